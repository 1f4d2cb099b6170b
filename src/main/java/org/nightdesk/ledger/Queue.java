package org.nightdesk.ledger;

import java.util.Collection;
import java.util.List;
import java.util.Map;

/**
 * Which translations wait for what: a step asks here instead of looking through everything stored. Writes belong to the
 * caller's transaction.
 */
public interface Queue {
    /** @param words how many source words the work has; 0 in lanes that need no measure */
    record Waiting(long translationId, int words) {}

    /** Puts translations, given with their words, into a lane; the words of one that is there already are added up. */
    void add(Lane lane, Map<Long, Integer> words);

    default void add(Lane lane, long translationId, int words) {
        add(lane, Map.of(translationId, words));
    }

    /** Puts a translation into a lane with these words, whatever it had there before. */
    default void replace(Lane lane, long translationId, int words) {
        remove(lane, translationId);
        add(lane, translationId, words);
    }

    void remove(Lane lane, Collection<Long> translationIds);

    default void remove(Lane lane, long translationId) {
        remove(lane, List.of(translationId));
    }

    /** Those waiting in a lane after the given id, by id, at most so many; what rests waits for nothing but its checks. */
    List<Waiting> after(Lane lane, String job, long translationId, int most);

    long size(Lane lane, String job);

    /** Whether a translation of the job waits in a lane and does not rest. */
    default boolean isIn(Lane lane, String job, long translationId) {
        return after(lane, job, translationId - 1, 1).stream().anyMatch(one -> one.translationId() == translationId);
    }
}
