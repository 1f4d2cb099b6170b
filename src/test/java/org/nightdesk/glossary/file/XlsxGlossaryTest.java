package org.nightdesk.glossary.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.function.Consumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.DataValidation;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.nightdesk.glossary.GlossaryEntry;
import org.nightdesk.problem.BadInputException;

class XlsxGlossaryTest {
    @TempDir
    Path folder;

    private interface Edit {
        void on(XSSFWorkbook workbook, XSSFSheet sheet);
    }

    /** A workbook as somebody makes one by hand: header and one row, both in shared strings. */
    private Path workbook(Edit edit) throws IOException {
        Path file = folder.resolve("names.xlsx");
        try (XSSFWorkbook workbook = new XSSFWorkbook();
                OutputStream out = Files.newOutputStream(file)) {
            XSSFSheet sheet = workbook.createSheet("Names");
            String[][] rows = {
                {"id", "kind", "source", "en", "year", "on", "#mine"}, {"d-p", "title", "디피", "D.P.", "", "", ""}
            };
            for (int i = 0; i < rows.length; i++) {
                Row row = sheet.createRow(i);
                for (int j = 0; j < rows[i].length; j++) {
                    row.createCell(j).setCellValue(rows[i][j]);
                }
            }
            edit.on(workbook, sheet);
            workbook.write(out);
        }
        return file;
    }

    private static List<GlossaryEntry> read(Path file) {
        return GlossaryFiles.read(List.of(file), Locale.KOREAN);
    }

    @Test
    void isComfortableToEdit() throws IOException {
        Path file = folder.resolve("glossary.xlsx");
        List<GlossaryEntry> entries = new RandomGlossary(3).entries(20);
        GlossaryFiles.write(file, entries, Locale.KOREAN);
        try (XSSFWorkbook workbook = new XSSFWorkbook(Files.newInputStream(file))) {
            XSSFSheet sheet = workbook.getSheet("Glossary");
            assertThat(sheet.getPaneInformation().isFreezePane()).isTrue();
            assertThat(sheet.getPaneInformation().getHorizontalSplitPosition()).isEqualTo((short) 1);
            assertThat(sheet.getCTWorksheet().getAutoFilter().getRef()).startsWith("A1:");
            assertThat(sheet.getDataValidations())
                    .hasSize(5)
                    .allSatisfy(list -> {
                        assertThat(String.join(
                                        ",", list.getValidationConstraint().getExplicitListValues()))
                                .hasSizeLessThan(255);
                        assertThat(list.getRegions().getCellRangeAddress(0).getLastRow())
                                .isGreaterThan(20);
                    })
                    .extracting(DataValidation::getErrorBoxTitle)
                    .containsExactlyInAnyOrder("kind", "origin", "status", "medium", "dnt");
            assertThat(sheet.getRow(1).getCell(2).getCellStyle().getDataFormatString())
                    .isEqualTo("@");
            assertThat(sheet.getColumnStyle(8).getDataFormatString())
                    .as("cells not filled yet")
                    .isEqualTo("@");
            XSSFSheet help = workbook.getSheet("Help");
            assertThat(help.getRow(1).getCell(0).getStringCellValue()).isEqualTo("id");
            assertThat(help.getLastRowNum()).isGreaterThan(12);
        }
    }

    @Test
    void readsAWorkbookMadeByHand() throws IOException {
        Path file = workbook((workbook, sheet) -> {
            sheet.getRow(1).getCell(4).setCellValue(2021);
            CellStyle date = workbook.createCellStyle();
            date.setDataFormat((short) 14);
            sheet.getRow(1).getCell(5).setCellValue(46142);
            sheet.getRow(1).getCell(5).setCellStyle(date);
            sheet.getRow(1).getCell(6).setCellFormula("1/0");
            sheet.createRow(9).createCell(0).setCellValue(" ");
            sheet.createRow(12).createCell(2).setCellValue("1987");
            sheet.getRow(12).createCell(0).setCellValue("nineteen");
            sheet.getRow(12).createCell(1).setCellValue("title");
            sheet.getRow(12).createCell(3).setCellValue(1987);
            workbook.createSheet("Other").createRow(0).createCell(0).setCellValue("nothing of ours");
        });
        List<GlossaryEntry> entries = read(file);
        assertThat(entries).extracting(GlossaryEntry::year).containsExactly(2021, null);
        assertThat(entries.get(0).decision().on()).isEqualTo("2026-04-30");
        assertThat(entries.get(1).target(Locale.ENGLISH))
                .satisfies(target -> assertThat(target).extracting("required").isEqualTo("1987"));
    }

