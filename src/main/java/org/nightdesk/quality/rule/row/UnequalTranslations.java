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

/** The article says the same twice and the translation does not. Single words may well differ with their place. */
public final class UnequalTranslations extends QualityRule {
    private static final int SHORTEST = 12;

    public UnequalTranslations() {
        super("inconsistent", Category.INCONSISTENT_STYLE, Severity.MINOR);
    }

    @Override
    public void check(AnalysedArticle article, Findings findings) {
        Map<Long, CheckedUnit> first = new HashMap<>();
        for (CheckedUnit unit : article.translated()) {
            boolean telling = Likeness.weight(unit.source()) >= SHORTEST;
            CheckedUnit earlier = telling ? first.putIfAbsent(Likeness.hash(unit.source()), unit) : null;
            if (earlier != null && Likeness.hash(earlier.target()) != Likeness.hash(unit.target())) {
                Map<String, Object> named = Map.of("index", earlier.index() + 1, "earlier", earlier.target());
                findings.add(this, unit, unit.wholeTarget(), named);
            }
        }
    }
}
