package org.nightdesk.memory;

/**
 * An earlier translation that fits a unit.
 *
 * @param scorePercent 100 for an exact match, 101 for ICE, 0 where similarity was not measured
 * @param origin where it comes from, for people
 */
public record Suggestion(long unitId, Kind kind, int scorePercent, String text, String origin) {
    /** How a suggestion fits, best first. */
    public enum Kind {
        /** Same text between the same neighbours. */
        ICE,
        /** Same text. */
        EXACT,
        /** What the segment was translated as before its source changed. */
        EARLIER,
        /** A returned text that could not be applied as it was. */
        RETURNED;

        /** Whether the text may stand in the translation cell from the start. */
        public boolean prefills() {
            return this == ICE || this == EXACT;
        }
    }
}
