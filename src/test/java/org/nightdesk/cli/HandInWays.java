package org.nightdesk.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.crypt.Encryptor;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Row.MissingCellPolicy;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFRichTextString;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jspecify.annotations.NullUnmarked;

/** Ways in which people hand in a finished kit, and what each is told to do where that is not enough. */
@NullUnmarked
final class HandInWays {
    static final int PART = 1;
    static final int SOURCE = 2;
    static final int TRANSLATION = 3;
    static final int STATUS = 4;
    static final int COMMENT = 5;
    static final int NOTE = 6;
    static final int KEY = 11;
    static final int FINGERPRINT = 12;

    /** Begins what somebody tells the desk, before their name for the place. */
    static final String SAID = "I have broken my arm ";

    /** What happens next. */
    enum Next {
        /** It is taken over as it is. */
        TAKEN,
        /** It is taken over as it is, and the report tells what was said besides. */
        HEARD,
        /** The slip is filled in: what is offered is ticked, what is missing is written. */
        SLIP,
        /** The rows that are still out are filled in in the kit itself. */
        KIT,
        /** The file is moved into the folder of its person. */
        MOVE,
        /** The program that has the file open is closed. */
        CLOSE
    }

    /** @param act writes files into the folder of returns of its person, which is given */
    record Way(String name, Next next, Act act) {}

    /** Something a person does. */
    interface Act {
        void in(Path kit, Path folder) throws Exception;
    }

    private final UnaryOperator<String> translate;
    private final List<Way> ways = new ArrayList<>();

    /** @param translate the right translation of a source */
    HandInWays(UnaryOperator<String> translate) {
        this.translate = translate;
        rightTexts();
        wrongPlaces();
        wrongOrder();
        remarks();
        lostParts();
        otherFormats();
        otherFiles();
    }

    List<Way> all() {
        return List.copyOf(ways);
    }

    private void add(String name, Next next, Act act) {
        ways.add(new Way(name, next, act));
    }

    /** The finished workbook, changed. */
    private void book(String name, Next next, Consumer<XSSFWorkbook> change) {
        add(name, next, (kit, folder) -> save(filled(kit, change), folder.resolve("kit.xlsx")));
    }

    /** The finished rows, changed. */
    private void rows(String name, Next next, Consumer<List<Row>> change) {
        book(name, next, workbook -> change.accept(rows(workbook.getSheetAt(1))));
    }

    private XSSFWorkbook filled(Path kit, Consumer<XSSFWorkbook> change) throws IOException {
        try (InputStream in = Files.newInputStream(kit)) {
            XSSFWorkbook workbook = new XSSFWorkbook(in);
            rows(workbook.getSheetAt(1)).forEach(row -> put(row, TRANSLATION, translate.apply(text(row, SOURCE))));
            change.accept(workbook);
            return workbook;
        }
    }

    private static void save(Workbook workbook, Path file) throws IOException {
        Files.createDirectories(file.getParent());
        try (workbook;
                OutputStream out = Files.newOutputStream(file)) {
            workbook.write(out);
        }
    }

    /** The rows of units, without the bands. */
    static List<Row> rows(Sheet sheet) {
        List<Row> rows = new ArrayList<>();
        for (Row row : sheet) {
            String key = text(row, KEY);
            if (row.getRowNum() > 1 && !key.isEmpty() && !key.startsWith("§")) {
                rows.add(row);
            }
        }
        return rows;
    }

    static String text(Row row, int column) {
        Cell cell = row.getCell(column);
        return cell != null && cell.getCellType() == CellType.STRING ? cell.getStringCellValue() : "";
    }

    static void put(Row row, int column, String text) {
        Cell cell = row.getCell(column, MissingCellPolicy.CREATE_NULL_AS_BLANK);
        cell.setBlank();
        if (!text.isEmpty()) {
            cell.setCellValue(text);
        }
    }

