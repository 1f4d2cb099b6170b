package org.nightdesk.quality;

import java.util.List;
import java.util.Locale;
import org.nightdesk.glossary.GlossaryEntry;
import org.nightdesk.glossary.TermMatch;

/**
 * How one term that the source surely names fared in the translation.
 *
 * @param match the mention in the source that counts
 * @param written what was found of it in the plain target: the form where it is right, the wrong form otherwise
 * @param meant the right form that {@code written} stands for
 */
public record TermUse(TermMatch match, Outcome outcome, Stretch written, String meant) {
    /** What became of a term, the better first. */
    public enum Outcome {
        RIGHT,
        /** A known wrong form is there. */
        FORBIDDEN,
        /** The parts of the name are in the wrong order. */
        REVERSED,
        MISSPELLED,
        ABSENT
    }

    /** A stretch of plain text; empty where nothing was found. */
    public record Stretch(int start, int end) {
        static final Stretch NONE = new Stretch(0, 0);
    }

    /** Every form that is right in a language, the required one first. */
    public List<String> rightForms(Locale target) {
        return TermUses.rightForms(entry(), entry().target(target));
    }

    public GlossaryEntry entry() {
        return match.entry();
    }
}
