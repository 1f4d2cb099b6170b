package org.nightdesk.kit.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.nightdesk.kit.receipt.LateWord;
import org.nightdesk.kit.receipt.ReceiptQueries;
import org.nightdesk.kit.receipt.Receipts;
import org.nightdesk.kit.receipt.RowOutcome;
import org.nightdesk.kit.receipt.SavedAt;
import org.nightdesk.store.StoreTest;

@NullUnmarked
class JdbcReceiptsTest extends StoreTest {
    private static final Instant SAVED = Instant.parse("2026-11-27T21:03:04.567Z");

    private Receipts receipts;
    private ReceiptQueries queries;

    @BeforeEach
    void wire() {
        receipts = new JdbcReceipts(store.jdbc());
        queries = new JdbcReceiptQueries(store.client());
    }

    static Receipts.Kept kept(long id, String kitCode, List<Receipts.Row> rows) {
        return new Receipts.Kept(
                id,
                "nightly",
                "sha" + id,
                "kim-hoyeun/kit.xlsx",
                4096,
                kitCode,
                "kim-hoyeun",
                Receipts.FileOutcome.READ,
                "",
                rows,
                5,
                "setup",
                new SavedAt(null, SAVED));
    }

    @Test
    void knowAFileWhoseRowsWereTakenByItsBytesAndJob() {
        receipts.keep(kept(1, "K7Q2", List.of()));

        assertThat(receipts.earlier("nightly", "sha1", "another setup"))
                .contains(new Receipts.Earlier(1, "kim-hoyeun/kit.xlsx", Receipts.FileOutcome.READ));
        assertThat(receipts.earlier("nightly", "sha2", "setup")).isEmpty();
        assertThat(receipts.earlier("weekly", "sha1", "setup")).isEmpty();
    }

    @Test
    void knowAFileThatWasNotTakenOnlyWhileNothingChanged() {
        receipts.keep(untaken(1, Receipts.FileOutcome.REFUSED, "setup"));

        assertThat(receipts.earlier("nightly", "sha", "setup"))
                .contains(new Receipts.Earlier(1, "kimm/kit.xlsx", Receipts.FileOutcome.REFUSED));
        assertThat(receipts.earlier("nightly", "sha", "another setup")).isEmpty();

        receipts.keep(untaken(2, Receipts.FileOutcome.HELD, "another setup"));
        receipts.keep(untaken(3, Receipts.FileOutcome.READ, "a third"));

        assertThat(receipts.earlier("nightly", "sha", "setup"))
                .map(Receipts.Earlier::receiptId)
                .contains(3L);
    }

    private static Receipts.Kept untaken(long id, Receipts.FileOutcome outcome, String triedWith) {
        return new Receipts.Kept(
                id,
                "nightly",
                "sha",
                "kimm/kit.xlsx",
                4096,
                "",
                "kimm",
                outcome,
                "nobody has this key",
                List.of(),
                id,
                triedWith,
                null);
    }

    @Test
    void listFilesOfWhichNothingWasTakenUntilSomethingIs() {
        receipts.keep(untaken(1, Receipts.FileOutcome.REFUSED, "setup"));
        Receipts.Earlier refused = receipts.earlier("nightly", "sha", "setup").orElseThrow();
        receipts.noteKnown("kimm/kit.xlsx", refused, 2);

        assertThat(queries.waitingIn(1)).hasSize(1);
        assertThat(queries.waitingIn(2))
                .containsExactly(new ReceiptQueries.Waiting(1, "kimm/kit.xlsx", 0, "nobody has this key", ""));
        assertThat(queries.waitingIn(3)).isEmpty();

        receipts.keep(untaken(2, Receipts.FileOutcome.READ, "moved"));

        assertThat(queries.waitingIn(2)).isEmpty();
    }

    private static Receipts.Row said(int number, String words) {
        return new Receipts.Row(number, null, "", RowOutcome.HELD, "Below the table", "", words);
    }

    private static Receipts.Row late(int number, long unit) {
        return new Receipts.Row(
                number, unit, "K7Q2-" + unit, RowOutcome.CONFLICT, "Approved", "a text", "", LateWord.TEXT);
    }

