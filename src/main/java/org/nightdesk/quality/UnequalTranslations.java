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
        Map<String, Unit> first = new HashMap<>();
        for (Unit unit : article.translated()) {
            String source = Likeness.letters(unit.source());
            Unit earlier = weight(source) < SHORTEST ? null : first.putIfAbsent(source, unit);
            if (earlier != null && !Likeness.letters(earlier.target()).equals(Likeness.letters(unit.target()))) {
                Map<String, Object> named = Map.of("index", earlier.index() + 1, "earlier", earlier.target());
                findings.add(this, unit, unit.wholeTarget(), named);
            }
        }
    }

    /** A syllable or ideograph says about as much as two letters. */
    private static int weight(String letters) {
        return letters.length() + (int) letters.chars().filter(c -> c >= 0x1100).count();
    }
}
