package org.nightdesk.kit.write;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.poi.ss.usermodel.FormulaEvaluator;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nightdesk.article.Part;
import org.nightdesk.kit.Kit;
import org.nightdesk.kit.KitArticle;
import org.nightdesk.kit.KitColumn;
import org.nightdesk.kit.KitMarks;
import org.nightdesk.kit.KitRow;
import org.nightdesk.kit.SampleKits;
import org.nightdesk.kit.Words;
import org.nightdesk.quality.QualitySettings;
import org.nightdesk.quality.TranslatedText;
import org.nightdesk.quality.Watch;
import org.nightdesk.quality.check.QualityChecks;
import org.nightdesk.quality.check.TestArticles;
import org.nightdesk.quality.check.TestTable;
import org.nightdesk.text.Condition;

/** A check that rows of an article have in common looks at each row's own text, whichever program computes it. */
class SharedChecksTest {
    private static final int ROWS_OF_AN_ARTICLE = 40;
    private static final int TRANSLATION = KitColumn.of(Kit.Kind.TRANSLATION).indexOf(KitColumn.TRANSLATION);
    private static final int CHECK = KitColumn.of(Kit.Kind.TRANSLATION).indexOf(KitColumn.CHECK);

    @TempDir
    Path folder;

    private final List<String> texts = new ArrayList<>();
    private final List<String> expected = new ArrayList<>();
    private final Kit issued = SampleKits.translation(Locale.KOREAN, Locale.ENGLISH);
    private List<KitArticle> articles = List.of();
    private Path kit = Path.of("");

    @BeforeEach
    void writeAKitOfSeveralArticles() throws IOException {
        QualityChecks checks = new QualityChecks(QualitySettings.DEFAULT);
        List<List<String>> rows = TestTable.rows("clean-en.tsv");
        List<KitArticle> articles = new ArrayList<>();
        for (int from = 0; from < 3 * ROWS_OF_AN_ARTICLE; from += ROWS_OF_AN_ARTICLE) {
            List<TranslatedText> pairs = new ArrayList<>();
            for (List<String> row : rows.subList(from, from + ROWS_OF_AN_ARTICLE)) {
                pairs.add(TestArticles.text(Locale.ENGLISH, row.get(0), row.get(1), row.get(2)));
            }
            List<List<Watch>> watches = checks.watches(TestArticles.article(pairs));
            List<KitRow> units = new ArrayList<>();
            for (int i = 0; i < pairs.size(); i++) {
                units.add(KitRow.open(
                                SampleKits.key(from, i),
                                Part.PARAGRAPH,
                                pairs.get(i).segment().text(),
                                3,
                                List.of())
                        .withWatches(watches.get(i)));
                String text = text(String.valueOf(pairs.get(i).target()), i);
                texts.add(text);
                expected.add(LiveCheck.of(watches.get(i), Words.in(issued.language()))
                        .result(text));
            }
            articles.add(new KitArticle("article-" + from, "글 " + from, "", List.of(), units));
        }
        this.articles = articles;
        kit = new KitWriter(SampleKits::stampKey)
                .write(issued, articles.iterator(), folder)
                .file();
        assertThat(expected).contains("").anyMatch(said -> said.contains("⚠"));
    }

    /** Every third one is wrong somehow. */
    private static String text(String good, int number) {
        return number % 3 == 0 ? "„" + good.replace(".", "").replaceAll("[0-9]", "") : good;
    }

    @Test
    void writesAFormulaThatRowsShareOnce() throws IOException {
        try (XSSFWorkbook workbook = new XSSFWorkbook(Files.newInputStream(kit))) {
            List<XSSFCell> checks = cells(rows(workbook), CHECK);
            long shared = checks.stream()
                    .filter(cell -> cell.getCTCell().getF().isSetSi())
                    .count();
            long whole = checks.stream()
                    .filter(cell -> !cell.getCTCell().getF().getStringValue().isEmpty())
                    .count();

            assertThat(shared).isGreaterThan(texts.size() / 4);
            assertThat(whole).isLessThan(checks.size() - shared / 2);
        }
    }

    /** What is the same object is chance: it hangs on what other threads have checked before. */
    @Test
    void sharesWhatIsTheSameWhateverWasCheckedBefore() throws IOException {
        List<KitArticle> others = new ArrayList<>();
        for (KitArticle article : articles) {
            List<KitRow> rows = new ArrayList<>();
            for (KitRow row : article.rows()) {
                List<Watch> again = row.watches().stream()
                        .map(watch -> new Watch(watch.ask(), watch.detail(), again(watch.right()), watch.rules()))
                        .toList();
                rows.add(row.withWatches(again));
            }
            others.add(new KitArticle(article.key(), article.headline(), article.work(), List.of(), rows));
        }

        Path other = new KitWriter(SampleKits::stampKey)
                .write(issued, others.iterator(), folder.resolve("other"))
                .file();

        assertThat(other).hasSameBinaryContentAs(kit);
    }

