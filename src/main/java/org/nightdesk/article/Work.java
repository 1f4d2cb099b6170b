package org.nightdesk.article;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.nightdesk.io.StoredCode;
import org.nightdesk.io.StoredCodes;

/**
 * What an article is about.
 *
 * @param title the title in the source language, as the article gives it
 * @param year of first release; null when the article does not say
 */
public record Work(String title, Medium medium, @Nullable Integer year) {
    /** What kind of work it is. */
    public enum Medium implements StoredCode<String> {
        SERIES("SERIES"),
        FILM("FILM"),
        BOOK("BOOK"),
        OTHER("OTHER");

        private static final StoredCodes<String, Medium> CODES = new StoredCodes<>(Medium.class);

        private final String code;

        Medium(String code) {
            this.code = code;
        }

        public String label() {
            return code.toLowerCase(Locale.ROOT);
        }

        @Override
        public String code() {
            return code;
        }

        /** @throws IllegalArgumentException for a code that none has */
        public static Medium of(String code) {
            return CODES.get(code);
        }
    }

    public Work {
        if (title.isBlank()) {
            throw new IllegalArgumentException("a work needs a title");
        }
    }
}
