package org.nightdesk.kit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nightdesk.article.Orders;
import org.nightdesk.article.Part;
import org.nightdesk.glossary.GlossaryEntry;
import org.nightdesk.kit.read.KitReader;
import org.nightdesk.kit.read.ProposedTerm;
import org.nightdesk.kit.read.ReturnedKit;
import org.nightdesk.kit.receipt.Receipt;
import org.nightdesk.kit.receipt.ReceiptLine;
import org.nightdesk.kit.receipt.Reconciliation;
import org.nightdesk.kit.receipt.RowOutcome;
import org.nightdesk.kit.write.KitWriter;
import org.nightdesk.picture.Pictures;
import org.nightdesk.picture.SamplePictures;
import org.nightdesk.picture.Thumbnails;

/** Sends a filled kit through real spreadsheet programs; every translation must arrive on its own segment. */
class ClientsTest {
    private static final List<String> ODD = List.of(
            "=SUM(1) is no formula",
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
            "_x0041_ literally",
            "a <b>&amp;</b> c");

    @TempDir
    Path folder;

    private final List<KitArticle> filled = new ArrayList<>();
    private FakeStore store = new FakeStore();
    private Path kitFile = Path.of("");

    @BeforeEach
    void fillInAKit() throws IOException {
        Kit kit = SampleKits.translation(Locale.KOREAN, Locale.ENGLISH).withPictures(true);
        List<KitArticle> open = new ArrayList<>(SampleKits.open());
        open.add(odd(false));
        filled.addAll(SampleKits.filled());
        filled.add(odd(true));
        store = FakeStore.after(kit, open);
        kitFile = new KitWriter(SampleKits::stampKey)
                .write(kit, filled.iterator(), folder)
                .file();
    }

    private static KitArticle odd(boolean withText) {
        List<KitRow> rows = new ArrayList<>();
        for (int i = 0; i < ODD.size(); i++) {
            KitRow row = KitRow.open(SampleKits.key(77, i), Part.PARAGRAPH, "원문: " + ODD.get(i), 3, List.of());
            rows.add(withText ? row.withText(ODD.get(i), RowStatus.DONE) : row);
        }
        byte[] bytes = SamplePictures.jpeg(300, 200);
        KitArticle.Picture picture = new KitArticle.Picture(
                1, 0, "odd.jpg", () -> Thumbnails.of(bytes, Pictures.read(bytes).orElseThrow()));
        KitArticle.SourceBlock block = new KitArticle.SourceBlock(Part.ALT, "그림", List.of(), 0, "");
        return new KitArticle("odd", "이상한 글", "", List.of(block), rows, List.of(), Orders.NONE, List.of(picture));
    }

    @Test
    void survivesLibreOffice() throws Exception {
        Path saved = soffice(kitFile, "xlsx", "straight");
        everythingArrives(saved);
    }

    /** Proposed terms, a picture, and rows left empty because an earlier one says the same. */
    @Test
    void bringsAllThatIsBesideTheRowsThroughLibreOffice() throws Exception {
        Kit kit = SampleKits.translation(Locale.KOREAN, Locale.ENGLISH).withPictures(true);
        List<KitRow> rows = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            rows.add(KitRow.open(SampleKits.key(5, i), Part.PARAGRAPH, i == 1 ? "다른 말" : "같은 말", 2, List.of()));
        }
        KitArticle odd = odd(false);
        KitArticle article =
                new KitArticle("same", "같은 글", "", odd.context(), rows, List.of(), Orders.NONE, odd.pictures());
        store = FakeStore.after(kit, List.of(article));
        KitBook book = KitBook.of(kit, List.of(article), folder.resolve("same"));
        book.cell(KitBook.FIRST_BAND + 1, KitColumn.TRANSLATION).setCellValue("The same");
        book.cell(KitBook.TERMS, 3, 0).setCellValue("강우");
        book.cell(KitBook.TERMS, 3, 1).setCellValue("Gang-woo");
        book.cell(KitBook.TERMS, 3, 2).setCellValue("등장인물");
        Path filledIn = folder.resolve("same.xlsx");
        try (var out = Files.newOutputStream(filledIn)) {
            book.workbook.write(out);
        }

