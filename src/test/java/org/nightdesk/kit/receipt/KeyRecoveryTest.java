package org.nightdesk.kit.receipt;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.nightdesk.kit.Fingerprint;
import org.nightdesk.kit.IssuedKit;
import org.nightdesk.kit.RowMaker;
import org.nightdesk.kit.RowPrints;
import org.nightdesk.kit.SampleKits;
import org.nightdesk.kit.read.ReturnedRow;
import org.nightdesk.ledger.RowKey;

class KeyRecoveryTest {
    private static final RowKey A = SampleKits.key(1, 1);
    private static final RowKey B = SampleKits.key(1, 2);
    private static final RowKey C = SampleKits.key(1, 3);

    @Test
    void followsTheOrderWhenEverySourceStandsWhereItWentOut() {
        KeyRecovery recovery = issued("네.", "네.", "그래.");

        assertThat(recovery.keys(rows("네.", "네.", "그래."))).containsExactly(A, B, C);
    }

    @Test
    void takesOnlyUniqueSourcesOnceTheOrderIsLost() {
        KeyRecovery recovery = issued("네.", "네.", "그래.");

        assertThat(recovery.keys(rows("네.", "그래.", "네."))).containsExactly(null, C, null);
        assertThat(recovery.keys(rows("네.", "네."))).containsExactly(null, null);
        assertThat(recovery.keys(rows("그래."))).containsExactly(C);
    }

    @Test
    void givesNoUnitToTwoRowsOfTheSameText() {
        assertThat(issued("네.", "그래.").keys(rows("그래.", "그래."))).containsExactly(null, null);
    }

    @Test
    void givesNoUnitThatAnotherRowNamesByKey() {
        List<ReturnedRow> rows = new ArrayList<>(rows("그래.", "네."));
        rows.add(RowMaker.row().key(B).source("그래.").made());

        assertThat(issued("네.", "그래.").keys(rows)).containsExactly(null, A, B);
    }

    @Test
    void trustsNoOrderWhileSomeRowsStillHaveTheirKey() {
        List<ReturnedRow> rows = new ArrayList<>(rows("네.", "네."));
        rows.add(RowMaker.row().key(A).source("그래.").made());

        assertThat(issued("네.", "네.", "그래.").keys(rows)).containsExactly(null, null, A);
    }

    @Test
    void knowsNothingOfRowsWithoutSourceOrOfStrangeTexts() {
        assertThat(issued("", "네.").keys(rows(""))).containsExactly((RowKey) null);
        assertThat(issued("네.").keys(rows("아니."))).containsExactly((RowKey) null);
    }

    @Test
    void doubtsARowWhoseFingerprintBelongsToAnotherText() {
        RowPrints other = new RowPrints(Fingerprint.of("네."), Fingerprint.EMPTY);
        RowPrints own = new RowPrints(Fingerprint.of("그래."), Fingerprint.EMPTY);
        KeyRecovery recovery = issued("네.", "그래.");

        assertThat(recovery.keys(
                        List.of(RowMaker.row().source("그래.").prints(other).made())))
                .containsExactly((RowKey) null);
        assertThat(recovery.keys(
                        List.of(RowMaker.row().source("그래.").prints(own).made())))
                .containsExactly(B);
    }

    private static KeyRecovery issued(String... sources) {
        List<RowKey> keys = List.of(A, B, C);
        List<IssuedKit.Row> rows = new ArrayList<>();
        for (String source : sources) {
            rows.add(
                    new IssuedKit.Row(keys.get(rows.size()), new RowPrints(Fingerprint.of(source), Fingerprint.EMPTY)));
        }
        return new KeyRecovery(rows);
    }

    private static List<ReturnedRow> rows(String... sources) {
        List<ReturnedRow> rows = new ArrayList<>();
        for (String source : sources) {
            rows.add(RowMaker.row().source(source).made());
        }
        return rows;
    }
}
