package org.nightdesk.quality;

import java.util.EnumSet;
import org.nightdesk.quality.number.Amount.Kind;

/** A rating is the critic's: the same value of the same best. */
final class RatingsKept extends NumberRule {
    RatingsKept() {
        super("rating", Severity.MAJOR, EnumSet.of(Kind.RATING));
    }
}
