package org.nightdesk.workflow.manage;

import java.time.LocalDate;
import org.nightdesk.io.StoredCode;
import org.nightdesk.io.StoredCodes;
import org.nightdesk.ledger.Pauses;

/**
 * Something a manager did by hand.
 *
 * @param translationId {@link Pauses.Pause#ALL} where it concerns every translation of the article
 * @param subject what it was done to: a kit's code, a row key; empty for the translation itself
 */
public record Intervention(long articleId, long translationId, Action action, String subject, Word word) {

    /**
     * Who gave their word, and why.
     *
     * @param by a name, as the manager gives it
     * @param why may be empty
     */
    public record Word(String by, String why, LocalDate on) {
        /** Of either, in UTF-16 units. */
        public static final int LONGEST_NAME = 64;

        public static final int LONGEST_REASON = 2000;

        public Word {
            by = shortened(by.strip(), LONGEST_NAME);
            why = shortened(why.strip(), LONGEST_REASON);
        }

        private static String shortened(String text, int most) {
            if (text.length() <= most) {
                return text;
            }
            int end = Character.isHighSurrogate(text.charAt(most - 2)) ? most - 2 : most - 1;
            return text.substring(0, end) + "…";
        }

        /** {@code by Lee on 2026-11-28: the interview was withdrawn}. */
        public String told() {
            return "by " + by + " on " + on + (why.isEmpty() ? "" : ": " + why);
        }
    }

    /** What was done. */
    public enum Action implements StoredCode<String> {
        HOLD("HOLD", "put on hold"),
        CANCEL("CANCEL", "cancelled"),
        RESUME("RESUME", "resumed"),
        TAKE_BACK("TAKE_BACK", "taken back"),
        REOPEN("REOPEN", "reopened"),
        ACCEPT("ACCEPT", "accepted"),
        RELEASE("RELEASE", "released"),
        ASSIGN("ASSIGN", "assigned"),
        UNASSIGN("UNASSIGN", "left to routing"),
        ANSWER("ANSWER", "answered"),
        WITHDRAW("WITHDRAW", "withdrawn");

        private static final StoredCodes<String, Action> CODES = new StoredCodes<>(Action.class);

        private final String code;
        private final String label;

        Action(String code, String label) {
            this.code = code;
            this.label = label;
        }

        @Override
        public String code() {
            return code;
        }

        /** @throws IllegalArgumentException for a code that none has */
        public static Action of(String code) {
            return CODES.get(code);
        }
    }

    /** For people: {@code kit 3A7BQK2M taken back by Lee on 2026-11-28: on holiday}. */
    public String told() {
        return (subject.isEmpty() ? "" : subject + " ") + action.label + " " + word.told();
    }
}
