package org.nightdesk.kit.receipt;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.nightdesk.article.Part;
import org.nightdesk.kit.Decision;
import org.nightdesk.kit.Omitted;
import org.nightdesk.kit.Reason;
import org.nightdesk.kit.UnitDirectory;
import org.nightdesk.kit.UnitNow;
import org.nightdesk.kit.read.RowRemark;
import org.nightdesk.ledger.RowKey;
import org.nightdesk.text.VisibleText;

/**
 * Rows that somebody left without a text on purpose: merged with the row above or below, or with nothing left to say. Finds
 * the row whose text says it too, and holds what cannot be so: a row whose neighbour has no text, is another one in the
 * article, or is of another kind. Not thread-safe; one instance a receipt.
 */
final class MergedRows {
    private final UnitDirectory directory;
    private final boolean slip;
    private final Map<RowKey, UnitNow> units;
    private final Map<RowKey, Integer> places = new LinkedHashMap<>();
    private final Map<Integer, RowKey> neighbours = new TreeMap<>();
    private final Map<Integer, RowKey> roots = new TreeMap<>();
    private final List<ReceiptLine> lines;

    /**
     * @param slip whether the rows stand on a return slip, where neighbours are not side by side
     * @param known units of the file's keys; those of neighbours are asked for besides
     */
    MergedRows(List<ReceiptLine> lines, boolean slip, Map<RowKey, UnitNow> known, UnitDirectory directory) {
        this.lines = new ArrayList<>(lines);
        this.slip = slip;
        this.directory = directory;
        this.units = new HashMap<>(known);
        place();
    }

    private void place() {
        for (int i = 0; i < lines.size(); i++) {
            ReceiptLine line = lines.get(i);
            boolean counts = line.outcome() != RowOutcome.DUPLICATE && line.outcome() != RowOutcome.MISSING;
            if (line.key() != null && counts) {
                places.putIfAbsent(line.key(), i);
            }
        }
    }

    /** The lines with their omissions, or the reasons against them. */
    List<ReceiptLine> lines() {
        Set<RowKey> asked = new HashSet<>();
        for (int i = 0; i < lines.size(); i++) {
            RowRemark remark = remark(lines.get(i));
            if (remark == RowRemark.EMPTY_ON_PURPOSE) {
                empty(i);
            } else if (remark != null) {
                neighbour(i, remark == RowRemark.MERGED_ABOVE ? -1 : 1);
            }
        }
        neighbours.values().stream().filter(key -> !units.containsKey(key)).forEach(asked::add);
        units.putAll(directory.units(asked));
        neighbours.keySet().forEach(this::merge);
        return lines;
    }

    /** What a row that is taken over without a text says of itself; null for any other. */
    private static @Nullable RowRemark remark(ReceiptLine line) {
        boolean silent = line.outcome() == RowOutcome.APPLIED
                && line.text().isEmpty()
                && line.omitted() == null
                && line.decision() != Decision.SEND_BACK;
        return silent && line.row() != null ? RowRemark.of(line.row()) : null;
    }

    private void empty(int i) {
        UnitNow unit = units.get(lines.get(i).key());
        boolean headline = unit != null && unit.place() != null && unit.place().part() == Part.HEADLINE;
        if (headline) {
            hold(i, "headline-empty");
        } else {
            omit(i, Omitted.ON_PURPOSE);
        }
    }

    /** The row beside another in the article; when the file has its rows in another order, nobody can tell which was meant. */
    private void neighbour(int i, int by) {
        RowKey key = lines.get(i).key();
        RowKey inArticle = key == null ? null : directory.beside(key, by);
        RowKey inFile = slip ? inArticle : besideInFile(i, by);
        if (inArticle == null || inFile != null && !inFile.equals(inArticle)) {
            hold(i, "merged-apart");
        } else {
            neighbours.put(i, inArticle);
        }
    }

    /** Null where the file has no other row of the article there. */
    private @Nullable RowKey besideInFile(int i, int by) {
        ReceiptLine line = lines.get(i);
        for (int at = i + by; at >= 0 && at < lines.size(); at += by) {
            RowKey key = lines.get(at).key();
            boolean here = key != null && places.getOrDefault(key, -1) == at;
            if (here && key != null && line.key() != null) {
                return key.translation() == line.key().translation() ? key : null;
            }
        }
        return null;
    }

    private void merge(int i) {
        RowKey root = root(i);
        RowKey own = lines.get(i).key();
        if (root == null || own == null) {
            hold(i, "merged-without-text");
        } else if (!isMergeable(units.get(own), units.get(root))) {
            hold(i, "merged-parts");
        } else {
            roots.put(i, root);
            omit(i, new Omitted(root));
        }
    }

    /** Follows rows that are merged themselves; null when they lead to none that has a text. */
    private @Nullable RowKey root(int i) {
        Set<Integer> seen = new HashSet<>();
        int at = i;
        while (seen.add(at)) {
            RowKey next = neighbours.get(at);
            if (next == null) {
                return null;
            }
            Integer place = places.get(next);
            if (place == null || !neighbours.containsKey(place)) {
                return hasText(next, place) ? next : null;
            }
            at = place;
        }
        return null;
    }

