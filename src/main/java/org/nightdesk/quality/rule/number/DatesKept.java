package org.nightdesk.quality.rule.number;

import java.util.EnumSet;
import org.nightdesk.quality.Severity;
import org.nightdesk.quality.number.Amount.Kind;

/** Years, months, days and decades say in the translation what they say in the source. */
public final class DatesKept extends NumberRule {
    public DatesKept() {
        super("date", Severity.MAJOR, EnumSet.of(Kind.YEAR, Kind.MONTH, Kind.DAY, Kind.DECADE, Kind.DATE_PART));
    }
}
