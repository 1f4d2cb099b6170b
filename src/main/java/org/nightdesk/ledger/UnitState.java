package org.nightdesk.ledger;

import java.util.Locale;
import org.nightdesk.io.StoredCode;
import org.nightdesk.io.StoredCodes;

/** The state of a unit, which is always in exactly one. The code is what the store keeps. */
public enum UnitState implements StoredCode<Integer> {
    /** Waits for a translator. */
    OPEN(1),
    /** Is in a translator's kit. */
    ISSUED(2),
    /** Has a translation that waits for checks or the editor. */
    RETURNED(3),
    /** Needs a person; a reason is kept with it. */
    HELD(4),
    /** Its source text is gone from the article. */
    STALE(5),
    /** Has a translation that the job's gate accepts. */
    APPROVED(6),
    /** Is part of a published article. */
    PUBLISHED(7);

    private static final StoredCodes<Integer, UnitState> CODES = new StoredCodes<>(UnitState.class);

    private final int code;

    UnitState(int code) {
        this.code = code;
    }

    /** Whether a translation is still to come. */
    public boolean isWaiting() {
        return this == OPEN || this == ISSUED || this == HELD;
    }

    /** Whether its translation may be published, or is. */
    public boolean isAccepted() {
        return this == APPROVED || this == PUBLISHED;
    }

    @Override
    public Integer code() {
        return code;
    }

    /** The word in reports: {@code approved}. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** @throws IllegalArgumentException for a code that no state has */
    public static UnitState of(int code) {
        return CODES.get(code);
    }
}
