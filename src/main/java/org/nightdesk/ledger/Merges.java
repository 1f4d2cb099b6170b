package org.nightdesk.ledger;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Which units of a translation have no text of their own because that of another says it too. Immutable. */
public final class Merges {
    private final Map<Integer, Integer> roots = new HashMap<>();
    private final Map<Integer, List<Integer>> members = new TreeMap<>();

    /** @param units of one translation; stale ones count for nothing */
    public static Merges of(Collection<Unit> units) {
        return new Merges(units);
    }

    private Merges(Collection<Unit> units) {
        if (units.stream().noneMatch(unit -> unit.omission() != null)) {
            return;
        }
        Map<Integer, Unit> alive = new TreeMap<>();
        for (Unit unit : units) {
            if (unit.state() != UnitState.STALE) {
                alive.put(unit.n(), unit);
            }
        }
        for (int n : alive.keySet()) {
            int root = root(n, alive);
            if (root >= 0) {
                roots.put(n, root);
                members.computeIfAbsent(root, one -> new ArrayList<>()).add(n);
            }
        }
    }

    /** Follows units that were merged into others that were merged later; -1 when they lead to no text. */
    private static int root(int n, Map<Integer, Unit> alive) {
        Set<Integer> seen = new HashSet<>();
        int at = n;
        while (seen.add(at)) {
            Unit unit = alive.get(at);
            if (unit == null) {
                return -1;
            }
            Omission omission = unit.omission();
            if (omission == null || !omission.isMerged()) {
                return at == n || unit.text().isEmpty() ? -1 : at;
            }
            at = omission.into();
        }
        return -1;
    }

    /** The number of the unit whose text says that of another too; null for one that is merged with none that has a text. */
    public @Nullable Integer root(int n) {
        return roots.get(n);
    }

    /** The numbers of the units merged into one, in order. */
    public List<Integer> into(int n) {
        return List.copyOf(members.getOrDefault(n, List.of()));
    }

    /** All that are merged together with a unit, itself included, in order; the unit alone where it is merged with none. */
    public Set<Integer> group(int n) {
        int root = roots.getOrDefault(n, n);
        Set<Integer> group = new TreeSet<>(members.getOrDefault(root, List.of()));
        group.add(root);
        return group;
    }
}
