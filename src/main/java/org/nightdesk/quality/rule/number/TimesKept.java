package org.nightdesk.quality.rule.number;

import java.util.EnumSet;
import org.nightdesk.quality.Severity;
import org.nightdesk.quality.number.Amount.Kind;

/** Times of day say in the translation what they say in the source, morning or evening included. */
public final class TimesKept extends NumberRule {
    public TimesKept() {
        super("time", Severity.MAJOR, EnumSet.of(Kind.TIME));
    }
}
