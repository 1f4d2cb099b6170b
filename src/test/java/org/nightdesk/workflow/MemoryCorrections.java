package org.nightdesk.workflow;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.nightdesk.ledger.Ids;
import org.nightdesk.workflow.correct.Correction;
import org.nightdesk.workflow.correct.Corrections;

/** The corrections of one job without a store. */
public final class MemoryCorrections implements Corrections {
    private final TreeSet<Long> queue = new TreeSet<>();
    private final List<Correction> kept = new ArrayList<>();

    public List<Correction> kept() {
        return kept;
    }

    @Override
    public void enqueue(String job, Collection<Long> articles) {
        queue.addAll(articles);
    }

    @Override
    public List<Long> queue(String job) {
        return List.copyOf(queue);
    }

    @Override
    public void dequeue(String job, long article) {
        queue.remove(article);
    }

    @Override
    public void keep(String job, Collection<Correction> corrections) {
        kept.addAll(corrections);
    }

    @Override
    public void decide(String job, Correction correction, Correction.Outcome outcome, long nightId) {
        int at = kept.indexOf(correction);
        kept.set(
                at,
                new Correction(
                        correction.nightId(),
                        correction.unitId(),
                        correction.entryId(),
                        outcome,
                        correction.finding()));
    }

    @Override
    public Map<Long, List<Correction>> open(String job, Collection<Correction.Outcome> outcomes) {
        return kept.stream()
                .filter(one -> outcomes.contains(one.outcome()))
                .collect(Collectors.groupingBy(one -> Ids.owner(one.unitId()), TreeMap::new, Collectors.toList()));
    }

    @Override
    public long offered(String job) {
        return kept.stream()
                .filter(one -> one.outcome() == Correction.Outcome.OFFERED)
                .map(Correction::unitId)
                .distinct()
                .count();
    }

    @Override
    public Map<String, Map<Correction.Outcome, Long>> counts(String job, long nightId) {
        return kept.stream()
                .filter(one -> one.nightId() == nightId)
                .collect(Collectors.groupingBy(
                        Correction::entryId,
                        TreeMap::new,
                        Collectors.groupingBy(Correction::outcome, TreeMap::new, Collectors.counting())));
    }
}
