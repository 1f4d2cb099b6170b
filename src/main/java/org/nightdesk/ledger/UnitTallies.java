package org.nightdesk.ledger;

import java.util.Collection;
import java.util.List;
import java.util.Map;

/**
 * How many units of each translation are in each state. A tally is kept until one of the units changes its state, so that
 * asking costs what changed since it was last asked, not what is stored. Belongs to the caller's transaction: asking keeps
 * what had to be counted.
 */
public interface UnitTallies {
    /** How many units of a job are in each state; all states are there. */
    Map<UnitState, Long> count(String job);

    /** The translations of a job that have units in a state, by id. */
    List<Long> with(String job, UnitState state);

    /** How many units of each translation of a job are in each state, states without units left out; keeps nothing. */
    Map<Long, Map<UnitState, Long>> byTranslation(String job);

    /**
     * A count of the units themselves, whatever is kept.
     *
     * @param units how many are in each state; all states are there
     * @param wrong the translations whose kept tally says something else, by id
     */
    record Recount(Map<UnitState, Long> units, List<Long> wrong) {}

    /** Counts all units of a job, and keeps nothing. */
    Recount recount(String job);

    /** Drops the tallies of translations whose units are about to change. */
    void drop(Collection<Long> translationIds);
}
