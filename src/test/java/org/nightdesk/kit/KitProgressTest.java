package org.nightdesk.kit;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.poi.ss.usermodel.CellValue;
import org.apache.poi.ss.usermodel.FormulaEvaluator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nightdesk.article.Part;
import org.nightdesk.kit.write.Palette;

/** The Progress sheet as a spreadsheet program would compute it. */
class KitProgressTest {
    @TempDir
    Path folder;

    private KitBook book(Kit.Kind kind) {
        List<KitRow> rows = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            KitRow row = KitRow.open(SampleKits.key(0, i), Part.PARAGRAPH, "줄 " + i, 2, List.of());
            RowStatus status = i < 4 ? RowStatus.DONE : i < 6 ? RowStatus.QUESTION : RowStatus.MERGED_ABOVE;
            rows.add(i < 7 ? row.withText(i < 6 ? "text" : "", status) : row);
        }
        return KitBook.of(
                SampleKits.kit(kind, Locale.ENGLISH, Locale.ENGLISH),
                List.of(new KitArticle("lighthouse", "등대", "", List.of(), rows)),
                folder);
    }

    /** Label, count, percentage and length of the bar of each row that has a label. */
    private static List<String> lines(KitBook book) {
        FormulaEvaluator evaluator = book.workbook.getCreationHelper().createFormulaEvaluator();
        List<String> lines = new ArrayList<>();
        for (int row = 2; row <= book.sheet(KitBook.PROGRESS).getLastRowNum(); row++) {
            if (book.sheet(KitBook.PROGRESS).getRow(row) != null) {
                CellValue count = evaluator.evaluate(book.cell(KitBook.PROGRESS, row, 1));
                CellValue share = evaluator.evaluate(book.cell(KitBook.PROGRESS, row, 2));
                String bar =
                        evaluator.evaluate(book.cell(KitBook.PROGRESS, row, 3)).getStringValue();
                assertThat(bar).hasSize(30);
                lines.add(book.text(KitBook.PROGRESS, row, 0) + " " + count.formatAsString() + " "
                        + share.formatAsString() + " "
                        + bar.chars().filter(c -> c == '█').count());
            }
        }
        return lines;
    }

    @Test
    void countsWhatATranslatorHasDone() {
        assertThat(lines(book(Kit.Kind.TRANSLATION)))
                .containsExactly(
                        "All rows 8.0 1.0 30",
                        "Filled in 7.0 0.875 26",
                        "Still open 1.0 0.125 4",
                        "to do 1.0 0.125 4",
                        "done 4.0 0.5 15",
                        "question 2.0 0.25 8",
                        "skip 0.0 0.0 0",
                        "merged with row above 1.0 0.125 4",
                        "merged with row below 0.0 0.0 0",
                        "left empty 0.0 0.0 0");
    }

    @Test
    void countsRepeatedRowsAsFilledOnceTheirFirstIs() {
        List<KitRow> rows = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            rows.add(KitRow.open(SampleKits.key(0, i), Part.PARAGRAPH, "줄 " + i % 2, 2, List.of()));
        }
        KitBook book = KitBook.of(
                SampleKits.kit(Kit.Kind.TRANSLATION, Locale.ENGLISH, Locale.ENGLISH),
                List.of(new KitArticle("lighthouse", "등대", "", List.of(), rows)),
                folder);

        assertThat(lines(book)).contains("Filled in 0.0 0.0 0");
        book.cell(KitBook.FIRST_BAND + 1, KitColumn.TRANSLATION).setCellValue("line");
        assertThat(lines(book)).contains("Filled in 2.0 0.5 15", "Still open 2.0 0.5 15");
        book.cell(KitBook.FIRST_BAND + 3, KitColumn.STATUS).setCellValue("question");
        assertThat(lines(book)).contains("Filled in 1.0 0.25 8");
    }

    @Test
    void countsWhatAnEditorHasDecided() {
        KitBook book = book(Kit.Kind.REVIEW);
        book.cell(KitBook.FIRST_BAND + 1, KitColumn.DECISION).setCellValue("approve");
        book.cell(KitBook.FIRST_BAND + 2, KitColumn.DECISION).setCellValue("send back");

        assertThat(lines(book))
                .containsExactly(
                        "All rows 8.0 1.0 30",
                        "Filled in 2.0 0.25 8",
                        "Still open 6.0 0.75 23",
                        "approve 1.0 0.125 4",
                        "change 0.0 0.0 0",
                        "send back 1.0 0.125 4");
    }

    @Test
    void isLaidOutForReading() {
        KitBook book = book(Kit.Kind.TRANSLATION);

        assertThat(book.text(KitBook.PROGRESS, 0, 0)).isEqualTo("Progress");
        assertThat(book.row(KitBook.PROGRESS, 0).getHeightInPoints()).isEqualTo(36);
        assertThat(book.row(KitBook.PROGRESS, 2).getHeightInPoints()).isEqualTo(20);
        assertThat(book.sheet(KitBook.PROGRESS).isDisplayGridlines()).isFalse();
        assertThat(book.cell(KitBook.PROGRESS, 0, 0).getCellStyle().getFont().getFontHeightInPoints())
                .isEqualTo((short) 20);
        assertThat(book.cell(KitBook.PROGRESS, 2, 1).getCellStyle().getFont().getBold())
                .isTrue();
        assertThat(book.cell(KitBook.PROGRESS, 2, 2).getCellStyle().getDataFormatString())
                .isEqualTo("0%");
        assertThat(book.cell(KitBook.PROGRESS, 2, 3).getCellStyle().getFont().getXSSFColor())
                .isEqualTo(Palette.TERM.color());
    }
}
