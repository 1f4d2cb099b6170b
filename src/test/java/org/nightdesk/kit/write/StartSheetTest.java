package org.nightdesk.kit.write;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nightdesk.job.BuiltInStyles;
import org.nightdesk.kit.Kit;
import org.nightdesk.kit.KitBook;
import org.nightdesk.kit.KitRow;
import org.nightdesk.kit.SampleKits;
import org.nightdesk.kit.Words;

@NullUnmarked
class StartSheetTest {
    @TempDir
    Path folder;

    private KitBook book(Kit.Kind kind) {
        return KitBook.of(
                SampleKits.kit(kind, Locale.ENGLISH, Locale.ENGLISH).withStyle(BuiltInStyles.of(Locale.ENGLISH)),
                SampleKits.open().subList(0, 1),
                folder);
    }

    /** Both cells of every row, a dot for a row left free. */
    private static List<String> lines(KitBook book) {
        XSSFSheet sheet = book.sheet(KitBook.START);
        List<String> lines = new ArrayList<>();
        for (int row = 0; row <= sheet.getLastRowNum(); row++) {
            lines.add(sheet.getRow(row) == null ? "." : String.join(" | ", book.texts(KitBook.START, row)));
        }
        return lines;
    }

    private static String said(String key, Object... arguments) {
        return Words.in(Locale.ENGLISH).say(key, arguments);
    }

    @Test
    void saysWhatAKitIsAndHowToFillItIn() {
        KitBook book = book(Kit.Kind.TRANSLATION);
        String stamp = book.text(KitBook.START, 28, 1);

        assertThat(lines(book))
                .containsExactly(
                        "Translation kit",
                        ".",
                        "For | Kim Hoyeun",
                        "Languages | Korean → English",
                        "Due | Sunday, November 29, 2026 at 11:59\u202FPM Korean Standard Time",
                        "Size | 1 article, 13 rows, " + words() + " words",
                        "Job | nightly",
                        "Issued | November 22, 2026",
                        "Questions to | HYPERLINK(\"mailto:desk@example.org\",\"Lee Sora, desk@example.org\")",
                        "House style | quotation marks “…”, inside them ‘…’; titles ‘…’",
                        ".",
                        "How to fill it in | ",
                        "1 | " + said("start.how.translation.1", "Translate", "Translation"),
                        "2 | " + said("start.how.translation.2", "question", "Your comment"),
                        "3 | "
                                + said(
                                        "start.how.merged",
                                        "merged with row above",
                                        "merged with row below",
                                        "left empty"),
                        "4 | " + said("start.how.translation.3"),
                        "5 | " + said("start.how.4"),
                        "6 | " + said("start.how.5"),
                        "7 | " + said("start.how.terms", "Proposed terms"),
                        "8 | Match: " + said("start.how.match"),
                        ".",
                        "What the colours mean | ",
                        " | Your cell: write here",
                        "Term | A name or title from the glossary",
                        "done | Finished",
                        "question | Waits for an answer",
                        "⚠ | " + said("start.colour.warning", "Check"),
                        ".",
                        "K7Q2 | " + stamp);
    }

    private static int words() {
        return SampleKits.open().get(0).rows().stream().mapToInt(KitRow::words).sum();
    }

    @Test
    void saysHowToReview() {
        assertThat(lines(book(Kit.Kind.REVIEW)))
                .startsWith("Review kit")
                .containsSubsequence(
                        "How to fill it in | ",
                        "1 | " + said("start.how.review.1", "Review"),
                        "2 | " + said("start.how.review.2", "approve", "change", "Your version", "send back"),
                        "3 | " + said("start.how.review.whole", "approve"),
                        "4 | " + said("start.how.review.3"),
                        "5 | " + said("start.how.4"),
                        "6 | " + said("start.how.5"),
                        "7 | " + said("start.how.terms", "Proposed terms"),
                        ".",
                        "approve | Finished",
                        "send back | Goes back to the translator");
    }

    @Test
    void saysWhyASlipCame() throws IOException {
        Kit kit = SampleKits.translation(Locale.ENGLISH, Locale.ENGLISH);

        KitBook book = KitBook.open(
                new KitWriter(SampleKits::stampKey)
                        .write(
                                kit,
                                SampleKits.open().subList(0, 1).iterator(),
                                folder,
                                new KitWriter.Slip("About kit.xlsx", false))
                        .file(),
                kit.kind());

        assertThat(lines(book))
                .startsWith("Return slip")
                .containsSubsequence(
                        "1 | " + said("start.how.slip.1", "Note for you", "Translation", "done"),
                        "2 | " + said("start.how.translation.1", "Translate", "Translation"),
                        "7 | " + said("start.how.5"));
    }

    @Test
    void namesTheColumnThatHoldsTheEditorsTextOnASlipOfAReview() throws IOException {
        Kit kit = SampleKits.kit(Kit.Kind.REVIEW, Locale.ENGLISH, Locale.ENGLISH);

        KitBook book = KitBook.open(
                new KitWriter(SampleKits::stampKey)
                        .write(
                                kit,
                                SampleKits.open().subList(0, 1).iterator(),
                                folder,
                                new KitWriter.Slip("About kit.xlsx", false))
                        .file(),
                kit.kind());

        assertThat(lines(book)).contains("1 | " + said("start.how.slip.review", "Note for you"));
    }

    @Test
    void givesEveryLineItsHeight() {
        KitBook book = book(Kit.Kind.TRANSLATION);
        XSSFSheet sheet = book.sheet(KitBook.START);

        assertThat(sheet.getRow(0).getHeightInPoints()).isEqualTo(40);
        assertThat(sheet.getRow(2).getHeightInPoints()).isEqualTo(6 + 16);
        assertThat(sheet.getRow(11).getHeightInPoints()).isEqualTo(26);
        assertThat(sheet.getRow(12).getHeightInPoints()).isEqualTo(6 + 2 * 16);
        assertThat(sheet.getRow(sheet.getLastRowNum()).getHeightInPoints()).isEqualTo(36);
        assertThat(sheet.getColumnWidth(0)).isEqualTo(26 * 256);
        assertThat(sheet.getColumnWidth(1)).isEqualTo(92 * 256);
        assertThat(sheet.isDisplayGridlines()).isFalse();
    }

    @Test
    void showsTheColoursItExplains() {
        KitBook book = book(Kit.Kind.TRANSLATION);

        assertThat(List.of(22, 24, 25))
                .extracting(row -> cell(book, row).getCellStyle().getFillForegroundXSSFColor())
                .containsExactly(Palette.INPUT.color(), Palette.DONE.color(), Palette.QUESTION.color());
        assertThat(cell(book, 23).getCellStyle().getFont().getXSSFColor()).isEqualTo(Palette.TERM.color());
        assertThat(cell(book, 26).getCellStyle().getFont().getXSSFColor()).isEqualTo(Palette.WARNING.color());
        assertThat(cell(book, 0).getCellStyle().getFont().getFontHeightInPoints())
                .isEqualTo((short) 20);
        assertThat(book.cell(KitBook.START, 4, 1).getCellStyle().getFont().getBold())
                .isTrue();
        assertThat(book.cell(KitBook.START, 5, 1).getCellStyle().getFont().getBold())
                .isFalse();
    }

    private static XSSFCell cell(KitBook book, int row) {
        return book.cell(KitBook.START, row, 0);
    }
}
