package org.nightdesk.quality.score;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;

/** The scorecards of published translations, kept for good. Writes belong into the caller's transaction. */
public interface Scorecards {
    /**
     * What one translator's part of a published translation came to.
     *
     * @param person the translator's key
     * @param on the business date it was published
     */
    record Entry(long translationId, String person, Locale locale, LocalDate on, Scorecard card) {}

    void keep(Entry entry, long nightId);

    /** All that a job's nights kept up to a night and with it, oldest first. */
    List<Entry> upTo(String job, long nightId);

    /** All that was kept in a night. */
    List<Entry> keptIn(long nightId);
}
