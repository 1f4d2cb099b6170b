package org.nightdesk.quality.rule.term;

import java.util.EnumSet;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.nightdesk.article.Part;
import org.nightdesk.glossary.GlossaryEntry;
import org.nightdesk.quality.AnalysedArticle;
import org.nightdesk.quality.Category;
import org.nightdesk.quality.CheckedUnit;
import org.nightdesk.quality.FindingText;
import org.nightdesk.quality.Findings;
import org.nightdesk.quality.QualityRule;
import org.nightdesk.quality.Severity;
import org.nightdesk.quality.TermText;
import org.nightdesk.quality.TermUse;

/** Where the text of an article first names a term, the translation has the form the glossary gives for that. */
public final class FirstMention extends QualityRule {
    /** What a reader may see apart from the text does not count as the first mention. */
    private static final Set<Part> APART = EnumSet.of(Part.HEADLINE, Part.ALT, Part.CAPTION, Part.CREDIT);

    public FirstMention() {
        super("first-mention", Category.TERMINOLOGY_RESOURCE, Severity.MINOR);
    }

    @Override
    public void check(AnalysedArticle article, Findings findings) {
        Set<String> mentioned = new HashSet<>();
        for (CheckedUnit unit : article.units()) {
            if (APART.contains(unit.part())) {
                continue;
            }
            for (TermUse use : unit.termUses().all()) {
                GlossaryEntry.@Nullable Target target =
                        use.entry().target(unit.text().targetLocale());
                if (target == null
                        || target.first().isBlank()
                        || !mentioned.add(use.entry().id())) {
                    continue;
                }
                if (use.outcome() == TermUse.Outcome.RIGHT && !isGiven(unit, target.first())) {
                    Map<String, Object> named = Map.of(
                            "written",
                            use.meant(),
                            "first",
                            target.first(),
                            FindingText.ENTRY,
                            use.entry().id());
                    int start = use.written().start();
                    findings.add(
                            this, unit, unit.targetSpan(start, use.written().end()), named);
                }
            }
        }
    }

    private static boolean isGiven(CheckedUnit unit, String first) {
        return new TermText(unit.foldedTarget(), unit.targetLanguage()).find(first, 0) != null;
    }
}
