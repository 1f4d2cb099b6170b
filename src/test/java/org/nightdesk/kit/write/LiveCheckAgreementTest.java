package org.nightdesk.kit.write;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.apache.poi.ss.usermodel.FormulaEvaluator;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.nightdesk.article.Part;
import org.nightdesk.kit.Words;
import org.nightdesk.office.write.FormulaPart;
import org.nightdesk.quality.Finding;
import org.nightdesk.quality.QualitySettings;
import org.nightdesk.quality.TranslatedArticle;
import org.nightdesk.quality.TranslatedText;
import org.nightdesk.quality.Watch;
import org.nightdesk.quality.check.QualityChecks;
import org.nightdesk.quality.check.TestArticles;
import org.nightdesk.quality.check.TestTable;
import org.nightdesk.segment.Segment;

/**
 * The live check against the rules it speaks for, over every pair of texts the rules themselves are tried on, and over numbers in
 * all the ways that languages write them: it never warns where no rule does, and warns of most of what the rules find.
 */
@NullUnmarked
class LiveCheckAgreementTest {
    private static final Path PUBLIC_PAIRS = Path.of("..", "shared", "cases", "terms", "false-alarms.tsv");
    private static final List<String> STYLED = List.of("en", "ja", "zh", "es", "fr", "de");
    private static final long[] VALUES = {
        3,
        12,
        24,
        57,
        98,
        100,
        115,
        250,
        999,
        1000,
        1500,
        2022,
        15_000,
        250_000,
        2_500_000,
        32_000_000,
        150_000_000_000L
    };

    private static final QualityChecks CHECKS = new QualityChecks(QualitySettings.DEFAULT);
    private static int pairs;

    private final Map<Watch.Ask, int[]> counts = new EnumMap<>(Watch.Ask.class);
    private final List<String> falseAlarms = new ArrayList<>();

    @AfterAll
    static void report() {
        System.out.println(pairs + " pairs judged");
    }

    @ParameterizedTest
    @ValueSource(strings = {"clean-en.tsv", "clean-ja.tsv", "clean-es.tsv"})
    void saysNothingAgainstGoodTranslations(String table) {
        Locale target = Locale.forLanguageTag(table.substring(6, 8));
        for (List<String> row : TestTable.rows(table)) {
            judge(List.of(TestArticles.text(target, row.get(0), row.get(1), row.get(2))));
        }
        assertThat(falseAlarms).isEmpty();
    }

    @Test
    void warnsOnlyWhereALabelledRuleDoesAndMostlyThen() {
        for (String table : List.of("basic", "numbers", "style", "articles", "later")) {
            labelled(table).values().forEach(this::judge);
        }
        counts.forEach((ask, told) ->
                System.out.printf(Locale.ROOT, "%-15s told live %d of %d%n", ask, told[0], told[0] + told[1]));
        assertThat(falseAlarms).isEmpty();
        assertThat(counts.keySet()).containsExactlyInAnyOrder(Watch.Ask.values());
        counts.keySet().forEach(ask -> assertThat(told(ask)).as("%s", ask).isGreaterThan(0.6));
    }

    private static Map<String, List<TranslatedText>> labelled(String table) {
        Map<String, List<TranslatedText>> articles = new LinkedHashMap<>();
        for (List<String> row : TestTable.rows("labelled/" + table + ".tsv")) {
            Part part = row.get(1).isEmpty()
                    ? Part.PARAGRAPH
                    : Part.valueOf(row.get(1).toUpperCase(Locale.ROOT).replace('-', '_'));
            String article = row.get(0).isEmpty() ? "alone " + articles.size() : row.get(0);
            articles.computeIfAbsent(article, any -> new ArrayList<>())
                    .add(TestArticles.text(
                            Locale.forLanguageTag(row.get(2)), part, row.get(3), row.get(4), row.get(5)));
        }
        return articles;
    }

