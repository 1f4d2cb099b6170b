package org.nightdesk.quality.rule.number;

import java.util.EnumSet;
import org.nightdesk.quality.Severity;
import org.nightdesk.quality.number.Amount.Kind;

/** Numbers, ordinals and counted things say in the translation what they say in the source. */
public final class NumbersKept extends NumberRule {
    public NumbersKept() {
        super("number", Severity.MAJOR, EnumSet.of(Kind.PLAIN, Kind.PERCENT, Kind.MONEY));
    }
}
