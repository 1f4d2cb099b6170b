package org.nightdesk.workflow;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.nightdesk.kit.Kit;
import org.nightdesk.kit.Kits;
import org.nightdesk.kit.SampleKits;
import org.nightdesk.kit.StampKey;

/** Kits without a store. */
public final class MemoryKits implements Kits {
    private final TreeMap<Long, Planned> planned = new TreeMap<>();
    private final Map<Long, Out> out = new TreeMap<>();
    private final Map<Long, Contents> contents = new TreeMap<>();

    public List<Planned> all() {
        return List.copyOf(planned.values());
    }

    @Override
    public long nextId() {
        return planned.isEmpty() ? 1 : planned.lastKey() + 1;
    }

    @Override
    public void plan(String job, List<Planned> kits, long nightId) {
        kits.forEach(kit -> planned.put(kit.id(), kit));
    }

    @Override
    public List<Planned> unwritten(String job) {
        List<Planned> unwritten = new ArrayList<>(planned.values());
        unwritten.removeIf(kit -> out.containsKey(kit.id()));
        return unwritten;
    }

    @Override
    public void drop(Collection<Long> kitIds) {
        planned.keySet().removeIf(id -> kitIds.contains(id) && !out.containsKey(id));
    }

    @Override
    public void written(Out written, Contents what) {
        out.put(written.kit().id(), written);
        contents.put(written.kit().id(), what);
    }

    @Override
    public Contents contents(long kitId) {
        return contents.getOrDefault(kitId, new Contents(Map.of(), Map.of()));
    }

    @Override
    public boolean isReview(long kitId) {
        Planned kit = planned.get(kitId);
        return kit != null && kit.kind() == Kit.Kind.REVIEW;
    }

    @Override
    public boolean isSigned(long kitId) {
        return out.containsKey(kitId);
    }

    @Override
    public StampKey stampKey() {
        return SampleKits.stampKey();
    }

    @Override
    public Optional<Planned> byCode(String code) {
        return planned.values().stream().filter(kit -> kit.code().equals(code)).findFirst();
    }

    @Override
    public List<Out> writtenIn(long nightId) {
        return out.values().stream().filter(one -> one.nightId() == nightId).toList();
    }

    @Override
    public List<Planned> sentTo(String job, String person, int most) {
        List<Planned> sent = new ArrayList<>();
        out.values().stream()
                .map(Out::kit)
                .filter(kit -> kit.person().equals(person))
                .forEach(kit -> sent.add(0, kit));
        return sent.subList(0, Math.min(most, sent.size()));
    }

    @Override
    public Map<Long, Set<Long>> nights(Kit.Kind kind, Collection<Long> translationIds) {
        Map<Long, Set<Long>> nights = new TreeMap<>();
        for (Out one : out.values()) {
            for (long translation : one.kit().translations()) {
                if (one.kit().kind() == kind && translationIds.contains(translation)) {
                    nights.computeIfAbsent(translation, id -> new TreeSet<>()).add(one.nightId());
                }
            }
        }
        return nights;
    }

    @Override
    public List<Out> of(long translationId) {
        return out.values().stream()
                .filter(one -> one.kit().translations().contains(translationId))
                .toList();
    }
}
