package org.nightdesk.memory;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.nightdesk.ledger.NewUnit;

/** Approved translations of all jobs, and what of them fits. Writes belong into the caller's transaction. */
public interface TranslationMemory {
    /** Looks exact and ICE matches up for new units, and keeps them with the earlier texts as suggestions. */
    int leverage(List<NewUnit> units, Locale source);

    /** The best suggestion of each of a translation's units that has one, by unit id. */
    Map<Long, Suggestion> suggestions(long translationId);

    /** Keeps one more suggestion; one of the same unit and kind is replaced. */
    void suggest(Suggestion suggestion);

    /**
     * An approved translation.
     *
     * @param before the source text in front of it; empty at the beginning
     * @param after the source text behind it; empty at the end
     */
    record Approved(
            long unitId,
            Locale sourceLocale,
            Locale targetLocale,
            String source,
            String before,
            String after,
            String target) {}

    /** Remembers approved translations; one that the memory holds for the unit already, word for word, is left alone. */
    void remember(List<Approved> approved, LocalDate on);
}
