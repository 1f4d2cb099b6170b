package org.nightdesk.kit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.nightdesk.kit.read.ReturnedRow;
import org.nightdesk.kit.receipt.Displacement;
import org.nightdesk.kit.receipt.ReceiptLine;
import org.nightdesk.kit.receipt.RowOutcome;
import org.nightdesk.ledger.RowKey;
import org.nightdesk.ledger.UnitState;

/** How much evidence of moved texts is enough, and for which rows, in columns that are otherwise in order. */
class DisplacementEvidenceTest {
    private final List<String> sources = new ArrayList<>();
    private final List<String> texts = new ArrayList<>();

    private void rows(int count, IntUnaryOperator length) {
        for (int i = 0; i < count; i++) {
            sources.add("가".repeat(length.applyAsInt(i)));
            texts.add("x".repeat(length.applyAsInt(i)));
        }
    }

    /** Rows that say nothing about where their texts belong. */
    private void plainRows(int count) {
        rows(count, i -> 30);
    }

    /** Rows each much longer or shorter than its neighbours. */
    private void unlikeRows(int count) {
        rows(count, i -> 15 + i * 7 % 17 * 12);
    }

    private void number(int sourceRow, int textRow, int number) {
        sources.set(sourceRow, sources.get(sourceRow) + number);
        texts.set(textRow, texts.get(textRow) + " " + number);
    }

    private static RowKey key(int row) {
        return SampleKits.key(9, row);
    }

    private ReceiptLine line(int row, int place) {
        ReturnedRow returned = RowMaker.row()
                .at("S", place)
                .key(key(row))
                .source(sources.get(row))
                .text(texts.get(row))
                .made();
        return new ReceiptLine(returned, key(row), RowOutcome.APPLIED, texts.get(row), null, "", List.of());
    }

    private List<ReceiptLine> lines() {
        List<ReceiptLine> lines = new ArrayList<>();
        for (int i = 0; i < sources.size(); i++) {
            lines.add(line(i, i + 3));
        }
        return lines;
    }

    private List<Integer> held(List<ReceiptLine> lines, List<RowKey> issued) {
        Map<RowKey, UnitNow> units = new HashMap<>();
        for (int i = 0; i < sources.size(); i++) {
            units.put(key(i), new UnitNow(key(i), sources.get(i), UnitState.ISSUED, "", "", ""));
        }
        List<ReceiptLine> judged = Displacement.held(lines, issued, units);
        return IntStream.range(0, judged.size())
                .filter(i -> judged.get(i).outcome() == RowOutcome.HELD)
                .filter(i -> judged.get(i).reasons().get(0).code().equals("text-moved"))
                .boxed()
                .toList();
    }

    private List<Integer> held() {
        return held(lines(), List.of());
    }

    private static List<Integer> all(int count) {
        return IntStream.range(0, count).boxed().toList();
    }

    @Test
    void holdsBothTheRowThatMissesItsNumberAndTheOneThatHasIt() {
        plainRows(8);
        number(5, 0, 1997);
        assertThat(held()).containsExactly(0, 5);

        number(2, 7, 2046);
        assertThat(held()).containsExactly(0, 2, 5, 7);
    }

    @Test
    void leavesRowsAloneWhoseNumberStandsElsewhereToo() {
        plainRows(8);
        number(5, 5, 1997);
        texts.set(0, texts.get(0) + " 1997");
        assertThat(held()).isEmpty();

        number(3, 6, 2046);
        sources.set(6, sources.get(6) + "2046");
        assertThat(held()).isEmpty();
    }

    @Test
    void takesNoNumberForEvidenceThatThreeSourcesHave() {
        plainRows(10);
        number(5, 0, 1997);
        number(6, 6, 1997);
        assertThat(held()).containsExactly(0, 5);

        number(7, 7, 1997);
        assertThat(held()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"0, 999, true", "0, 1000, false", "1000, 0, true", "1001, 0, false"})
    void looksForANumberInAThousandRowsAround(int sourceRow, int textRow, boolean found) {
        plainRows(1002);
        number(sourceRow, textRow, 1997);

        assertThat(held()).hasSize(found ? 2 : 0);
    }

    @ParameterizedTest
    @CsvSource({"5, 1, true", "6, 1, false", "6, 2, false", "36, 3, true", "37, 3, false", "48, 4, true", "49, 4, false"
    })
    void holdsEveryRowWhereEnoughNumbersStandElsewhere(int rows, int crossed, boolean everyRow) {
        plainRows(rows);
        for (int i = 0; i < crossed; i++) {
            number(i, crossed, 1000 + i * 111);
        }

        assertThat(held()).isEqualTo(everyRow ? all(rows) : all(crossed + 1));
    }

