package org.nightdesk.article;

import org.nightdesk.io.StoredCode;
import org.nightdesk.io.StoredCodes;

/** Which part of an article a text belongs to. The order has no meaning. */
public enum Part implements StoredCode<Integer> {
    HEADLINE(0, "headline"),
    HEADING(1, "heading"),
    PARAGRAPH(2, "paragraph"),
    LIST_ITEM(3, "list-item"),
    QUOTE(4, "quote"),
    NOTE(5, "note"),
    ALT(6, "alt"),
    CAPTION(7, "caption"),
    CREDIT(8, "credit");

    private static final StoredCodes<Integer, Part> CODES = new StoredCodes<>(Part.class);

    private final int code;
    private final String label;

    Part(int code, String label) {
        this.code = code;
        this.label = label;
    }

    @Override
    public Integer code() {
        return code;
    }

    /** The name in files. Segment references are computed from it, so it never changes either. */
    public String label() {
        return label;
    }

    /** @throws IllegalArgumentException for a code that no part has */
    public static Part of(int code) {
        return CODES.get(code);
    }
}
