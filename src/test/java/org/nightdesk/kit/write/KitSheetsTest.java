package org.nightdesk.kit.write;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.apache.poi.ss.usermodel.ConditionalFormattingRule;
import org.apache.poi.ss.usermodel.PageMargin;
import org.apache.poi.ss.usermodel.PrintSetup;
import org.apache.poi.ss.util.PaneInformation;
import org.apache.poi.xssf.usermodel.XSSFColor;
import org.apache.poi.xssf.usermodel.XSSFConditionalFormattingRule;
import org.apache.poi.xssf.usermodel.XSSFDataValidation;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFSheetConditionalFormatting;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.nightdesk.kit.Kit;
import org.nightdesk.kit.KitArticle;
import org.nightdesk.kit.KitBook;
import org.nightdesk.kit.KitColumn;
import org.nightdesk.kit.KitRow;
import org.nightdesk.kit.SampleKits;
import org.nightdesk.kit.TermMaker;
import org.nightdesk.kit.Words;
import org.nightdesk.quality.Watch;
import org.nightdesk.text.Condition;

/** The sheets of a finished kit whose last row is the eighth: two articles of two rows each. */
@NullUnmarked
class KitSheetsTest {
    private static final Locale ARABIC = Locale.forLanguageTag("ar");
    private static final int LAST_ROW = 8;

    @TempDir
    Path folder;

    private KitBook book(Kit.Kind kind) {
        return KitBook.of(SampleKits.kit(kind, Locale.ENGLISH, Locale.ENGLISH), articles(), folder);
    }

    private static List<KitArticle> articles() {
        return SampleKits.filled().subList(0, 2).stream()
                .map(article -> new KitArticle(
                        article.key(),
                        article.headline(),
                        article.work(),
                        article.context(),
                        article.rows().subList(0, 2)))
                .toList();
    }

    /** An article with something in every column. */
    private static KitArticle full(KitArticle article) {
        return new KitArticle(
                article.key(),
                article.headline(),
                article.work(),
                article.context(),
                article.rows().stream()
                        .map(row -> new KitRow(
                                        row.key(),
                                        row.part(),
                                        row.source(),
                                        row.words(),
                                        List.of(TermMaker.term(row.source().substring(0, 1), "One")
                                                .in(row.source())),
                                        row.text(),
                                        row.status(),
                                        "a note",
                                        new KitRow.Suggestion("a text", 84, "an article"),
                                        List.of("a finding"))
                                .withWatches(List.of(new Watch(
                                        Watch.Ask.ADD,
                                        "One",
                                        Condition.holds(Condition.View.AS_TYPED, "One"),
                                        Set.of("term-required")))))
                        .toList());
    }

    @ParameterizedTest
    @EnumSource(Kit.Kind.class)
    void nameTheColumnsForPeopleAndForTheReader(Kit.Kind kind) {
        KitBook book = book(kind);
        List<KitColumn> fields = KitColumn.of(kind);
        Words words = Words.in(Locale.ENGLISH);
        List<String> tokens =
                new ArrayList<>(fields.stream().map(KitColumn::token).toList());
        tokens.add(book.text(KitBook.MANIFEST, LAST_ROW - 3, 1));

        assertThat(book.texts(KitBook.ROWS, 0)).isEqualTo(tokens);
        assertThat(book.texts(KitBook.ROWS, 1))
                .isEqualTo(fields.stream().map(field -> words.say(field.word())).toList());
        assertThat(book.row(KitBook.ROWS, 0).getZeroHeight()).isTrue();
        assertThat(book.row(KitBook.ROWS, 1).getZeroHeight()).isFalse();
        assertThat(book.row(KitBook.ROWS, 1).getHeightInPoints()).isEqualTo(30);
        assertThat(book.cell(KitBook.ROWS, 1, 0).getCellStyle().getFillForegroundXSSFColor())
                .isEqualTo(Palette.HEADER.color());
    }

    @ParameterizedTest
    @EnumSource(Kit.Kind.class)
    void hideOnlyWhatTheReaderNeeds(Kit.Kind kind) {
        List<KitArticle> full = articles().stream().map(KitSheetsTest::full).toList();
        XSSFSheet sheet = KitBook.of(SampleKits.kit(kind, Locale.ENGLISH, Locale.ENGLISH), full, folder)
                .sheet(KitBook.ROWS);
        List<KitColumn> fields = KitColumn.of(kind);

        for (int i = 0; i < fields.size(); i++) {
            KitColumn field = fields.get(i);
            assertThat(sheet.isColumnHidden(i))
                    .as(field.toString())
                    .isEqualTo(field == KitColumn.KEY || field == KitColumn.FINGERPRINT);
            assertThat(sheet.getColumnWidth(i)).as(field.toString()).isEqualTo(field.width() * 256 + 182);
        }
        assertThat(sheet.isColumnHidden(fields.size())).isTrue();
        assertThat(sheet.getColumnWidth(2)).isEqualTo(44 * 256 + 182);
    }