    @ParameterizedTest
    @CsvSource({"12, 3, true", "13, 3, false", "8, 2, false", "16, 4, true", "17, 4, false"})
    void holdsEveryRowWhereManySourcesWereMoved(int rows, int moved, boolean everyRow) {
        plainRows(rows);
        List<ReceiptLine> lines = lines();
        for (int i = 0; i < moved; i++) {
            ReceiptLine line = lines.get(i);
            lines.set(
                    i,
                    new ReceiptLine(
                            line.row(), line.key(), RowOutcome.HELD, "", null, "", List.of(Reason.of("source-moved"))));
        }

        assertThat(held(lines, List.of())).isEqualTo(everyRow ? all(rows).subList(moved, rows) : List.of());
    }

    @ParameterizedTest
    @CsvSource({"5, false", "6, true"})
    void judgesByLengthsAloneFromSixRowsOn(int rows, boolean everyRow) {
        plainRows(rows);
        for (int i = 0; i < rows; i++) {
            texts.set(i, "x".repeat(i % 2 == 0 ? 5 : 200));
        }

        assertThat(held().size() == rows).isEqualTo(everyRow);
    }

    @Test
    void findsARunByWhereRowsStandInTheFile() {
        unlikeRows(40);
        String fallen = texts.remove(10);
        texts.add(5, fallen);

        assertThat(held()).contains(6, 7, 8, 9, 10).hasSizeLessThan(20);
    }

    @Test
    void findsARunByWhereRowsStoodWhenTheKitWentOut() {
        unlikeRows(41);
        String fallen = texts.remove(10);
        texts.add(5, fallen);
        List<RowKey> issued = new ArrayList<>();
        List<ReceiptLine> lines = new ArrayList<>();
        for (int i = 0; i < 41; i++) {
            issued.add(key(i));
            lines.add(line(i * 9 % 41, i + 3));
        }

        assertThat(held(lines, List.of())).isEmpty();
        assertThat(held(lines, issued)).extracting(i -> i * 9 % 41).contains(6, 7, 8, 9, 10);
    }

    private static ReceiptLine outside(RowMaker row) {
        ReturnedRow made = row.made();
        return new ReceiptLine(made, made.key(), RowOutcome.HELD, "", null, "", List.of(Reason.of("key-missing")));
    }

    @Test
    void suspectsFourRowsAboveAndBelowATextThatBelongsToNone() {
        plainRows(20);
        List<ReceiptLine> lines = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            lines.add(line(i, i < 10 ? i : i + 1));
        }
        lines.add(outside(RowMaker.row().at("S", 10).text("x")));
        assertThat(held(lines, List.of())).containsExactly(6, 7, 8, 9, 10, 11, 12, 13);

        lines.set(20, outside(RowMaker.row().at("T", 10).text("x")));
        assertThat(held(lines, List.of())).isEmpty();
    }

    @Test
    void takesOnlyATextWithoutKeyAndSourceForOneThatBelongsToNone() {
        plainRows(20);
        for (RowMaker row : List.of(
                RowMaker.row().at("S", 10),
                RowMaker.row().at("S", 10).text("x").source("그래."),
                RowMaker.row().at("S", 10).text("x").key(SampleKits.key(8, 8)))) {
            List<ReceiptLine> lines = lines();
            lines.add(outside(row));

            assertThat(held(lines, List.of())).isEmpty();
        }
    }

    @Test
    void needsLittleFurtherEvidenceWhereATextBelongsToNone() {
        unlikeRows(20);
        texts.set(3, texts.get(2));
        List<ReceiptLine> lines = lines();
        assertThat(held(lines, List.of())).isEmpty();

        lines.add(outside(RowMaker.row().at("S", 90).text("x")));
        assertThat(held(lines, List.of())).contains(3).hasSizeLessThan(10);
    }

    @Test
    void leavesLinesWithoutARowAndASingleRowAlone() {
        plainRows(2);
        List<ReceiptLine> lines = lines();
        lines.add(new ReceiptLine(null, key(5), RowOutcome.MISSING, "", null, "", List.of(Reason.of("missing"))));

        assertThat(held(lines, List.of(key(0), key(1), key(5)))).isEmpty();
        number(0, 1, 1997);
        assertThat(held()).containsExactly(0, 1);
        assertThat(held(lines().subList(0, 1), List.of())).isEmpty();
    }
}
