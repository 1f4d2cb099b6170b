package org.nightdesk.quality;

import java.util.Locale;

/** How much a finding matters, by MQM 2.0, least first. */
public enum Severity {
    /** For information: costs nothing. */
    NEUTRAL(0),
    MINOR(1),
    MAJOR(5),
    /** Must not be published. */
    CRITICAL(25);

    private final int penalty;

    Severity(int penalty) {
        this.penalty = penalty;
    }

    /** The points a finding of this severity costs. */
    public int penalty() {
        return penalty;
    }

    /** The name in files: {@code major}. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
