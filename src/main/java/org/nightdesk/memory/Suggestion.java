package org.nightdesk.memory;

import org.nightdesk.io.StoredCode;
import org.nightdesk.io.StoredCodes;

/**
 * An earlier translation that fits a unit.
 *
 * @param scorePercent 100 for an exact match, 101 for ICE, 0 where similarity was not measured
 * @param origin where it comes from, for people
 */
public record Suggestion(long unitId, Kind kind, int scorePercent, String text, String origin) {
    /** What the origin of an approved text begins with; the day follows. */
    public static final String APPROVED_ON = "approved on ";

    /** How a suggestion fits, best first. */
    public enum Kind implements StoredCode<String> {
        /** Same text between the same neighbours. */
        ICE("ICE"),
        /** Same text. */
        EXACT("EXACT"),
        /** What the segment was translated as before its source changed. */
        EARLIER("EARLIER"),
        /** A returned text that could not be applied as it was. */
        RETURNED("RETURNED");

        private static final StoredCodes<String, Kind> CODES = new StoredCodes<>(Kind.class);

        private final String code;

        Kind(String code) {
            this.code = code;
        }

        /** Whether the text may be in the translation cell from the start. */
        public boolean prefills() {
            return this == ICE || this == EXACT;
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
}
