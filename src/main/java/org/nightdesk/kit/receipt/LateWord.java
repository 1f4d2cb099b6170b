package org.nightdesk.kit.receipt;

import org.jspecify.annotations.Nullable;
import org.nightdesk.io.StoredCode;
import org.nightdesk.io.StoredCodes;

/** What somebody has to say about a row that is settled: only reopening it helps. */
public enum LateWord implements StoredCode<String> {
    /** Another text. */
    TEXT("TEXT", "already-approved"),
    /** An editor sends the row back. */
    SENT_BACK("SENT_BACK", "approved-elsewhere");

    private static final StoredCodes<String, LateWord> CODES = new StoredCodes<>(LateWord.class);

    private final String code;
    private final String reason;

    LateWord(String code, String reason) {
        this.code = code;
        this.reason = reason;
    }

    @Override
    public String code() {
        return code;
    }

    /** The code of the reason that decides such a row. */
    String reason() {
        return reason;
    }

    /** @throws IllegalArgumentException for a code that none has */
    public static LateWord of(String code) {
        return CODES.get(code);
    }

    /** What a row says; null where it says no such thing. */
    public static @Nullable LateWord of(ReceiptLine line) {
        if (line.outcome() == RowOutcome.CONFLICT) {
            for (LateWord word : values()) {
                if (word.reason.equals(line.reasons().get(0).code())) {
                    return word;
                }
            }
        }
        return null;
    }
}
