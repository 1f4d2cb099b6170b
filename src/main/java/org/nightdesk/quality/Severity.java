package org.nightdesk.quality;

import java.util.Locale;
import org.nightdesk.io.StoredCode;
import org.nightdesk.io.StoredCodes;

/** How much a finding matters, by MQM 2.0, least first. */
public enum Severity implements StoredCode<String> {
    /** For information: costs nothing. */
    NEUTRAL("NEUTRAL", 0),
    MINOR("MINOR", 1),
    MAJOR("MAJOR", 5),
    /** Must not be published. */
    CRITICAL("CRITICAL", 25);

    private static final StoredCodes<String, Severity> CODES = new StoredCodes<>(Severity.class);

    private final String code;
    private final int penalty;

    Severity(String code, int penalty) {
        this.code = code;
        this.penalty = penalty;
    }

    /** The points a finding of this severity costs. */
    public int penalty() {
        return penalty;
    }

    /** The name in files: {@code major}. */
    public String label() {
        return code.toLowerCase(Locale.ROOT);
    }

    @Override
    public String code() {
        return code;
    }

    /** @throws IllegalArgumentException for a code that none has */
    public static Severity of(String code) {
        return CODES.get(code);
    }
}
