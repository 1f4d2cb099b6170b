package org.nightdesk.question;

import java.time.LocalDate;
import org.nightdesk.io.StoredCode;
import org.nightdesk.io.StoredCodes;

/**
 * What somebody said about a row instead of finishing it.
 *
 * @param key the row's key, for people
 * @param text what they wrote; may be empty
 * @param receiptId the returned file it stood in
 * @param askedOn the business date
 */
public record Question(
        long unitId, String key, Kind kind, String person, String text, long receiptId, LocalDate askedOn) {
    /** What was said. The code is what the store keeps. */
    public enum Kind implements StoredCode<String> {
        /** Something must be answered before the text is final. */
        QUESTION("QUESTION"),
        /** The person does not translate this row; somebody else is to be found. */
        DECLINED("DECLINED");

        private static final StoredCodes<String, Kind> CODES = new StoredCodes<>(Kind.class);

        private final String code;

        Kind(String code) {
            this.code = code;
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

    /** What the person did, in words that follow their name: {@code asks: Who is meant?}. */
    public String what() {
        return switch (kind) {
            case QUESTION -> text.isEmpty() ? "has a question, but did not write it down" : "asks: " + text;
            case DECLINED -> text.isEmpty() ? "declined a row without a reason" : "declined a row: " + text;
        };
    }

    /** One sentence without its full stop: {@code kim asks: Who is meant?}. */
    public String said() {
        return person + " " + what();
    }
}