    private static List<String> column(List<Row> rows, int column) {
        return rows.stream().map(row -> text(row, column)).collect(Collectors.toCollection(ArrayList::new));
    }

    private static void setColumn(List<Row> rows, int column, List<String> texts) {
        for (int i = 0; i < rows.size(); i++) {
            put(rows.get(i), column, texts.get(i));
        }
    }

    private static void move(List<Row> rows, int from, int to) {
        rows.forEach(row -> {
            put(row, to, text(row, from));
            put(row, from, "");
        });
    }

    private void rightTexts() {
        rows("as-asked", Next.TAKEN, rows -> {});
        rows("all-done", Next.TAKEN, rows -> rows.forEach(row -> put(row, STATUS, "done")));
        rows("done-in-korean", Next.TAKEN, rows -> rows.forEach(row -> put(row, STATUS, "완료")));
        rows("done-by-mark", Next.TAKEN, rows -> rows.forEach(row -> put(row, STATUS, "✓")));
        rows(
                "spaces-around",
                Next.TAKEN,
                rows -> rows.forEach(row -> put(row, TRANSLATION, "  " + text(row, TRANSLATION) + " \n")));
        rows(
                "no-break-spaces",
                Next.TAKEN,
                rows -> rows.forEach(row -> put(row, TRANSLATION, text(row, TRANSLATION) + "\u00a0")));
        rows("a-comment-each", Next.TAKEN, rows -> rows.forEach(row -> put(row, COMMENT, "Fine?")));
        rows("hidden-rows", Next.TAKEN, rows -> rows.forEach(row -> row.setZeroHeight(true)));
        book("hidden-columns", Next.TAKEN, book -> book.getSheetAt(1).setColumnHidden(SOURCE, true));
        rows(
                "sources-coloured-away",
                Next.TAKEN,
                rows -> rows.get(0).getCell(SOURCE).setCellStyle(null));
        add("twice", Next.TAKEN, (kit, folder) -> {
            save(filled(kit, book -> {}), folder.resolve("kit.xlsx"));
            Files.copy(folder.resolve("kit.xlsx"), folder.resolve("kit - Copy.xlsx"));
        });
        add("beside-a-lock-file", Next.CLOSE, (kit, folder) -> {
            Files.write(folder.resolve("~$kit.xlsx"), new byte[165]);
            save(filled(kit, book -> {}), folder.resolve("kit.xlsx"));
        });
        add(
                "in-a-folder-of-its-own",
                Next.TAKEN,
                (kit, folder) -> save(filled(kit, book -> {}), folder.resolve("Final/really final/kit.xlsx")));
        book("the-same-row-twice", Next.TAKEN, book -> copyRow(book.getSheetAt(1), null));
    }

