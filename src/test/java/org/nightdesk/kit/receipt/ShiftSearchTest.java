package org.nightdesk.kit.receipt;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.nightdesk.kit.Reason;
import org.nightdesk.kit.RowMaker;
import org.nightdesk.kit.SampleKits;
import org.nightdesk.kit.UnitNow;
import org.nightdesk.kit.read.ReturnedRow;
import org.nightdesk.ledger.RowKey;
import org.nightdesk.ledger.UnitState;

/** Columns of texts as long as their sources, of which some rows stand too high or too low. */
class ShiftSearchTest {
    private static final int[] LENGTHS = {
        12, 95, 33, 150, 60, 20, 120, 45, 200, 15, 80, 28, 170, 55, 105, 18, 140, 38, 70, 220, 25, 90, 50, 160
    };

    private final List<String> sources = new ArrayList<>();
    private final List<String> texts = new ArrayList<>();

    ShiftSearchTest() {
        for (int length : LENGTHS) {
            sources.add("가".repeat(length));
            texts.add("x".repeat(length));
        }
    }

    /** Texts of the rows from the first up to the last, that not included, each that of the row so many above. */
    private void shift(int first, int last, int by) {
        for (int i = first; i < last; i++) {
            texts.set(i, "x".repeat(LENGTHS[i - by]));
        }
    }

    private static RowKey key(int row) {
        return SampleKits.key(9, row);
    }

    private List<ReceiptLine> lines() {
        List<ReceiptLine> lines = new ArrayList<>();
        for (int i = 0; i < sources.size(); i++) {
            ReturnedRow row = RowMaker.row()
                    .at("S", i + 3)
                    .key(key(i))
                    .source(sources.get(i))
                    .text(texts.get(i))
                    .made();
            lines.add(new ReceiptLine(row, key(i), RowOutcome.APPLIED, row.text(), null, "", List.of()));
        }
        return lines;
    }

    private List<Integer> found(List<ReceiptLine> lines, int[] places, boolean overflown, int margin) {
        Map<RowKey, UnitNow> units = new HashMap<>();
        for (int i = 0; i < sources.size(); i++) {
            units.put(key(i), new UnitNow(key(i), sources.get(i), UnitState.ISSUED, "", "", ""));
        }
        BitSet suspects = new BitSet();
        new ShiftSearch(new WorkedRows(lines, units), overflown).mark(places, suspects, margin);
        return suspects.stream().boxed().toList();
    }

    private List<Integer> found(boolean overflown, int margin) {
        List<ReceiptLine> lines = lines();
        return found(lines, ShiftSearch.placesInFile(lines), overflown, margin);
    }

    private static List<Integer> rows(int first, int last) {
        return IntStream.range(first, last).boxed().toList();
    }

