package org.nightdesk.kit.receipt;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import org.nightdesk.kit.Reason;
import org.nightdesk.kit.UnitNow;
import org.nightdesk.kit.read.ReturnedRow;
import org.nightdesk.ledger.RowKey;

/**
 * Notices when the translation column alone was sorted or shifted, which no key can show. Two kinds of evidence count:
 * numbers, names and inline codes that miss their row and turn up in another; and texts that fit a neighbour's source
 * better than their own ({@link ShiftSearch}). Where the evidence is strong the rows are held, never guessed.
 */
public final class Displacement {
    /** How far evidence is looked for, in rows: keeps the work linear in the size of the kit. */
    private static final int REACH = 1000;

    private static final int MARGIN = 4;
    private static final int MIN_ROWS_FOR_LENGTHS = 6;
    private static final double MEAN_COST_SUSPECT = 2.6;

    private final WorkedRows rows;
    private final BitSet suspects = new BitSet();

    private Displacement(WorkedRows rows) {
        this.rows = rows;
    }

    /**
     * The lines, those that look displaced held.
     *
     * @param issued the keys in the order the kit went out; empty when unknown
     */
    public static List<ReceiptLine> held(List<ReceiptLine> lines, List<RowKey> issued, Map<RowKey, UnitNow> units) {
        WorkedRows rows = new WorkedRows(lines, units);
        return rows.size() < 2 ? lines : new Displacement(rows).held(issued);
    }

    private List<ReceiptLine> held(List<RowKey> issued) {
        int crossed = crossEvidence();
        ShiftSearch shifts = new ShiftSearch(rows, hasTextWhereNoneBelongs());
        shifts.mark(ShiftSearch.placesInFile(rows.lines()), suspects, MARGIN);
        shifts.mark(ShiftSearch.placesAsIssued(rows.lines(), issued), suspects, MARGIN);
        if (isShuffled(crossed)) {
            suspects.set(0, rows.size());
        }
        return suspects.isEmpty() ? rows.lines() : holdSuspects();
    }

    /** Whether a translation stands on a heading or below the table, as it does after cells were pushed down. */
    private boolean hasTextWhereNoneBelongs() {
        for (ReceiptLine line : rows.lines()) {
            ReturnedRow row = line.row();
            if (row != null
                    && row.source().isEmpty()
                    && row.key() == null
                    && !row.text().isEmpty()) {
                suspectNeighbours(row);
                return true;
            }
        }
        return false;
    }

    private void suspectNeighbours(ReturnedRow outside) {
        for (int i = 0; i < rows.size(); i++) {
            ReturnedRow row = rows.row(i);
            if (row.sheet().equals(outside.sheet()) && Math.abs(row.place() - outside.place()) <= MARGIN) {
                suspects.set(i);
            }
        }
    }

    /** Rows whose own number, name or code stands in another row instead. */
    private int crossEvidence() {
        int crossed = 0;
        for (int i = 0; i < rows.size(); i++) {
            int other = rowHolding(i);
            if (other >= 0) {
                suspects.set(i);
                suspects.set(other);
                crossed++;
            }
        }
        return crossed;
    }

    private int rowHolding(int i) {
        for (String token : rows.tokens(i)) {
            if (rows.text(i).contains(token) || !rows.isTelling(token)) {
                continue;
            }
            for (int j = Math.max(0, i - REACH); j < Math.min(rows.size(), i + REACH); j++) {
                if (j != i && !rows.tokens(j).contains(token) && TextEvidence.holds(rows.text(j), token)) {
                    return j;
                }
            }
        }
        return -1;
    }

    private boolean isShuffled(int crossed) {
        long moved = rows.lines().stream().filter(WorkedRows::isMoved).count();
        if (moved >= 3 && moved * 4 >= rows.size() || crossed >= 3 && crossed * 12 >= rows.size()) {
            return true;
        }
        return rows.size() < MIN_ROWS_FOR_LENGTHS ? crossed > 0 : rows.meanCost() > MEAN_COST_SUSPECT;
    }

    private List<ReceiptLine> holdSuspects() {
        List<ReceiptLine> held = new ArrayList<>(rows.lines());
        for (int i = suspects.nextSetBit(0); i >= 0; i = suspects.nextSetBit(i + 1)) {
            ReceiptLine line = rows.line(i);
            if (line.outcome() == RowOutcome.APPLIED) {
                List<Reason> reasons = new ArrayList<>();
                reasons.add(Reason.of("text-moved"));
                reasons.addAll(line.reasons());
                held.set(
                        rows.index(i),
                        new ReceiptLine(
                                line.row(),
                                line.key(),
                                RowOutcome.HELD,
                                line.text(),
                                line.decision(),
                                line.comment(),
                                reasons));
            }
        }
        return held;
    }
}