    private void wrongPlaces() {
        rows("in-the-source-column", Next.SLIP, rows -> move(rows, TRANSLATION, SOURCE));
        rows("in-the-comments", Next.SLIP, rows -> move(rows, TRANSLATION, COMMENT));
        rows(
                "ticked-without-text",
                Next.SLIP,
                rows -> rows.forEach(row -> {
                    put(row, TRANSLATION, "");
                    put(row, STATUS, "done");
                }));
        rows("in-a-column-of-their-own", Next.SLIP, rows -> {
            put(rows.get(0).getSheet().getRow(1), FINGERPRINT + 2, "English");
            move(rows, TRANSLATION, FINGERPRINT + 2);
        });
        rows("in-the-notes-for-them", Next.SLIP, rows -> move(rows, TRANSLATION, NOTE));
        book("on-a-new-sheet", Next.SLIP, book -> {
            List<Row> rows = rows(book.getSheetAt(1));
            Sheet english = book.createSheet("English");
            rows.forEach(row -> {
                Row copy = english.createRow(english.getLastRowNum() + 1);
                put(copy, 0, text(row, SOURCE));
                put(copy, 1, text(row, TRANSLATION));
                put(row, TRANSLATION, "");
            });
        });
        book("texts-alone-on-a-new-sheet", Next.SLIP, book -> {
            List<Row> rows = rows(book.getSheetAt(1));
            Sheet english = book.createSheet("English");
            rows.forEach(row -> {
                put(english.createRow(english.getLastRowNum() + 1), 0, text(row, TRANSLATION));
                put(row, TRANSLATION, "");
            });
        });
        rows("in-rows-put-in-below", Next.SLIP, rows -> {
            for (int i = rows.size() - 1; i >= 0; i--) {
                Row row = rows.get(i);
                Sheet sheet = row.getSheet();
                int below = row.getRowNum() + 1;
                if (below <= sheet.getLastRowNum()) {
                    sheet.shiftRows(below, sheet.getLastRowNum(), 1);
                }
                put(sheet.createRow(below), SOURCE, text(row, TRANSLATION));
                put(row, TRANSLATION, "");
            }
        });
        rows(
                "source-and-translation-exchanged",
                Next.SLIP,
                rows -> rows.subList(2, 5).forEach(row -> {
                    String source = text(row, SOURCE);
                    put(row, SOURCE, text(row, TRANSLATION));
                    put(row, TRANSLATION, source);
                }));
        rows("one-in-the-source-column", Next.SLIP, rows -> move(rows.subList(3, 4), TRANSLATION, SOURCE));
        rows("a-formula", Next.SLIP, rows -> {
            Cell cell = rows.get(4).getCell(TRANSLATION);
            String text = cell.getStringCellValue();
            cell.setCellFormula("\"" + text + "\"");
        });
        rows("a-number", Next.SLIP, rows -> rows.get(2).getCell(TRANSLATION).setCellValue(42));
        rows("struck-through", Next.SLIP, rows -> strike(rows.get(2)));
        rows("an-unknown-status", Next.SLIP, rows -> put(rows.get(3), STATUS, "nearly so"));
        rows("words-for-merged-as-a-text", Next.SLIP, rows -> put(rows.get(5), TRANSLATION, "see above"));
        rows("merged-and-yet-a-text", Next.SLIP, rows -> put(rows.get(5), STATUS, "merged with row above"));
        rows("merged-with-a-held-row", Next.SLIP, rows -> {
            put(rows.get(4), TRANSLATION, "see below");
            put(rows.get(5), TRANSLATION, "");
            put(rows.get(5), STATUS, "merged with row above");
        });
        book("two-cells-merged", Next.SLIP, book -> {
            int at = rows(book.getSheetAt(1)).get(3).getRowNum();
            book.getSheetAt(1).addMergedRegion(new CellRangeAddress(at, at + 1, TRANSLATION, TRANSLATION));
        });
        book("the-same-row-with-two-texts", Next.SLIP, book -> copyRow(book.getSheetAt(1), "Something else."));
        rows("a-question", Next.KIT, rows -> {
            put(rows.get(3), TRANSLATION, "");
            put(rows.get(3), STATUS, "question");
            put(rows.get(3), COMMENT, "Who is meant?");
        });
        rows("half-of-it", Next.KIT, rows -> rows.subList(4, rows.size()).forEach(row -> put(row, TRANSLATION, "")));
        book(
                "rows-deleted",
                Next.KIT,
                book -> rows(book.getSheetAt(1))
                        .subList(2, 5)
                        .forEach(row -> row.getSheet().removeRow(row)));
    }

    private static void strike(Row row) {
        Workbook workbook = row.getSheet().getWorkbook();
        Font font = workbook.createFont();
        font.setStrikeout(true);
        XSSFRichTextString text = new XSSFRichTextString(text(row, TRANSLATION) + " or not");
        text.applyFont(text.length() - 7, text.length(), font);
        row.getCell(TRANSLATION).setCellValue(text);
    }

