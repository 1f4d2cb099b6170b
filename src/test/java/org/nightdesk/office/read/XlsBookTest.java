package org.nightdesk.office.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import org.apache.poi.hssf.record.crypto.Biff8EncryptionKey;
import org.apache.poi.hssf.usermodel.HSSFCell;
import org.apache.poi.hssf.usermodel.HSSFFont;
import org.apache.poi.hssf.usermodel.HSSFRichTextString;
import org.apache.poi.hssf.usermodel.HSSFRow;
import org.apache.poi.hssf.usermodel.HSSFSheet;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.FormulaError;
import org.apache.poi.ss.util.CellRangeAddress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nightdesk.problem.BadInputException;

class XlsBookTest {
    @TempDir
    Path folder;

    private final HSSFWorkbook workbook = new HSSFWorkbook();
    private final HSSFSheet sheet = workbook.createSheet("S");
    private final HSSFRow row = sheet.createRow(2);

    private HSSFCell cell(int column) {
        return row.createCell(column);
    }

    private Path saved() throws IOException {
        Path file = folder.resolve("kit.xls");
        try (OutputStream out = Files.newOutputStream(file)) {
            workbook.write(out);
        }
        return file;
    }

    private Path container(String entry, int fill) throws IOException {
        byte[] content = new byte[5000];
        Arrays.fill(content, (byte) fill);
        Path file = folder.resolve("kit.xls");
        try (POIFSFileSystem system = new POIFSFileSystem();
                OutputStream out = Files.newOutputStream(file)) {
            system.createDocument(new ByteArrayInputStream(content), entry);
            system.writeFilesystem(out);
        }
        return file;
    }

    private CellStyle style(String format) {
        CellStyle style = workbook.createCellStyle();
        style.setDataFormat(workbook.createDataFormat().getFormat(format));
        return style;
    }

    private HSSFFont struckFont() {
        HSSFFont font = workbook.createFont();
        font.setStrikeout(true);
        return font;
    }

    private static void assertRefused(Path file, String reason, String remedy) {
        assertThatThrownBy(() -> Books.open(file, Limits.DEFAULT).close())
                .isInstanceOfSatisfying(BadInputException.class, refusal -> {
                    assertThat(refusal.problems().get(0).reason()).contains(reason);
                    assertThat(refusal.problems().get(0).remedy()).contains(remedy);
                });
    }

    @Test
    void seesCellsAsAPersonDoes() throws IOException {
        cell(0).setCellValue("은수\nand more");
        cell(1).setCellValue(4);
        cell(2).setCellValue(46118);
        row.getCell(2).setCellStyle(style("yyyy-mm-dd"));
        cell(3).setCellValue(true);
        cell(4).setCellValue(false);
        cell(5).setCellErrorValue(FormulaError.NA.getCode());
        cell(6).setBlank();
        cell(7).setCellValue(0.5);
        row.getCell(7).setCellStyle(style("0%"));
        cell(27).setCellValue("");
        cell(255).setCellValue("last");

        assertThat(TinyFiles.cells(saved()))
                .containsExactly(
                        "A3 text 은수\\nand more",
                        "B3 number 4",
                        "C3 date 2026-04-06",
                        "D3 boolean TRUE",
                        "E3 boolean FALSE",
                        "F3 error #N/A",
                        "H3 number 50%",
                        "IV3 text last");
    }

    @Test
    void seesTheLastResultOfAFormula() throws IOException {
        List<Consumer<HSSFCell>> results = List.of(
                cell -> cell.setCellValue("eins"),
                cell -> cell.setCellValue(""),
                cell -> cell.setCellValue(16.0),
                cell -> cell.setCellValue(true),
                cell -> cell.setCellErrorValue(FormulaError.NA.getCode()));
        for (int i = 0; i < results.size(); i++) {
            cell(i).setCellFormula("A1");
            results.get(i).accept(row.getCell(i));
        }

        assertThat(TinyFiles.cells(saved()))
                .containsExactly("A3 formula eins", "B3 formula  ", "C3 formula 16", "D3 formula true", "E3 formula  ");
    }