    /** The same condition as another object. */
    private static Condition again(Condition condition) {
        return condition.accept(new Condition.Visitor<>() {
            @Override
            public Condition visit(Condition.Holds holds) {
                return new Condition.Holds(holds.view(), holds.forms());
            }

            @Override
            public Condition visit(Condition.Repeats repeats) {
                return new Condition.Repeats(repeats.character(), repeats.times());
            }

            @Override
            public Condition visit(Condition.EndsWith end) {
                return new Condition.EndsWith(end.characters());
            }

            @Override
            public Condition visit(Condition.All all) {
                return new Condition.All(all.conditions());
            }

            @Override
            public Condition visit(Condition.Any any) {
                return new Condition.Any(any.conditions());
            }

            @Override
            public Condition visit(Condition.Not not) {
                return new Condition.Not(not.condition());
            }
        });
    }

    @Test
    void checksEachRowByItsOwnText() throws IOException {
        try (XSSFWorkbook workbook = filled()) {
            FormulaEvaluator evaluator = workbook.getCreationHelper().createFormulaEvaluator();
            List<XSSFCell> checks = cells(rows(workbook), CHECK);
            for (int i = 0; i < checks.size(); i++) {
                assertThat(evaluator.evaluate(checks.get(i)).getStringValue())
                        .as("row %d", i)
                        .isEqualTo(expected.get(i));
            }
        }
    }

    @Test
    void checksEachRowByItsOwnTextInLibreOffice() throws Exception {
        Path file = folder.resolve("filled.xlsx");
        try (XSSFWorkbook workbook = filled();
                OutputStream out = Files.newOutputStream(file)) {
            workbook.setForceFormulaRecalculation(true);
            workbook.write(out);
        }
        String profile = "-env:UserInstallation=" + folder.resolve("profile").toUri();
        Process office;
        try {
            office = new ProcessBuilder("soffice", profile, "--headless", "--convert-to", "xlsx", file.toString())
                    .directory(Files.createDirectory(folder.resolve("out")).toFile())
                    .redirectErrorStream(true)
                    .start();
        } catch (IOException absent) {
            Assumptions.abort("no LibreOffice here");
            return;
        }
        office.getInputStream().readAllBytes();
        assertThat(office.waitFor()).isZero();
        try (XSSFWorkbook saved = new XSSFWorkbook(Files.newInputStream(folder.resolve("out/filled.xlsx")))) {
            List<XSSFCell> checks = cells(rows(saved), CHECK);
            for (int i = 0; i < checks.size(); i++) {
                assertThat(checks.get(i).getStringCellValue()).as("row %d", i).isEqualTo(expected.get(i));
            }
        }
    }

    /** The kit with all translations in it and no results of formulas. */
    private XSSFWorkbook filled() throws IOException {
        XSSFWorkbook workbook = new XSSFWorkbook(Files.newInputStream(kit));
        XSSFSheet sheet = rows(workbook);
        List<XSSFCell> cells = cells(sheet, TRANSLATION);
        List<XSSFCell> checks = cells(sheet, CHECK);
        for (int i = 0; i < texts.size(); i++) {
            cells.get(i).setCellValue(texts.get(i));
            checks.get(i).getCTCell().unsetV();
        }
        return workbook;
    }

    private XSSFSheet rows(XSSFWorkbook workbook) {
        return workbook.getSheet(Words.in(issued.language()).say("sheet.translate"));
    }

    /** Of the rows of units, from top to bottom. */
    private static List<XSSFCell> cells(XSSFSheet sheet, int column) {
        int key = KitColumn.of(Kit.Kind.TRANSLATION).indexOf(KitColumn.KEY);
        List<XSSFCell> cells = new ArrayList<>();
        for (int i = KitTemplate.FIRST_ROW - 1; i <= sheet.getLastRowNum(); i++) {
            XSSFRow row = sheet.getRow(i);
            if (row != null
                    && row.getCell(key) != null
                    && !row.getCell(key).getStringCellValue().startsWith(KitMarks.HEADING)) {
                cells.add(row.getCell(column));
            }
        }
        return cells;
    }
}