    private boolean hasText(RowKey key, @Nullable Integer place) {
        if (place != null && lines.get(place).bringsText()) {
            return !lines.get(place).text().isEmpty();
        }
        UnitNow unit = units.get(key);
        boolean stays = place == null
                || lines.get(place).outcome() == RowOutcome.UNCHANGED
                || lines.get(place).outcome() == RowOutcome.BLANK;
        return stays && unit != null && !unit.text().isEmpty() && !unit.state().isWaiting();
    }

    /** Sentences of one text may be one; so may paragraphs, unless codes, which count anew in each, would get lost. */
    private static boolean isMergeable(@Nullable UnitNow unit, @Nullable UnitNow root) {
        if (unit == null || root == null || unit.place() == null || root.place() == null) {
            return false;
        }
        if (unit.place().equals(root.place())) {
            return true;
        }
        return unit.place().part() == Part.PARAGRAPH
                && root.place().part() == Part.PARAGRAPH
                && VisibleText.of(unit.source()).text().equals(unit.source());
    }

    private void omit(int i, Omitted omitted) {
        ReceiptLine line = lines.get(i);
        UnitNow unit = units.get(line.key());
        boolean same =
                unit != null && omitted.equals(unit.omitted()) && !unit.state().isWaiting();
        lines.set(
                i,
                same && line.decision() == null
                        ? line.with(RowOutcome.UNCHANGED, Reason.of("same-as-current"))
                        : new ReceiptLine(
                                line.row(),
                                line.key(),
                                line.outcome(),
                                "",
                                line.decision(),
                                remarkOf(line),
                                line.reasons(),
                                omitted));
    }

    /** A comment that only says so is no remark to anybody. */
    private static String remarkOf(ReceiptLine line) {
        return RowRemark.named(line.comment()) == null ? line.comment() : "";
    }

    private void hold(int i, String reason) {
        lines.set(i, lines.get(i).with(RowOutcome.HELD, Reason.of(reason)));
    }

    /** The units as what the rows say together: a row's source goes with that of the row whose text says it too. */
    Map<RowKey, UnitNow> joined() {
        if (roots.isEmpty()) {
            return units;
        }
        Map<RowKey, UnitNow> joined = new HashMap<>(units);
        Map<RowKey, Set<RowKey>> groups = new LinkedHashMap<>();
        for (int i : roots.keySet()) {
            RowKey root = roots.get(i);
            Set<RowKey> group = groups.computeIfAbsent(root, key -> new LinkedHashSet<>());
            group.add(lines.get(i).key());
        }
        groups.forEach((root, group) -> joined.computeIfPresent(root, (key, unit) -> with(unit, sources(root, group))));
        return joined;
    }

    private static UnitNow with(UnitNow unit, String source) {
        return new UnitNow(
                unit.key(),
                source,
                unit.state(),
                unit.text(),
                unit.textFrom(),
                unit.assignee(),
                unit.succession(),
                unit.omitted(),
                unit.place());
    }

    /** All of them in the order of the article. */
    private String sources(RowKey root, Collection<RowKey> merged) {
        RowKey first = root;
        for (RowKey before = directory.beside(first, -1); before != null && merged.contains(before); ) {
            first = before;
            before = directory.beside(first, -1);
        }
        StringBuilder sources = new StringBuilder();
        for (RowKey at = first; at != null && (at.equals(root) || merged.contains(at)); at = directory.beside(at, 1)) {
            UnitNow unit = units.get(at);
            sources.append(sources.isEmpty() ? "" : " ").append(unit == null ? "" : unit.source());
        }
        return sources.toString();
    }

    /**
     * The lines after some were held for other reasons: a row cannot be merged with one that is not taken over, nor with a
     * farther one across it.
     *
     * @param judged these lines in the same order, some of them held since
     */
    List<ReceiptLine> settled(List<ReceiptLine> judged) {
        List<ReceiptLine> settled = new ArrayList<>(judged);
        Set<RowKey> held = new HashSet<>();
        settled.forEach(line -> noteHeld(line, held));
        for (boolean found = !held.isEmpty(); found; ) {
            found = false;
            for (int i = 0; i < settled.size(); i++) {
                ReceiptLine line = settled.get(i);
                if (line.outcome() == RowOutcome.APPLIED && isMergedWith(held, i, line.omitted())) {
                    settled.set(i, line.with(RowOutcome.HELD, Reason.of("merged-without-text")));
                    noteHeld(settled.get(i), held);
                    found = true;
                }
            }
        }
        return settled;
    }

    private static void noteHeld(ReceiptLine line, Set<RowKey> held) {
        if (line.key() != null && line.outcome() == RowOutcome.HELD) {
            held.add(line.key());
        }
    }

    /** Whether a row leans on one of these: on the row that says it too, or on the neighbour through which it reaches that. */
    private boolean isMergedWith(Set<RowKey> held, int i, @Nullable Omitted omitted) {
        return omitted != null && (held.contains(omitted.into()) || held.contains(neighbours.get(i)));
    }
}
