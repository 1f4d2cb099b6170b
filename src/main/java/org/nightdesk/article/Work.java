package org.nightdesk.article;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What an article is about.
 *
 * @param title the title in the source language, as the article gives it
 * @param year of first release; null when the article does not say
 */
public record Work(String title, Medium medium, @Nullable Integer year) {
    /** What kind of work it is. */
    public enum Medium {
        SERIES,
        FILM,
        BOOK,
        OTHER;

        public String label() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public Work {
        if (title.isBlank()) {
            throw new IllegalArgumentException("a work needs a title");
        }
    }
}
