package org.nightdesk.quality.rule.text;

import java.util.Map;
import org.nightdesk.quality.Category;
import org.nightdesk.quality.CheckedUnit;
import org.nightdesk.quality.Findings;
import org.nightdesk.quality.Severity;
import org.nightdesk.quality.UnitRule;
import org.nightdesk.text.Affix;

/** The translation has what the page puts around it: the label of a credit, the category of a headline, the rating. */
public final class AddedTwice extends UnitRule {
    public AddedTwice() {
        super("added-twice", Category.ADDITION, Severity.MINOR);
    }

    @Override
    public void check(CheckedUnit unit, Findings findings) {
        Affix affix = unit.text().affix();
        Affix.Doubled doubled = affix.isEmpty()
                ? null
                : affix.doubledIn(unit.codedTarget(), unit.text().segment().text());
        if (doubled != null) {
            String text =
                    unit.target().substring(doubled.start(), doubled.end()).strip();
            findings.add(this, unit, unit.targetSpan(doubled.start(), doubled.end()), Map.of("text", text));
        }
    }
}
