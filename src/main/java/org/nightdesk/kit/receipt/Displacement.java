package org.nightdesk.kit.receipt;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.nightdesk.kit.Reason;
import org.nightdesk.kit.UnitNow;
import org.nightdesk.ledger.RowKey;

/**
 * Notices when the translation column alone was sorted, shifted or pasted askew, which no key can show. Rows are held only
 * where the texts fit other rows clearly better than their own ({@link RowFit}), and only those rows:
 *
 * <ul>
 *   <li>runs that fit the rows above or below ({@link ShiftSearch});
 *   <li>runs in alphabetical order whose sources are in none ({@link SortedTexts});
 *   <li>two rows each of which has what the other asks for;
 *   <li>runs of which every text fits its own row as badly as any, and others well;
 *   <li>all rows, where the texts contradict their own and another order would fit far better ({@link BestOrder}).
 * </ul>
 */
public final class Displacement {
    /** How far evidence is looked for, in rows: keeps the work linear in the size of the kit. */
    private static final int REACH = 1000;

    private static final int EVERY_PAIR = 400;
    private static final double SWAP_NEEDED = 8;
    private static final double SWAP_DOUBTED = 3;
    private static final double POORLY = -0.7;
    private static final double SHUFFLED = 3;
    private static final double SHUFFLED_WHEN_DISTURBED = -1;
    private static final int BLOCK = 4;
    private static final int MARGIN = 4;
    private static final double SCATTERED = 6;
    private static final int ENOUGH_TO_TELL = 8;
    private static final int ORDERS = 64;
    private static final double AS_GOOD = 2;
    /** What a row of a wrong order scores at the most where the texts of a kit tell anything of their rows. */
    private static final double WRONG = -1;

    private static final int FEWEST_ORDERED = 3;
    /** No right kit was seen to fit as badly, a row on average. */
    private static final double CONTRARY = -0.6;

    private static final double BETTER = 4;
    private static final double BETTER_A_ROW = 0.8;

    private final WorkedRows rows;
    private final BitSet suspects = new BitSet();

    private Displacement(WorkedRows rows) {
        this.rows = rows;
    }

    /**
     * The lines, those that look displaced held.
     *
     * @param issued the keys in the order the kit went out; empty when unknown
     * @param settled lines whose text the person has confirmed for its row: they are never held, but count as evidence
     */
    static List<ReceiptLine> held(
            List<ReceiptLine> lines, List<RowKey> issued, Map<RowKey, UnitNow> units, Predicate<ReceiptLine> settled) {
        if (lines.stream().noneMatch(line -> line.bringsText() && !settled.test(line))) {
            return lines;
        }
        WorkedRows rows = new WorkedRows(lines, units);
        return rows.size() < 2 ? lines : new Displacement(rows).held(issued, settled);
    }

    static List<ReceiptLine> held(List<ReceiptLine> lines, List<RowKey> issued, Map<RowKey, UnitNow> units) {
        return held(lines, issued, units, line -> false);
    }

    private List<ReceiptLine> held(List<RowKey> issued, Predicate<ReceiptLine> settled) {
        shifts(issued, false);
        new SortedTexts(rows).mark(suspects);
        swaps();
        shuffledRuns(SHUFFLED);
        if (!suspects.isEmpty()) {
            shifts(issued, true);
            shuffledRuns(SHUFFLED_WHEN_DISTURBED);
            widen();
        }
        if (areSourcesMoved() || isAnyOrderAsGood() || isAnotherOrderBetter()) {
            suspects.set(0, rows.size());
        }
        return suspects.isEmpty() ? rows.lines() : holdSuspects(settled);
    }

    private void shifts(List<RowKey> issued, boolean disturbed) {
        ShiftSearch search = new ShiftSearch(rows, disturbed);
        search.mark(ShiftSearch.placesInFile(rows.lines()), suspects);
        search.mark(ShiftSearch.placesAsIssued(rows.lines(), issued), suspects);
    }

    /** Rows beside many moved ones are held with them unless something says that they stand where they belong. */
    private void widen() {
        BitSet found = (BitSet) suspects.clone();
        for (int start = found.nextSetBit(0); start >= 0; ) {
            int end = found.nextClearBit(start);
            if (end - start >= BLOCK) {
                hold(start, end);
                suspects.set(Math.max(0, start - MARGIN), Math.min(rows.size(), end + MARGIN));
            }
            start = found.nextSetBit(end);
        }
    }

    /** Pairs of rows whose texts together fit the other way round much better. */
    private void swaps() {
        int n = rows.size();
        double needed = SWAP_NEEDED + 0.5 * Math.log(n);
        BitSet crossed = new BitSet();
        for (int i = 0; i < n; i++) {
            double own = rows.ownFit(i);
            if (!rows.hasSource(i) || own >= (n > EVERY_PAIR ? POORLY : SCATTERED)) {
                continue;
            }
            for (int j = Math.max(0, i - REACH); j < Math.min(n, i + REACH); j++) {
                if (j != i && rows.hasSource(j) && isSwapped(i, j, own, needed)) {
                    crossed.set(i);
                    crossed.set(j);
                }
            }
        }
        suspects.or(crossed);
        if (crossed.cardinality() >= 5) {
            hold(crossed.nextSetBit(0), crossed.length());
        }
    }

