package org.nightdesk.quality;

import java.util.EnumSet;
import org.nightdesk.quality.number.Amount.Kind;

/** Years, months, days and decades say in the translation what they say in the source. */
final class DatesKept extends NumberRule {
    DatesKept() {
        super("date", Severity.MAJOR, EnumSet.of(Kind.YEAR, Kind.MONTH, Kind.DAY, Kind.DECADE, Kind.DATE_PART));
    }
}
