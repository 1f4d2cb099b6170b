package org.nightdesk.quality.rule.row;

import java.util.HashMap;
import java.util.Map;
import org.nightdesk.quality.AnalysedArticle;
import org.nightdesk.quality.Category;
import org.nightdesk.quality.CheckedUnit;
import org.nightdesk.quality.Findings;
import org.nightdesk.quality.Likeness;
import org.nightdesk.quality.QualityRule;
import org.nightdesk.quality.Severity;

/** Two sentences of the article that say different things have the same translation. */
public final class EqualTranslations extends QualityRule {
    private static final int SHORTEST = 14;
    private static final double ALIKE = 0.5;

    public EqualTranslations() {
        super("same-target", Category.MISTRANSLATION, Severity.MAJOR);
    }

    @Override
    public void check(AnalysedArticle article, Findings findings) {
        Map<Long, CheckedUnit> first = new HashMap<>();
        for (CheckedUnit unit : article.translated()) {
            boolean telling = Likeness.weight(unit.target()) >= SHORTEST;
            CheckedUnit earlier = telling ? first.putIfAbsent(Likeness.hash(unit.target()), unit) : null;
            if (earlier != null && Likeness.of(earlier.source(), unit.source()) < ALIKE) {
                Map<String, Object> named = Map.of("index", earlier.index() + 1, "earlier", earlier.source());
                findings.add(this, unit, unit.wholeTarget(), named);
            }
        }
    }
}
