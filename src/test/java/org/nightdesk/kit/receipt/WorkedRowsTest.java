package org.nightdesk.kit.receipt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.nightdesk.kit.Reason;
import org.nightdesk.kit.RowMaker;
import org.nightdesk.kit.SampleKits;
import org.nightdesk.kit.UnitNow;
import org.nightdesk.kit.read.ReturnedRow;
import org.nightdesk.ledger.RowKey;
import org.nightdesk.ledger.UnitState;

class WorkedRowsTest {
    private final List<ReceiptLine> lines = new ArrayList<>();
    private final Map<RowKey, UnitNow> units = new HashMap<>();

    private static RowKey key(int row) {
        return SampleKits.key(9, row);
    }

    private void add(String source, String text, RowOutcome outcome, String... reasons) {
        RowKey key = key(lines.size());
        units.put(key, new UnitNow(key, source, UnitState.ISSUED, "", "", ""));
        ReturnedRow row = RowMaker.row().key(key).text(text).made();
        List<Reason> why = List.of(reasons).stream().map(Reason::of).toList();
        lines.add(new ReceiptLine(row, key, outcome, text, null, "", why));
    }

    private void add(int sourceLength, int textLength) {
        add("가".repeat(sourceLength), "x".repeat(textLength), RowOutcome.APPLIED);
    }

    private WorkedRows worked() {
        return new WorkedRows(lines, units);
    }

    @Test
    void countsRowsThatWereTakenOverOrMovedAndNoOthers() {
        add("그래.", "applied", RowOutcome.APPLIED);
        add("그래.", "", RowOutcome.BLANK);
        add("그래.", "unchanged", RowOutcome.UNCHANGED);
        add("그래.", "asked", RowOutcome.HELD, "question-open", "source-moved");
        add("그래.", "moved", RowOutcome.HELD, "source-moved", "normalised");
        add("그래.", "collides", RowOutcome.CONFLICT, "newer-text");
        add("그래.", "twice", RowOutcome.DUPLICATE, "source-moved");
        add("", "no such unit any more", RowOutcome.APPLIED);
        lines.add(new ReceiptLine(null, key(1), RowOutcome.MISSING, "", null, "", List.of(Reason.of("missing"))));
        lines.add(new ReceiptLine(
                RowMaker.row().text("no key").made(), null, RowOutcome.APPLIED, "no key", null, "", List.of()));

        WorkedRows rows = worked();

        assertThat(rows.size()).isEqualTo(3);
        assertThat(List.of(rows.index(0), rows.index(1), rows.index(2))).containsExactly(0, 2, 4);
        assertThat(rows.row(1).text()).isEqualTo("unchanged");
        assertThat(rows.line(2)).isSameAs(lines.get(4));
        assertThat(rows.lines()).isSameAs(lines);
        assertThat(rows.source(lines.get(9))).isEmpty();
        assertThat(rows.source(lines.get(8))).isEqualTo("그래.");
    }

    @ParameterizedTest
    @CsvSource({"1, true", "2, true", "3, false"})
    void takesATokenForTellingThatAtMostTwoSourcesHave(int sources, boolean telling) {
        for (int i = 0; i < sources; i++) {
            add("1997년", "in 1997", RowOutcome.APPLIED);
        }

        assertThat(worked().isTelling("1997")).isEqualTo(telling);
        assertThat(worked().tokens(0)).containsExactly("1997");
        assertThat(worked().text(0)).isEqualTo("in 1997");
    }

    @Test
    void takesNoSingleCharacterForTelling() {
        add("그래.", "Yes.", RowOutcome.APPLIED);

        assertThat(worked().isTelling("7")).isFalse();
        assertThat(worked().isTelling("77")).isTrue();
    }

    @Test
    void measuresHowFarALengthIsFromTheOneExpected() {
        add(100, 240);
        add(100, 160);
        add(50, 100);
        add(50, 100);

        WorkedRows rows = worked();

        assertThat(rows.cost(rows.line(0), 0)).isCloseTo(1600.0 / (500 + 1200 + 4), within(1e-9));
        assertThat(rows.cost(rows.line(1), 1)).isCloseTo(1600.0 / (500 + 1200 + 4), within(1e-9));
        assertThat(rows.cost(rows.line(2), 2)).isZero();
        assertThat(rows.cost(rows.line(2), 0)).isEqualTo(12);
        assertThat(rows.meanCost()).isCloseTo(800.0 / (500 + 1200 + 4), within(1e-9));
    }

    @Test
    void addsThreeForEachNumberOrCodeThatIsMissing() {
        add("1997년 {1}그래{/1}", "In 1997 {1}yes{/1}", RowOutcome.APPLIED);
        add("1997년 {1}그래{/1}", "In 1997, {1}yes 1}", RowOutcome.APPLIED);
        add("1997년 {1}그래{/1}", "In the yes of yes", RowOutcome.APPLIED);

        WorkedRows rows = worked();
        double own = rows.cost(rows.line(0), 0);

        assertThat(own).isLessThan(0.1);
        assertThat(rows.cost(rows.line(1), 1)).isCloseTo(3, within(0.1));
        assertThat(rows.cost(rows.line(2), 2)).isCloseTo(9, within(0.1));
    }

    @Test
    void neverExceedsTwelve() {
        add(100, 1);
        add("1997년".repeat(20), "x".repeat(260), RowOutcome.APPLIED);
        add(100, 300);

        assertThat(worked().cost(lines.get(1), 0)).isEqualTo(12);
    }
}
