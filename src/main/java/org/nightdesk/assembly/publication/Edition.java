package org.nightdesk.assembly.publication;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * When and where an article is published in one target locale.
 *
 * @param publishedOn the day of first publication
 * @param corrections what was corrected since, the oldest first
 * @param address the page's own absolute address; empty when unknown
 * @param alternates absolute addresses of the same article in other locales
 */
public record Edition(
        LocalDate publishedOn, List<Correction> corrections, String address, Map<Locale, String> alternates) {

    /**
     * A correction readers are told about.
     *
     * @param note in the target's language; empty when only the day is to be said
     */
    public record Correction(LocalDate correctedOn, String note) {}

    public Edition {
        corrections = List.copyOf(corrections);
        alternates = Map.copyOf(alternates);
    }

    /** A first publication whose address is not known yet. */
    public static Edition first(LocalDate publishedOn) {
        return new Edition(publishedOn, List.of(), "", Map.of());
    }
}
