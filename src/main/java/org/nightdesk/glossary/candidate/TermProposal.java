package org.nightdesk.glossary.candidate;

import java.time.LocalDate;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.nightdesk.glossary.GlossaryEntry;

/**
 * A term that somebody who translates or edits proposes for the glossary. Nothing is matched with it before the manager has
 * taken it into a glossary file.
 *
 * @param locale the language of {@code target}
 * @param target how to write it; empty where the person leaves that open
 * @param kind null when the person chose none
 * @param note of the person; may be empty
 * @param person the key of whoever proposes it
 * @param kit the code of the kit it came with; empty when that is not known
 * @param proposedOn the business date
 * @param known whether the glossary had decided on the term already when it was proposed
 */
public record TermProposal(
        Locale locale,
        String source,
        String target,
        GlossaryEntry.@Nullable Kind kind,
        String note,
        String person,
        String kit,
        LocalDate proposedOn,
        boolean known) {
    /** Who proposes it, where and when. */
    public String origin() {
        return person + (kit.isEmpty() ? "" : " in kit " + kit) + " on " + proposedOn;
    }
}
