package org.nightdesk.kit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nightdesk.article.Part;
import org.nightdesk.kit.read.KitReader;
import org.nightdesk.kit.receipt.Receipt;
import org.nightdesk.kit.receipt.ReceiptLine;
import org.nightdesk.kit.receipt.Reconciliation;
import org.nightdesk.kit.receipt.RowOutcome;
import org.nightdesk.kit.write.KitWriter;
import org.nightdesk.office.read.Limits;
import tools.jackson.databind.json.JsonMapper;

/**
 * Opens, fills and saves a kit and a review kit with the libraries that people's own scripts use, and reads them with those
 * that only read. Each library is started once for both files, and its test is skipped where it is not installed.
 */
class LibraryClientsTest {
    private static final String KIT = "kit.xlsx";
    private static final String REVIEW = "review.xlsx";
    private static final HandIn HAND_IN = HandIn.by("kim-hoyeun", "nightly");

    /** Python's libraries write a formula where a text begins with an equals sign. */
    private static final String LIKE_A_FORMULA = "=SUM(1) is no formula";

    private static final List<String> ODD = List.of(
            LIKE_A_FORMULA,
            "00123",
            "+82 2 123 4567",
            "@home",
            "- a dash",
            "'quoted'",
            "3/4",
            "TRUE",
            "1e5",
            "emoji 👩‍👩‍👧‍👦 joined",
            "no\u00a0break",
            "Ko\u0308ln, 한국 decomposed",
            "two\nlines",
            "a <b>&amp;</b> c");

    @TempDir
    Path folder;

    private final Map<String, Map<String, Map<String, String>>> fill = new LinkedHashMap<>();
    private final Map<String, FakeStore> stores = new LinkedHashMap<>();
    private final List<KitArticle> translated = new ArrayList<>(SampleKits.filled());

    @BeforeEach
    void writeKits() throws Exception {
        translated.add(odd(true));
        List<KitArticle> open = new ArrayList<>(SampleKits.open());
        open.add(odd(false));
        write(KIT, Kit.Kind.TRANSLATION, open);
        write(REVIEW, Kit.Kind.REVIEW, translated);
        int number = 0;
        for (KitRow row : rows()) {
            String key = row.key().toString();
            cells(KIT, key).put(KitColumn.TRANSLATION.token(), row.text());
            decide(cells(REVIEW, key), row, number++);
        }
        Files.writeString(
                folder.resolve("fill.json"), JsonMapper.builder().build().writeValueAsString(fill));
    }

    private Map<String, String> cells(String file, String key) {
        return fill.computeIfAbsent(file, name -> new LinkedHashMap<>())
                .computeIfAbsent(key, row -> new LinkedHashMap<>());
    }

    /** Every third row is approved, changed or sent back. */
    private static void decide(Map<String, String> cells, KitRow row, int number) {
        switch (number % 3) {
            case 0 -> cells.put(KitColumn.DECISION.token(), "approve");
            case 1 -> {
                cells.put(KitColumn.DECISION.token(), "change");
                cells.put(KitColumn.EDITED.token(), row.text() + " 끝");
            }
            default -> {
                cells.put(KitColumn.DECISION.token(), "send back");
                cells.put(KitColumn.COMMENT.token(), "다시: " + number);
            }
        }
    }

    private void write(String name, Kit.Kind kind, List<KitArticle> articles) throws Exception {
        Kit kit = SampleKits.kit(kind, Locale.KOREAN, Locale.ENGLISH).withPictures(true);
        stores.put(name, FakeStore.after(kit, articles));
        Path file = new KitWriter(SampleKits::stampKey)
                .write(kit, articles.iterator(), folder.resolve(kind.code()))
                .file();
        Files.copy(file, folder.resolve(name));
    }

    private static KitArticle odd(boolean withText) {
        List<KitRow> rows = new ArrayList<>();
        for (int i = 0; i < ODD.size(); i++) {
            KitRow row = KitRow.open(SampleKits.key(77, i), Part.PARAGRAPH, "원문: " + ODD.get(i), 3, List.of());
            rows.add(withText ? row.withText(ODD.get(i), RowStatus.DONE) : row);
        }
        return new KitArticle("odd", "이상한 글", "", List.of(), rows);
    }

    private List<KitRow> rows() {
        return translated.stream().flatMap(article -> article.rows().stream()).toList();
    }

    @Test
    void openpyxlFillsKits() throws Exception {
        String python = Tools.python("openpyxl");
        Tools.run(python, script("openpyxl.py"), folder.toString());
        everythingArrivesBut(LIKE_A_FORMULA);
    }

    @Test
    void pandasFillsKits() throws Exception {
        String python = Tools.python("pandas");
        Tools.run(python, script("pandas.py"), folder.toString());
        everythingArrivesBut(LIKE_A_FORMULA);
    }

    @Test
    void xlsxPopulateFillsKits() throws Exception {
        Tools.node("xlsx-populate", script("xlsx-populate.js"), folder.toString());
        everythingArrives();
    }

    @Test
    void theForkOfSheetJsFillsKits() throws Exception {
        Tools.node("@e965/xlsx", script("sheetjs.js"), folder.toString(), "@e965/xlsx");
        everythingArrives();
    }