    @Test
    void keepTheHeaderInSightOnScreenAndPaper() {
        KitBook book = book(Kit.Kind.TRANSLATION);

        PaneInformation rows = book.sheet(KitBook.ROWS).getPaneInformation();
        assertThat(rows.isFreezePane()).isTrue();
        assertThat(rows.getHorizontalSplitPosition()).isEqualTo((short) 2);
        assertThat(rows.getHorizontalSplitTopRow()).isEqualTo((short) 2);
        assertThat(book.sheet(KitBook.ROWS).getRepeatingRows().formatAsString()).isEqualTo("2:2");
        for (int sheet : List.of(KitBook.GLOSSARY, KitBook.ARTICLE)) {
            assertThat(book.sheet(sheet).getPaneInformation().getHorizontalSplitPosition())
                    .isEqualTo((short) 1);
            assertThat(book.sheet(sheet).getRepeatingRows().formatAsString()).isEqualTo("1:1");
            assertThat(book.row(sheet, 0).getHeightInPoints()).isEqualTo(24);
        }
    }

    @ParameterizedTest
    @EnumSource(Kit.Kind.class)
    void offerTheChoicesOnEveryRow(Kit.Kind kind) {
        boolean translating = kind == Kit.Kind.TRANSLATION;

        List<XSSFDataValidation> validations = book(kind).sheet(KitBook.ROWS).getDataValidations();

        assertThat(validations).hasSize(1);
        XSSFDataValidation validation = validations.get(0);
        assertThat(validation.getRegions().getCellRangeAddresses()[0].formatAsString())
                .isEqualTo("E3:E" + LAST_ROW);
        assertThat(validation.getValidationConstraint().getExplicitListValues())
                .containsExactly(
                        translating
                                ? new String[] {
                                    "to do",
                                    "done",
                                    "question",
                                    "skip",
                                    "merged with row above",
                                    "merged with row below",
                                    "left empty"
                                }
                                : new String[] {"approve", "change", "send back"});
        assertThat(validation.getShowErrorBox()).isTrue();
        assertThat(validation.getEmptyCellAllowed()).isTrue();
        assertThat(validation.getErrorBoxTitle()).isEqualTo(translating ? "Status" : "Decision");
        assertThat(validation.getErrorBoxText()).isEqualTo("Please choose one of the words in the list.");
    }

    @ParameterizedTest
    @EnumSource(Kit.Kind.class)
    void colourRowsByTheirChoiceAndWarnInTheCheckColumn(Kit.Kind kind) {
        XSSFSheetConditionalFormatting formats = book(kind).sheet(KitBook.ROWS).getSheetConditionalFormatting();
        List<String> said = new ArrayList<>();
        for (int i = 0; i < formats.getNumConditionalFormattings(); i++) {
            String range = formats.getConditionalFormattingAt(i)
                    .getFormattingRanges()[0]
                    .formatAsString();
            ConditionalFormattingRule rule =
                    formats.getConditionalFormattingAt(i).getRule(0);
            said.add(range + " " + rule.getFormula1() + " " + look((XSSFConditionalFormattingRule) rule));
        }

        assertThat(said)
                .containsExactlyElementsOf(
                        kind == Kit.Kind.TRANSLATION
                                ? List.of(
                                        "A3:K8 $E3=\"done\" DONE",
                                        "A3:K8 $E3=\"question\" QUESTION",
                                        "A3:K8 $E3=\"skip\" SKIPPED",
                                        "A3:K8 $E3=\"merged with row above\" DONE",
                                        "A3:K8 $E3=\"merged with row below\" DONE",
                                        "A3:K8 $E3=\"left empty\" DONE",
                                        "K3:K8 LEN($K3)>0 bold WARNING")
                                : List.of(
                                        "A3:K8 $E3=\"approve\" DONE",
                                        "A3:K8 $E3=\"change\" CHANGED",
                                        "A3:K8 $E3=\"send back\" QUESTION",
                                        "K3:K8 LEN($K3)>0 bold WARNING"));
    }

    private static String look(XSSFConditionalFormattingRule rule) {
        if (rule.getFontFormatting() != null) {
            return (rule.getFontFormatting().isBold() ? "bold " : "")
                    + name(rule.getFontFormatting().getFontColor());
        }
        assertThat(rule.getPatternFormatting().getFillPattern()).isEqualTo((short) 1);
        return name(rule.getPatternFormatting().getFillBackgroundColorColor());
    }

