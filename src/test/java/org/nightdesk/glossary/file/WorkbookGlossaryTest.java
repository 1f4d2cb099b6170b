package org.nightdesk.glossary.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.function.Consumer;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.crypt.Encryptor;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.DataValidation;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.nightdesk.glossary.GlossaryEntry;
import org.nightdesk.office.read.TinyFiles;
import org.nightdesk.problem.BadInputException;

class WorkbookGlossaryTest {
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
                "en: the cell holds a number in a custom format");
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
        refuses(
                Files.write(folder.resolve("b.xlsx"), compound),
                "the workbook is damaged (the old Excel format cannot be read)");
        refuses(archive("c.xlsx", zip -> put(zip, "readme.txt", 10)), "the workbook cannot be understood");
    }

    @Test
    @Timeout(60)
    void refusesBombs() throws IOException {
        refuses(
                archive("big.xlsx", zip -> put(zip, "xl/media/image1.png", 65 << 20)),
                "the workbook is too large: “xl/media/image1.png” grows over 250-fold");
        refuses(
                archive("types.xlsx", zip -> put(zip, "[Content_Types].xml", 2 << 20)),
                "the workbook cannot be understood (64 KiB before the first element)");
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
    void refusesAPasswordAndPlainText() throws IOException, GeneralSecurityException {
        Path file = folder.resolve("locked.xlsx");
        try (POIFSFileSystem system = new POIFSFileSystem()) {
            Encryptor encryptor = new EncryptionInfo(EncryptionMode.agile).getEncryptor();
            encryptor.confirmPassword("secret");
            try (OutputStream out = encryptor.getDataStream(system)) {
                out.write(new byte[1000]);
            }
            try (OutputStream out = Files.newOutputStream(file)) {
                system.writeFilesystem(out);
            }
        }
        refuses(file, "locked.xlsx: the workbook is protected by a password");
        refuses(Files.writeString(folder.resolve("d.xlsx"), "id,kind,source\na,title,가\n"), "it is plain text");
    }

    private static final String ROWS = """
            <row r="1"><c r="A1" t="inlineStr"><is><t>id</t></is></c><c r="B1" t="inlineStr"><is><t>kind</t></is></c>\
            <c r="C1" t="inlineStr"><is><t>source</t></is></c><c r="D1" t="inlineStr"><is><t>on</t></is></c><c r="E1" t="inlineStr"><is><t>dnt</t></is></c></row>
            <row r="2"><c r="A2" t="inlineStr"><is><t>d-p</t></is></c><c r="B2" t="inlineStr"><is><t>title</t></is></c>\
            <c r="C2" t="inlineStr"><is><r><rPr><strike val="false"/></rPr><t>디피</t></r></is></c>DATE<c r="E2" t="inlineStr"><is><t>yes</t></is></c></row>
            """;

    @Test
    void readsTextWhoseLineThroughIsSwitchedOff() throws IOException {
        Path file = TinyFiles.xlsx(folder.resolve("a.xlsx"), ROWS.replace("DATE", ""), Map.of());
        assertThat(read(file)).extracting(GlossaryEntry::source).containsExactly("디피");
        Path struck = TinyFiles.xlsx(
                folder.resolve("b.xlsx"), ROWS.replace("DATE", "").replace("false", "true"), Map.of());
        refuses(struck, "b.xlsx, row 2, source: the cell holds text that is struck through");
    }

    @Test
    void readsDatesOfStrictWorkbooksAndOfThoseThatCountFrom1904() throws IOException {
        Path strict = TinyFiles.xlsx(
                folder.resolve("strict.xlsx"),
                ROWS.replace("DATE", "<c r='D2' t='d'><v>2026-04-30T00:00:00</v></c>"),
                Map.of());
        assertThat(read(strict)).extracting(entry -> entry.decision().on()).containsExactly(LocalDate.of(2026, 4, 30));

        String relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
        Path mac = TinyFiles.xlsx(
                folder.resolve("mac.xlsx"),
                ROWS.replace("DATE", "<c r='D2' s='1'><v>44680</v></c>"),
                Map.of(
                        "xl/workbook.xml",
                        "<workbook xmlns:r='" + relations + "'><workbookPr date1904='1'/><sheets>"
                                + "<sheet name='S' r:id='worksheet'/></sheets></workbook>",
                        "xl/styles.xml",
                        "<styleSheet><fonts><font/></fonts><cellXfs><xf/><xf numFmtId='14'/></cellXfs></styleSheet>"));
        assertThat(read(mac)).extracting(entry -> entry.decision().on()).containsExactly(LocalDate.of(2026, 4, 30));
    }

    @Test
    void readsWhatLibreOfficeAndOldExcelSave() throws IOException {
        String cell = "<table:table-cell o:value-type='string'><text:p>%s</text:p></table:table-cell>";
        String header = "<table:table-row>"
                + String.join(
                        "",
                        Stream.of("id", "kind", "source", "en", "year", "on")
                                .map(cell::formatted)
                                .toList()) + "</table:table-row>";
        String row = "<table:table-row>"
                + String.join(
                        "",
                        Stream.of("d-p", "title", "디피", "D.P.")
                                .map(cell::formatted)
                                .toList())
                + "<table:table-cell o:value-type='float' o:value='2021'><text:p>2021</text:p></table:table-cell>"
                + "<table:table-cell o:value-type='date' o:date-value='2026-04-30'><text:p>30.04.26</text:p>"
                + "</table:table-cell></table:table-row>";
        Path ods = TinyFiles.ods(folder.resolve("names.ods"), "", header + row);

        Path xls = folder.resolve("names.xls");
        try (HSSFWorkbook workbook = new HSSFWorkbook();
                OutputStream out = Files.newOutputStream(xls)) {
            Sheet sheet = workbook.createSheet("glossary");
            String[][] rows = {{"id", "kind", "source", "en", "year", "on"}, {"d-p", "title", "디피", "D.P."}};
            for (int i = 0; i < rows.length; i++) {
                Row cells = sheet.createRow(i);
                for (int j = 0; j < rows[i].length; j++) {
                    cells.createCell(j).setCellValue(rows[i][j]);
                }
            }
            sheet.getRow(1).createCell(4).setCellValue(2021);
            CellStyle date = workbook.createCellStyle();
            date.setDataFormat((short) 14);
            sheet.getRow(1).createCell(5).setCellValue(LocalDate.of(2026, 4, 30));
            sheet.getRow(1).getCell(5).setCellStyle(date);
            workbook.write(out);
        }

        assertThat(read(ods)).isEqualTo(read(xls)).singleElement().satisfies(entry -> {
            assertThat(entry.year()).isEqualTo(2021);
            assertThat(entry.decision().on()).isEqualTo("2026-04-30");
        });
        Path percent = TinyFiles.ods(
                folder.resolve("percent.ods"),
                "",
                header
                        + row.replace("'float' o:value='2021'", "'percentage' o:value='0.5'")
                                .replace(">2021<", ">50%<"));
        refuses(percent, "percent.ods, row 2, year: the cell holds a number in a custom format");
        assertThatThrownBy(() -> GlossaryFiles.write(ods, read(xls), Locale.KOREAN))
                .hasMessageContaining("names.ods: glossaries are read from .ods, but not written so");
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
            byte[] block = " ".repeat(1 << 16).getBytes(StandardCharsets.US_ASCII);
            for (int left = bytes; left > 0; left -= block.length) {
                zip.write(block, 0, Math.min(left, block.length));
            }
            zip.closeEntry();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
