package org.nightdesk.kit.receipt;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.nightdesk.kit.Decision;
import org.nightdesk.kit.Fingerprint;
import org.nightdesk.kit.IssuedKit;
import org.nightdesk.kit.Kit;
import org.nightdesk.kit.KitColumn;
import org.nightdesk.kit.Reason;
import org.nightdesk.kit.RowStatus;
import org.nightdesk.kit.UnitNow;
import org.nightdesk.kit.read.ReturnedRow;
import org.nightdesk.ledger.RowKey;
import org.nightdesk.ledger.UnitState;

/**
 * Gives each text that has lost its row the row it most likely belongs to, among those that nothing came back for: the one
 * with the same source, or else the best in the order of the kit. Such a text stays held, to be confirmed by its person.
 */
final class LikelyRows {
    /** Above so many pairs of texts and rows the file is for somebody to look at. */
    private static final long MOST_PAIRS = 4_000_000;

    /** What says again that the row was lost. */
    private static final Set<String> SAME = Set.of("key-missing", "key-damaged", "heading-row");

    private static final double IN_PLACE = 2;
    private static final double BELOW_HEADING = 1;
    private static final double SAME_SOURCE = 8;

    private final List<ReceiptLine> lines;
    private final List<RowKey> issued;
    private final Map<RowKey, UnitNow> units;
    private final Kit.Kind kind;
    private final Set<RowKey> free = new HashSet<>();

    private LikelyRows(List<ReceiptLine> lines, List<RowKey> issued, Map<RowKey, UnitNow> units, Kit.Kind kind) {
        this.lines = lines;
        this.issued = issued;
        this.units = units;
        this.kind = kind;
        for (RowKey key : issued) {
            UnitNow unit = units.get(key);
            if (unit != null && isAwaited(unit.state())) {
                free.add(key);
            }
        }
        for (ReceiptLine line : lines) {
            if (line.key() != null && line.outcome() != RowOutcome.BLANK) {
                free.remove(line.key());
            }
        }
    }

    private boolean isAwaited(UnitState state) {
        return kind == Kit.Kind.REVIEW ? state == UnitState.RETURNED || state == UnitState.HELD : state.isWaiting();
    }

    /** @param issued the rows of the kit in the order in which they went out */
    static List<ReceiptLine> placed(
            List<ReceiptLine> lines, List<RowKey> issued, Map<RowKey, UnitNow> units, Kit.Kind kind) {
        return lines.stream().noneMatch(LikelyRows::isLost)
                ? lines
                : new LikelyRows(lines, issued, units, kind).placed();
    }

    private static boolean isLost(ReceiptLine line) {
        return line.key() == null
                && line.row() != null
                && line.outcome() == RowOutcome.HELD
                && !line.text().isEmpty()
                && !Placeholders.isOne(line.text());
    }

    private List<ReceiptLine> placed() {
        Map<Integer, RowKey> places = new LinkedHashMap<>();
        bySource(places);
        byOrder(places);
        List<ReceiptLine> placed = new ArrayList<>(lines);
        places.forEach((at, key) -> placed.set(at, at(lines.get(at), key)));
        return placed;
    }

    private ReceiptLine at(ReceiptLine line, RowKey key) {
        List<Reason> reasons = new ArrayList<>();
        reasons.add(
                kind == Kit.Kind.REVIEW
                        ? Reason.of(
                                "row-guessed-review",
                                Reason.of(Decision.CHANGE.word()),
                                Reason.of(KitColumn.EDITED.word()))
                        : Reason.of("row-guessed", Reason.of(RowStatus.DONE.word())));
        line.reasons().stream().filter(reason -> !SAME.contains(reason.code())).forEach(reasons::add);
        String text = line.row() != null && line.row().isCut() ? "" : line.text();
        return new ReceiptLine(line.row(), key, line.outcome(), text, line.decision(), line.comment(), reasons);
    }

    /** Rows with equal sources in the order in which they stand. */
    private void bySource(Map<Integer, RowKey> places) {
        Map<Fingerprint, List<RowKey>> homes = new HashMap<>();
        for (RowKey key : issued) {
            UnitNow unit = units.get(key);
            if (unit != null && free.contains(key)) {
                homes.computeIfAbsent(Fingerprint.of(unit.source()), source -> new ArrayList<>())
                        .add(key);
            }
        }
        for (int i = 0; i < lines.size(); i++) {
            ReturnedRow row = lines.get(i).row();
            if (row != null && isLost(lines.get(i)) && !row.source().isEmpty()) {
                List<RowKey> same = homes.getOrDefault(Fingerprint.of(row.source()), List.of());
                if (!same.isEmpty()) {
                    places.put(i, same.remove(0));
                    free.remove(places.get(i));
                }
            }
        }
    }

