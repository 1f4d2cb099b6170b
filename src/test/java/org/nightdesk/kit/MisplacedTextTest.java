package org.nightdesk.kit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.function.BiConsumer;
import org.apache.poi.ss.usermodel.CreationHelper;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nightdesk.kit.read.KitReader;
import org.nightdesk.kit.read.MisplacedText;
import org.nightdesk.kit.read.ReturnedKit;
import org.nightdesk.kit.read.RowRemark;
import org.nightdesk.kit.write.KitWriter;

/** Kits whose translations were written anywhere but into their column. */
class MisplacedTextTest {
    private static final int TEXT = KitColumn.of(Kit.Kind.TRANSLATION).indexOf(KitColumn.TRANSLATION);
    private static final int STATUS = KitColumn.of(Kit.Kind.TRANSLATION).indexOf(KitColumn.STATUS);
    private static final int COMMENT = KitColumn.of(Kit.Kind.TRANSLATION).indexOf(KitColumn.COMMENT);

    @TempDir
    Path folder;

    private ReturnedKit returned(int rows, BiConsumer<XSSFRow, String> write) throws IOException {
        Kit kit = SampleKits.translation(Locale.ENGLISH, Locale.ENGLISH);
        KitBook book = KitBook.open(
                new KitWriter(SampleKits::stampKey)
                        .write(kit, SampleKits.open().iterator(), folder)
                        .file(),
                Kit.Kind.TRANSLATION);
        XSSFSheet sheet = book.sheet(KitBook.ROWS);
        List<String> texts =
                SampleKits.filled().get(0).rows().stream().map(KitRow::text).toList();
        for (int i = 0; i < Math.min(rows, texts.size()); i++) {
            write.accept(sheet.getRow(KitBook.FIRST_BAND + 1 + i), texts.get(i));
        }
        Path file = folder.resolve("returned.xlsx");
        try (var out = Files.newOutputStream(file)) {
            book.workbook.write(out);
        }
        return new KitReader().read(file);
    }

    private static void put(XSSFRow row, int column, String text) {
        row.getCell(column, org.apache.poi.ss.usermodel.Row.MissingCellPolicy.CREATE_NULL_AS_BLANK)
                .setCellValue(text);
    }

    private static void assertFound(ReturnedKit kit, MisplacedText.Where where, int count) {
        List<MisplacedText> found = MisplacedText.in(kit);
        assertThat(found)
                .hasSize(count)
                .allSatisfy(one -> assertThat(one.where()).isEqualTo(where));
        if (where != MisplacedText.Where.TICKED_ONLY) {
            assertThat(found.get(0).text())
                    .isEqualTo(SampleKits.filled().get(0).rows().get(0).text());
        }
    }

    @Test
    void findsTextInNotesOnCells() throws IOException {
        ReturnedKit kit = returned(2, (row, text) -> {
            CreationHelper helper = row.getSheet().getWorkbook().getCreationHelper();
            var comment = row.getSheet().createDrawingPatriarch().createCellComment(helper.createClientAnchor());
            comment.setString(helper.createRichTextString(text));
            row.getCell(TEXT, org.apache.poi.ss.usermodel.Row.MissingCellPolicy.CREATE_NULL_AS_BLANK)
                    .setCellComment(comment);
        });

        assertFound(kit, MisplacedText.Where.CELL_NOTE, 2);
    }

    @Test
    void findsTextInTheCommentColumnButNoRemarks() throws IOException {
        assertFound(returned(3, (row, text) -> put(row, COMMENT, text)), MisplacedText.Where.COMMENT_COLUMN, 3);
        assertThat(MisplacedText.in(returned(3, (row, text) -> put(row, COMMENT, "merged with the row above"))))
                .isEmpty();
    }

    @Test
    void tellsRowsThatWereOnlyTicked() throws IOException {
        assertFound(returned(4, (row, text) -> put(row, STATUS, "✓")), MisplacedText.Where.TICKED_ONLY, 4);
    }

    @Test
    void findsTextInAColumnOfTheirOwnButNoMarks() throws IOException {
        int own = KitColumn.of(Kit.Kind.TRANSLATION).size() + 1;

        assertFound(returned(5, (row, text) -> put(row, own, text)), MisplacedText.Where.BESIDE, 5);
        assertThat(MisplacedText.in(returned(5, (row, text) -> put(row, own, "x"))))
                .isEmpty();
    }

    @Test
    void takesNoNoteOfOursForATranslation() throws IOException {
        int note = KitColumn.of(Kit.Kind.TRANSLATION).indexOf(KitColumn.NOTE);

        assertThat(MisplacedText.in(returned(100, (row, text) -> put(row, note, "The source was: " + text + " Once."))))
                .isEmpty();
        assertThat(MisplacedText.in(returned(2, (row, text) -> put(row, note, text))))
                .as("in few rows only")
                .isEmpty();
    }

    private List<MisplacedText> withSourcesReplaced(int rows, boolean andParts) throws IOException {
        Kit kit = SampleKits.translation(Locale.ENGLISH, Locale.ENGLISH);
        Paper paper = Paper.open(new KitWriter(SampleKits::stampKey)
                .write(kit, SampleKits.open().iterator(), folder)
                .file());
        Paper.Page page = java.util.Objects.requireNonNull(DamageOperators.rowsPage(paper));
        int source = page.column(KitColumn.SOURCE);
        int first = page.firstRow();
        for (int i = first; i < Math.min(page.rows.size(), first + 1 + rows); i++) {
            page.set(i, source, Paper.Value.text("Written over it " + i));
            if (andParts) {
                page.set(i, page.column(KitColumn.PART), Paper.Value.text("Absatz " + i));
            }
        }
        return MisplacedText.in(new KitReader().read(paper.save(folder, "replaced")));
    }

    @Test
    void findsTextInTheSourceColumn() throws IOException {
        assertThat(withSourcesReplaced(3, false)).hasSize(3).allSatisfy(one -> {
            assertThat(one.where()).isEqualTo(MisplacedText.Where.SOURCE_COLUMN);
            assertThat(one.text()).startsWith("Written over it");
        });
    }

    @Test
    void tellsASheetThatAProgramTranslatedWhole() throws IOException {
        assertThat(withSourcesReplaced(10_000, true))
                .hasSizeGreaterThan(10)
                .allSatisfy(one -> assertThat(one.where()).isEqualTo(MisplacedText.Where.SHEET_TRANSLATED));
        assertThat(withSourcesReplaced(10_000, false))
                .as("written over by hand")
                .allSatisfy(one -> assertThat(one.where()).isEqualTo(MisplacedText.Where.SOURCE_COLUMN));
    }

    @Test
    void findsNothingInAKitThatWasFilledInWhereItShouldBe() throws IOException {
        assertThat(MisplacedText.in(returned(5, (row, text) -> put(row, TEXT, text))))
                .isEmpty();
    }

    @Test
    void readsRemarksOnRowsLeftEmpty() throws IOException {
        ReturnedKit kit = returned(
                2, (row, text) -> put(row, row.getRowNum() % 2 == 0 ? STATUS : COMMENT, "Intentionally blank."));

        assertThat(kit.rows())
                .filteredOn(row -> RowRemark.of(row) == RowRemark.EMPTY_ON_PURPOSE)
                .hasSize(2);
    }
}