        for (String format : List.of("xlsx", "ods", "xls")) {
            Path saved = soffice(filledIn, format, "same-" + format);
            ReturnedKit returned = new KitReader().read(saved);
            Receipt receipt = Reconciliation.of(
                    returned, HandIn.by("kim-hoyeun", "nightly").fillingRepeats(), store);

            assertThat(receipt.lines())
                    .as(format)
                    .extracting(line -> line.outcome() + " " + line.text())
                    .containsExactly("APPLIED The same", "BLANK ", "APPLIED The same", "APPLIED The same");
            assertThat(returned.terms())
                    .as(format)
                    .containsExactly(new ProposedTerm("강우", "Gang-woo", GlossaryEntry.Kind.CHARACTER, ""));
            if (format.equals("xlsx")) {
                assertThat(KitBook.open(saved, kit.kind()).workbook.getAllPictures())
                        .hasSize(1);
            }
        }
    }

    @Test
    void survivesLibreOfficeByWayOfOpenDocument() throws Exception {
        Path ods = soffice(kitFile, "ods", "ods");
        everythingArrives(ods);
        everythingArrives(soffice(ods, "xlsx", "back"));
    }

    @Test
    void survivesLibreOfficeByWayOfCsv() throws Exception {
        Path csv =
                soffice(kitFile, "csv:Text - txt - csv (StarCalc):59,34,76,1,,0,false,true,false,false,false,2", "csv");
        Receipt receipt = Reconciliation.of(new KitReader().read(csv), HandIn.by("kim-hoyeun", "nightly"), store);

        for (ReceiptLine line : receipt.lines()) {
            boolean couldBeAValue = List.of("00123", "3/4", "TRUE", "1e5").contains(line.text());
            assertThat(line.outcome())
                    .as("%s: %s", line.text(), line.reasonsIn(Locale.ENGLISH))
                    .isEqualTo(couldBeAValue ? RowOutcome.HELD : RowOutcome.APPLIED);
        }
        assertThat(receipt.totals()).containsEntry(RowOutcome.HELD, 4).containsEntry(RowOutcome.MISSING, 0);
    }

    @Test
    void survivesLibreOfficeByWayOfTheOldFormat() throws Exception {
        everythingArrives(soffice(kitFile, "xls", "xls"));
    }

    @Test
    void survivesGnumeric() throws Exception {
        Path out = folder.resolve("gnumeric.xlsx");
        run(List.of("ssconvert", "-T", "Gnumeric_Excel:xlsx2", kitFile.toString(), out.toString()));
        everythingArrives(out, "_x005F_x0041_ literally");
        Path ods = folder.resolve("gnumeric.ods");
        run(List.of("ssconvert", kitFile.toString(), ods.toString()));
        everythingArrives(ods, "_x005F_x0041_ literally");
    }

    @Test
    void survivesSheetJs() throws Exception {
        Path out = folder.resolve("sheetjs.xlsx");
        node(
                "xlsx",
                "const x=require('xlsx');const w=x.readFile(process.argv[1]);x.writeFile(w,process.argv[2],{compression:true})",
                out);
        everythingArrives(out, "A literally");
    }

    @Test
    void survivesExcelJs() throws Exception {
        Path out = folder.resolve("exceljs.xlsx");
        node(
                "exceljs",
                "const E=require('exceljs');const w=new E.Workbook();w.xlsx.readFile(process.argv[1])"
                        + ".then(()=>w.xlsx.writeFile(process.argv[2]))",
                out);
        everythingArrives(out, "A literally");
    }

    private void everythingArrives(Path file) throws IOException {
        everythingArrives(file, "");
    }

    /** @param held a text the program does not leave as it was, so that its row must be held */
    private void everythingArrives(Path file, String held) throws IOException {
        ReturnedKit returned = new KitReader().read(file);
        Receipt receipt = Reconciliation.of(returned, HandIn.by("kim-hoyeun", "nightly"), store);

        for (ReceiptLine line : receipt.lines()) {
            boolean altered = !held.isEmpty() && line.text().equals(held);
            assertThat(line.outcome())
                    .as("%s: %s", line.text(), line.reasonsIn(Locale.ENGLISH))
                    .isEqualTo(altered ? RowOutcome.HELD : RowOutcome.APPLIED);
        }
        List<KitRow> rows = filled.stream().flatMap(a -> a.rows().stream()).toList();
        assertThat(receipt.lines()).hasSameSizeAs(rows);
        for (int i = 0; i < rows.size(); i++) {
            assertThat(receipt.lines().get(i).key()).isEqualTo(rows.get(i).key());
            if (receipt.lines().get(i).outcome() == RowOutcome.HELD) {
                continue;
            }
            assertThat(receipt.lines().get(i).text())
                    .isEqualTo(NormalizedText.of(rows.get(i).text(), Locale.ENGLISH));
        }
        assertThat(returned.stamp()).isNotNull();
    }

    private Path soffice(Path file, String format, String name) throws Exception {
        Path out = Files.createDirectories(folder.resolve(name));
        Path profile = folder.resolve("profile");
        run(List.of(
                "soffice",
                "-env:UserInstallation=" + profile.toUri(),
                "--headless",
                "--convert-to",
                format,
                "--outdir",
                out.toString(),
                file.toString()));
        try (var files = Files.list(out)) {
            return files.findFirst().orElseThrow();
        }
    }

    private void node(String client, String script, Path out) throws Exception {
        String modules = System.getenv().getOrDefault("NIGHTDESK_NODE_MODULES", "");
        Assumptions.assumeFalse(modules.isEmpty(), "NIGHTDESK_NODE_MODULES names no node_modules folder");
        Assumptions.assumeTrue(isThere("node"), "node is not installed");
        Assumptions.assumeTrue(Files.isDirectory(Path.of(modules, client)), client + " is not in " + modules);
        ProcessBuilder builder = new ProcessBuilder("node", "-e", script, kitFile.toString(), out.toString());
        builder.environment().put("NODE_PATH", modules);
        finish(builder);
    }

    private static void run(List<String> command) throws Exception {
        Assumptions.assumeTrue(isThere(command.get(0)), command.get(0) + " is not installed");
        finish(new ProcessBuilder(command));
    }

    private static void finish(ProcessBuilder builder) throws Exception {
        Process process = builder.redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        assertThat(process.waitFor(180, TimeUnit.SECONDS))
                .as("%s ended", builder.command())
                .isTrue();
        assertThat(process.exitValue()).as("%s", builder.command()).isZero();
    }

    private static boolean isThere(String tool) {
        for (String directory : System.getenv().getOrDefault("PATH", "").split(File.pathSeparator)) {
            if (Files.isExecutable(Path.of(directory, tool))) {
                return true;
            }
        }
        return false;
    }
}