    private boolean isSwapped(int i, int j, double own, double needed) {
        int doubts = (Math.abs(i - j) == 1 ? 1 : 0) + (rows.isBrief(i) ? 1 : 0) + (rows.isBrief(j) ? 1 : 0);
        double more = doubts * SWAP_DOUBTED;
        double there = rows.fit(rows.index(i), j);
        double back = rows.fit(rows.index(j), i);
        double gain = there - own + back - rows.ownFit(j);
        return gain >= needed + more && there > 1.5 && back > -3;
    }

    /** Runs of texts that fit their own rows no better than any others would, and mostly fit some other row well. */
    private void shuffledRuns(double needed) {
        double doubt = 0;
        double peak = 0;
        int start = 0;
        int end = 0;
        for (int at = 0; at < rows.size(); at++) {
            if (doubt <= 0) {
                keepShuffled(start, end, peak, needed);
                doubt = 0;
                peak = 0;
                start = at;
            }
            doubt -= doubtful(at);
            if (doubt > peak) {
                peak = doubt;
                end = at + 1;
            }
        }
        keepShuffled(start, end, peak, needed);
    }

    /** A small misfit says nothing: dishes and names with glosses of any length have it in every row. */
    private double doubtful(int row) {
        double fit = rows.hasSource(row) ? Math.max(-3, Math.min(3, rows.ownFit(row))) : 0;
        return fit < 0 && (fit > POORLY || rows.isBrief(row)) ? 0 : fit;
    }

    private void keepShuffled(int start, int end, double doubt, double needed) {
        if (doubt < needed + Math.log(rows.size()) || end - start < 5) {
            return;
        }
        int fitting = 0;
        for (int i = start; i < end; i++) {
            boolean fits = false;
            for (int j = Math.max(0, i - REACH); j < Math.min(rows.size(), i + REACH) && !fits; j++) {
                fits = j != i && rows.fit(rows.index(j), i) > Math.max(0.5, rows.ownFit(i) + 1);
            }
            fitting += fits ? 1 : 0;
        }
        if (fitting * 3 >= (end - start) * 2) {
            hold(start, end);
        }
    }

    /** Marks the rows and those around them of which nothing says that they stand where they belong. */
    private void hold(int start, int end) {
        suspects.set(start, end);
        double sure = 0;
        for (int at = start - 1; at >= 0 && (sure += Math.max(0, rows.ownFit(at))) < SCATTERED; at--) {
            suspects.set(at);
        }
        sure = 0;
        for (int at = end; at < rows.size() && (sure += Math.max(0, rows.ownFit(at))) < SCATTERED; at++) {
            suspects.set(at);
        }
    }

    /**
     * Whether the texts of a kit that has enough to tell fit their own rows no better than they fit the rows at any other
     * distance. Such an order says nothing for itself, and a shuffled column has no run that gives it away.
     */
    private boolean isAnyOrderAsGood() {
        int n = rows.size();
        int[] telling = IntStream.range(0, n)
                .filter(i -> rows.hasSource(i) && !rows.isBrief(i))
                .toArray();
        if (telling.length < ENOUGH_TO_TELL) {
            return false;
        }
        double own = 0;
        for (int i : telling) {
            own += rows.ownFit(i);
        }
        double sum = 0;
        double square = 0;
        int tried = 0;
        for (int by = 1; by < n; by += Math.max(1, n / ORDERS)) {
            double other = 0;
            for (int i : telling) {
                other += rows.fit(rows.index((i + by) % n), i);
            }
            sum += other;
            square += other * other;
            tried++;
        }
        double mean = sum / tried;
        double spread = Math.sqrt(Math.max(0, square / tried - mean * mean));
        return own - mean < AS_GOOD * spread && mean < WRONG * telling.length;
    }

    /**
     * Whether the texts contradict their own rows as a whole, and some other order of them would fit far better: names, numbers
     * and questions of one row are in the text of another. Tells small kits too, in which no run is long enough to tell.
     */
    private boolean isAnotherOrderBetter() {
        int[] judged = IntStream.range(0, rows.size()).filter(rows::hasSource).toArray();
        int n = judged.length;
        double own = 0;
        for (int row : judged) {
            own += rows.ownFit(row);
        }
        if (n < FEWEST_ORDERED || n > EVERY_PAIR || own >= CONTRARY * n) {
            return false;
        }
        double[][] fits = new double[n][n];
        for (int source = 0; source < n; source++) {
            for (int text = 0; text < n; text++) {
                fits[source][text] = rows.fit(rows.index(judged[source]), judged[text]);
            }
        }
        return BestOrder.fit(fits) - own > BETTER + BETTER_A_ROW * n;
    }

    private boolean areSourcesMoved() {
        long moved = rows.lines().stream().filter(WorkedRows::isMoved).count();
        return moved >= 3 && moved * 4 >= rows.size();
    }

    private List<ReceiptLine> holdSuspects(Predicate<ReceiptLine> settled) {
        List<ReceiptLine> held = new ArrayList<>(rows.lines());
        for (int i = suspects.nextSetBit(0); i >= 0; i = suspects.nextSetBit(i + 1)) {
            ReceiptLine line = rows.line(i);
            if (line.bringsText() && !settled.test(line)) {
                held.set(rows.index(i), line.with(RowOutcome.HELD, Reason.of("text-moved")));
            }
        }
        return held;
    }
}
