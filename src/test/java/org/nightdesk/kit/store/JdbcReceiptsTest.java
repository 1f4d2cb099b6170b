package org.nightdesk.kit.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.nightdesk.kit.receipt.Receipts;
import org.nightdesk.kit.receipt.RowOutcome;
import org.nightdesk.store.StoreTest;

@NullUnmarked
class JdbcReceiptsTest extends StoreTest {
    private Receipts receipts;

    @BeforeEach
    void wire() {
        receipts = new JdbcReceipts(store.jdbc());
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
                5);
    }

    @Test
    void knowAFileByItsBytesAndJob() {
        receipts.keep(kept(1, "K7Q2", List.of()));

        assertThat(receipts.isKnown("nightly", "sha1")).isTrue();
        assertThat(receipts.isKnown("nightly", "sha2")).isFalse();
        assertThat(receipts.isKnown("weekly", "sha1")).isFalse();
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
    void nameTheKitsThatReceiptsCameWith() {
        receipts.keep(kept(1, "K7Q2", List.of()));
        receipts.keep(kept(2, "", List.of()));
        receipts.keep(kept(3, "K7Q3", List.of()));

        assertThat(receipts.kitCodes(List.of(1L, 1L, 2L, 9L))).containsExactly(Map.entry(1L, "K7Q2"));
        assertThat(receipts.kitCodes(List.of())).isEmpty();
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
