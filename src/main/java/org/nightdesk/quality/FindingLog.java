package org.nightdesk.quality;

import java.util.Collection;
import java.util.List;
import java.util.Map;

/** The findings on units as they last stood. Writes belong into the caller's transaction. */
public interface FindingLog {
    /**
     * A finding on a unit's text.
     *
     * @param message and remedy in English, for reports
     */
    record Entry(long unitId, long revisionId, Finding finding) {}

    /** What people read of a kept finding. */
    record Line(String rule, Severity severity, String message, String remedy) {}

    /** Puts findings in place of all that are kept for the translation's units. */
    void replace(long translationId, List<Entry> findings, long nightId);

    /** The kept findings of a translation by unit, in the order found. */
    Map<Long, List<Line>> of(long translationId);

    /** How many findings of each severity are kept for units, by unit; units without any are left out. */
    Map<Long, Map<Severity, Integer>> severities(Collection<Long> unitIds);
}
