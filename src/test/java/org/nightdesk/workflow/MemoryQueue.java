package org.nightdesk.workflow;

import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.nightdesk.ledger.Lane;
import org.nightdesk.ledger.Queue;

/** The lanes without a store; every translation belongs to the job that is asked for. */
public final class MemoryQueue implements Queue {
    private final Map<Lane, TreeMap<Long, Integer>> lanes = new EnumMap<>(Lane.class);

    /** What waits in a lane: words by translation. */
    public Map<Long, Integer> lane(Lane lane) {
        return lanes.computeIfAbsent(lane, key -> new TreeMap<>());
    }

    /** The lanes a translation is in, in their order. */
    public List<Lane> of(long translationId) {
        return lanes.entrySet().stream()
                .filter(entry -> entry.getValue().containsKey(translationId))
                .map(Map.Entry::getKey)
                .toList();
    }

    @Override
    public void add(Lane lane, Map<Long, Integer> words) {
        words.forEach((id, count) -> lane(lane).merge(id, count, Integer::sum));
    }

    @Override
    public void remove(Lane lane, Collection<Long> translationIds) {
        lane(lane).keySet().removeAll(translationIds);
    }

    @Override
    public List<Waiting> after(Lane lane, String job, long translationId, int most) {
        return lane(lane).entrySet().stream()
                .filter(entry -> entry.getKey() > translationId)
                .limit(most)
                .map(entry -> new Waiting(entry.getKey(), entry.getValue()))
                .toList();
    }

    @Override
    public long size(Lane lane, String job) {
        return lane(lane).size();
    }
}
