package org.nightdesk.kit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.nightdesk.kit.read.KitReader;
import org.nightdesk.kit.receipt.Receipt;
import org.nightdesk.kit.receipt.ReceiptLine;
import org.nightdesk.kit.receipt.Reconciliation;
import org.nightdesk.kit.receipt.RowOutcome;
import org.nightdesk.kit.write.KitWriter;
import org.nightdesk.ledger.RowKey;

/** Whole kits that come back as text tables, in every encoding and with every separator that programs write. */
class ReturnedTextTablesTest {
    private static final HandIn HAND_IN = HandIn.by("kim-hoyeun", "nightly");

    @TempDir
    Path folder;

    private final Map<RowKey, String> typed = new HashMap<>();
    private FakeStore store = new FakeStore();
    private Paper.Page page = new Paper.Page("");

    @BeforeEach
    void issueAKitAndFillItIn() throws IOException {
        Kit kit = SampleKits.translation(Locale.KOREAN, Locale.ENGLISH);
        store = FakeStore.after(kit, SampleKits.open());
        Path written = new KitWriter(SampleKits::stampKey)
                .write(kit, SampleKits.filled().iterator(), folder.resolve("kit"))
                .file();
        page = Objects.requireNonNull(DamageOperators.rowsPage(Paper.open(written)));
        SampleKits.filled().forEach(article -> article.rows().forEach(row -> typed.put(row.key(), row.text())));
    }

    @ParameterizedTest
    @CsvSource({
        "UTF-8, '', comma, csv",
        "UTF-8, EFBBBF, semicolon, csv",
        "UTF-8, EFBBBF, tab, tsv",
        "UTF-16LE, FFFE, tab, csv",
        "UTF-16LE, FFFE, semicolon, csv",
        "UTF-16BE, FEFF, comma, csv",
        "UTF-16BE, FEFF, tab, txt"
    })
    void bringEveryTranslationBackToItsSegment(String charset, String mark, String separator, String ending)
            throws IOException {
        Receipt receipt = receipt(Charset.forName(charset), mark, separator, "kit." + ending);

        assertThat(receipt.totals()).containsEntry(RowOutcome.APPLIED, typed.size());
        assertThat(receipt.lines()).allSatisfy(line -> assertThat(line.text()).isEqualTo(typed.get(line.key())));
    }

    @ParameterizedTest
    @CsvSource({"comma", "semicolon", "tab"})
    void holdWhatAKoreanEncodingCouldNotKeep(String separator) throws IOException {
        Charset korean = Charset.forName("x-windows-949");
        Receipt receipt = receipt(korean, "", separator, "kit.csv");

        int kept = 0;
        for (ReceiptLine line : receipt.lines()) {
            String own = typed.getOrDefault(line.key(), "");
            boolean fits = korean.newEncoder().canEncode(own);
            kept += fits ? 1 : 0;
            if (line.outcome() == RowOutcome.APPLIED) {
                assertThat(line.text()).isEqualTo(own);
            } else {
                assertThat(line.reasonsIn(Locale.ENGLISH)).isNotBlank();
            }
            assertThat(fits || line.outcome() == RowOutcome.HELD).as(own).isTrue();
        }
        assertThat(receipt.lines(RowOutcome.APPLIED)).hasSizeBetween(1, kept);
    }

    @Test
    void holdValuesThatAProgramMayHaveMadeOfTypedText() throws IOException {
        Map<String, String> reasons = new HashMap<>();
        for (String value : List.of(
                "4",
                "-1,5",
                "+82",
                "1.234,56",
                "50 %",
                "1E5",
                "4/6",
                "2026-04-06",
                "06.04.2026",
                "TRUE",
                "False",
                "#N/A",
                "#DIV/0!",
                "Err:502")) {
            reasons.put(value, held(value));
        }
        assertThat(reasons)
                .containsEntry("4", "number-cell")
                .containsEntry("-1,5", "number-cell")
                .containsEntry("+82", "number-cell")
                .containsEntry("1.234,56", "number-cell")
                .containsEntry("50 %", "number-cell")
                .containsEntry("1E5", "number-cell")
                .containsEntry("4/6", "date-cell")
                .containsEntry("2026-04-06", "date-cell")
                .containsEntry("06.04.2026", "number-cell")
                .containsEntry("TRUE", "boolean-cell")
                .containsEntry("False", "boolean-cell")
                .containsEntry("#N/A", "error-cell")
                .containsEntry("#DIV/0!", "error-cell")
                .containsEntry("Err:502", "error-cell");
        for (String text : List.of("4 people", "Episode 4", "1-2-3 go", "#1", "true love", "4".repeat(31))) {
            assertThat(held(text)).as(text).isEmpty();
        }
    }

    private String held(String cell) throws IOException {
        Path file = Files.writeString(
                folder.resolve("one.csv"), "Row key;Translation\n" + SampleKits.key(1, 1) + ";" + cell + "\n");
        List<Reason> holds = new KitReader().read(file).rows().get(0).holds();
        return holds.isEmpty() ? "" : holds.get(0).code();
    }

    private Receipt receipt(Charset charset, String mark, String separator, String name) throws IOException {
        String between = Map.of("comma", ",", "semicolon", ";", "tab", "\t").get(separator);
        StringBuilder table = new StringBuilder();
        for (List<Paper.Value> row : page.rows) {
            List<String> cells = new ArrayList<>();
            for (Paper.Value value : row) {
                String text = value.kind().equals("formula") ? "" : value.text();
                cells.add(text.matches("(?s).*[,;\t\"\n].*") ? '"' + text.replace("\"", "\"\"") + '"' : text);
            }
            table.append(String.join(between, cells)).append("\r\n");
        }
        byte[] head = java.util.HexFormat.of().parseHex(mark);
        byte[] body = table.toString().getBytes(charset);
        Path file = folder.resolve(name);
        try (var out = Files.newOutputStream(file)) {
            out.write(head);
            out.write(body);
        }
        return Reconciliation.of(new KitReader().read(file), HAND_IN, store);
    }
}
