package org.nightdesk.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Row.MissingCellPolicy;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jspecify.annotations.NullUnmarked;
import org.nightdesk.cli.HandInWays.Act;
import org.nightdesk.cli.HandInWays.Next;
import org.nightdesk.cli.HandInWays.Way;

/** Ways of one kind in which people hand in a finished kit, and what they do to its workbook. */
@NullUnmarked
abstract class HandInKind {
    static final int PART = 1;
    static final int SOURCE = 2;
    static final int TRANSLATION = 3;
    static final int STATUS = 4;
    static final int COMMENT = 5;
    static final int NOTE = 6;
    static final int KEY = 11;
    static final int FINGERPRINT = 12;

    private final UnaryOperator<String> translate;
    private final List<Way> ways = new ArrayList<>();

    /** @param translate the right translation of a source */
    HandInKind(UnaryOperator<String> translate) {
        this.translate = translate;
    }

    final List<Way> all() {
        return ways;
    }

    final void add(String name, Next next, Act act) {
        ways.add(new Way(name, next, act));
    }

    /** The finished workbook, changed. */
    final void book(String name, Next next, Consumer<XSSFWorkbook> change) {
        add(name, next, (kit, folder) -> save(filled(kit, change), folder.resolve("kit.xlsx")));
    }

    /** The finished rows, changed. */
    final void rows(String name, Next next, Consumer<List<Row>> change) {
        book(name, next, workbook -> change.accept(rows(workbook.getSheetAt(1))));
    }

    final XSSFWorkbook filled(Path kit, Consumer<XSSFWorkbook> change) throws IOException {
        try (InputStream in = Files.newInputStream(kit)) {
            XSSFWorkbook workbook = new XSSFWorkbook(in);
            rows(workbook.getSheetAt(1)).forEach(row -> put(row, TRANSLATION, translate.apply(text(row, SOURCE))));
            change.accept(workbook);
            return workbook;
        }
    }

    static void save(Workbook workbook, Path file) throws IOException {
        Files.createDirectories(file.getParent());
        try (workbook;
                OutputStream out = Files.newOutputStream(file)) {
            workbook.write(out);
        }
    }

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

    static List<String> column(List<Row> rows, int column) {
        return rows.stream().map(row -> text(row, column)).collect(Collectors.toCollection(ArrayList::new));
    }

    static void setColumn(List<Row> rows, int column, List<String> texts) {
        for (int i = 0; i < rows.size(); i++) {
            put(rows.get(i), column, texts.get(i));
        }
    }

    static void move(List<Row> rows, int from, int to) {
        rows.forEach(row -> {
            put(row, to, text(row, from));
            put(row, from, "");
        });
    }

    static String quoted(String text) {
        return '"' + text.replace("\"", "\"\"") + '"';
    }

    static void zip(Path file, Map<String, byte[]> parts) throws IOException {
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
            for (Map.Entry<String, byte[]> part : new TreeMap<>(parts).entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue());
                zip.closeEntry();
            }
        }
    }
}
