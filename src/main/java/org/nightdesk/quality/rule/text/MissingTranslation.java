package org.nightdesk.quality.rule.text;

import java.util.Map;
import org.nightdesk.quality.AnalysedArticle;
import org.nightdesk.quality.Category;
import org.nightdesk.quality.Characters;
import org.nightdesk.quality.CheckedUnit;
import org.nightdesk.quality.Findings;
import org.nightdesk.quality.QualityRule;
import org.nightdesk.quality.Severity;
import org.nightdesk.quality.Span;

/** The source has text, the translation that was handed in has none. */
public final class MissingTranslation extends QualityRule {
    public MissingTranslation() {
        super("missing", Category.OMISSION, Severity.CRITICAL);
    }

    @Override
    public void check(AnalysedArticle article, Findings findings) {
        for (CheckedUnit unit : article.units()) {
            if (unit.text().target() != null
                    && Characters.hasContent(unit.source())
                    && !Characters.hasContent(unit.target())) {
                findings.add(this, unit, Span.target(0, unit.codedTarget().length()), Map.of());
            }
        }
    }
}
