package org.nightdesk.kit.receipt;

/** What became of a row of a returned file. Every row has exactly one. */
public enum RowOutcome {
    /** Taken over: the text (or decision) becomes the unit's next revision. */
    APPLIED,
    /** Says what we sent or what we have: nothing to do. */
    UNCHANGED,
    /** Not filled in yet: the unit stays open. */
    BLANK,
    /** Needs a person, for a reason; nothing was taken over. */
    HELD,
    /** Collides with what happened meanwhile; the text is kept as a suggestion for the editor. */
    CONFLICT,
    /** Says the same as another row of the file that was taken. */
    DUPLICATE,
    /** Names nothing we know. */
    UNKNOWN,
    /** Went out but did not come back. */
    MISSING
}
