package org.nightdesk.ledger;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What reports ask of the ledger: many translations at once, never the texts. Reads only. */
public interface LedgerQueries {
    /** The jobs that have articles, by name. */
    List<String> jobs();

    /** How many units intake opened for a job so far: each segment ever seen, in each locale. */
    long unitsIn(String job);

    /** How many units are in a state that needs a text and have none. */
    long withoutText();

    /** What a translation is of. */
    record Subject(String job, String article, Locale locale) {
        /** {@code lighthouse in en}. */
        public String title() {
            return article + " in " + locale.toLanguageTag();
        }
    }

    /** What translations are of, by id; ids of no translation are left out. */
    Map<Long, Subject> subjects(Collection<Long> translationIds);

    /** A unit and the words of its source. */
    record SizedUnit(long id, int words) {}

    /** The units of translations that are in a state, by translation; translations without any are left out. */
    Map<Long, List<SizedUnit>> units(Collection<Long> translationIds, UnitState state);

    /** Units of a translation that are held for one reason. */
    record Held(long translationId, String reason, long units) {}

    /** What is held of translations, in the order of their first units. */
    List<Held> held(Collection<Long> translationIds);

    /** The translations of a job that wait in one of the lanes, by id, without those that rest. */
    List<Long> waiting(String job, Collection<Lane> lanes);
}
