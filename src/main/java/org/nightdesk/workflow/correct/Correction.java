package org.nightdesk.workflow.correct;

/** A unit that a changed entry touches, and what came of it. */
public record Correction(long nightId, long unitId, String entryId, Outcome outcome, String finding) {

    /** What comes of a touched unit. */
    public enum Outcome {
        /** Not out yet: its kit will carry the new form. */
        WAITING("wait for a kit that has the new form"),
        /** Out with a translator: what comes back is checked by the new glossary. */
        OUT("are out and will be checked by the new form"),
        HELD("are held"),
        /** Its text is right by the new glossary too. */
        FINE("are right already"),
        /** Goes to the editor with the finding. */
        WITH_EDITOR("go to the editor with the finding"),
        /** Open again: goes out to its translator with the finding. */
        REOPENED("were reopened"),
        /** Published: reopens when the manager says so. */
        OFFERED("are published and stay until you say so"),
        /** Was open, and is right or decided otherwise by now. */
        SETTLED("were settled since");

        private final String label;

        Outcome(String label) {
            this.label = label;
        }

        /** What comes of the units, to be read behind their number. */
        public String label() {
            return label;
        }

        /** Whether somebody has to look at it again. */
        public boolean isOpen() {
            return this == WITH_EDITOR || this == OFFERED;
        }
    }
}