    private static String name(XSSFColor color) {
        for (Palette palette : Palette.values()) {
            if (palette.color().getARGBHex().equals(color.getARGBHex())) {
                return palette.name();
            }
        }
        return color.getARGBHex();
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3, 4, 5})
    void guardAgainstSlipsButLetPeopleSortFilterAndWiden(int index) {
        XSSFSheet sheet = book(Kit.Kind.TRANSLATION).sheet(index);

        assertThat(sheet.isSheetLocked()).isTrue();
        assertThat(sheet.isSortLocked()).isFalse();
        assertThat(sheet.isAutoFilterLocked()).isFalse();
        assertThat(sheet.isFormatColumnsLocked()).isFalse();
        assertThat(sheet.isFormatRowsLocked()).isFalse();
        assertThat(sheet.isFormatCellsLocked()).isFalse();
        assertThat(sheet.isSelectLockedCellsLocked()).isFalse();
        assertThat(sheet.isSelectUnlockedCellsLocked()).isFalse();
        assertThat(sheet.isDeleteRowsLocked()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3, 4})
    void comeOutOnPaperAsWideAsAPage(int index) {
        XSSFSheet sheet = book(Kit.Kind.TRANSLATION).sheet(index);
        PrintSetup setup = sheet.getPrintSetup();

        assertThat(setup.getPaperSize()).isEqualTo(PrintSetup.A4_PAPERSIZE);
        assertThat(setup.getLandscape()).isEqualTo(index != KitBook.START && index != KitBook.PROGRESS);
        assertThat(setup.getFitWidth()).isEqualTo((short) 1);
        assertThat(setup.getFitHeight()).isEqualTo((short) 0);
        assertThat(sheet.getFitToPage()).isTrue();
        assertThat(sheet.getMargin(PageMargin.LEFT)).isEqualTo(0.4);
        assertThat(sheet.getMargin(PageMargin.RIGHT)).isEqualTo(0.4);
        assertThat(sheet.getMargin(PageMargin.TOP)).isEqualTo(0.5);
        assertThat(sheet.getMargin(PageMargin.BOTTOM)).isEqualTo(0.6);
        assertThat(sheet.getFooter().getLeft()).isEqualTo("K7Q2 · Kim Hoyeun");
        assertThat(sheet.getFooter().getCenter()).isEqualTo("&A");
        assertThat(sheet.getFooter().getRight()).isEqualTo("&P / &N");
    }

    @Test
    void runToTheLeftWhereTheirTextDoes() {
        KitBook target = KitBook.of(SampleKits.translation(Locale.ENGLISH, ARABIC), articles(), folder);
        KitBook language = KitBook.of(SampleKits.translation(ARABIC, Locale.ENGLISH), articles(), folder);

        for (int sheet = 0; sheet < 5; sheet++) {
            assertThat(target.sheet(sheet).isRightToLeft()).isEqualTo(sheet == KitBook.ROWS);
            assertThat(language.sheet(sheet).isRightToLeft()).isEqualTo(sheet != KitBook.ROWS);
        }
    }

    @Test
    void headTheGlossaryAndTheArticle() {
        KitBook book = book(Kit.Kind.TRANSLATION);

        assertThat(book.texts(KitBook.GLOSSARY, 0))
                .containsExactly("Term", "Use", "Also right", "Wrong", "About the term", "In rows");
        assertThat(book.texts(KitBook.ARTICLE, 0))
                .containsExactly("Part of the article", "Source text", "Accepted so far", "Links");
        assertThat(widths(book.sheet(KitBook.GLOSSARY), 6)).containsExactly(22, 28, 28, 28, 44, 24);
        assertThat(widths(book.sheet(KitBook.ARTICLE), 4)).containsExactly(16, 72, 72, 40);
        assertThat(widths(book.sheet(KitBook.PROGRESS), 4)).containsExactly(26, 10, 8, 40);
        assertThat(widths(book.sheet(KitBook.MANIFEST), 3)).containsExactly(26, 60, 20);
    }

    private static List<Integer> widths(XSSFSheet sheet, int columns) {
        List<Integer> widths = new ArrayList<>();
        for (int i = 0; i < columns; i++) {
            widths.add((sheet.getColumnWidth(i) - 182) / 256);
        }
        return widths;
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3, 4, 5})
    void claimNoSizeThatTheirRowsOutgrow(int index) {
        assertThat(book(Kit.Kind.TRANSLATION).sheet(index).getCTWorksheet().isSetDimension())
                .isFalse();
    }
}