    @Test
    void acceptsEveryRenderingOfANumberThatTheRuleAccepts() {
        List<String> locales = List.of("en", "ja", "es", "fr", "de");
        for (List<String> row : TestTable.rows("numbers.tsv")) {
            for (int i = 0; i < locales.size(); i++) {
                Locale target = Locale.forLanguageTag(locales.get(i));
                for (String rendering : row.get(1 + 2 * i).split(" \\|\\| ")) {
                    judge(List.of(TestArticles.text(target, row.get(0), rendering, "")));
                }
                judge(List.of(TestArticles.text(target, row.get(0), row.get(2 + 2 * i), "")));
            }
        }
        assertThat(falseAlarms).isEmpty();
        assertThat(told(Watch.Ask.ADD)).isGreaterThan(0.75);
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "de", "fr", "es", "ja", "zh", "ko", "pt", "ar", "th", "id", "tr", "hi", "ru"})
    void acceptsNumbersInAllTheWaysALanguageWritesThem(String language) {
        Locale target = Locale.forLanguageTag(language);
        Locale source = language.equals("ko") ? Locale.ENGLISH : Locale.KOREAN;
        for (int i = 0; i < VALUES.length; i++) {
            long value = VALUES[i];
            long other = VALUES[(i + 5) % VALUES.length];
            String text = language.equals("ko") ? value + " people came." : "관객 " + value + "명이 왔다.";
            for (String written : WrittenNumbers.of(value, target)) {
                judge(source, target, text, written + ".");
            }
            for (String written : WrittenNumbers.of(other, target)) {
                judge(source, target, text, written + ".");
            }
        }
        assertThat(falseAlarms).isEmpty();
    }

    @Test
    void agreesOverPairsOfOtherLanguagesAndOverPublicOnes() throws IOException {
        List<List<String>> rows = new ArrayList<>(TestTable.rows("languages.tsv"));
        if (Files.exists(PUBLIC_PAIRS)) {
            for (String line : Files.readAllLines(PUBLIC_PAIRS)) {
                List<String> cells = List.of(line.split("\t"));
                rows.add(cells.subList(1, cells.size()));
            }
        }
        for (List<String> row : rows) {
            judge(Locale.forLanguageTag(row.get(0)), Locale.forLanguageTag(row.get(1)), row.get(2), row.get(3));
        }
        assertThat(falseAlarms).isEmpty();
    }

    @Test
    void saysTheSameAsAFormulaAndInJava() throws IOException {
        try (XSSFWorkbook workbook = new XSSFWorkbook()) {
            List<String> expected = formulas(workbook.createSheet());
            FormulaEvaluator evaluator = workbook.getCreationHelper().createFormulaEvaluator();
            for (int i = 0; i < expected.size(); i++) {
                assertThat(evaluator.evaluate(workbook.getSheetAt(0).getRow(i).getCell(1)))
                        .extracting(value ->
                                value.getStringValue() == null ? value.formatAsString() : value.getStringValue())
                        .as("row %d", i + 1)
                        .isEqualTo(expected.get(i));
            }
        }
    }

    @Test
    void saysTheSameInLibreOffice(@TempDir Path folder) throws Exception {
        Path file = folder.resolve("checks.xlsx");
        List<String> expected;
        try (XSSFWorkbook workbook = new XSSFWorkbook()) {
            expected = formulas(workbook.createSheet());
            workbook.setForceFormulaRecalculation(true);
            try (OutputStream out = Files.newOutputStream(file)) {
                workbook.write(out);
            }
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
        try (XSSFWorkbook saved = new XSSFWorkbook(Files.newInputStream(folder.resolve("out/checks.xlsx")))) {
            for (int i = 0; i < expected.size(); i++) {
                assertThat(saved.getSheetAt(0).getRow(i).getCell(1).getStringCellValue())
                        .as("row %d", i + 1)
                        .isEqualTo(expected.get(i));
            }
        }
    }

    /** Writes texts and the formulas that judge them into the first two columns. @return what the formulas should show */
    private static List<String> formulas(XSSFSheet sheet) {
        List<String> expected = new ArrayList<>();
        for (String table : List.of("basic", "numbers", "style", "later")) {
            for (List<TranslatedText> article : labelled(table).values()) {
                String target = String.valueOf(article.get(0).target());
                List<Watch> watches =
                        CHECKS.watches(TestArticles.article(article)).get(0);
                LiveCheck check = LiveCheck.of(watches, Words.in(Locale.ENGLISH));
                if (!check.isEmpty()) {
                    XSSFRow row = sheet.createRow(expected.size());
                    row.createCell(0).setCellValue(target);
                    row.createCell(1).setCellFormula(FormulaPart.text(check.formula(), "A" + (expected.size() + 1)));
                    expected.add(check.result(target));
                }
            }
        }
        assertThat(expected).hasSizeGreaterThan(300);
        assertThat(expected.stream().filter(said -> !said.isEmpty())).hasSizeGreaterThan(100);
        return expected;
    }

    private void judge(Locale source, Locale target, String text, String translation) {
        Segment segment = new Segment(1, Part.PARAGRAPH, 0, 0, text, 1);
        judge(List.of(new TranslatedText(source, target, segment, translation, List.of())));
    }

    private void judge(List<TranslatedText> texts) {
        TranslatedArticle article = STYLED.contains(texts.get(0).targetLocale().getLanguage())
                ? TestArticles.article(texts)
                : new TranslatedArticle(texts, null);
        List<Finding> findings = CHECKS.check(article);
        List<List<Watch>> watches = CHECKS.watches(article);
        for (int i = 0; i < texts.size(); i++) {
            int index = i;
            Set<String> rules = new HashSet<>();
            findings.stream().filter(f -> f.index() == index).forEach(f -> rules.add(f.rule()));
            judge(texts.get(i), watches.get(i), rules);
        }
    }

    private void judge(TranslatedText text, List<Watch> watches, Set<String> rules) {
        pairs++;
        @Nullable String target = text.target();
        // Of a source said over again, and of a text that says nothing, one rule speaks for all.
        if (target == null || rules.contains("untranslated") || rules.contains("missing")) {
            return;
        }
        Map<Watch.Ask, Boolean> toldOf = new EnumMap<>(Watch.Ask.class);
        for (Watch watch : watches) {
            boolean found = watch.rules().stream().anyMatch(rules::contains);
            boolean told = !watch.right().isMetBy(target);
            if (told && !found) {
                falseAlarms.add(text.targetLocale() + " " + watch.ask() + " " + watch.detail() + ": "
                        + text.segment().text() + " | " + target + " | " + rules);
            }
            if (found) {
                toldOf.merge(watch.ask(), told, Boolean::logicalOr);
            }
        }
        toldOf.forEach((ask, told) -> counts.computeIfAbsent(ask, any -> new int[2])[told ? 0 : 1]++);
    }

    /** How many of the texts of which a rule says something get a warning of the kind. */
    private double told(Watch.Ask ask) {
        int[] told = counts.get(ask);
        return told[0] / (double) (told[0] + told[1]);
    }
}
