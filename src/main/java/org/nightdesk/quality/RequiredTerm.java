package org.nightdesk.quality;

import java.util.Map;

/** The source surely names a term and the translation has none of its forms, nor anything that comes close. */
final class RequiredTerm extends QualityRule {
    RequiredTerm() {
        super("term-required", Category.TERMINOLOGY_RESOURCE, Severity.MAJOR);
    }

    @Override
    void check(AnalysedArticle article, Findings findings) {
        KnownNames known = new KnownNames();
        for (Unit unit : article.translated()) {
            known.note(unit);
            for (TermUse use : unit.termUses().all()) {
                if (use.outcome() == TermUse.Outcome.ABSENT && !known.isShortened(use, unit)) {
                    int start = use.match().start();
                    int end = use.match().end();
                    String source = unit.text().segment().text().substring(start, end);
                    Map<String, Object> named = Map.of("source", source, "required", use.meant());
                    findings.add(this, unit, Span.source(start, end), named);
                }
            }
        }
    }
}
