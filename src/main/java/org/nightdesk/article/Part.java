package org.nightdesk.article;

import java.util.Locale;

/** Which part of an article a text belongs to. The order is of no meaning. */
public enum Part {
    HEADLINE,
    HEADING,
    PARAGRAPH,
    LIST_ITEM,
    QUOTE,
    NOTE,
    ALT,
    CAPTION,
    CREDIT;

    /** The name in files: {@code list-item}. */
    public String label() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
