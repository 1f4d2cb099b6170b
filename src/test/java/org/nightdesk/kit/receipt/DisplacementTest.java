package org.nightdesk.kit.receipt;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.nightdesk.kit.KitRow;
import org.nightdesk.kit.Reason;
import org.nightdesk.kit.RowMaker;
import org.nightdesk.kit.SampleKits;
import org.nightdesk.kit.UnitNow;
import org.nightdesk.kit.read.ReturnedRow;
import org.nightdesk.ledger.RowKey;
import org.nightdesk.ledger.UnitState;

/** Translations that were moved against their rows, as they stand in memory. */
class DisplacementTest {
    private final List<RowKey> keys = new ArrayList<>();
    private final List<String> texts = new ArrayList<>();
    private final List<KitRow> rows =
            SampleKits.filled().stream().flatMap(a -> a.rows().stream()).toList();
    private final Map<RowKey, UnitNow> units = new HashMap<>();

    DisplacementTest() {
        for (KitRow row : rows) {
            keys.add(row.key());
            texts.add(row.text());
            units.put(row.key(), new UnitNow(row.key(), row.source(), UnitState.ISSUED, "", "", ""));
        }
    }

    private ReceiptLine line(int i, String text, int place, RowOutcome outcome, String reason) {
        KitRow row = rows.get(i);
        String[] terms = row.terms().stream()
                .map(term -> Objects.requireNonNull(term.entry().targets().get(SampleKits.EN))
                        .required())
                .toArray(String[]::new);
        ReturnedRow returned = RowMaker.row()
                .at("S", place)
                .key(row.key())
                .source(row.source())
                .text(text)
                .terms(terms)
                .made();
        List<Reason> reasons = reason.isEmpty() ? List.of() : List.of(Reason.of(reason));
        return new ReceiptLine(returned, row.key(), outcome, text, null, "", reasons);
    }

    private List<ReceiptLine> held(List<String> column) {
        List<ReceiptLine> lines = new ArrayList<>();
        for (int i = 0; i < column.size(); i++) {
            lines.add(
                    line(i, column.get(i), i + 3, column.get(i).isEmpty() ? RowOutcome.BLANK : RowOutcome.APPLIED, ""));
        }
        return Displacement.held(lines, keys, units);
    }

    private void assertNothingOnTheWrongRow(List<ReceiptLine> lines) {
        for (int i = 0; i < lines.size(); i++) {
            ReceiptLine line = lines.get(i);
            if (line.outcome() == RowOutcome.APPLIED) {
                assertThat(line.text()).isEqualTo(texts.get(i));
            }
        }
    }

    private static long heldIn(List<ReceiptLine> lines) {
        return lines.stream().filter(line -> line.outcome() == RowOutcome.HELD).count();
    }

    @Test
    void leavesTranslationsAloneThatStandWhereTheyBelong() {
        assertThat(heldIn(held(texts))).isZero();
    }

    @Test
    void leavesAFewRowsAlone() {
        assertThat(heldIn(held(texts.subList(0, 5)))).isZero();
        assertThat(heldIn(held(List.of(texts.get(1))))).isZero();
    }

    /** Codes, times and serial numbers that no source has say nothing about another order. */
    @Test
    void leavesTextsAloneThatHoldNumbersOfTheirOwn() {
        Random random = new Random(11);
        for (int kit = 0; kit < 200; kit++) {
            List<String> noisy = new ArrayList<>();
            for (String text : texts) {
                StringBuilder code = new StringBuilder();
                for (int part = 0; part < 3; part++) {
                    code.append(' ').append((char) ('A' + random.nextInt(26)));
                    code.append(random.nextInt(3000, 10_000));
                }
                boolean some = kit % 2 == 0 || random.nextInt(3) == 0;
                noisy.add(some ? text + code : text);
            }
            assertThat(heldIn(held(noisy))).as("kit %d with codes added", kit).isZero();
        }
    }

    @Test
    void holdsTheRowsBelowADeletedCell() {
        for (int from = 0; from < texts.size() - 6; from += 5) {
            List<String> column = new ArrayList<>(texts);
            column.remove(from);
            column.add("");
            List<ReceiptLine> lines = held(column);
            assertNothingOnTheWrongRow(lines);
            assertThat(heldIn(lines)).isPositive();
        }
    }

    @Test
    void holdsTheRowsBelowAnInsertedCellThoughTheLastTextFellOffTheTable() {
        for (int from = 0; from < texts.size() - 6; from += 5) {
            List<String> column = new ArrayList<>(texts);
            column.add(from, "");
            String fallen = column.remove(column.size() - 1);
            List<ReceiptLine> lines = new ArrayList<>();
            for (int i = 0; i < column.size(); i++) {
                lines.add(line(
                        i, column.get(i), i + 3, column.get(i).isEmpty() ? RowOutcome.BLANK : RowOutcome.APPLIED, ""));
            }
            ReturnedRow below =
                    RowMaker.row().at("S", column.size() + 3).text(fallen).made();
            lines.add(
                    new ReceiptLine(below, null, RowOutcome.HELD, fallen, null, "", List.of(Reason.of("key-missing"))));
            List<ReceiptLine> judged = Displacement.held(lines, keys, units);
            assertNothingOnTheWrongRow(judged.subList(0, column.size()));
        }
    }

