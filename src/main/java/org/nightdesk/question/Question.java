package org.nightdesk.question;

import java.time.LocalDate;
import org.nightdesk.io.StoredCode;
import org.nightdesk.io.StoredCodes;
import org.nightdesk.job.Answerer;

/**
 * What somebody said about a row instead of finishing it.
 *
 * @param key the row's key, for people
 * @param text what they wrote; may be empty
 * @param receiptId the returned file it stood in
 * @param askedOn the business date
 * @param answerer whom the job puts it to
 */
public record Question(
        long unitId,
        String key,
        Kind kind,
        String person,
        String text,
        long receiptId,
        LocalDate askedOn,
        Answerer answerer) {
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

    /** What settled it. The code is what the store keeps. */
    public enum End implements StoredCode<String> {
        /** The person finished the row and took the words out of it. */
        WITHDRAWN("WITHDRAWN", "withdrawn"),
        /** The person finished the row and left the words in it. */
        FILLED("FILLED", "row filled in"),
        /** Somebody else finished the row or decided on it. */
        DECIDED("DECIDED", "row decided"),
        /** The person said something else about the row. */
        REPLACED("REPLACED", "asked again");

        private static final StoredCodes<String, End> CODES = new StoredCodes<>(End.class);

        private final String code;
        private final String label;

        End(String code, String label) {
            this.code = code;
            this.label = label;
        }

        @Override
        public String code() {
            return code;
        }

        /** @throws IllegalArgumentException for a code that none has */
        public static End of(String code) {
            return CODES.get(code);
        }

        /** For people. */
        public String label() {
            return label;
        }
    }

    /** What the person did, in words that follow their name: {@code asks: Who is meant?}. */
    public String what() {
        return switch (kind) {
            case QUESTION -> text.isEmpty() ? "has a question, but did not write it down" : "asks: " + text;
            case DECLINED -> text.isEmpty() ? "declined a row without a reason" : "declined a row: " + text;
        };
    }

    /** One sentence without its full stop: {@code kim asks: Who is meant?}. A row that waits for it is held for this reason. */
    public String said() {
        return person + " " + what();
    }
}
