package org.nightdesk.workflow;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.nightdesk.quality.FindingLog;

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