    /** The pairs of texts and free rows that fit best without crossing, by dynamic programming. */
    private void byOrder(Map<Integer, RowKey> places) {
        List<Integer> texts = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            if (isLost(lines.get(i)) && !places.containsKey(i)) {
                texts.add(i);
            }
        }
        List<RowKey> rows = issued.stream().filter(free::contains).toList();
        if ((long) texts.size() * rows.size() > MOST_PAIRS) {
            return;
        }
        Fits fits = new Fits();
        double[][] fit = new double[texts.size()][rows.size()];
        double[][] best = new double[texts.size() + 1][rows.size() + 1];
        for (int i = texts.size() - 1; i >= 0; i--) {
            for (int j = rows.size() - 1; j >= 0; j--) {
                fit[i][j] = fits.of(texts.get(i), rows.get(j));
                double paired = fit[i][j] > 0 ? fit[i][j] + best[i + 1][j + 1] : Double.NEGATIVE_INFINITY;
                best[i][j] = Math.max(paired, Math.max(best[i + 1][j], best[i][j + 1]));
            }
        }
        int i = 0;
        int j = 0;
        while (i < texts.size() && j < rows.size()) {
            if (fit[i][j] > 0 && best[i][j] == fit[i][j] + best[i + 1][j + 1]) {
                places.put(texts.get(i++), rows.get(j++));
            } else if (best[i][j] == best[i][j + 1]) {
                j++;
            } else {
                i++;
            }
        }
    }

    /** How much speaks for a text and a row: where the text stands, and how it fits the source. */
    private final class Fits {
        private final Map<RowKey, Integer> order = new HashMap<>();
        private final Map<RowKey, RowTraits> sources = new HashMap<>();
        private final int[] before = new int[lines.size()];
        private final int[] after = new int[lines.size()];
        private final Set<String> numbers = new HashSet<>();
        private final RowFit fit;

        Fits() {
            for (RowKey key : issued) {
                order.put(key, order.size());
                UnitNow unit = units.get(key);
                numbers.addAll(unit == null ? Set.of() : new RowTraits(unit.source()).numbers());
            }
            List<RowTraits> known = new ArrayList<>();
            List<RowTraits> texts = new ArrayList<>();
            int last = -1;
            for (int i = 0; i < lines.size(); i++) {
                RowKey key = lines.get(i).key();
                last = key == null ? last : order.getOrDefault(key, last);
                before[i] = last;
                UnitNow unit = key == null ? null : units.get(key);
                if (unit != null && lines.get(i).outcome() == RowOutcome.APPLIED) {
                    known.add(new RowTraits(unit.source()));
                    texts.add(new RowTraits(lines.get(i).text()));
                }
            }
            int next = issued.size();
            for (int i = lines.size() - 1; i >= 0; i--) {
                RowKey key = lines.get(i).key();
                next = key == null ? next : order.getOrDefault(key, next);
                after[i] = next;
            }
            fit = new RowFit(known, texts);
        }

        double of(int text, RowKey key) {
            UnitNow unit = units.get(key);
            Integer place = order.get(key);
            ReturnedRow row = lines.get(text).row();
            if (unit == null || place == null || row == null) {
                return 0;
            }
            double sum = before[text] <= place && place <= after[text] ? IN_PLACE : 0;
            sum += place == after[text] && isOnHeading(row) ? BELOW_HEADING : 0;
            sum += row.source().isEmpty() ? 0 : SAME_SOURCE * TextEvidence.likeness(row.source(), unit.source());
            RowTraits source = sources.computeIfAbsent(key, one -> new RowTraits(unit.source()));
            return sum + fit.of(source, new RowTraits(lines.get(text).text()).among(numbers));
        }

        private static boolean isOnHeading(ReturnedRow row) {
            return row.holds().stream().anyMatch(hold -> hold.code().equals("heading-row"));
        }
    }

    /** The kit of a file that does not name it, by the most sources they have in common; null when none is likely. */
    static @Nullable IssuedKit kit(List<ReturnedRow> rows, Kit.Kind kind, List<IssuedKit> open) {
        Set<Fingerprint> found = new HashSet<>();
        rows.stream().filter(row -> !row.source().isEmpty()).forEach(row -> found.add(Fingerprint.of(row.source())));
        IssuedKit likely = null;
        long most = 0;
        List<IssuedKit> same = open.stream().filter(kit -> kit.kind() == kind).toList();
        for (IssuedKit kit : same) {
            long common = kit.rows().stream()
                    .map(row -> row.prints().source())
                    .distinct()
                    .filter(found::contains)
                    .count();
            if (common > most) {
                likely = kit;
                most = common;
            }
        }
        return likely == null && same.size() == 1 ? same.get(0) : likely;
    }
}
