package org.nightdesk.glossary.file;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.nightdesk.glossary.GlossaryEntry;
import org.nightdesk.glossary.GlossaryEntry.Status;

/**
 * Checks that within one scope a source form means one entry, letter case aside. A variant may be the source form of
 * another entry, which then has the say over it, unless that one leads back. Retired entries say nothing.
 */
final class SourceFormChecks {
    private final GlossaryReading reading;
    private final List<GlossaryEntry> entries;
    private final HashIndex sources;
    private final HashIndex variants;
    /** Entries whose variant is another's source form, with those others. */
    private final Map<Integer, List<Integer>> leads = new LinkedHashMap<>();

    SourceFormChecks(GlossaryReading reading) {
        this.reading = reading;
        this.entries = reading.entries();
        this.sources = new HashIndex(entries.size());
        this.variants = new HashIndex(16);
    }

    void check() {
        for (int i = 0; i < entries.size(); i++) {
            if (counts(i)) {
                checkSource(i);
            }
        }
        for (int i = 0; i < entries.size(); i++) {
            if (counts(i)) {
                for (String variant : entries.get(i).variants()) {
                    checkVariant(i, variant);
                }
            }
        }
        checkCycles();
    }

    private boolean counts(int entry) {
        return entries.get(entry).status() != Status.RETIRED
                && !entries.get(entry).source().isEmpty();
    }

    private void checkSource(int index) {
        GlossaryEntry entry = entries.get(index);
        int other = withSource(entry.source(), entry.scope());
        if (other < 0) {
            sources.put(hash(entry.source(), entry.scope()), index);
            return;
        }
        boolean sameTargets = entries.get(other).targets().equals(entry.targets());
        reading.problemOf(
                index,
                EntryField.SOURCE.label(),
                "“" + entry.source() + "” is already in " + reading.where(other)
                        + (sameTargets ? "" : ", with other targets"),
                sameTargets
                        ? "Remove one of them"
                        : "Keep one of them, or scope each to its title when they are different persons");
    }

    private void checkVariant(int index, String variant) {
        GlossaryEntry entry = entries.get(index);
        int owner = withSource(variant, entry.scope());
        if (owner == index) {
            return;
        }
        if (owner >= 0) {
            leads.computeIfAbsent(index, key -> new ArrayList<>()).add(owner);
            return;
        }
        long hash = hash(variant, entry.scope());
        int other = variants.find(hash, i -> i != index && hasVariant(i, variant, entry.scope()));
        if (other < 0) {
            variants.put(hash, index);
        } else {
            reading.problemOf(
                    index,
                    EntryField.VARIANTS.label(),
                    "“" + variant + "” may mean “" + entry.source() + "” or “"
                            + entries.get(other).source() + "” in " + reading.where(other),
                    "Remove it from one of them, or give it its own entry");
        }
    }

    /** Follows the leads depth first; each cycle is reported once, at the entry that closes it. */
    private void checkCycles() {
        Set<Integer> done = new HashSet<>();
        for (int start : leads.keySet()) {
            if (done.contains(start)) {
                continue;
            }
            Map<Integer, Iterator<Integer>> path = new HashMap<>();
            Deque<Integer> last = new ArrayDeque<>();
            step(start, path, last);
            while (!last.isEmpty()) {
                int at = last.getLast();
                Iterator<Integer> onward = Objects.requireNonNull(path.get(at));
                if (!onward.hasNext()) {
                    done.add(at);
                    path.remove(at);
                    last.removeLast();
                    continue;
                }
                int to = onward.next();
                if (path.containsKey(to)) {
                    reportCycle(at, to);
                } else if (!done.contains(to)) {
                    step(to, path, last);
                }
            }
        }
    }

    private void step(int to, Map<Integer, Iterator<Integer>> path, Deque<Integer> last) {
        path.put(to, leads.getOrDefault(to, List.of()).iterator());
        last.addLast(to);
    }

    private void reportCycle(int from, int to) {
        reading.problemOf(
                from,
                EntryField.VARIANTS.label(),
                "“" + entries.get(from).source() + "” and “" + entries.get(to).source() + "” in " + reading.where(to)
                        + " are variants of each other",
                "Decide which is the source form and remove it from the variants of the other");
    }

    private int withSource(String form, String scope) {
        return sources.find(
                hash(form, scope),
                i -> entries.get(i).scope().equals(scope)
                        && entries.get(i).source().equalsIgnoreCase(form));
    }

    private boolean hasVariant(int entry, String form, String scope) {
        return entries.get(entry).scope().equals(scope)
                && entries.get(entry).variants().stream().anyMatch(form::equalsIgnoreCase);
    }

    private static long hash(String form, String scope) {
        return HashIndex.hash(form, HashIndex.hash(scope, 0));
    }
}
