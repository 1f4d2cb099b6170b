package org.nightdesk.quality;

import java.util.HashMap;
import java.util.Map;

/** Two sentences of the article that say different things have the same translation. */
final class EqualTranslations extends QualityRule {
    private static final int SHORTEST = 14;
    private static final double ALIKE = 0.5;

    EqualTranslations() {
        super("same-target", Category.MISTRANSLATION, Severity.MAJOR);
    }

    @Override
    void check(AnalysedArticle article, Findings findings) {
        Map<Long, Unit> first = new HashMap<>();
        for (Unit unit : article.translated()) {
            boolean telling = Likeness.weight(unit.target()) >= SHORTEST;
            Unit earlier = telling ? first.putIfAbsent(Likeness.hash(unit.target()), unit) : null;
            if (earlier != null && Likeness.of(earlier.source(), unit.source()) < ALIKE) {
                Map<String, Object> named = Map.of("index", earlier.index() + 1, "earlier", earlier.source());
                findings.add(this, unit, unit.wholeTarget(), named);
            }
        }
    }
}