    @Test
    void tellWhatWasSaidUntilItIsSettled() {
        receipts.keep(kept(1, "K7Q2", List.of(said(1, "I am ill"), said(2, "Thank you"))));
        receipts.keep(kept(2, "K7Q2", List.of(said(1, "I am ill"))));

        assertThat(queries.said("nightly", 0))
                .extracting(ReceiptQueries.Said::receiptId, ReceiptQueries.Said::words)
                .containsExactly(tuple(1L, "Thank you"), tuple(2L, "I am ill"));
        assertThat(queries.said("weekly", 0)).isEmpty();
        assertThat(queries.said("nightly", 6)).isEmpty();

        receipts.settle(new Receipts.Settled(2, "lee", "told Dana", LocalDate.of(2026, 11, 28)));
        receipts.settle(new Receipts.Settled(2, "lee", "", LocalDate.of(2026, 11, 29)));
        receipts.keep(kept(3, "K7Q2", List.of(said(1, "I am ill"))));

        assertThat(queries.said("nightly", 0))
                .extracting(ReceiptQueries.Said::words)
                .containsExactly("Thank you");
    }

    @Test
    void tellTextsOutsideTheRowsAndLateOnesUntilTheyAreSettled() {
        Receipts.Row astray = new Receipts.Row(1, null, "", RowOutcome.HELD, "No key", "a text", "");
        receipts.keep(kept(1, "K7Q2", List.of(astray, late(2, 17))));
        receipts.keep(kept(2, "K7Q3", List.of(late(1, 18))));

        assertThat(queries.astray("nightly")).hasSize(1);
        assertThat(queries.late("nightly", 0))
                .extracting(ReceiptQueries.Late::unitId)
                .containsExactly(17L, 18L);

        receipts.settle(new Receipts.Settled(1, "lee", "", LocalDate.of(2026, 11, 28)));

        assertThat(queries.astray("nightly")).isEmpty();
        assertThat(queries.late("nightly", 0))
                .extracting(ReceiptQueries.Late::unitId)
                .containsExactly(18L);
    }

    @Test
    void knowWhichFilesSayMore() {
        receipts.keep(kept(1, "", List.of(said(1, "I am ill"))));
        receipts.keep(kept(2, "", List.of(late(1, 17))));
        receipts.keep(kept(3, "", List.of(new Receipts.Row(1, 4L, "K", RowOutcome.HELD, "Struck", "a", ""))));

        assertThat(List.of(1L, 2L, 3L, 4L)).filteredOn(receipts::saysMore).containsExactly(1L, 2L);
    }

    private static Receipts.Slip slip(long receipt, int rows) {
        return new Receipts.Slip(receipt, "kimm", "K7Q2", "en", rows, 40, "kimm/slip-1/slip.xlsx");
    }

    @Test
    void knowWhatWasAnsweredAndUntilWhenAFileWaits() {
        receipts.keep(untaken(1, Receipts.FileOutcome.REFUSED, "setup"));
        assertThat(receipts.isAnswered("nightly", "sha", "kimm")).isFalse();

        receipts.noteSlip(slip(1, 3));

        assertThat(receipts.isAnswered("nightly", "sha", "kimm")).isTrue();
        assertThat(receipts.isAnswered("nightly", "sha", "lee")).isFalse();
        assertThat(receipts.isAnswered("nightly", "other", "kimm")).isFalse();
        assertThat(queries.slipsIn(1)).containsExactly(slip(1, 3));
        assertThat(queries.slipsIn(2)).isEmpty();
        assertThat(queries.waitingIn(1))
                .containsExactly(new ReceiptQueries.Waiting(
                        1, "kimm/kit.xlsx", 0, "nobody has this key", "kimm/slip-1/slip.xlsx"));

        receipts.keep(answer(2, "ZZZZ"));
        assertThat(queries.waitingIn(1)).as("the rows of another kit").hasSize(1);

        receipts.keep(answer(3, "K7Q2"));
        assertThat(queries.waitingIn(1)).isEmpty();
    }

    @Test
    void takeAnyWorkThatComesAfterAMessageForItsAnswer() {
        receipts.keep(untaken(1, Receipts.FileOutcome.REFUSED, "setup"));
        receipts.noteSlip(slip(1, 0));
        receipts.keep(answer(2, "ZZZZ"));

        assertThat(queries.waitingIn(1)).isEmpty();
    }

