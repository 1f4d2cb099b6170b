package org.nightdesk.quality.rule.term;

import java.util.Map;
import org.nightdesk.quality.AnalysedArticle;
import org.nightdesk.quality.Category;
import org.nightdesk.quality.CheckedUnit;
import org.nightdesk.quality.FindingText;
import org.nightdesk.quality.Findings;
import org.nightdesk.quality.KnownNames;
import org.nightdesk.quality.QualityRule;
import org.nightdesk.quality.Severity;
import org.nightdesk.quality.Span;
import org.nightdesk.quality.TermUse;

/** The source surely names a term and the translation has none of its forms, nor anything that comes close. */
public final class RequiredTerm extends QualityRule {
    public RequiredTerm() {
        super("term-required", Category.TERMINOLOGY_RESOURCE, Severity.MAJOR);
    }

    @Override
    public void check(AnalysedArticle article, Findings findings) {
        KnownNames known = new KnownNames();
        for (CheckedUnit unit : article.translated()) {
            known.note(unit);
            for (TermUse use : unit.termUses().all()) {
                if (use.outcome() == TermUse.Outcome.ABSENT && !known.isShortened(use, unit)) {
                    int start = use.match().start();
                    int end = use.match().end();
                    String source = unit.text().segment().text().substring(start, end);
                    Map<String, Object> named = Map.of(
                            "source",
                            source,
                            "required",
                            use.meant(),
                            FindingText.ENTRY,
                            use.entry().id());
                    findings.add(this, unit, Span.source(start, end), named);
                }
            }
        }
    }
}