    private static void copyRow(XSSFSheet sheet, String text) {
        Row row = rows(sheet).get(2);
        Row copy = sheet.createRow(sheet.getLastRowNum() + 1);
        for (int column = 0; column <= FINGERPRINT; column++) {
            put(copy, column, text(row, column));
        }
        if (text != null) {
            put(copy, TRANSLATION, text);
        }
    }

    private void wrongOrder() {
        book("rows-sorted", Next.TAKEN, book -> {
            List<Row> rows = rows(book.getSheetAt(1));
            List<List<String>> cells = new ArrayList<>();
            for (Row row : rows) {
                List<String> one = new ArrayList<>();
                for (int column = 0; column <= FINGERPRINT; column++) {
                    one.add(text(row, column));
                }
                cells.add(one);
            }
            cells.sort(Comparator.comparing(one -> one.get(TRANSLATION)));
            for (int column = 1; column <= FINGERPRINT; column++) {
                int at = column;
                setColumn(rows, column, cells.stream().map(one -> one.get(at)).toList());
            }
        });
        rows("only-the-texts-sorted", Next.SLIP, rows -> {
            List<String> texts = column(rows, TRANSLATION);
            texts.sort(Comparator.naturalOrder());
            setColumn(rows, TRANSLATION, texts);
        });
        rows("texts-one-row-down", Next.SLIP, rows -> {
            List<String> texts = column(rows, TRANSLATION);
            texts.add(0, "");
            put(
                    rows.get(0).getSheet().createRow(rows.get(rows.size() - 1).getRowNum() + 1),
                    TRANSLATION,
                    texts.get(texts.size() - 1));
            setColumn(rows, TRANSLATION, texts);
        });
        rows("texts-upside-down", Next.SLIP, rows -> {
            List<String> texts = column(rows, TRANSLATION);
            java.util.Collections.reverse(texts);
            setColumn(rows, TRANSLATION, texts);
        });
        rows(
                "a-remark-below",
                Next.TAKEN,
                rows -> put(
                        rows.get(0)
                                .getSheet()
                                .createRow(rows.get(rows.size() - 1).getRowNum() + 3),
                        TRANSLATION,
                        "Thank you for this one!"));
    }

    private void remarks() {
        for (int column : List.of(PART - 1, PART, SOURCE, COMMENT, NOTE, NOTE + 1)) {
            rows(
                    "said-below-in-column-" + column,
                    Next.HEARD,
                    rows -> put(
                            rows.get(0)
                                    .getSheet()
                                    .createRow(rows.get(rows.size() - 1).getRowNum() + 3),
                            column,
                            SAID + column));
        }
        book("said-on-start", Next.HEARD, book -> {
            Sheet start = book.getSheetAt(0);
            put(start.createRow(start.getLastRowNum() + 2), 1, SAID + "on the first sheet");
        });
        book("said-beside-start", Next.HEARD, book -> put(book.getSheetAt(0).getRow(4), 3, SAID + "beside it"));
        book(
                "said-on-a-new-sheet",
                Next.HEARD,
                book -> put(book.createSheet("Remarks").createRow(0), 0, SAID + "on a sheet of mine"));
    }

    private void lostParts() {
        rows("keys-cleared", Next.TAKEN, rows -> rows.forEach(row -> put(row, KEY, "")));
        rows("fingerprints-cleared", Next.TAKEN, rows -> rows.forEach(row -> put(row, FINGERPRINT, "")));
        rows(
                "keys-and-fingerprints-cleared",
                Next.TAKEN,
                rows -> rows.forEach(row -> {
                    put(row, KEY, "");
                    put(row, FINGERPRINT, "");
                }));
        rows(
                "a-key-mistyped",
                Next.TAKEN,
                rows -> put(rows.get(2), KEY, "X" + text(rows.get(2), KEY).substring(1)));
        rows("sources-cleared", Next.TAKEN, rows -> rows.forEach(row -> put(row, SOURCE, "")));
        book("other-sheets-removed", Next.TAKEN, book -> {
            while (book.getNumberOfSheets() > 2) {
                book.removeSheetAt(2);
            }
            book.removeSheetAt(0);
        });
        book("sheet-renamed", Next.TAKEN, book -> book.setSheetName(1, "Sheet 1 (final)"));
        book("headings-renamed", Next.TAKEN, book -> {
            for (int column = 0; column <= FINGERPRINT; column++) {
                put(book.getSheetAt(1).getRow(1), column, "Column " + column);
            }
        });
        book(
                "a-column-inserted",
                Next.TAKEN,
                book -> book.getSheetAt(1).forEach(row -> {
                    for (int column = FINGERPRINT; column >= SOURCE; column--) {
                        put(row, column + 1, text(row, column));
                    }
                    put(row, SOURCE, row.getRowNum() == 1 ? "My notes" : "");
                }));
    }