    @Test
    void poiFillsKits() throws Exception {
        for (String name : fill.keySet()) {
            Kit.Kind kind = name.equals(KIT) ? Kit.Kind.TRANSLATION : Kit.Kind.REVIEW;
            KitBook book = KitBook.open(folder.resolve(name), kind);
            int filled = 0;
            for (int row = KitBook.FIRST_BAND; row <= book.sheet(KitBook.ROWS).getLastRowNum(); row++) {
                Map<String, String> cells =
                        Objects.requireNonNull(fill.get(name)).getOrDefault(book.text(row, KitColumn.KEY), Map.of());
                for (Map.Entry<String, String> cell : cells.entrySet()) {
                    book.cell(row, Objects.requireNonNull(KitColumn.named(cell.getKey())))
                            .setCellValue(cell.getValue());
                }
                filled += cells.isEmpty() ? 0 : 1;
            }
            assertThat(filled).isEqualTo(rows().size());
            try (XSSFWorkbook workbook = book.workbook;
                    OutputStream out = Files.newOutputStream(folder.resolve("filled-" + name))) {
                workbook.write(out);
            }
        }
        everythingArrives();
    }

    @Test
    void calligraSavesFilledKits() throws Exception {
        Tools.assume("calligraconverter");
        poiFillsKits();
        for (String name : fill.keySet()) {
            Path filled = folder.resolve("filled-" + name);
            Path ods = folder.resolve(name.replace(".xlsx", ".ods"));
            Tools.runWithoutScreen("calligraconverter", "--batch", filled.toString(), ods.toString());
            Files.delete(filled);
            Files.move(ods, filled.resolveSibling("filled-" + name.replace(".xlsx", ".ods")));
        }
        everythingArrives();
    }

    @Test
    void xlsx2csvSeesEveryCell() throws Exception {
        Tools.assume("xlsx2csv");
        StringBuilder seen = new StringBuilder();
        for (String name : fill.keySet()) {
            Path sheets = folder.resolve(name + ".sheets");
            Tools.run("xlsx2csv", "--all", folder.resolve(name).toString(), sheets.toString());
            try (Stream<Path> csvs = Files.list(sheets)) {
                for (Path csv : csvs.toList()) {
                    seen.append(Files.readString(csv).replace("\"\"", "\""));
                }
            }
        }
        everythingIsSeenIn(seen.toString());
    }

    @Test
    void parseXlsxSeesEveryCell() throws Exception {
        Tools.perl("Spreadsheet::ParseXLSX", script("parsexlsx.pl"), folder.toString());
        everythingIsSeenIn(Files.readString(folder.resolve("seen.txt")).replace("\\n", "\n"));
    }

    private String script(String name) throws Exception {
        Path file = folder.resolve("script-" + name);
        try (InputStream in = Objects.requireNonNull(LibraryClientsTest.class.getResourceAsStream("clients/" + name))) {
            Files.write(file, in.readAllBytes());
        }
        return file.toString();
    }

    private void everythingArrives() throws Exception {
        everythingArrivesBut("");
    }

    /** @param held a text that the library does not write as one, so that its row must be held or else be right */
    private void everythingArrivesBut(String held) throws Exception {
        int files = 0;
        try (Stream<Path> all = Files.list(folder)) {
            for (Path file : all.sorted().toList()) {
                String name = String.valueOf(file.getFileName());
                if (name.startsWith("filled-")) {
                    arrives(file, name.contains("review") ? REVIEW : KIT, held);
                    files++;
                }
            }
        }
        assertThat(files).isEqualTo(2);
    }

    private void arrives(Path file, String name, String held) throws Exception {
        FakeStore store = Objects.requireNonNull(stores.get(name));
        Receipt receipt = Reconciliation.of(new KitReader(Limits.DEFAULT, store::hasSigned).read(file), HAND_IN, store);

        List<KitRow> rows = rows();
        assertThat(receipt.stamp()).isNotNull();
        assertThat(receipt.lines()).hasSameSizeAs(rows);
        for (int i = 0; i < rows.size(); i++) {
            KitRow row = rows.get(i);
            ReceiptLine line = receipt.lines().get(i);
            Map<String, String> cells = cells(name, row.key().toString());
            assertThat(line.key()).isEqualTo(row.key());
            if (row.text().equals(held) && line.outcome() == RowOutcome.HELD) {
                continue;
            }
            assertThat(line.outcome())
                    .as("%s %s: %s", name, cells, line.reasonsIn(Locale.ENGLISH))
                    .isEqualTo(RowOutcome.APPLIED);
            String edited = cells.getOrDefault(KitColumn.EDITED.token(), row.text());
            assertThat(NormalizedText.of(line.text(), Locale.ENGLISH))
                    .isEqualTo(NormalizedText.of(edited, Locale.ENGLISH));
            assertThat(line.comment()).isEqualTo(cells.getOrDefault(KitColumn.COMMENT.token(), ""));
            String decision = cells.getOrDefault(KitColumn.DECISION.token(), "");
            assertThat(line.decision()).isEqualTo(decision.isEmpty() ? null : Choices.decision(decision));
        }
    }

    private void everythingIsSeenIn(String text) {
        Set<String> expected = new LinkedHashSet<>();
        for (KitRow row : rows()) {
            expected.add(row.key().toString());
            expected.add(row.source());
            expected.add(row.text());
            row.terms().forEach(term -> {
                expected.add(term.entry().source());
                term.entry().targets().values().forEach(target -> expected.add(target.required()));
            });
        }
        for (KitArticle article : translated) {
            expected.add(article.headline());
            article.context().forEach(block -> expected.add(block.text()));
        }
        expected.add("nightdesk-kit schema=1 kit=K7Q2");
        assertThat(expected).hasSizeGreaterThan(100);
        String seen = text.replace("\r\n", "\n");
        assertThat(expected.stream().filter(one -> !seen.contains(one)).toList())
                .as("not seen")
                .isEmpty();
    }
}