    @Test
    void leavesRowsAloneAboveARemarkBelowTheTable() {
        List<ReceiptLine> lines = new ArrayList<>();
        for (int i = 0; i < texts.size(); i++) {
            lines.add(line(i, texts.get(i), i + 3, RowOutcome.APPLIED, ""));
        }
        ReturnedRow below = RowMaker.row()
                .at("S", texts.size() + 3)
                .text("A title of my own")
                .made();
        lines.add(new ReceiptLine(below, null, RowOutcome.HELD, "", null, "", List.of(Reason.of("key-missing"))));

        assertThat(heldIn(Displacement.held(lines, keys, units))).isEqualTo(1);
    }

    @Test
    void takesPlaceholdersCopiedSourcesAndALongCellForWhatTheyAre() {
        List<String> column = new ArrayList<>(texts);
        List<String> holes = List.of("n/a", "-", "TODO", "???", "…", "tbd");
        for (int i = 0; i < holes.size(); i++) {
            column.set(i * 3, holes.get(i));
        }
        column.set(20, rows.get(20).source());
        column.set(22, "A very long remark. ".repeat(50).strip());

        assertThat(heldIn(held(column))).isZero();
    }

    @Test
    void neverHoldsARowThatThePersonHasConfirmed() {
        List<String> column = new ArrayList<>(texts);
        Collections.sort(column);
        List<ReceiptLine> lines = new ArrayList<>();
        for (int i = 0; i < column.size(); i++) {
            lines.add(line(i, column.get(i), i + 3, RowOutcome.APPLIED, ""));
        }

        List<ReceiptLine> judged = Displacement.held(lines, keys, units, line -> line.place() < 10);

        assertThat(heldIn(judged)).isEqualTo(texts.size() - 7L);
        assertThat(heldIn(Displacement.held(lines, keys, units, line -> true))).isZero();
    }

    @Test
    void holdsASortedColumnWhole() {
        List<String> column = new ArrayList<>(texts);
        Collections.sort(column);

        List<ReceiptLine> lines = held(column);

        assertThat(heldIn(lines)).isEqualTo(texts.size());
        assertThat(lines.get(0).reasons().get(0).code()).isEqualTo("text-moved");
    }

    @Test
    void holdsTwoRowsWhoseNumbersAndNamesChangedPlaces() {
        int one = indexOf("1,204");
        int other = indexOf("127");
        List<String> column = new ArrayList<>(texts);
        Collections.swap(column, one, other);

        List<ReceiptLine> lines = held(column);

        assertThat(lines.get(one).outcome()).isEqualTo(RowOutcome.HELD);
        assertThat(lines.get(other).outcome()).isEqualTo(RowOutcome.HELD);
        assertThat(heldIn(lines)).isEqualTo(2);
    }

    private int indexOf(String piece) {
        for (int i = 0; i < texts.size(); i++) {
            if (texts.get(i).contains(piece)) {
                return i;
            }
        }
        throw new IllegalStateException("no text with " + piece);
    }

    @Test
    void holdsTheRestWhereManySourcesWereMoved() {
        List<ReceiptLine> few = new ArrayList<>();
        List<ReceiptLine> many = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            boolean moved = i % 4 == 0;
            few.add(line(
                    i,
                    texts.get(i),
                    i + 3,
                    i == 0 ? RowOutcome.HELD : RowOutcome.APPLIED,
                    i == 0 ? "source-moved" : ""));
            many.add(line(
                    i, texts.get(i), i + 3, moved ? RowOutcome.HELD : RowOutcome.APPLIED, moved ? "source-moved" : ""));
        }

        assertThat(heldIn(Displacement.held(few, keys, units))).isEqualTo(1);
        assertThat(heldIn(Displacement.held(many, keys, units))).isEqualTo(12);
    }

    @Test
    void keepsReasonsAndOutcomesOfRowsThatWereNotTakenOver() {
        List<String> column = new ArrayList<>(texts);
        Collections.sort(column);
        List<ReceiptLine> lines = new ArrayList<>();
        for (int i = 0; i < column.size(); i++) {
            lines.add(line(i, column.get(i), i + 3, i == 4 ? RowOutcome.UNCHANGED : RowOutcome.APPLIED, "normalised"));
        }

        List<ReceiptLine> judged = Displacement.held(lines, keys, units);

        assertThat(judged.get(4)).isEqualTo(lines.get(4));
        assertThat(judged.get(5).reasons()).extracting(Reason::code).containsExactly("text-moved", "normalised");
    }
}
