package org.nightdesk.kit.receipt;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.nightdesk.kit.Fingerprint;
import org.nightdesk.kit.IssuedKit;
import org.nightdesk.kit.Reason;
import org.nightdesk.kit.UnitNow;
import org.nightdesk.kit.read.ReturnedRow;
import org.nightdesk.ledger.RowKey;

/**
 * Rows that say the same as an earlier one of the kit and were left empty, as the kit allows: they take the translation of that
 * one. By the source texts alone, whatever a program made of the formulas that showed it. Not thread-safe; one instance a
 * receipt.
 */
final class RepeatedRows {
    private final Map<RowKey, First> firsts = new HashMap<>();
    private final Map<RowKey, UnitNow> units;
    private final Judge judge;
    private final Map<RowKey, ReceiptLine> before = new HashMap<>();

    /** The first row of a source. @param number by which the kit calls it */
    private record First(RowKey key, int number) {}

    /** Judges a row as if a text were in it. */
    interface Judge {
        Verdict of(ReturnedRow row, RowKey key);
    }

    /** @param out the rows of the kit in its order */
    RepeatedRows(Collection<IssuedKit.Row> out, Map<RowKey, UnitNow> units, Judge judge) {
        this.units = units;
        this.judge = judge;
        Map<Fingerprint, First> bySource = new HashMap<>();
        int number = 0;
        for (IssuedKit.Row row : out) {
            number++;
            First first = bySource.putIfAbsent(row.prints().source(), new First(row.key(), number));
            if (first != null) {
                firsts.put(row.key(), first);
            }
        }
    }

    /** The lines with the empty rows filled. */
    List<ReceiptLine> filled(List<ReceiptLine> lines) {
        if (firsts.isEmpty()) {
            return lines;
        }
        Map<RowKey, String> texts = new HashMap<>();
        for (ReceiptLine line : lines) {
            if (line.key() != null && stands(line)) {
                texts.put(line.key(), line.text());
            }
        }
        List<ReceiptLine> filled = new ArrayList<>(lines.size());
        for (ReceiptLine line : lines) {
            First first = line.key() == null ? null : firsts.get(line.key());
            String text = first == null ? null : texts.get(first.key);
            filled.add(first == null || text == null ? line : filled(line, first, text));
        }
        return filled;
    }

    /** Whether what the row says is its translation now: it brings it, or brought it before. */
    private boolean stands(ReceiptLine line) {
        UnitNow unit = units.get(line.key());
        return !line.text().isEmpty()
                && (line.outcome() == RowOutcome.APPLIED
                        || line.outcome() == RowOutcome.UNCHANGED
                                && unit != null
                                && !unit.state().isWaiting()
                                && unit.text().equals(line.text()));
    }

    private ReceiptLine filled(ReceiptLine line, First first, String text) {
        ReturnedRow row = line.row();
        RowKey key = line.key();
        if (row == null
                || key == null
                || line.outcome() != RowOutcome.BLANK
                || !line.comment().isEmpty()) {
            return line;
        }
        Verdict verdict = judge.of(row.filledIn(text), key);
        boolean taken = verdict.outcome() == RowOutcome.APPLIED || verdict.outcome() == RowOutcome.UNCHANGED;
        if (!taken || before.putIfAbsent(key, line) != null) {
            return line;
        }
        List<Reason> reasons = new ArrayList<>(List.of(Reason.of("as-first", String.valueOf(first.number))));
        reasons.addAll(verdict.reasons());
        return new ReceiptLine(row, key, verdict.outcome(), text, null, "", reasons);
    }

    /** The lines after some were held for other reasons: a row whose first is held is still empty. */
    List<ReceiptLine> settled(List<ReceiptLine> lines) {
        if (before.isEmpty()) {
            return lines;
        }
        Set<RowKey> held = new HashSet<>();
        for (ReceiptLine line : lines) {
            if (line.key() != null && line.outcome() == RowOutcome.HELD) {
                held.add(line.key());
            }
        }
        List<ReceiptLine> settled = new ArrayList<>(lines.size());
        for (ReceiptLine line : lines) {
            ReceiptLine empty = line.key() == null ? null : before.get(line.key());
            First first = line.key() == null ? null : firsts.get(line.key());
            settled.add(empty != null && first != null && held.contains(first.key) ? empty : line);
        }
        return settled;
    }
}
