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
 * Finds runs of rows whose texts fit the rows so many above or below clearly better than their own: what inserted, deleted
 * and pasted cells leave behind. A run counts only when the texts fit their new places well, not when they merely fit
 * their own badly, and the further away the place, the more evidence it takes.
 */
final class ShiftSearch {
    private static final int EVERY_DISTANCE = 1500;
    private static final int MANY_ROWS = 20_000;
    private static final int NEAR = 48;
    private static final int NEAR_OF_MANY = 6;
    private static final double NEEDED = 5;
    private static final double NEEDED_WHEN_DISTURBED = 1;
    private static final double OVERFLOWN = 4;
    private static final double BRIEF = 0.7;
    private static final double DROP = 9;
    private static final double EDGE = 5;
    private static final double EDGE_WHEN_DISTURBED = 12;
    private static final int SHEET_GAP = 2_000_000;

    private final WorkedRows rows;
    private final double least;
    private final double edge;

    /** @param disturbed whether other evidence has shown that cells of the column were moved, so that less is needed */
    ShiftSearch(WorkedRows rows, boolean disturbed) {
        this.rows = rows;
        this.least = disturbed ? NEEDED_WHEN_DISTURBED : NEEDED;
        this.edge = disturbed ? EDGE_WHEN_DISTURBED : EDGE;
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

    /** Marks the rows of every run found when the lines stand at these places, with those that may belong to it. */
    void mark(int[] places, BitSet suspects) {
        Map<Integer, Integer> sources = new HashMap<>();
        for (int i = 0; i < rows.lines().size(); i++) {
            if (rows.lines().get(i).row() != null && places[i] >= 0 && rows.isSource(i)) {
                sources.putIfAbsent(places[i], i);
            }
        }
        List<Integer> order = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            if (places[rows.index(i)] >= 0) {
                order.add(i);
            }
        }
        order.sort(Comparator.comparing(i -> places[rows.index(i)]));
        double[] own = new double[rows.size()];
        for (int row : order) {
            own[row] = rows.ownFit(row);
        }
        int n = order.size();
        int reach = n > MANY_ROWS ? NEAR_OF_MANY : n > EVERY_DISTANCE ? NEAR : n + NEAR / 4;
        for (int shift = 1; shift <= reach; shift++) {
            new Shifted(order, places, sources, own, shift).mark(suspects);
            new Shifted(order, places, sources, own, -shift).mark(suspects);
        }
    }

    /** The rows in an order, each text held against the source so many places above it. */
    private final class Shifted {
        private final List<Integer> order;
        private final int[] places;
        private final Map<Integer, Integer> sources;
        private final double[] own;
        private final int shift;
        private final double needed;
        private final double[] gains;
        private final double[] fits;

        Shifted(List<Integer> order, int[] places, Map<Integer, Integer> sources, double[] own, int shift) {
            this.order = order;
            this.places = places;
            this.sources = sources;
            this.own = own;
            this.shift = shift;
            this.needed = least + Math.log(order.size() + 1.0) + 1.5 * Math.log(Math.abs(shift));
            this.gains = new double[order.size()];
            this.fits = new double[order.size()];
        }

        void mark(BitSet suspects) {
            measure();
            double gain = 0;
            double peak = 0;
            int start = 0;
            int end = 0;
            for (int at = 0; at <= gains.length; at++) {
                boolean over = at == gains.length;
                if (over || gain + gains[at] <= 0 || gain + gains[at] < peak - DROP) {
                    if (end > start && isFound(start, end, peak)) {
                        hold(start, end, suspects);
                    }
                    if (!over && peak > 0 && end < at) {
                        at = end - 1;
                    }
                    gain = 0;
                    peak = 0;
                    start = at + 1;
                    end = start;
                } else {
                    gain += gains[at];
                    if (gain > peak) {
                        peak = gain;
                        end = at + 1;
                    }
                }
            }
        }

        private void measure() {
            for (int at = 0; at < gains.length; at++) {
                int row = order.get(at);
                Integer other = sources.get(places[rows.index(row)] - shift);
                fits[at] = other == null ? 0 : rows.fit(other, row);
                gains[at] = other == null ? Math.min(0, -own[row]) : fits[at] - own[row];
                gains[at] -= rows.isBrief(row) ? BRIEF : 0;
            }
        }

        private boolean isFound(int start, int end, double gain) {
            double fit = 0;
            boolean outside = false;
            for (int at = start; at < end; at++) {
                fit += fits[at];
                outside |= !rows.hasSource(order.get(at)) && fits[at] > 0;
            }
            double enough = outside ? needed - OVERFLOWN : needed;
            return gain >= enough && fit >= enough / 3 && end - start > 1;
        }

        private void hold(int start, int end, BitSet suspects) {
            for (int at = start; at < end; at++) {
                suspects.set(order.get(at));
            }
            double lost = 0;
            for (int at = start - 1; at >= 0 && (lost -= gains[at]) < edge; at--) {
                suspects.set(order.get(at));
            }
            lost = 0;
            for (int at = end; at < gains.length && (lost -= gains[at]) < edge; at++) {
                suspects.set(order.get(at));
            }
        }
    }
}
