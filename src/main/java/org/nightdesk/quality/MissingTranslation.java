package org.nightdesk.quality;

import java.util.Map;

/** The source has text, the translation that was handed in has none. */
final class MissingTranslation extends QualityRule {
    MissingTranslation() {
        super("missing", Category.OMISSION, Severity.CRITICAL);
    }

    @Override
    void check(AnalysedArticle article, Findings findings) {
        for (Unit unit : article.units()) {
            if (unit.text().target() != null
                    && Characters.hasContent(unit.source())
                    && !Characters.hasContent(unit.target())) {
                findings.add(this, unit, Span.target(0, unit.codedTarget().length()), Map.of());
            }
        }
    }
}
