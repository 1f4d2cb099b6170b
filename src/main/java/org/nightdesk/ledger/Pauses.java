package org.nightdesk.ledger;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.nightdesk.io.StoredCode;
import org.nightdesk.io.StoredCodes;

/**
 * What rests by the manager's word: it is not routed, sent out or published. What comes back for it is taken and checked all
 * the same. Writes belong into the caller's transaction.
 */
public interface Pauses {
    /** Why something rests. */
    enum Kind implements StoredCode<String> {
        /** For the time being. */
        HOLD("HOLD", "on hold"),
        /** For good, until the manager thinks better of it. */
        CANCELLED("CANCELLED", "cancelled");

        private static final StoredCodes<String, Kind> CODES = new StoredCodes<>(Kind.class);

        private final String code;
        private final String label;

        Kind(String code, String label) {
            this.code = code;
            this.label = label;
        }

        /** In reports: {@code on hold}. */
        public String label() {
            return label;
        }

        @Override
        public String code() {
            return code;
        }

        /** @throws IllegalArgumentException for a code that none has */
        public static Kind of(String code) {
            return CODES.get(code);
        }
    }

    /**
     * One that rests.
     *
     * @param translationId {@link #ALL} for every translation of the article, also those to come
     * @param by who decided
     * @param why may be empty
     */
    record Pause(long articleId, long translationId, Kind kind, String by, String why, LocalDate on) {
        /** In place of a translation. */
        public static final long ALL = 0;

        public boolean isOfAll() {
            return translationId == ALL;
        }
    }

    /** Lets something rest, in place of an earlier word about the same. */
    void pause(Pause pause);

    /** Takes back a word about exactly this translation, or about {@link Pause#ALL}. */
    void resume(long articleId, long translationId);

    /** Why a translation rests; empty when it does not. */
    default Optional<Pause> of(Translation translation) {
        return of(translation.articleId()).stream()
                .filter(one -> one.isOfAll() || one.translationId() == translation.id())
                .findFirst();
    }

    /** What rests of an article, the word about all translations first. */
    List<Pause> of(long articleId);

    /**
     * What rests, with its name.
     *
     * @param article its key
     * @param locale null where all translations rest
     */
    record Resting(String article, @Nullable Locale locale, Pause pause) {
        /** {@code lighthouse in en}. */
        public String title() {
            return locale == null ? article : article + " in " + locale.toLanguageTag();
        }
    }

    /** What rests of a job, by article. */
    List<Resting> all(String job);
}