    private static Receipts.Kept answer(long id, String kit) {
        return new Receipts.Kept(
                id,
                "nightly",
                "answer" + id,
                "kimm/slip.xlsx",
                4096,
                kit,
                "kimm",
                Receipts.FileOutcome.READ,
                "",
                List.of(),
                id,
                "setup",
                null);
    }

    @Test
    void nameACopyOfATakenFileOnce() {
        receipts.keep(kept(1, "K7Q2", List.of()));
        Receipts.Earlier taken = receipts.earlier("nightly", "sha1", "").orElseThrow();
        receipts.noteKnown("kim-hoyeun/kit.xlsx", taken, 6);
        receipts.noteKnown("kim-hoyeun/copy.xlsx", taken, 6);
        receipts.noteKnown("kim-hoyeun/copy.xlsx", taken, 6);
        receipts.noteKnown("kim-hoyeun/copy.xlsx", taken, 7);

        assertThat(queries.copiesIn(6))
                .containsExactly(new ReceiptQueries.Copy(
                        "kim-hoyeun/copy.xlsx", "kim-hoyeun", "K7Q2", "kim-hoyeun/kit.xlsx", 5));
        assertThat(queries.copiesIn(7)).isEmpty();
        assertThat(queries.waitingIn(6)).isEmpty();
    }

    @Test
    void giveTheNextIdAfterTheLast() {
        assertThat(receipts.nextId()).isEqualTo(1);

        receipts.keep(kept(6, "K7Q2", List.of()));

        assertThat(receipts.nextId()).isEqualTo(7);
    }

    @Test
    void keepEveryRowAndNothingForWhatIsEmpty() {
        receipts.keep(kept(
                1,
                "",
                List.of(
                        new Receipts.Row(1, 77L, "AB-1", RowOutcome.APPLIED, "", "She comes.", "sure?"),
                        new Receipts.Row(2, null, "", RowOutcome.UNKNOWN, "We do not know this row", "", ""))));

        assertThat(store.jdbc().queryForMap("select * from receipt"))
                .containsEntry("ROWS_IN", 2)
                .containsEntry("BYTES", 4096L)
                .containsEntry("OUTCOME", "READ")
                .containsEntry("KIT_CODE", null)
                .containsEntry("REASON", null);
        List<Map<String, Object>> rows = store.jdbc().queryForList("select * from receipt_row order by row_no");
        assertThat(rows).hasSize(2);
        assertThat(rows.get(0))
                .containsEntry("UNIT_ID", 77L)
                .containsEntry("ROW_KEY", "AB-1")
                .containsEntry("OUTCOME", "APPLIED")
                .containsEntry("REASON", null)
                .containsEntry("TEXT", "She comes.")
                .containsEntry("REMARK", "sure?");
        assertThat(rows.get(1))
                .containsEntry("UNIT_ID", null)
                .containsEntry("ROW_KEY", null)
                .containsEntry("REASON", "We do not know this row")
                .containsEntry("TEXT", null)
                .containsEntry("REMARK", null);
    }

    @Test
    void sayWhereTheTextsOfReceiptsCameFrom() {
        receipts.keep(kept(1, "K7Q2", List.of()));
        receipts.keep(untaken(2, Receipts.FileOutcome.HELD, ""));

        assertThat(receipts.origins(List.of(1L, 1L, 2L, 9L)))
                .containsOnly(
                        Map.entry(1L, new Receipts.Origin("K7Q2", 5, new SavedAt(null, SAVED))),
                        Map.entry(2L, new Receipts.Origin("", 2, null)));
        assertThat(receipts.origins(List.of())).isEmpty();
    }

    @Test
    void noteWhatWasOpenWhenTheNightLookedLast() {
        receipts.noteOpen(List.of("a.xlsx", "b.xlsx"), 5);
        receipts.noteOpen(List.of("c.xlsx"), 6);
        receipts.noteOpen(List.of("b.xlsx"), 5);

        assertThat(store.jdbc().queryForList("select path from open_return where night_id = 5", String.class))
                .containsExactly("b.xlsx");
        assertThat(store.jdbc().queryForList("select path from open_return where night_id = 6", String.class))
                .containsExactly("c.xlsx");
    }
}
