package org.nightdesk.article;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.nightdesk.io.StoredCode;
import org.nightdesk.io.StoredCodes;

/**
 * What an article's front matter asks of the desk: no part of the text, and no reason for a new edition.
 *
 * @param dueOn the day by which its translations are to be back; null when it sets none
 * @param notBefore the first day on which it may be published; null for at once
 * @param translator the key of who is to translate it; empty when it names nobody
 * @param editor likewise
 * @param locales the target locales it is for; empty for all of the job
 * @param brief for whoever works on it, printed with it
 * @param note a further line, printed below the brief
 */
public record Orders(
        Priority priority,
        @Nullable LocalDate dueOn,
        @Nullable LocalDate notBefore,
        String translator,
        String editor,
        List<Locale> locales,
        String brief,
        String note) {
    public static final Orders NONE = new Orders(Priority.NORMAL, null, null, "", "", List.of(), "", "");

    /** In which order articles are taken. */
    public enum Priority implements StoredCode<String> {
        LOW("LOW", -1),
        NORMAL("NORMAL", 0),
        /** Before everything else. */
        HIGH("HIGH", 2);

        private static final StoredCodes<String, Priority> CODES = new StoredCodes<>(Priority.class);

        private final String code;
        private final int rank;

        Priority(String code, int rank) {
            this.code = code;
            this.rank = rank;
        }

        /** Higher goes first; news without a priority of its own is at 1. */
        public int rank() {
            return rank;
        }

        @Override
        public String code() {
            return code;
        }

        /** @throws IllegalArgumentException for a code that none has */
        public static Priority of(String code) {
            return CODES.get(code);
        }
    }

    public Orders {
        locales = List.copyOf(locales);
    }

    public boolean isEmpty() {
        return equals(NONE);
    }

    /** Whether the article is for a target locale. */
    public boolean isFor(Locale target) {
        return locales.isEmpty() || locales.contains(target);
    }
}
