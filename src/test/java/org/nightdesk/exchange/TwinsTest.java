package org.nightdesk.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.nightdesk.ledger.RowKey;

class TwinsTest {
    private static final RowKey KEY = SampleKits.key(1, 1);
    private static final Map<RowKey, RowPrints> ISSUED =
            Map.of(KEY, new RowPrints(Fingerprint.of("네."), Fingerprint.of("went out")));

    @Test
    void countsEqualRowsOnce() {
        assertThat(settled(own().text("eins"), own().text("eins"))).containsExactly(Outcome.APPLIED, Outcome.DUPLICATE);
        assertThat(settled(own().text("eins"), own().text(" eins\u00a0"), own().text("eins")))
                .containsExactly(Outcome.APPLIED, Outcome.DUPLICATE, Outcome.DUPLICATE);
    }

    @Test
    void takesTheCopySomebodyWorkedOn() {
        assertThat(settled(own(), own().text("eins"))).containsExactly(Outcome.DUPLICATE, Outcome.APPLIED);
        assertThat(settled(own().text("went out"), own().text("eins")))
                .containsExactly(Outcome.DUPLICATE, Outcome.APPLIED);
        assertThat(settled(own(), own())).containsExactly(Outcome.APPLIED, Outcome.DUPLICATE);
    }

    @Test
    void holdsCopiesThatDifferAndSetsUntouchedOnesAside() {
        assertThat(settled(own().text("eins"), own().text("zwei"), own()))
                .containsExactly(Outcome.HELD, Outcome.HELD, Outcome.DUPLICATE);
        assertThat(settled(own().text("eins"), own().text("eins").comment("sure?")))
                .containsExactly(Outcome.HELD, Outcome.HELD);
        assertThat(settled(own().decision(Decision.APPROVE), own().decision(Decision.SEND_BACK)))
                .containsExactly(Outcome.HELD, Outcome.HELD);
        assertThat(settled(own().text("eins"), own().comment("which one?")))
                .containsExactly(Outcome.HELD, Outcome.HELD);
        assertThat(settled(own().text("eins"), own().hold("struck-text"))).containsExactly(Outcome.HELD, Outcome.HELD);
    }

    @Test
    void tellsAQuestionFromWork() {
        assertThat(settled(
                        own().text("eins").status(RowStatus.DONE),
                        own().text("eins").status(RowStatus.TODO),
                        own().text("eins")))
                .containsExactly(Outcome.APPLIED, Outcome.DUPLICATE, Outcome.DUPLICATE);
        assertThat(settled(
                        own().text("eins").status(RowStatus.QUESTION),
                        own().text("eins").status(RowStatus.TODO)))
                .containsExactly(Outcome.HELD, Outcome.HELD);
        assertThat(settled(
                        own().text("eins").status(RowStatus.TODO),
                        own().text("eins").status(RowStatus.SKIP)))
                .containsExactly(Outcome.HELD, Outcome.HELD);
        assertThat(settled(own().status(RowStatus.QUESTION), own().status(RowStatus.QUESTION)))
                .containsExactly(Outcome.APPLIED, Outcome.DUPLICATE);
        assertThat(settled(own().status(RowStatus.SKIP), own().text("eins")))
                .containsExactly(Outcome.HELD, Outcome.HELD);
    }

    @Test
    void takesAConfirmedTextForWorkThoughItIsAsItWentOut() {
        assertThat(settled(own().text("went out").status(RowStatus.DONE), own().text("eins")))
                .containsExactly(Outcome.HELD, Outcome.HELD);
        assertThat(settled(own().text("went out").status(RowStatus.TODO), own().text("eins")))
                .containsExactly(Outcome.DUPLICATE, Outcome.APPLIED);
    }

    @Test
    void leavesRowsOfNoUnitAlone() {
        List<ReceiptLine> lines = List.of(
                line(own(), Outcome.UNKNOWN), line(own(), Outcome.UNKNOWN), line(own().text("x"), Outcome.APPLIED));

        assertThat(Twins.resolved(lines, ISSUED)).isEqualTo(lines);
    }

    @Test
    void givesTheReasonFirst() {
        List<ReceiptLine> lines = Twins.resolved(
                List.of(
                        line(own().text("a"), Outcome.APPLIED),
                        line(own().text("a"), Outcome.APPLIED),
                        line(RowMaker.row().key(SampleKits.key(1, 2)).text("b"), Outcome.APPLIED)),
                ISSUED);

        assertThat(lines.get(0).reasons()).extracting(Reason::code).containsExactly("normalised");
        assertThat(lines.get(1).reasons()).extracting(Reason::code).containsExactly("duplicate-same", "normalised");
        assertThat(lines.get(2).outcome()).isEqualTo(Outcome.APPLIED);
    }

    private static RowMaker own() {
        return RowMaker.row().key(KEY).source("네.");
    }

    private static List<Outcome> settled(RowMaker... rows) {
        List<ReceiptLine> lines =
                Stream.of(rows).map(row -> line(row, Outcome.APPLIED)).toList();
        return Twins.resolved(lines, ISSUED).stream().map(ReceiptLine::outcome).toList();
    }

    private static ReceiptLine line(RowMaker maker, Outcome outcome) {
        ReturnedRow row = maker.made();
        return new ReceiptLine(
                row, row.key(), outcome, row.text(), row.decision(), row.comment(), List.of(Reason.of("normalised")));
    }
}
