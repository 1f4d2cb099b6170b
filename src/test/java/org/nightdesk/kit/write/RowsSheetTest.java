package org.nightdesk.kit.write;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.xssf.usermodel.XSSFFormulaEvaluator;
import org.apache.poi.xssf.usermodel.XSSFRichTextString;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.nightdesk.article.Part;
import org.nightdesk.glossary.GlossaryEntry;
import org.nightdesk.glossary.TermMatch;
import org.nightdesk.kit.Kit;
import org.nightdesk.kit.KitArticle;
import org.nightdesk.kit.KitBook;
import org.nightdesk.kit.KitColumn;
import org.nightdesk.kit.KitRow;
import org.nightdesk.kit.RowPrints;
import org.nightdesk.kit.RowStatus;
import org.nightdesk.kit.SampleKits;
import org.nightdesk.kit.TermMaker;
import org.nightdesk.quality.Watch;
import org.nightdesk.text.Condition;
import org.nightdesk.text.Condition.View;

/** The rows of a finished kit as a person sees them. */
class RowsSheetTest {
    private static final int BAND = KitBook.FIRST_BAND;
    private static final int FIRST = BAND + 1;
    private static final String SOURCE = "은수는 한준을 24번 부른다.";

    @TempDir
    Path folder;

    private static KitRow row(int n, String source, TermMatch... terms) {
        return KitRow.open(SampleKits.key(0, n), Part.PARAGRAPH, source, 3, List.of(terms));
    }

    private static final List<Watch> WATCHES = List.of(
            new Watch(Watch.Ask.ADD, "Eun Soo", Condition.holds(View.AS_TYPED, "Eun Soo"), Set.of("term-required")),
            new Watch(Watch.Ask.ADD, "24", Condition.holds(View.AS_TYPED, "24"), Set.of("number")));

    private static KitArticle article(String work, KitRow... rows) {
        return new KitArticle("lighthouse", "[리뷰] 등대", work, List.of(), List.of(rows));
    }

    private KitBook translation(KitRow... rows) {
        return book(Kit.Kind.TRANSLATION, article("", rows));
    }

    private KitBook book(Kit.Kind kind, KitArticle... articles) {
        return KitBook.of(SampleKits.kit(kind, Locale.ENGLISH, Locale.ENGLISH), List.of(articles), folder);
    }

    @Test
    void tellATranslatorAllThereIsToKnow() {
        KitRow row = row(0, SOURCE, TermMaker.term("은수", "Eun Soo").in(SOURCE))
                .withWatches(WATCHES)
                .withText("He calls.", RowStatus.QUESTION)
                .withNote("As on the poster.")
                .withSuggestion(new KitRow.Suggestion("Eun Soo calls.", 84, "first-night"));

        KitBook book = translation(row);

        assertThat(book.texts(KitBook.ROWS, FIRST))
                .containsExactly(
                        "1.0",
                        "text",
                        SOURCE,
                        "He calls.",
                        "question",
                        "",
                        "As on the poster.",
                        "은수 → Eun Soo",
                        "Eun Soo calls.",
                        "84 %\nfirst-night",
                        book.cell(FIRST, KitColumn.CHECK).getCellFormula(),
                        row.key().toString(),
                        RowPrints.of(row).toString());
        assertThat(book.cell(FIRST, KitColumn.CHECK).getCellFormula()).startsWith("IF(LEN(TRIM(D4))=0");
        assertThat(book.cell(FIRST, KitColumn.CHECK).getStringCellValue())
                .isEqualTo("⚠ missing: Eun Soo\n⚠ missing: 24");
    }

