package org.nightdesk.kit.receipt;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.nightdesk.kit.read.ReturnedRow;
import org.nightdesk.ledger.RowKey;

/**
 * Finds runs of rows whose texts fit the row above or below clearly better than their own: what an inserted or deleted cell
 * leaves behind.
 */
final class ShiftSearch {
    private static final double COST_OF_AN_ANCHOR = 6;
    private static final int MAX_SHIFT = 3;
    private static final int MIN_RUN = 3;
    private static final double GAIN_NEEDED = 14;
    private static final double GAIN_WHEN_OVERFLOWN = 1.5;
    private static final double MEAN_COST_FITTING = 2;
    private static final int SHEET_GAP = 2_000_000;

    private final WorkedRows rows;
    private final BitSet anchored;
    private final double gainNeeded;
    private final int minRows;

    /** @param overflown whether a text stands where none belongs, so that little further evidence is needed */
    ShiftSearch(WorkedRows rows, boolean overflown) {
        this.rows = rows;
        this.anchored = anchored(rows);
        this.gainNeeded = overflown ? GAIN_WHEN_OVERFLOWN : GAIN_NEEDED;
        this.minRows = overflown ? 1 : MIN_RUN;
    }

    /** Rows whose text holds something that only their own source asks for: a rare number or name, or a foreign word. */
    private static BitSet anchored(WorkedRows rows) {
        BitSet anchored = new BitSet();
        for (int i = 0; i < rows.size(); i++) {
            String text = rows.text(i);
            boolean own =
                    rows.tokens(i).stream().anyMatch(token -> rows.isTelling(token) && TextEvidence.holds(text, token));
            anchored.set(i, own || TextEvidence.hasForeignWord(text, rows.source(rows.line(i))));
        }
        return anchored;
    }

    /** Where each line stands in the file; sheets far apart. -1 for lines that are not in it. */
    static int[] placesInFile(List<ReceiptLine> lines) {
        int[] places = new int[lines.size()];
        int sheet = 0;
        String name = "";
        for (int i = 0; i < places.length; i++) {
            ReturnedRow row = lines.get(i).row();
            if (row == null) {
                places[i] = -1;
                continue;
            }
            sheet += row.sheet().equals(name) ? 0 : 1;
            name = row.sheet();
            places[i] = sheet * SHEET_GAP + Math.min(row.place(), SHEET_GAP - 10);
        }
        return places;
    }

    /** Where each line stood when the kit went out; -1 when that is not known. */
    static int[] placesAsIssued(List<ReceiptLine> lines, List<RowKey> issued) {
        Map<RowKey, Integer> ordinals = new HashMap<>();
        issued.forEach(key -> ordinals.putIfAbsent(key, ordinals.size()));
        int[] places = new int[lines.size()];
        for (int i = 0; i < places.length; i++) {
            RowKey key = lines.get(i).key();
            places[i] = key == null ? -1 : ordinals.getOrDefault(key, -1);
        }
        return places;
    }

    /** Marks the rows of every run found, and a few around it, when the lines stand at these places. */
    void mark(int[] places, BitSet suspects, int margin) {
        Map<Integer, ReceiptLine> sources = new HashMap<>();
        for (int i = 0; i < rows.lines().size(); i++) {
            ReceiptLine line = rows.lines().get(i);
            if (line.row() != null && places[i] >= 0 && !rows.source(line).isEmpty()) {
                sources.putIfAbsent(places[i], line);
            }
        }
        List<Integer> order = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            order.add(i);
        }
        order.sort(Comparator.comparing(i -> places[rows.index(i)]));
        for (int shift = -MAX_SHIFT; shift <= MAX_SHIFT; shift++) {
            if (shift != 0) {
                Run run = new Shifted(order, places, sources, shift).bestRun();
                for (int at = Math.max(0, run.from - margin); at < Math.min(order.size(), run.to + margin); at++) {
                    if (run.from < run.to) {
                        suspects.set(order.get(at));
                    }
                }
            }
        }
    }

    /** Places in the order, the end not included; empty when there is none. */
    private record Run(int from, int to) {
        static final Run NONE = new Run(0, 0);
    }

    /** The rows in an order, each text held against the source so many places above it. */
    private final class Shifted {
        private final List<Integer> order;
        private final int[] places;
        private final Map<Integer, ReceiptLine> sources;
        private final int shift;

        Shifted(List<Integer> order, int[] places, Map<Integer, ReceiptLine> sources, int shift) {
            this.order = order;
            this.places = places;
            this.sources = sources;
            this.shift = shift;
        }

        Run bestRun() {
            double gain = 0;
            double peak = 0;
            int start = 0;
            Run best = Run.NONE;
            for (int at = 0; at < order.size(); at++) {
                if (gain <= 0) {
                    gain = 0;
                    start = at;
                }
                gain += gain(order.get(at));
                if (gain > peak) {
                    peak = gain;
                    best = new Run(start, at + 1);
                }
            }
            boolean found = peak >= gainNeeded && best.to - best.from >= minRows && fits(best);
            return found ? best : Run.NONE;
        }

        private double gain(int row) {
            if (anchored.get(row)) {
                return -COST_OF_AN_ANCHOR;
            }
            ReceiptLine other = sources.get(places[rows.index(row)] - shift);
            return other == null ? 0 : rows.cost(rows.line(row), row) - rows.cost(other, row);
        }

        /** Whether the shifted texts really suit their new sources: rows that are merely odd suit none. */
        private boolean fits(Run run) {
            double sum = 0;
            int pairs = 0;
            for (int row : order.subList(run.from, run.to)) {
                ReceiptLine other = sources.get(places[rows.index(row)] - shift);
                if (other != null) {
                    sum += rows.cost(other, row);
                    pairs++;
                }
            }
            return pairs > 0 && sum <= MEAN_COST_FITTING * pairs;
        }
    }
}
