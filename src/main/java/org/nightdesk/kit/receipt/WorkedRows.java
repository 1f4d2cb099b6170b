package org.nightdesk.kit.receipt;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.nightdesk.kit.UnitNow;
import org.nightdesk.kit.read.ReturnedRow;
import org.nightdesk.ledger.RowKey;

/**
 * The rows of a receipt in which somebody's text stands, numbered from 0 in the receipt's order, with what their sources
 * ask for and how well a text fits a source: numbers, names and inline codes, and lengths (after Gale and Church, 1993).
 */
final class WorkedRows {
    private static final double MAX_COST = 12;
    private static final double COST_OF_A_MISSING_TOKEN = 3;

    private final List<ReceiptLine> lines;
    private final Map<RowKey, UnitNow> units;
    private final List<Integer> worked = new ArrayList<>();
    private final List<String> texts = new ArrayList<>();
    private final Map<String, Integer> rarity = new HashMap<>();
    private final Map<ReceiptLine, Set<String>> tokens = new IdentityHashMap<>();
    private final double ratio;

    WorkedRows(List<ReceiptLine> lines, Map<RowKey, UnitNow> units) {
        this.lines = lines;
        this.units = units;
        long sources = 0;
        long targets = 0;
        for (int i = 0; i < lines.size(); i++) {
            ReceiptLine line = lines.get(i);
            ReturnedRow row = line.row();
            if (row == null || row.text().isEmpty() || source(line).isEmpty() || !counts(line)) {
                continue;
            }
            worked.add(i);
            tokens(line).forEach(token -> rarity.merge(token, 1, Integer::sum));
            texts.add(TextEvidence.searched(row.text()));
            sources += source(line).length();
            targets += row.text().length();
        }
        ratio = sources == 0 ? 1 : (double) targets / sources;
    }

    /** Rows taken over, and those held because their cells were moved: they are evidence for the others. */
    private static boolean counts(ReceiptLine line) {
        return line.outcome() == RowOutcome.APPLIED || line.outcome() == RowOutcome.UNCHANGED || isMoved(line);
    }

    static boolean isMoved(ReceiptLine line) {
        return line.outcome() == RowOutcome.HELD && line.reasons().get(0).code().equals("source-moved");
    }

    List<ReceiptLine> lines() {
        return lines;
    }

    int size() {
        return worked.size();
    }

    /** The row's place in the receipt, from 0. */
    int index(int row) {
        return worked.get(row);
    }

    ReceiptLine line(int row) {
        return lines.get(worked.get(row));
    }

    ReturnedRow row(int row) {
        return Objects.requireNonNull(line(row).row(), "a worked row has a row");
    }

    /** The text as {@link TextEvidence} searches it. */
    String text(int row) {
        return texts.get(row);
    }

    Set<String> tokens(int row) {
        return tokens(line(row));
    }

    private Set<String> tokens(ReceiptLine line) {
        return tokens.computeIfAbsent(
                line,
                key -> TextEvidence.tokens(
                        source(key), Objects.requireNonNull(key.row()).terms()));
    }

    /** Whether at most two sources ask for the token, and it is more than one character. */
    boolean isTelling(String token) {
        return rarity.getOrDefault(token, 0) <= 2 && token.length() > 1;
    }

    /** The source the line's key stands for, from the store: the one in the file may have been moved or deleted. */
    String source(ReceiptLine line) {
        UnitNow unit = line.key() == null ? null : units.get(line.key());
        return unit == null ? "" : unit.source();
    }

    /** How badly a row's text fits the source of a line; about 1 for its own. */
    double cost(ReceiptLine source, int row) {
        double expected = ratio * source(source).length();
        double off = row(row).text().length() - expected;
        double variance = 2.5 * expected + 0.03 * expected * expected + 4;
        double cost = Math.min(MAX_COST, off * off / variance);
        for (String token : tokens(source)) {
            if (!texts.get(row).contains(token)) {
                cost += COST_OF_A_MISSING_TOKEN;
            }
        }
        return Math.min(MAX_COST, cost);
    }

    /** How badly the texts fit their own sources on average. */
    double meanCost() {
        double sum = 0;
        for (int i = 0; i < size(); i++) {
            sum += cost(line(i), i);
        }
        return sum / size();
    }
}
