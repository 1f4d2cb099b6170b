package org.nightdesk.quality.rule.number;

import java.util.EnumSet;
import org.nightdesk.quality.Severity;
import org.nightdesk.quality.number.Amount.Kind;

/** A rating is the critic's: the same value of the same best. */
public final class RatingsKept extends NumberRule {
    public RatingsKept() {
        super("rating", Severity.MAJOR, EnumSet.of(Kind.RATING));
    }
}
