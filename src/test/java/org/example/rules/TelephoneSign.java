package org.example.rules;

import java.util.Map;
import org.nightdesk.quality.Category;
import org.nightdesk.quality.CheckedUnit;
import org.nightdesk.quality.Findings;
import org.nightdesk.quality.Severity;
import org.nightdesk.quality.UnitRule;

/** A rule of somebody else: the sign ☏ is written ☎, and stays where the source has it. */
public final class TelephoneSign extends UnitRule {
    public TelephoneSign() {
        super("telephone-sign", Category.TEXTUAL_CONVENTIONS, Severity.MINOR);
    }

    @Override
    public void check(CheckedUnit unit, Findings findings) {
        int outlined = unit.target().indexOf('☏');
        if (outlined >= 0) {
            findings.add(
                    this,
                    unit,
                    unit.targetSpan(outlined, outlined + 1),
                    new Findings.Wording("outlined", Map.of("segment", unit.index() + 1)));
        } else if (unit.source().indexOf('☏') >= 0 && unit.target().indexOf('☎') < 0) {
            findings.add(this, unit, unit.wholeTarget(), new Findings.Wording("missing", Map.of()));
        }
    }
}
