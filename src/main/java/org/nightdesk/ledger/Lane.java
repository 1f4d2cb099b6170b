package org.nightdesk.ledger;

/** What a translation may wait for. The code is what the store keeps. */
public enum Lane {
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

    private final int code;

    Lane(int code) {
        this.code = code;
    }

    public int code() {
        return code;
    }
}
