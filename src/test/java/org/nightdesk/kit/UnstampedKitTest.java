package org.nightdesk.kit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nightdesk.kit.read.KitReader;
import org.nightdesk.kit.receipt.Receipt;
import org.nightdesk.kit.receipt.Reconciliation;
import org.nightdesk.kit.receipt.RowOutcome;

/** Tables people made from a kit, without anything that names it. */
class UnstampedKitTest {
    @TempDir
    Path folder;

    private final FakeStore store =
            FakeStore.after(SampleKits.translation(Locale.ENGLISH, Locale.ENGLISH), SampleKits.open());

    private Receipt receipt(boolean withKeys, String person) throws IOException {
        return receipt(withKeys, HandIn.by(person, "nightly"));
    }

    private Receipt receipt(boolean withKeys, HandIn handIn) throws IOException {
        StringBuilder table = new StringBuilder(withKeys ? "Row key,Source,Translation\n" : "Source,Translation\n");
        for (KitArticle article : SampleKits.filled()) {
            for (KitRow row : article.rows()) {
                table.append(withKeys ? row.key() + "," : "")
                        .append(quoted(row.source()))
                        .append(',')
                        .append(quoted(row.text()))
                        .append('\n');
            }
        }
        String text = withKeys ? table.toString().replace("Row key", KitColumn.KEY.token()) : table.toString();
        Path file = Files.writeString(folder.resolve("copy.csv"), text);
        return Reconciliation.of(new KitReader().read(file), handIn, store);
    }

    @BeforeEach
    void tellOpenKits() {
        store.tellsOpenKits = true;
    }

    private static String quoted(String text) {
        return '"' + text.replace("\"", "\"\"") + '"';
    }

    @Test
    void isTakenWhereItsSourcesStandInOneOpenKit() throws IOException {
        for (boolean withKeys : new boolean[] {true, false}) {
            Receipt receipt = receipt(withKeys, "kim-hoyeun");

            assertThat(receipt.lines(RowOutcome.APPLIED)).hasSize(receipt.rowsInFile());
            assertThat(receipt.notes()).extracting(Reason::code).contains("kit-from-sources");
        }
    }

    @Test
    void isHeldWhereItMayBelongToTwoKits() throws IOException {
        IssuedKit kit = java.util.Objects.requireNonNull(store.kits.get("K7Q2"));
        store.kits.put(
                "K8Q8",
                new IssuedKit(
                        "K8Q8", kit.job(), kit.kind(), kit.person(), kit.source(), kit.target(), kit.rows(), true));

        Receipt receipt = receipt(true, "kim-hoyeun");

        assertThat(receipt.lines(RowOutcome.APPLIED)).isEmpty();
        assertThat(receipt.lines())
                .allSatisfy(line -> assertThat(line.reasonsIn(Locale.ENGLISH)).contains("K7Q2, K8Q8"));
    }

    @Test
    void isTakenForNobodyElsesKit() throws IOException {
        Receipt receipt = receipt(false, "park-nari");

        assertThat(receipt.lines(RowOutcome.APPLIED)).isEmpty();
        assertThat(receipt.lines(RowOutcome.HELD))
                .hasSize(receipt.rowsInFile())
                .allSatisfy(line -> assertThat(line.reasons().get(0))
                        .isEqualTo(Reason.of("other-person", "kim-hoyeun", "park-nari")));
        assertThat(receipt.notes()).contains(Reason.of("other-person", "kim-hoyeun", "park-nari"));
    }

    @Test
    void isTakenFromAnybodyByTheManagersWord() throws IOException {
        Receipt receipt = receipt(false, HandIn.by("park-nari", "nightly").allowed());

        assertThat(receipt.lines(RowOutcome.APPLIED)).hasSize(receipt.rowsInFile());
    }
}
