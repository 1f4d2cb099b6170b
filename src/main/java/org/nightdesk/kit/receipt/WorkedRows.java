package org.nightdesk.kit.receipt;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.nightdesk.kit.NormalizedText;
import org.nightdesk.kit.UnitNow;
import org.nightdesk.kit.read.ReturnedRow;
import org.nightdesk.ledger.RowKey;

/**
 * The rows of a receipt in which somebody's own text stands, numbered from 0 in the receipt's order, and how well each
 * text fits each source. Placeholders are left out: they fit every row.
 */
final class WorkedRows {
    /** What a text counts where it is known to belong: it is the source itself, or what the store has for the row. */
    private static final double KNOWN = RowFit.MOST;

    private final List<ReceiptLine> lines;
    private final Map<RowKey, UnitNow> units;
    private final List<Integer> worked = new ArrayList<>();
    private final List<RowTraits> texts = new ArrayList<>();
    private final List<@Nullable RowTraits> sources = new ArrayList<>();
    private final Map<String, Set<Integer>> homes = new HashMap<>();
    private final List<Set<Integer>> known = new ArrayList<>();
    private final RowFit fit;

    WorkedRows(List<ReceiptLine> lines, Map<RowKey, UnitNow> units) {
        this.lines = lines;
        this.units = units;
        readSources();
        Set<String> numbers = new HashSet<>();
        sources.forEach(source -> numbers.addAll(source == null ? Set.of() : source.numbers()));
        List<RowTraits> own = new ArrayList<>();
        List<RowTraits> ownTexts = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            ReturnedRow row = lines.get(i).row();
            if (row == null || row.text().isEmpty() || !counts(lines.get(i)) || Placeholders.isOne(row.text())) {
                continue;
            }
            worked.add(i);
            texts.add(new RowTraits(row.text()).among(numbers));
            known.add(homes.getOrDefault(NormalizedText.compared(row.text()), Set.of()));
            RowTraits source = sources.get(i);
            if (source != null) {
                own.add(source);
                ownTexts.add(texts.get(texts.size() - 1));
            }
        }
        fit = new RowFit(own, ownTexts);
    }

    private void readSources() {
        Map<String, Integer> asking = new HashMap<>();
        List<Set<String>> demanded = new ArrayList<>();
        List<Set<String>> words = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            String source = source(lines.get(i));
            sources.add(source.isEmpty() ? null : new RowTraits(source));
            ReturnedRow row = lines.get(i).row();
            demanded.add(
                    source.isEmpty() ? Set.of() : TextEvidence.tokens(source, row == null ? List.of() : row.terms()));
            words.add(source.isEmpty() ? Set.of() : RowTraits.words(source));
            demanded.get(i).forEach(token -> asking.merge(token, 1, Integer::sum));
            words.get(i).forEach(word -> asking.merge(word, 1, Integer::sum));
            home(source, i);
            UnitNow unit =
                    lines.get(i).key() == null ? null : units.get(lines.get(i).key());
            home(unit == null ? "" : unit.text(), i);
        }
        for (int i = 0; i < lines.size(); i++) {
            RowTraits source = sources.get(i);
            if (source != null) {
                source.weigh(demanded.get(i), words.get(i), asking, lines.size());
            }
        }
    }

    private void home(String text, int line) {
        if (!text.isEmpty()) {
            homes.computeIfAbsent(NormalizedText.compared(text), one -> new LinkedHashSet<>())
                    .add(line);
        }
    }

    /** Rows taken over, those held because cells were moved, and texts that belong to no row: all are evidence. */
    private boolean counts(ReceiptLine line) {
        return line.bringsText()
                || line.outcome() == RowOutcome.UNCHANGED
                || isHeldFor("source-moved", line)
                || isHeldFor(Reconciliation.EXCHANGED, line)
                || isOutside(line);
    }

    static boolean isMoved(ReceiptLine line) {
        return isHeldFor("source-moved", line);
    }

    private static boolean isHeldFor(String code, ReceiptLine line) {
        return line.outcome() == RowOutcome.HELD && line.reasons().get(0).code().equals(code);
    }

    /** Whether a text stands on a heading or below the table, as it does after cells were pushed down. */
    private boolean isOutside(ReceiptLine line) {
        ReturnedRow row = line.row();
        return row != null
                && row.source().isEmpty()
                && row.key() == null
                && line.key() == null
                && line.outcome() != RowOutcome.JOINED;
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

    /** Whether the text stands in a row that has a source of its own. */
    boolean hasSource(int row) {
        return sources.get(worked.get(row)) != null;
    }

    /** Whether a line of the receipt has a source. */
    boolean isSource(int line) {
        return sources.get(line) != null;
    }

    /** The source the line's key stands for, from the store: the one in the file may have been moved or deleted. */
    String source(ReceiptLine line) {
        UnitNow unit = line.key() == null ? null : units.get(line.key());
        return unit == null ? "" : unit.source();
    }

    /** How well a row's text fits the source of a line of the receipt. */
    double fit(int line, int row) {
        RowTraits source = sources.get(line);
        if (source == null) {
            return 0;
        }
        Set<Integer> belongs = known.get(row);
        if (!belongs.isEmpty()) {
            return belongs.contains(line) ? KNOWN : belongs.contains(worked.get(row)) ? 0 : RowFit.LEAST;
        }
        return fit.of(source, texts.get(row));
    }

    /** How well a row's text fits its own source. */
    double ownFit(int row) {
        return fit(worked.get(row), row);
    }

    /** Whether the row's own source is so short that the length of its text says little. */
    boolean isBrief(int row) {
        RowTraits source = sources.get(worked.get(row));
        return source != null && fit.isBrief(source);
    }
}
