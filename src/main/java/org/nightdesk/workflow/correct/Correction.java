package org.nightdesk.workflow.correct;

import org.jspecify.annotations.Nullable;
import org.nightdesk.io.StoredCode;
import org.nightdesk.io.StoredCodes;
import org.nightdesk.quality.FindingText;

/** A unit that a changed entry touches, and what came of it. @param finding what is wrong with its text; null for nothing */
public record Correction(
        long nightId,
        long unitId,
        String entryId,
        Outcome outcome,
        @Nullable FindingText finding) {

    /** What comes of a touched unit. */
    public enum Outcome implements StoredCode<String> {
        /** Not out yet: its kit will carry the new form. */
        WAITING("WAITING", "waiting for a kit that has the new form"),
        /** Out with a translator: what comes back is checked by the new glossary. */
        OUT("OUT", "with translators, to be checked by the new form"),
        HELD("HELD", "held"),
        /** Its text is right by the new glossary too. */
        FINE("FINE", "right already"),
        /** Goes to the editor with the finding. */
        WITH_EDITOR("WITH_EDITOR", "for the editor, with the finding"),
        /** Open again: goes out to its translator with the finding. */
        REOPENED("REOPENED", "reopened"),
        /** Published: reopens when the manager says so. */
        OFFERED("OFFERED", "published, unchanged until you say so"),
        /** Was open, and is right or decided otherwise by now. */
        SETTLED("SETTLED", "settled since");

        private static final StoredCodes<String, Outcome> CODES = new StoredCodes<>(Outcome.class);

        private final String code;
        private final String label;

        Outcome(String code, String label) {
            this.code = code;
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

        @Override
        public String code() {
            return code;
        }

        /** @throws IllegalArgumentException for a code that none has */
        public static Outcome of(String code) {
            return CODES.get(code);
        }
    }
}
