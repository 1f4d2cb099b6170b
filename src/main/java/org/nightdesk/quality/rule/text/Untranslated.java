package org.nightdesk.quality.rule.text;

import java.util.Map;
import org.nightdesk.quality.AnalysedArticle;
import org.nightdesk.quality.Category;
import org.nightdesk.quality.CheckedUnit;
import org.nightdesk.quality.Findings;
import org.nightdesk.quality.QualityRule;
import org.nightdesk.quality.Severity;

/**
 * The translation repeats the source, though the source has words to translate: letters of a script that the target is
 * not written in, or several words where both share a script. Terms that stay as they are do not count.
 */
public final class Untranslated extends QualityRule {
    public Untranslated() {
        super("untranslated", Category.UNTRANSLATED, Severity.CRITICAL);
    }

    @Override
    public void check(AnalysedArticle article, Findings findings) {
        for (CheckedUnit unit : article.repeated()) {
            findings.add(this, unit, unit.wholeTarget(), Map.of());
        }
    }
}