    @Test
    void findsNothingWhereEveryTextStandsWhereItBelongs() {
        assertThat(found(false, 4)).isEmpty();
        assertThat(found(true, 4)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {-3, -2, -1, 1, 2, 3})
    void findsJustTheRowsWhoseTextsStandUpToThreeRowsOff(int by) {
        shift(8, 14, by);

        assertThat(found(false, 0)).isEqualTo(rows(8, 14));
    }

    @ParameterizedTest
    @ValueSource(ints = {-4, 4})
    void doesNotLookFurtherThanThreeRows(int by) {
        shift(9, 15, by);

        assertThat(found(false, 0)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"8, 14, 2, 6, 16", "2, 8, 2, 0, 10", "1, 8, 2, 0, 10", "18, 22, 3, 15, 24", "18, 23, 4, 14, 24"})
    void marksAFewRowsAroundButNoneThatAreNotThere(int first, int last, int margin, int from, int to) {
        shift(first, last, 1);

        assertThat(found(false, margin)).isEqualTo(rows(from, to));
    }

    @Test
    void takesThreeRowsForARunOrOneWhereATextStandsOutside() {
        shift(8, 10, 1);
        assertThat(found(false, 0)).isEmpty();
        assertThat(found(true, 0)).isEqualTo(rows(8, 10));

        shift(8, 11, 1);
        assertThat(found(false, 0)).isEqualTo(rows(8, 11));
    }

    @Test
    void takesOneRowForARunWhereATextStandsOutside() {
        shift(8, 9, 1);

        assertThat(found(true, 0)).isEqualTo(rows(8, 9));
    }

    @Test
    void asksForMoreThanSmallDifferencesUnlessATextStandsOutside() {
        for (int i = 0; i < LENGTHS.length; i++) {
            sources.set(i, "가".repeat(50 + 5 * (i % 5)));
            texts.set(i, "x".repeat(50 + 5 * (i % 5)));
        }
        for (int i = 8; i < 14; i++) {
            texts.set(i, "x".repeat(50 + 5 * ((i - 1) % 5)));
        }

        assertThat(found(false, 0)).isEmpty();
        assertThat(found(true, 0)).isEqualTo(rows(8, 14));
    }

    @Test
    void leavesTextsAloneThatSuitNoRow() {
        shift(8, 14, 1);
        for (int i = 8; i < 14; i++) {
            texts.set(i, "x".repeat(3 * Math.max(LENGTHS[i], LENGTHS[i - 1]) + 100));
        }

        assertThat(found(false, 0)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"1997, 1997", "Netflix, Netflix", "Netflix, NETFLIX"})
    void leavesARowAloneWhoseTextHoldsSomethingOnlyItsOwnSourceHas(String inSource, String inText) {
        shift(8, 11, 1);
        sources.set(10, sources.get(10).substring(inSource.length() + 1) + inSource + "가");
        texts.set(10, texts.get(10).substring(inText.length() + 1) + "/" + inText);

        assertThat(found(false, 0)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"1997, 1996", "1997, 21997", "Netflix, Nextflix"})
    void takesARowForShiftedWhoseTextHoldsSomethingElse(String inSource, String inText) {
        shift(8, 11, 1);
        sources.set(10, sources.get(10).substring(inSource.length() + 1) + inSource + "가");
        texts.set(10, texts.get(10).substring(inText.length() + 1) + "/" + inText);

        assertThat(found(false, 0)).isEqualTo(rows(8, 11));
    }

    @Test
    void goesOnBeyondOneRowThatMayStandWhereItBelongs() {
        shift(8, 16, 1);
        sources.set(12, sources.get(12).substring(5) + "1997가");
        texts.set(12, texts.get(12).substring(5) + "/1997");

        assertThat(found(false, 0)).isEqualTo(rows(8, 16));
    }

    @Test
    void takesNothingForEvidenceThatManySourcesHave() {
        shift(8, 11, 1);
        for (int row : new int[] {10, 18, 19}) {
            sources.set(row, sources.get(row).substring(5) + "1997가");
            texts.set(row, texts.get(row).substring(5) + "/1997");
        }

        assertThat(found(false, 0)).isEqualTo(rows(8, 11));
    }

    @Test
    void ordersRowsByTheirPlacesNotByTheirLines() {
        shift(8, 14, 1);
        List<ReceiptLine> lines = lines();
        List<ReceiptLine> stirred = new ArrayList<>();
        int[] places = new int[lines.size()];
        for (int i = 0; i < lines.size(); i++) {
            int from = i * 7 % lines.size();
            stirred.add(lines.get(from));
            places[i] = from;
        }

        List<Integer> found = found(stirred, places, false, 0);

        assertThat(found).extracting(i -> places[i]).containsExactlyInAnyOrderElementsOf(rows(8, 14));
        assertThat(found(stirred, ShiftSearch.placesInFile(stirred), false, 0)).hasSize(6);
        assertThat(found(stirred, rowsAsArray(lines.size()), false, 0)).isEmpty();
    }

    private static int[] rowsAsArray(int size) {
        return IntStream.range(0, size).toArray();
    }

    @Test
    void seesNothingInRowsWhosePlacesAreNotKnown() {
        shift(8, 14, 1);
        List<ReceiptLine> lines = lines();

        int[] unknown = new int[lines.size()];
        Arrays.fill(unknown, -1);

        assertThat(found(lines, unknown, false, 4)).isEmpty();
    }

    @Test
    void placesSheetsFarApart() {
        List<ReceiptLine> lines = new ArrayList<>();
        for (ReturnedRow row : List.of(
                RowMaker.row().at("A", 3).made(),
                RowMaker.row().at("A", 9).made(),
                RowMaker.row().at("B", 3).made(),
                RowMaker.row().at("B", Integer.MAX_VALUE).made())) {
            lines.add(new ReceiptLine(row, null, RowOutcome.BLANK, "", null, "", List.of()));
        }
        lines.add(new ReceiptLine(null, key(1), RowOutcome.MISSING, "", null, "", List.of(Reason.of("missing"))));

        int[] places = ShiftSearch.placesInFile(lines);

        assertThat(places[1] - places[0]).isEqualTo(6);
        assertThat(places[2] - places[1]).isGreaterThan(1000);
        assertThat(places[3] - places[2]).isBetween(1_000_000, 2_000_000);
        assertThat(places[4]).isEqualTo(-1);
        assertThat(places[0]).isPositive();
    }

    @Test
    void placesRowsAsTheyWereIssued() {
        List<ReceiptLine> lines = lines().subList(0, 4);
        List<ReceiptLine> more = new ArrayList<>(lines);
        more.add(new ReceiptLine(lines.get(0).row(), null, RowOutcome.BLANK, "", null, "", List.of()));

        assertThat(ShiftSearch.placesAsIssued(more, List.of(key(3), key(0), key(3), key(1))))
                .containsExactly(1, 2, -1, 0, -1);
    }
}