    @Test
    void doesNotGuessAtCellsWhoseTextCannotBeKnown() throws IOException {
        refuses(
                (workbook, sheet) -> sheet.getRow(1).getCell(3).setCellFormula("HYPERLINK(\"x\")"),
                "en: the cell holds a formula");
        refuses((workbook, sheet) -> sheet.getRow(1).getCell(3).setCellValue(true), "en: the cell holds a truth value");
        refuses(
                (workbook, sheet) -> sheet.getRow(1).getCell(3).setCellErrorValue((byte) 7),
                "en: the cell holds an error");
        refuses(
                (workbook, sheet) -> {
                    CellStyle date = workbook.createCellStyle();
                    date.setDataFormat(workbook.createDataFormat().getFormat("d\"/\"m"));
                    sheet.getRow(1).getCell(3).setCellValue(45388);
                    sheet.getRow(1).getCell(3).setCellStyle(date);
                },
                "en: the cell holds a date");
        refuses(
                (workbook, sheet) -> {
                    CellStyle percent = workbook.createCellStyle();
                    percent.setDataFormat((short) 9);
                    sheet.getRow(1).getCell(3).setCellValue(1);
                    sheet.getRow(1).getCell(3).setCellStyle(percent);
                },
                "en: the cell holds a number in a format of its own");
        refuses(
                (workbook, sheet) -> {
                    Font struck = workbook.createFont();
                    struck.setStrikeout(true);
                    CellStyle style = workbook.createCellStyle();
                    style.setFont(struck);
                    sheet.getRow(1).getCell(3).setCellStyle(style);
                },
                "en: the cell holds text that is struck through");
        refuses(
                (workbook, sheet) -> sheet.getRow(1).createCell(40).setCellValue("lost"),
                "text to the right of the table");
    }

    private void refuses(Edit edit, String problem) throws IOException {
        Path file = workbook(edit);
        assertThatThrownBy(() -> read(file))
                .isInstanceOf(BadInputException.class)
                .hasMessageContaining("names.xlsx, row 2")
                .hasMessageContaining(problem);
    }

    @Test
    void refusesWhatIsNoWorkbook() throws IOException {
        refuses(Files.writeString(folder.resolve("a.xlsx"), "id,kind\n"), "the workbook is damaged");
        byte[] compound = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, (byte) 0xA1, (byte) 0xB1, 0x1A, (byte) 0xE1};
        refuses(Files.write(folder.resolve("b.xlsx"), compound), "protected by a password, or of the old format");
        refuses(archive("c.xlsx", zip -> put(zip, "readme.txt", 10)), "the workbook cannot be understood");
    }

    @Test
    @Timeout(60)
    void refusesBombs() throws IOException {
        refuses(archive("big.xlsx", zip -> put(zip, "xl/worksheets/sheet1.xml", 65 << 20)), "has more than 64 MiB");
        refuses(archive("types.xlsx", zip -> put(zip, "[Content_Types].xml", 2 << 20)), "has more than 1 MiB");
        refuses(
                archive("many.xlsx", zip -> {
                    for (int i = 0; i < 501; i++) {
                        put(zip, "part" + i, 1);
                    }
                }),
                "501 parts");
    }

    @Test
    @Timeout(120)
    void aDamagedWorkbookIsRefusedOrReadAsItWas() throws IOException {
        Path file = folder.resolve("glossary.xlsx");
        List<GlossaryEntry> entries = new RandomGlossary(11).entries(10);
        GlossaryFiles.write(file, entries, Locale.KOREAN);
        byte[] good = Files.readAllBytes(file);
        Random random = new Random(42);
        int refused = 0;
        for (int i = 0; i < 300; i++) {
            byte[] bad = good.clone();
            int at = random.nextInt(bad.length);
            bad[at] ^= (byte) (1 << random.nextInt(8));
            Files.write(file, bad);
            try {
                assertThat(read(file)).as("seed 42, byte %d", at).isEqualTo(entries);
            } catch (BadInputException e) {
                refused++;
            }
        }
        assertThat(refused).isGreaterThan(200);
    }

    @Test
    void keepsTextThatLooksLikeAnEscape() throws IOException {
        Path file = workbook((workbook, sheet) -> sheet.getRow(1).getCell(3).setCellValue("_x005F_x0041_"));
        List<GlossaryEntry> entries = read(file);
        assertThat(entries.get(0).targets().get(Locale.ENGLISH))
                .extracting("required")
                .isEqualTo("_x0041_");
    }

    private void refuses(Path file, String problem) {
        assertThatThrownBy(() -> read(file))
                .isInstanceOf(BadInputException.class)
                .hasMessageContaining(problem);
    }

    private Path archive(String name, Consumer<ZipOutputStream> parts) throws IOException {
        Path file = folder.resolve(name);
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
            parts.accept(zip);
        }
        return file;
    }

    private static void put(ZipOutputStream zip, String name, int bytes) {
        try {
            zip.putNextEntry(new ZipEntry(name));
            byte[] block = new byte[1 << 16];
            for (int left = bytes; left > 0; left -= block.length) {
                zip.write(block, 0, Math.min(left, block.length));
            }
            zip.closeEntry();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