    private void otherFormats() {
        add("visible-columns-only", Next.TAKEN, (kit, folder) -> {
            XSSFWorkbook plain = new XSSFWorkbook();
            Sheet to = plain.createSheet("Sheet1");
            filled(
                    kit,
                    book -> book.getSheetAt(1).forEach(row -> {
                        Row copy = to.createRow(row.getRowNum());
                        for (int column = 0; column <= COMMENT; column++) {
                            put(copy, column, text(row, column));
                        }
                    }));
            save(plain, folder.resolve("Sheet.xlsx"));
        });
        add("xls", Next.TAKEN, (kit, folder) -> {
            HSSFWorkbook old = new HSSFWorkbook();
            Sheet to = old.createSheet("Translate");
            filled(
                    kit,
                    book -> book.getSheetAt(1).forEach(row -> {
                        Row copy = to.createRow(row.getRowNum());
                        for (int column = 0; column <= FINGERPRINT; column++) {
                            put(copy, column, text(row, column));
                        }
                    }));
            save(old, folder.resolve("kit.xls"));
        });
        csv("csv", Next.TAKEN, ",", StandardCharsets.UTF_8, "");
        csv("csv-with-mark", Next.TAKEN, ",", StandardCharsets.UTF_8, "\ufeff");
        csv("csv-with-semicolons", Next.TAKEN, ";", StandardCharsets.UTF_8, "\ufeff");
        csv("tabs-in-utf-16", Next.TAKEN, "\t", StandardCharsets.UTF_16LE, "\ufeff");
        csv("csv-in-cp949", Next.TAKEN, ",", Charset.forName("x-windows-949"), "");
        csv("csv-in-windows-1252", Next.SLIP, ",", Charset.forName("windows-1252"), "");
        add("source-and-text-only", Next.TAKEN, (kit, folder) -> {
            StringBuilder csv = new StringBuilder("Source,Translation\n");
            filled(
                    kit,
                    book -> rows(book.getSheetAt(1))
                            .forEach(row -> csv.append(quoted(text(row, SOURCE)))
                                    .append(',')
                                    .append(quoted(text(row, TRANSLATION)))
                                    .append('\n')));
            Files.writeString(folder.resolve("texts.csv"), csv);
        });
    }

    private void csv(String name, Next next, String separator, Charset charset, String mark) {
        add(name, next, (kit, folder) -> {
            StringBuilder csv = new StringBuilder(mark);
            filled(
                    kit,
                    book -> book.getSheetAt(1).forEach(row -> {
                        List<String> cells = new ArrayList<>();
                        for (int column = 0; column <= FINGERPRINT; column++) {
                            cells.add(quoted(text(row, column)));
                        }
                        csv.append(String.join(separator, cells)).append("\r\n");
                    }));
            Files.write(folder.resolve("kit.csv"), csv.toString().getBytes(charset));
        });
    }

    private static String quoted(String text) {
        return '"' + text.replace("\"", "\"\"") + '"';
    }

