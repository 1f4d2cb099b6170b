package org.nightdesk.quality;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The findings on units as they last stood. Writes belong into the caller's transaction. */
public interface FindingLog {
    /** A finding on a unit's text. */
    record Entry(long unitId, long revisionId, Finding finding) {}

    /** What people read of a kept finding. */
    record Line(Severity severity, FindingText text) {
        public String rule() {
            return text.rule();
        }

        /** What is wrong and what to do about it, in the reader's language. */
        public String advice(Locale reader) {
            return text.advice(reader);
        }
    }

    /** Puts findings in place of all that are kept for the translation's units. */
    void replace(long translationId, List<Entry> findings, long nightId);

    /** The kept findings of a translation by unit, in the order found. */
    Map<Long, List<Line>> of(long translationId);

    /** How many findings of each severity are kept for units, by unit; units without any are left out. */
    Map<Long, Map<Severity, Integer>> severities(Collection<Long> unitIds);
}
