package org.nightdesk.kit.receipt;

import org.nightdesk.io.StoredCode;
import org.nightdesk.io.StoredCodes;

/** What became of a row of a returned file. Every row has exactly one. */
public enum RowOutcome implements StoredCode<String> {
    /** Taken over: the text (or decision) becomes the unit's next revision. */
    APPLIED("APPLIED"),
    /** Says what we sent or what we have: nothing to do. */
    UNCHANGED("UNCHANGED"),
    /** Not filled in yet: the unit stays open. */
    BLANK("BLANK"),
    /** Asks something; a text beside the question is kept as a draft. */
    QUESTION("QUESTION"),
    /** The person does not translate it: somebody else is to be found. */
    DECLINED("DECLINED"),
    /** Needs a person, for a reason, and nothing was taken over. */
    HELD("HELD"),
    /** Collides with what happened meanwhile; the text is kept as a suggestion for the editor. */
    CONFLICT("CONFLICT"),
    /** Is the rest of the row above, which somebody wrote in two rows: its text goes with that one's. */
    JOINED("JOINED"),
    /** Says the same as another row of the file that was taken. */
    DUPLICATE("DUPLICATE"),
    /** Names nothing we know. */
    UNKNOWN("UNKNOWN"),
    /** Went out but did not come back. */
    MISSING("MISSING");

    private static final StoredCodes<String, RowOutcome> CODES = new StoredCodes<>(RowOutcome.class);

    private final String code;

    RowOutcome(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }

    /** @throws IllegalArgumentException for a code that none has */
    public static RowOutcome of(String code) {
        return CODES.get(code);
    }
}