    private void otherFiles() {
        add("in-a-zip", Next.TAKEN, (kit, folder) -> {
            Path book = Files.createTempFile("kit", ".xlsx");
            save(filled(kit, one -> {}), book);
            zip(folder.resolve("kit.zip"), Map.of("kit.xlsx", Files.readAllBytes(book)));
            Files.delete(book);
        });
        add(
                "two-in-a-zip",
                Next.SLIP,
                (kit, folder) -> zip(
                        folder.resolve("kits.zip"), Map.of("a.xlsx", Files.readAllBytes(kit), "b.xlsx", new byte[9])));
        add(
                "a-document",
                Next.SLIP,
                (kit, folder) -> zip(
                        folder.resolve("Text.docx"),
                        Map.of(
                                "word/document.xml",
                                "<w/>".getBytes(StandardCharsets.UTF_8),
                                "[Content_Types].xml",
                                new byte[4])));
        add("a-pdf", Next.SLIP, (kit, folder) -> Files.writeString(folder.resolve("Scan.pdf"), "%PDF-1.7 and so on"));
        add(
                "a-picture",
                Next.SLIP,
                (kit, folder) -> Files.write(
                        folder.resolve("Photo.png"), "\u0089PNG\r\n\u001a\n".getBytes(StandardCharsets.ISO_8859_1)));
        add(
                "a-text-file",
                Next.SLIP,
                (kit, folder) ->
                        Files.writeString(folder.resolve("text.txt"), "The Lighthouse\n\nNobody asks why that is.\n"));
        add("nothing-in-it", Next.SLIP, (kit, folder) -> Files.write(folder.resolve("kit.xlsx"), new byte[0]));
        add("cut-off", Next.SLIP, (kit, folder) -> {
            save(filled(kit, one -> {}), folder.resolve("kit.xlsx"));
            byte[] whole = Files.readAllBytes(folder.resolve("kit.xlsx"));
            Files.write(folder.resolve("kit.xlsx"), java.util.Arrays.copyOf(whole, whole.length / 2));
        });
        add("with-a-password", Next.SLIP, (kit, folder) -> {
            try (POIFSFileSystem files = new POIFSFileSystem()) {
                Encryptor encryptor = new EncryptionInfo(EncryptionMode.agile).getEncryptor();
                encryptor.confirmPassword("secret");
                try (XSSFWorkbook book = filled(kit, one -> {});
                        OutputStream out = encryptor.getDataStream(files)) {
                    book.write(out);
                }
                try (OutputStream out = Files.newOutputStream(folder.resolve("kit.xlsx"))) {
                    files.writeFilesystem(out);
                }
            }
        });
        add(
                "in-a-misspelt-folder",
                Next.MOVE,
                (kit, folder) -> save(
                        filled(kit, one -> {}),
                        folder.resolveSibling(folder.getFileName() + "s").resolve("kit.xlsx")));
        add(
                "in-the-folder-of-returns-itself",
                Next.MOVE,
                (kit, folder) -> save(filled(kit, one -> {}), folder.resolveSibling("stray-kit.xlsx")));
        add(
                "in-a-colleagues-folder",
                Next.MOVE,
                (kit, folder) -> save(
                        filled(kit, one -> {}),
                        folder.resolveSibling("colleague").resolve("theirs.xlsx")));
    }

    /** Where a file lies that has to be moved. */
    static Path misplaced(Way way, Path folder) throws IOException {
        Path returns = folder.getParent();
        return switch (way.name()) {
            case "in-a-misspelt-folder" ->
                returns.resolve(folder.getFileName() + "s").resolve("kit.xlsx");
            case "in-the-folder-of-returns-itself" -> returns.resolve("stray-kit.xlsx");
            default -> returns.resolve("colleague").resolve("theirs.xlsx");
        };
    }

    private static void zip(Path file, Map<String, byte[]> parts) throws IOException {
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
            for (Map.Entry<String, byte[]> part : new java.util.TreeMap<>(parts).entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue());
                zip.closeEntry();
            }
        }
    }

    static Stream<String> names(List<Way> ways) {
        return ways.stream().map(Way::name);
    }
}
