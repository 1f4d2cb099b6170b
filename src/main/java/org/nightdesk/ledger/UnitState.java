package org.nightdesk.ledger;

/** The state of a unit, which is always in exactly one. The code is what the store keeps. */
public enum UnitState {
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

    public int code() {
        return code;
    }

    /** @throws IllegalArgumentException for a code that no state has */
    public static UnitState of(int code) {
        for (UnitState state : values()) {
            if (state.code == code) {
                return state;
            }
        }
        throw new IllegalArgumentException("unit state " + code);
    }
}
