package org.nightdesk.kit.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.nightdesk.kit.Fingerprint;
import org.nightdesk.kit.IssuedKit;
import org.nightdesk.kit.RowPrints;
import org.nightdesk.kit.SampleKits;
import org.nightdesk.ledger.RowKey;

class SealedRowsTest {
    @Test
    void givesEveryRowBackInItsOrder() {
        SealedRows rows = new SealedRows();
        List<IssuedKit.Row> expected = new ArrayList<>();
        for (int i = 0; i < 1000; i++) {
            RowPrints prints = new RowPrints(Fingerprint.of("source " + i), Fingerprint.of("text " + i));
            expected.add(new IssuedKit.Row(SampleKits.key(i / 7, i), prints));
            rows.add(SampleKits.key(i / 7, i), prints);
        }

        assertThat(rows).isEqualTo(expected);
        assertThat(rows.namesAKeyTwice()).isFalse();
        assertThatThrownBy(() -> rows.get(1000)).isInstanceOf(IndexOutOfBoundsException.class);
    }

    @Test
    void noticesAKeyThatStandsTwice() {
        RowPrints prints = new RowPrints(Fingerprint.EMPTY, Fingerprint.EMPTY);
        for (int rows = 2; rows < 70; rows++) {
            SealedRows sealed = new SealedRows();
            for (int i = 0; i < rows - 1; i++) {
                sealed.add(new RowKey(i, 5), prints);
                assertThat(sealed.namesAKeyTwice()).isFalse();
            }
            sealed.add(new RowKey(rows / 2 - 1, 5), prints);
            assertThat(sealed.namesAKeyTwice()).isTrue();
        }
    }

    @Test
    void tellsKeysApartThatShareAHalf() {
        RowPrints prints = new RowPrints(Fingerprint.EMPTY, Fingerprint.EMPTY);
        SealedRows sealed = new SealedRows();
        sealed.add(new RowKey(1, 2), prints);
        sealed.add(new RowKey(1, 3), prints);
        sealed.add(new RowKey(2, 2), prints);
        sealed.add(new RowKey(0, 33), prints);

        assertThat(sealed.namesAKeyTwice()).isFalse();
        assertThat(new SealedRows().namesAKeyTwice()).isFalse();
    }
}
