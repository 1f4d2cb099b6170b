package org.nightdesk.quality;

import java.util.EnumSet;
import org.nightdesk.quality.number.Amount.Kind;

/** Numbers, ordinals and counted things say in the translation what they say in the source. */
final class NumbersKept extends NumberRule {
    NumbersKept() {
        super("number", Severity.MAJOR, EnumSet.of(Kind.PLAIN, Kind.PERCENT, Kind.MONEY));
    }
}
