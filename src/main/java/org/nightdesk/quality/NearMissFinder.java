package org.nightdesk.quality;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.nightdesk.glossary.GlossaryEntry;

/** Finds a term that somebody meant to write but spelled otherwise. Implementations are thread-safe. */
@FunctionalInterface
public interface NearMissFinder {
    /**
     * @param target text in which none of the forms stands
     * @param term the entry that the source names
     * @param forms the right forms of one term, the required one first
     * @return where the misspelled form is; null when there is none
     */
    @Nullable
    Place find(String target, GlossaryEntry term, List<String> forms, Locale locale);

    /**
     * A misspelled term.
     *
     * @param start in UTF-16 units of the target
     * @param end exclusive
     * @param meant the right form it comes closest to
     */
    record Place(int start, int end, String meant) {}
}
