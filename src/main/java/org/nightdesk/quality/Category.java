package org.nightdesk.quality;

/** The MQM 2.0 error types that the rules find, by dimension and type. */
public enum Category {
    TERMINOLOGY_RESOURCE("terminology/inconsistent-with-terminology-resource"),
    TERMINOLOGY_USE("terminology/inconsistent-use-of-terminology"),
    WRONG_TERM("terminology/wrong-term"),
    MISTRANSLATION("accuracy/mistranslation"),
    OMISSION("accuracy/omission"),
    ADDITION("accuracy/addition"),
    UNTRANSLATED("accuracy/untranslated"),
    GRAMMAR("linguistic-conventions/grammar"),
    PUNCTUATION("linguistic-conventions/punctuation"),
    SPELLING("linguistic-conventions/spelling"),
    CHARACTER_ENCODING("linguistic-conventions/character-encoding"),
    TEXTUAL_CONVENTIONS("linguistic-conventions/textual-conventions"),
    HOUSE_STYLE("style/organizational-style"),
    INCONSISTENT_STYLE("style/inconsistent-style"),
    DATE_FORMAT("locale-conventions/date-format"),
    TIME_FORMAT("locale-conventions/time-format"),
    CURRENCY_FORMAT("locale-conventions/currency-format"),
    MARKUP("design-and-markup/markup-tag"),
    LINK("design-and-markup/link-cross-reference");

    private final String id;

    Category(String id) {
        this.id = id;
    }

    /** {@code dimension/type}, as in MQM exchange files. */
    public String id() {
        return id;
    }
}
