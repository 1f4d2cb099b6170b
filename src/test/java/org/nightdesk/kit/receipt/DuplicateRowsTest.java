package org.nightdesk.kit.receipt;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.nightdesk.kit.Decision;
import org.nightdesk.kit.Fingerprint;
import org.nightdesk.kit.Reason;
import org.nightdesk.kit.RowMaker;
import org.nightdesk.kit.RowPrints;
import org.nightdesk.kit.RowStatus;
import org.nightdesk.kit.SampleKits;
import org.nightdesk.kit.read.ReturnedRow;
import org.nightdesk.ledger.RowKey;

class DuplicateRowsTest {
    private static final RowKey KEY = SampleKits.key(1, 1);
    private static final Map<RowKey, RowPrints> ISSUED =
            Map.of(KEY, new RowPrints(Fingerprint.of("네."), Fingerprint.of("went out")));

    @Test
    void countsEqualRowsOnce() {
        assertThat(settled(own().text("eins"), own().text("eins")))
                .containsExactly(RowOutcome.APPLIED, RowOutcome.DUPLICATE);
        assertThat(settled(own().text("eins"), own().text(" eins\u00a0"), own().text("eins")))
                .containsExactly(RowOutcome.APPLIED, RowOutcome.DUPLICATE, RowOutcome.DUPLICATE);
    }

    @Test
    void takesTheCopySomebodyWorkedOn() {
        assertThat(settled(own(), own().text("eins"))).containsExactly(RowOutcome.DUPLICATE, RowOutcome.APPLIED);
        assertThat(settled(own().text("went out"), own().text("eins")))
                .containsExactly(RowOutcome.DUPLICATE, RowOutcome.APPLIED);
        assertThat(settled(own(), own())).containsExactly(RowOutcome.APPLIED, RowOutcome.DUPLICATE);
    }

    @Test
    void holdsCopiesThatDifferAndSetsUntouchedOnesAside() {
        assertThat(settled(own().text("eins"), own().text("zwei"), own()))
                .containsExactly(RowOutcome.HELD, RowOutcome.HELD, RowOutcome.DUPLICATE);
        assertThat(settled(own().text("eins"), own().text("eins").comment("sure?")))
                .containsExactly(RowOutcome.HELD, RowOutcome.HELD);
        assertThat(settled(own().decision(Decision.APPROVE), own().decision(Decision.SEND_BACK)))
                .containsExactly(RowOutcome.HELD, RowOutcome.HELD);
        assertThat(settled(own().text("eins"), own().comment("which one?")))
                .containsExactly(RowOutcome.HELD, RowOutcome.HELD);
        assertThat(settled(own().text("eins"), own().hold("struck-text")))
                .containsExactly(RowOutcome.HELD, RowOutcome.HELD);
    }

    @Test
    void tellsAQuestionFromWork() {
        assertThat(settled(
                        own().text("eins").status(RowStatus.DONE),
                        own().text("eins").status(RowStatus.TODO),
                        own().text("eins")))
                .containsExactly(RowOutcome.APPLIED, RowOutcome.DUPLICATE, RowOutcome.DUPLICATE);
        assertThat(settled(
                        own().text("eins").status(RowStatus.QUESTION),
                        own().text("eins").status(RowStatus.TODO)))
                .containsExactly(RowOutcome.HELD, RowOutcome.HELD);
        assertThat(settled(
                        own().text("eins").status(RowStatus.TODO),
                        own().text("eins").status(RowStatus.SKIP)))
                .containsExactly(RowOutcome.HELD, RowOutcome.HELD);
        assertThat(settled(own().status(RowStatus.QUESTION), own().status(RowStatus.QUESTION)))
                .containsExactly(RowOutcome.APPLIED, RowOutcome.DUPLICATE);
        assertThat(settled(own().status(RowStatus.SKIP), own().text("eins")))
                .containsExactly(RowOutcome.HELD, RowOutcome.HELD);
    }

    @Test
    void takesAConfirmedTextForWorkThoughItIsAsItWentOut() {
        assertThat(settled(own().text("went out").status(RowStatus.DONE), own().text("eins")))
                .containsExactly(RowOutcome.HELD, RowOutcome.HELD);
        assertThat(settled(own().text("went out").status(RowStatus.TODO), own().text("eins")))
                .containsExactly(RowOutcome.DUPLICATE, RowOutcome.APPLIED);
    }

    @Test
    void leavesRowsOfNoUnitAlone() {
        List<ReceiptLine> lines = List.of(
                line(own(), RowOutcome.UNKNOWN),
                line(own(), RowOutcome.UNKNOWN),
                line(own().text("x"), RowOutcome.APPLIED));

        assertThat(DuplicateRows.resolved(lines, ISSUED)).isEqualTo(lines);
    }

    @Test
    void givesTheReasonFirst() {
        List<ReceiptLine> lines = DuplicateRows.resolved(
                List.of(
                        line(own().text("a"), RowOutcome.APPLIED),
                        line(own().text("a"), RowOutcome.APPLIED),
                        line(RowMaker.row().key(SampleKits.key(1, 2)).text("b"), RowOutcome.APPLIED)),
                ISSUED);

        assertThat(lines.get(0).reasons()).extracting(Reason::code).containsExactly("normalised");
        assertThat(lines.get(1).reasons()).extracting(Reason::code).containsExactly("duplicate-same", "normalised");
        assertThat(lines.get(2).outcome()).isEqualTo(RowOutcome.APPLIED);
    }

    private static RowMaker own() {
        return RowMaker.row().key(KEY).source("네.");
    }

    private static List<RowOutcome> settled(RowMaker... rows) {
        List<ReceiptLine> lines =
                Stream.of(rows).map(row -> line(row, RowOutcome.APPLIED)).toList();
        return DuplicateRows.resolved(lines, ISSUED).stream()
                .map(ReceiptLine::outcome)
                .toList();
    }

    private static ReceiptLine line(RowMaker maker, RowOutcome outcome) {
        ReturnedRow row = maker.made();
        return new ReceiptLine(
                row, row.key(), outcome, row.text(), row.decision(), row.comment(), List.of(Reason.of("normalised")));
    }
}
