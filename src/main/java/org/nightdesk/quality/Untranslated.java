package org.nightdesk.quality;

import java.util.Map;

/**
 * The translation repeats the source, though the source has words to translate: letters of a script that the target is
 * not written in, or several words where both share a script. Terms that stay as they are do not count.
 */
final class Untranslated extends QualityRule {
    Untranslated() {
        super("untranslated", Category.UNTRANSLATED, Severity.CRITICAL);
    }

    @Override
    void check(AnalysedArticle article, Findings findings) {
        for (Unit unit : article.repeated()) {
            findings.add(this, unit, unit.wholeTarget(), Map.of());
        }
    }
}
