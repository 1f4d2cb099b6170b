package org.nightdesk.ledger;

import org.nightdesk.io.StoredCode;
import org.nightdesk.io.StoredCodes;

/** What a translation may wait for. The code is what the store keeps. */
public enum Lane implements StoredCode<Integer> {
    /** New texts to check. */
    CHECK(1),
    /** All of it is approved: to be published. */
    ASSEMBLE(2),
    /** Open units that need a translator. */
    TRANSLATOR(3),
    /** A whole translation that needs an editor. */
    EDITOR(4),
    /** Routed to a translator, to go out in a kit. */
    TRANSLATION_KIT(5),
    /** Routed to an editor, to go out in a review kit. */
    REVIEW_KIT(6);

    private static final StoredCodes<Integer, Lane> CODES = new StoredCodes<>(Lane.class);

    private final int code;

    Lane(int code) {
        this.code = code;
    }

    @Override
    public Integer code() {
        return code;
    }

    /** @throws IllegalArgumentException for a code that no lane has */
    public static Lane of(int code) {
        return CODES.get(code);
    }
}
