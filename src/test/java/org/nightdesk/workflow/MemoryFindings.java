package org.nightdesk.workflow;

import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.nightdesk.quality.FindingLog;
import org.nightdesk.quality.Severity;

/** Findings without a store. */
public final class MemoryFindings implements FindingLog {
    private final Map<Long, List<Entry>> byTranslation = new HashMap<>();

    public List<Entry> entries(long translationId) {
        return byTranslation.getOrDefault(translationId, List.of());
    }

    @Override
    public void replace(long translationId, List<Entry> findings, long nightId) {
        byTranslation.put(translationId, List.copyOf(findings));
    }

    @Override
    public Map<Long, Map<Severity, Integer>> severities(Collection<Long> unitIds) {
        Map<Long, Map<Severity, Integer>> counts = new TreeMap<>();
        byTranslation.values().stream().flatMap(List::stream).forEach(one -> {
            if (unitIds.contains(one.unitId())) {
                counts.computeIfAbsent(one.unitId(), id -> new EnumMap<>(Severity.class))
                        .merge(one.finding().severity(), 1, Integer::sum);
            }
        });
        return counts;
    }

    @Override
    public Map<Long, List<Line>> of(long translationId) {
        return entries(translationId).stream()
                .collect(Collectors.groupingBy(
                        Entry::unitId,
                        TreeMap::new,
                        Collectors.mapping(
                                one -> new Line(
                                        one.finding().severity(), one.finding().text()),
                                Collectors.toList())));
    }
}
