package org.nightdesk.quality;

import java.util.HashMap;
import java.util.Map;

/** The article says the same twice and the translation does not. Single words may well differ with their place. */
final class UnequalTranslations extends QualityRule {
    private static final int SHORTEST = 12;

    UnequalTranslations() {
        super("inconsistent", Category.INCONSISTENT_STYLE, Severity.MINOR);
    }

    @Override
    void check(AnalysedArticle article, Findings findings) {
        Map<Long, Unit> first = new HashMap<>();
        for (Unit unit : article.translated()) {
            boolean telling = Likeness.weight(unit.source()) >= SHORTEST;
            Unit earlier = telling ? first.putIfAbsent(Likeness.hash(unit.source()), unit) : null;
            if (earlier != null && Likeness.hash(earlier.target()) != Likeness.hash(unit.target())) {
                Map<String, Object> named = Map.of("index", earlier.index() + 1, "earlier", earlier.target());
                findings.add(this, unit, unit.wholeTarget(), named);
            }
        }
    }
}
