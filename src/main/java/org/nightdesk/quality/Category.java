package org.nightdesk.quality;

import org.nightdesk.io.StoredCode;
import org.nightdesk.io.StoredCodes;

/** The MQM 2.0 error types that the rules find, by dimension and type. */
public enum Category implements StoredCode<String> {
    TERMINOLOGY_RESOURCE("TERMINOLOGY_RESOURCE", "terminology/inconsistent-with-terminology-resource"),
    TERMINOLOGY_USE("TERMINOLOGY_USE", "terminology/inconsistent-use-of-terminology"),
    WRONG_TERM("WRONG_TERM", "terminology/wrong-term"),
    MISTRANSLATION("MISTRANSLATION", "accuracy/mistranslation"),
    OMISSION("OMISSION", "accuracy/omission"),
    ADDITION("ADDITION", "accuracy/addition"),
    UNTRANSLATED("UNTRANSLATED", "accuracy/untranslated"),
    GRAMMAR("GRAMMAR", "linguistic-conventions/grammar"),
    PUNCTUATION("PUNCTUATION", "linguistic-conventions/punctuation"),
    SPELLING("SPELLING", "linguistic-conventions/spelling"),
    CHARACTER_ENCODING("CHARACTER_ENCODING", "linguistic-conventions/character-encoding"),
    TEXTUAL_CONVENTIONS("TEXTUAL_CONVENTIONS", "linguistic-conventions/textual-conventions"),
    HOUSE_STYLE("HOUSE_STYLE", "style/organizational-style"),
    INCONSISTENT_STYLE("INCONSISTENT_STYLE", "style/inconsistent-style"),
    DATE_FORMAT("DATE_FORMAT", "locale-conventions/date-format"),
    TIME_FORMAT("TIME_FORMAT", "locale-conventions/time-format"),
    CURRENCY_FORMAT("CURRENCY_FORMAT", "locale-conventions/currency-format"),
    MARKUP("MARKUP", "design-and-markup/markup-tag"),
    LINK("LINK", "design-and-markup/link-cross-reference");

    private static final StoredCodes<String, Category> CODES = new StoredCodes<>(Category.class);

    private final String code;
    private final String id;

    Category(String code, String id) {
        this.code = code;
        this.id = id;
    }

    /** {@code dimension/type}, as in MQM exchange files. */
    public String id() {
        return id;
    }

    @Override
    public String code() {
        return code;
    }

    /** @throws IllegalArgumentException for a code that none has */
    public static Category of(String code) {
        return CODES.get(code);
    }
}
