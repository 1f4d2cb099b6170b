package org.nightdesk.quality;

import java.util.EnumSet;
import org.nightdesk.quality.number.Amount.Kind;

/** Times of day say in the translation what they say in the source, morning or evening included. */
final class TimesKept extends NumberRule {
    TimesKept() {
        super("time", Severity.MAJOR, EnumSet.of(Kind.TIME));
    }
}