    @Test
    void seesWhatIsStruckThrough() throws IOException {
        CellStyle struck = workbook.createCellStyle();
        struck.setFont(struckFont());
        for (int i = 0; i < 5; i++) {
            cell(i).setCellStyle(struck);
        }
        row.getCell(0).setCellValue("old");
        row.getCell(1).setCellValue(4);
        row.getCell(2).setCellValue(true);
        row.getCell(3).setCellErrorValue(FormulaError.NA.getCode());
        row.getCell(4).setCellFormula("A1");
        row.getCell(4).setCellValue("x");
        HSSFRichTextString partly = new HSSFRichTextString("old new");
        partly.applyFont(0, 3, struckFont());
        cell(5).setCellValue(partly);
        HSSFRichTextString bold = new HSSFRichTextString("bold new");
        bold.applyFont(0, 4, workbook.createFont());
        cell(6).setCellValue(bold);

        assertThat(TinyFiles.cells(saved()))
                .containsExactly(
                        "A3 text struck ~~old~~",
                        "B3 number struck 4",
                        "C3 boolean struck TRUE",
                        "D3 error struck #N/A",
                        "E3 formula struck x",
                        "F3 text struck ~~old~~ new",
                        "G3 text bold new");
    }

    @Test
    void tellsSheetsTitleAndMergedCells() throws IOException {
        workbook.createSheet("two").createRow(0).createCell(1).setCellValue("z");
        workbook.createInformationProperties();
        workbook.getSummaryInformation().setTitle("nightdesk-kit");
        sheet.addMergedRegion(new CellRangeAddress(2, 4, 1, 3));

        try (Book book = Books.open(saved(), Limits.DEFAULT)) {
            assertThat(book.kind()).isEqualTo(FileKind.XLS);
            assertThat(book.sheets()).containsExactly("S", "two");
            assertThat(book.properties()).containsExactly("nightdesk-kit");
            assertThat(book.read(0, grid -> true)).containsExactly(new Book.Merge(3, 1, 5, 3));
            StringBuilder seen = new StringBuilder();
            book.read(1, grid -> seen.append(grid.text(0)).isEmpty());
            assertThat(seen).hasToString("z");
        }
    }

    @Test
    void hasNoPropertiesWithoutATitle() throws IOException {
        try (Book book = Books.open(saved(), Limits.DEFAULT)) {
            assertThat(book.properties()).isEmpty();
        }
        workbook.createInformationProperties();
        try (Book book = Books.open(saved(), Limits.DEFAULT)) {
            assertThat(book.properties()).isEmpty();
        }
    }

    @Test
    void stopsWhenNoMoreRowsAreWanted() throws IOException {
        cell(0).setCellValue("one");
        sheet.createRow(3);
        sheet.createRow(4).createCell(0).setCellValue("two");
        sheet.createRow(5).createCell(0).setCellValue("three");
        StringBuilder seen = new StringBuilder();

        try (Book book = Books.open(saved(), Limits.DEFAULT)) {
            book.read(0, grid -> {
                seen.append(grid.place()).append(grid.text(0)).append(' ');
                return grid.text(0).equals("one");
            });
        }

        assertThat(seen).hasToString("3one 5two ");
    }

    @Test
    void limitsTheRowsOfASheet() throws IOException {
        cell(0).setCellValue("one");
        sheet.createRow(3).createCell(0).setCellValue("two");
        Path file = saved();

        assertThat(TinyFiles.cells(file, rows(2))).containsExactly("A3 text one", "A4 text two");
        assertThatThrownBy(() -> TinyFiles.cells(file, rows(1))).hasMessageContaining("over 1 rows in one sheet");
    }

    private static Limits rows(int rows) {
        return new Limits(1 << 20, 10, 1 << 20, 10, 1000, rows, 100);
    }

    @Test
    void refusesAFileProtectedByAPassword() throws IOException {
        cell(0).setCellValue("secret");
        Biff8EncryptionKey.setCurrentUserPassword("password");
        Path old;
        try {
            old = saved();
        } finally {
            Biff8EncryptionKey.setCurrentUserPassword(null);
        }
        assertRefused(old, "protected by a password", "Save it without a password");
        assertRefused(container("EncryptedPackage", 0), "protected by a password", "Save it without a password");
    }

    @Test
    void refusesWhatHoldsNoWorkbookOfTheFormat() throws IOException {
        assertRefused(container("Contents", 0), "not a workbook of Excel 97 or later", "Save as → .xlsx");
        assertRefused(container("WordDocument", 0), "a document of an old Office", "Send the workbook");
        assertRefused(container("Workbook", 0xff), "damaged", "Send the file again");
        assertRefused(container("WORKBOOK", 0xff), "damaged", "Send the file again");
    }

    @Test
    void refusesOldWorkbooksAbove32Mebibytes() throws IOException {
        Path file = saved();
        try (RandomAccessFile bytes = new RandomAccessFile(file.toFile(), "rw")) {
            bytes.setLength(32 << 20);
            assertThat(TinyFiles.cells(file)).isEmpty();
            bytes.setLength((32 << 20) + 1);
        }
        assertRefused(file, "over 32 MiB in the old format", "Remove what does not belong to the kit");
    }
}