    @Test
    void tellAnEditorAllThereIsToKnow() {
        KitRow row = row(0, SOURCE)
                .withWatches(WATCHES)
                .withText("He calls.", RowStatus.DONE)
                .withNote("Is this right?")
                .withFindings(List.of("Number, major: 24 is missing", "Style, minor: short"));

        KitBook book = book(Kit.Kind.REVIEW, article("", row));

        assertThat(book.texts(KitBook.ROWS, FIRST))
                .containsExactly(
                        "1.0",
                        "text",
                        SOURCE,
                        "He calls.",
                        "",
                        "",
                        "",
                        "Is this right?",
                        "",
                        "Number, major: 24 is missing\nStyle, minor: short",
                        book.cell(FIRST, KitColumn.CHECK).getCellFormula(),
                        row.key().toString(),
                        RowPrints.of(row).toString());
        // The check watches the editor's own column, which is still empty.
        assertThat(book.cell(FIRST, KitColumn.CHECK).getCellFormula()).startsWith("IF(LEN(TRIM(F4))=0");
        assertThat(book.cell(FIRST, KitColumn.CHECK).getStringCellValue()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Kit.Kind.class)
    void leaveOnlyThePersonsOwnCellsOpen(Kit.Kind kind) {
        KitBook book = book(kind, article("", row(0, SOURCE)));
        List<KitColumn> open = new ArrayList<>();
        for (KitColumn field : KitColumn.of(kind)) {
            if (!book.cell(FIRST, field).getCellStyle().getLocked()) {
                open.add(field);
            }
        }

        assertThat(open)
                .containsExactlyElementsOf(
                        kind == Kit.Kind.TRANSLATION
                                ? List.of(KitColumn.TRANSLATION, KitColumn.STATUS, KitColumn.COMMENT)
                                : List.of(KitColumn.DECISION, KitColumn.EDITED, KitColumn.COMMENT));
    }

    @Test
    void headEveryArticleWithABandThatSortsAboveItsRows() {
        KitBook book = book(
                Kit.Kind.TRANSLATION,
                article("칠 층의 사람들", row(0, SOURCE), row(1, "둘")),
                new KitArticle("second", "둘째", "", List.of(), List.of(row(2, "셋"))));

        assertThat(book.text(BAND, KitColumn.PART)).isEqualTo("[리뷰] 등대  ·  칠 층의 사람들");
        assertThat(book.text(BAND, KitColumn.KEY)).isEqualTo("§lighthouse");
        assertThat(book.text(BAND, KitColumn.FINGERPRINT))
                .isEqualTo(SampleKits.key(0, 0).toString());
        assertThat(book.row(KitBook.ROWS, BAND).getHeightInPoints()).isEqualTo(21);
        assertThat(book.text(FIRST + 2, KitColumn.PART)).isEqualTo("둘째");
        assertThat(numbers(book)).containsExactly(0.5, 1.0, 2.0, 2.5, 3.0);
        assertThat(book.cell(BAND, KitColumn.NUMBER).getCellStyle().getDataFormatString())
                .isEqualTo(";;;");
        assertThat(book.cell(BAND, KitColumn.TRANSLATION).getCellStyle().getFillForegroundXSSFColor())
                .isEqualTo(Palette.BAND.color());
        assertThat(book.cell(BAND, KitColumn.TRANSLATION).getCellStyle().getLocked())
                .isTrue();
    }

    @Test
    void letAnEditorDecideOnTheBandOfAnArticle() {
        KitBook book = book(Kit.Kind.REVIEW, article("", row(0, SOURCE)));

        assertThat(book.cell(BAND, KitColumn.DECISION).getCellStyle().getLocked())
                .isFalse();
        assertThat(book.text(BAND, KitColumn.DECISION)).isEmpty();
    }

    private static List<Double> numbers(KitBook book) {
        List<Double> numbers = new ArrayList<>();
        for (int row = BAND; row <= book.sheet(KitBook.ROWS).getLastRowNum(); row++) {
            numbers.add(book.cell(row, KitColumn.NUMBER).getNumericCellValue());
        }
        return numbers;
    }

    @Test
    void colourTheTermsOfTheSourceAndNothingElse() {
        KitBook book = translation(
                row(
                        0,
                        SOURCE,
                        TermMaker.term("은수", "Eun Soo").in(SOURCE),
                        TermMaker.term("수는", "overlaps").in(SOURCE),
                        TermMaker.term("한준", "Han Jun").in(SOURCE)),
                row(1, "그는 은수", TermMaker.term("은수", "Eun Soo").in("그는 은수")),
                row(2, "짧다", TermMaker.term("은수", "Eun Soo").at(1)));

        assertThat(runs(book, FIRST)).containsExactly("[은수]", "는 ", "[한준]", "을 24번 부른다.");
        assertThat(runs(book, FIRST + 1)).containsExactly("그는 ", "[은수]");
        assertThat(runs(book, FIRST + 2)).containsExactly("짧다");
    }

    /** The runs of a source cell, terms in brackets. */
    private static List<String> runs(KitBook book, int row) {
        XSSFRichTextString text = book.cell(row, KitColumn.SOURCE).getRichStringCellValue();
        List<String> runs = new ArrayList<>();
        for (int i = 0; i < text.numFormattingRuns(); i++) {
            int from = text.getIndexOfFormattingRun(i);
            String run = text.getString().substring(from, from + text.getLengthOfFormattingRun(i));
            boolean term = text.getFontOfFormattingRun(i).getBold();
            assertThat(text.getFontOfFormattingRun(i).getXSSFColor().getARGBHex())
                    .isEqualTo((term ? Palette.TERM : Palette.INK).argb());
            assertThat(text.getFontOfFormattingRun(i).getFontName()).isEqualTo("Malgun Gothic");
            runs.add(term ? "[" + run + "]" : run);
        }
        return runs;
    }

    @Test
    void listEveryTermOnceWithItsForm() {
        String source = "은수, OK, 미정, 은수, 한준";

        KitBook book = translation(row(
                0,
                source,
                TermMaker.term("은수", "Eun Soo").in(source),
                TermMaker.term("OK").doNotTranslate().in(source),
                TermMaker.term("미정").in(source),
                TermMaker.term("은수", "Eun Soo").at(12),
                TermMaker.term("한준", "Han Jun").possible().in(source)));

        assertThat(book.text(FIRST, KitColumn.TERMS)).isEqualTo("은수 → Eun Soo\nOK → OK\n미정 → ?\n한준 → Han Jun ?");
    }

    @Test
    void areTallEnoughForTheirTexts() {
        String line = "가나다라마바사아자차카타파하가나다라마바 ";
        KitBook book = translation(
                row(0, "짧다"),
                row(1, line.repeat(2)),
                row(2, line.repeat(4)),
                row(3, "짧다 3").withText("one\ntwo\nthree\nfour", RowStatus.TODO),
                row(4, "짧다 4").withNote("one\ntwo\nthree\nfour\nfive"),
                row(5, "짧다 5").withSuggestion(new KitRow.Suggestion("one\ntwo\nthree\nfour\nfive\nsix", 84, "a")),
                row(6, "짧다 6").withSuggestion(new KitRow.Suggestion("one", 84, "a\nb\nc\nd\ne")),
                row(7, "은수", terms(6)),
                row(8, "짧다 8").withFindings(List.of("one", "two", "three", "four", "five", "six")),
                row(9, line.repeat(200)));

        assertThat(heights(book, 10))
                .containsExactly(
                        points(1, 155),
                        points(2, 155),
                        points(5, 155),
                        points(4, 155),
                        points(5, 125),
                        points(6, 125),
                        points(6, 125),
                        points(6, 125),
                        points(6, 125),
                        409.0f);
    }

    @Test
    void drawALineWhereATextOfTheArticleBegins() {
        KitBook book = translation(row(0, "하나."), row(1, "둘.").beginning(false), row(2, "셋."));

        for (KitColumn column : List.of(KitColumn.NUMBER, KitColumn.SOURCE, KitColumn.TRANSLATION, KitColumn.CHECK)) {
            assertThat(List.of(FIRST, FIRST + 1, FIRST + 2).stream()
                            .map(row -> book.cell(row, column).getCellStyle().getBorderTop()))
                    .as("%s", column)
                    .containsExactly(BorderStyle.MEDIUM, BorderStyle.NONE, BorderStyle.MEDIUM);
        }
        assertThat(book.cell(FIRST, KitColumn.TRANSLATION).getCellStyle().getLocked())
                .isFalse();
    }

    @Test
    void showsTheTextOfTheFirstRowWhereASourceRepeats() {
        KitBook book = translation(
                row(0, SOURCE),
                row(1, "다른 글"),
                row(2, SOURCE).withNote("As before."),
                row(3, SOURCE)
                        .withText("Eun Soo calls.", RowStatus.TODO)
                        .withSuggestion(new KitRow.Suggestion("Eun Soo calls.", 100, "first-night")));

        assertThat(book.text(FIRST, KitColumn.NOTE)).isEmpty();
        assertThat(book.text(FIRST + 1, KitColumn.NOTE)).isEmpty();
        assertThat(book.text(FIRST + 2, KitColumn.NOTE))
                .isEqualTo("As before.\nSame text as row 1: left empty, it takes the translation from there");
        assertThat(book.text(FIRST + 2, KitColumn.MATCH)).isEqualTo("↑ 1");
        assertThat(book.cell(FIRST + 2, KitColumn.TRANSLATION).getCellStyle().getFillForegroundXSSFColor())
                .isEqualTo(Palette.SKIPPED.color());
        assertThat(book.cell(FIRST + 2, KitColumn.TRANSLATION).getCellStyle().getLocked())
                .isFalse();
        assertThat(book.cell(FIRST + 2, KitColumn.SUGGESTION).getCellFormula())
                .isEqualTo("IF(LEN(TRIM(D4))=0,\"\",D4)");
        assertThat(book.text(FIRST + 3, KitColumn.NOTE)).isEqualTo("Same text as row 1");
        assertThat(book.text(FIRST + 3, KitColumn.SUGGESTION)).isEqualTo("Eun Soo calls.");
    }

    @Test
    void onlyNameTheFirstRowWhereEmptyRowsStayOpen() {
        Kit asks = SampleKits.kit(Kit.Kind.TRANSLATION, Locale.ENGLISH, Locale.ENGLISH)
                .withRepeatsFilled(false);
        KitBook book = KitBook.of(asks, List.of(article("", row(0, SOURCE), row(1, SOURCE))), folder);

        assertThat(book.text(FIRST + 1, KitColumn.NOTE)).isEqualTo("Same text as row 1");
        assertThat(book.text(FIRST + 1, KitColumn.MATCH)).isEmpty();
        assertThat(book.cell(FIRST + 1, KitColumn.TRANSLATION).getCellStyle().getFillForegroundXSSFColor())
                .isEqualTo(Palette.INPUT.color());
    }

    @Test
    void tellAnEditorWhetherARepeatedSourceIsTranslatedTheSameWay() {
        KitBook book = book(
                Kit.Kind.REVIEW,
                article(
                        "",
                        row(0, SOURCE).withText("He calls.", RowStatus.TODO),
                        row(1, SOURCE).withText("He calls.", RowStatus.TODO),
                        row(2, SOURCE).withText("He phones.", RowStatus.TODO)));

        assertThat(book.text(FIRST + 1, KitColumn.NOTE)).isEqualTo("Same text as row 1, and the same translation");
        assertThat(book.text(FIRST + 2, KitColumn.NOTE)).isEqualTo("Same text as row 1, translated differently there");
    }

    @ParameterizedTest
    @EnumSource(Kit.Kind.class)
    void hideTheColumnsThatHoldNothing(Kit.Kind kind) {
        KitBook bare = book(kind, article("", row(0, "하나"), row(1, "둘")));
        KitBook full = book(
                kind,
                article(
                        "",
                        row(0, SOURCE, TermMaker.term("은수", "Eun Soo").in(SOURCE))
                                .withWatches(WATCHES)
                                .withNote("As on the poster.")
                                .withSuggestion(new KitRow.Suggestion("Eun Soo calls.", 84, "first-night"))
                                .withFindings(List.of("Number, major: 24 is missing"))));

        assertThat(shown(bare, kind))
                .containsExactlyElementsOf(KitColumn.of(kind).subList(0, kind == Kit.Kind.TRANSLATION ? 6 : 7));
        assertThat(shown(full, kind))
                .containsExactlyElementsOf(KitColumn.of(kind).subList(0, 11));
        int width = shown(bare, kind).stream().mapToInt(KitColumn::width).sum();
        assertThat(width).as("characters side by side on a laptop").isLessThan(180);
    }

    private static List<KitColumn> shown(KitBook book, Kit.Kind kind) {
        return KitColumn.of(kind).stream()
                .filter(field -> !book.sheet(KitBook.ROWS)
                        .isColumnHidden(KitColumn.of(kind).indexOf(field)))
                .toList();
    }

    private static TermMatch[] terms(int count) {
        TermMatch[] terms = new TermMatch[count];
        for (int i = 0; i < count; i++) {
            terms[i] = TermMaker.term("은" + i, "Eun " + i).at(0);
        }
        return terms;
    }

    private static float points(int lines, int tenths) {
        return RowHeight.tenths(lines, tenths) / 10f;
    }

    private static List<Float> heights(KitBook book, int rows) {
        List<Float> heights = new ArrayList<>();
        for (int row = FIRST; row < FIRST + rows; row++) {
            heights.add(book.row(KitBook.ROWS, row).getHeightInPoints());
        }
        return heights;
    }

    @Test
    void keepTextsThatLookLikeFormulasAsTexts() {
        KitBook book = translation(row(0, "=1+1").withText("=SUM(A1)", RowStatus.TODO));

        assertThat(book.cell(FIRST, KitColumn.SOURCE).getStringCellValue()).isEqualTo("=1+1");
        assertThat(book.cell(FIRST, KitColumn.TRANSLATION).getStringCellValue()).isEqualTo("=SUM(A1)");
        assertThat(book.cell(FIRST, KitColumn.TRANSLATION).getCellStyle().getDataFormatString())
                .isEqualTo("@");
    }

    @Test
    void showNoPercentageWhereNoSimilarityWasMeasured() {
        KitRow row = row(0, SOURCE).withSuggestion(new KitRow.Suggestion("He calls.", 0, "before the source changed"));

        assertThat(translation(row).texts(KitBook.ROWS, FIRST))
                .contains("before the source changed")
                .noneMatch(text -> text.contains("0 %"));
    }

    @Test
    void nameTheFormAtFirstMentionBesideTheTermAndInTheGlossary() {
        TermMatch term = TermMaker.term("은수")
                .target(new GlossaryEntry.Target("Eunsu", List.of(), List.of(), "Kim Eunsu"))
                .in(SOURCE);

        KitBook book = translation(row(0, SOURCE, term));

        assertThat(book.texts(KitBook.ROWS, FIRST)).contains("은수 → Eunsu\nAt first mention: Kim Eunsu");
        assertThat(book.text(book.workbook.getSheetIndex("Glossary"), 1, 1))
                .isEqualTo("Eunsu\nAt first mention: Kim Eunsu");
    }

    @Test
    void countRowsAndNotTheHeadingsOfArticles() {
        KitBook book = book(Kit.Kind.REVIEW, article("", row(0, SOURCE), row(1, SOURCE)));
        book.cell(KitBook.ROWS, BAND, KitColumn.of(Kit.Kind.REVIEW).indexOf(KitColumn.DECISION))
                .setCellValue("approve");
        book.cell(KitBook.ROWS, FIRST, KitColumn.of(Kit.Kind.REVIEW).indexOf(KitColumn.DECISION))
                .setCellValue("approve");
        XSSFFormulaEvaluator evaluator = new XSSFFormulaEvaluator(book.workbook);
        XSSFSheet progress = book.workbook.getSheet("Progress");

        assertThat(List.of(2, 3, 4, 6))
                .extracting(
                        at -> evaluator.evaluate(progress.getRow(at).getCell(1)).getNumberValue())
                .containsExactly(2.0, 1.0, 1.0, 1.0);
    }
}
