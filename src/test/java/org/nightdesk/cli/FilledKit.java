package org.nightdesk.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.jspecify.annotations.NullUnmarked;

/** A kit as its person sees it: rows of cells by their header, English kits only. */
@NullUnmarked
final class FilledKit {
    private static final int HEADER = 1;
    private static final String KEY = "Row key";

    private FilledKit() {}

    /** The newest kit in a person's outbox. @param kind {@code translation} or {@code review} */
    static Path newest(Path work, String person, String kind) throws IOException {
        try (Stream<Path> files = Files.list(work.resolve("outbox").resolve(person))) {
            return files.filter(file -> file.toString().endsWith(".xlsx"))
                    .filter(file -> file.toString().contains("_review_") == kind.equals("review"))
                    .max(java.util.Comparator.comparing(Path::getFileName))
                    .orElseThrow(() -> new IllegalStateException("no " + kind + " kit for " + person));
        }
    }

    /** The kits in a person's outbox, the newest name last. */
    static List<Path> outbox(Path work, String person) throws IOException {
        Path outbox = work.resolve("outbox").resolve(person);
        if (!Files.isDirectory(outbox)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(outbox)) {
            return files.filter(file -> file.toString().endsWith(".xlsx"))
                    .sorted()
                    .toList();
        }
    }

    /** Fills the rows below the bands and puts the kit into the person's folder of returns. */
    static void fillAndReturn(Path kit, Path work, UnaryOperator<Map<String, String>> filling) throws IOException {
        String person = kit.getParent().getFileName().toString();
        Path returned = work.resolve("returns").resolve(person).resolve(kit.getFileName());
        fill(kit, row -> row.get(KEY).startsWith("§") ? Map.of() : filling.apply(row), returned);
    }

    /** The rows of the table, without the bands that head articles. */
    static List<Map<String, String>> rows(Path kit) throws IOException {
        return rows(kit, false);
    }

    /** @param withArticle whether each row has the key of its article too, as cell {@code §} */
    static List<Map<String, String>> rows(Path kit, boolean withArticle) throws IOException {
        List<Map<String, String>> rows = new ArrayList<>();
        String article = "";
        try (InputStream in = Files.newInputStream(kit);
                Workbook workbook = WorkbookFactory.create(in)) {
            Sheet sheet = workbook.getSheetAt(1);
            Map<String, Integer> columns = columns(sheet);
            for (Row row : sheet) {
                Map<String, String> cells = new HashMap<>();
                columns.forEach((header, column) -> cells.put(header, text(row.getCell(column))));
                boolean band = cells.get(KEY).startsWith("§");
                article = band ? cells.get(KEY).substring(1) : article;
                if (row.getRowNum() > HEADER && !band) {
                    if (withArticle) {
                        cells.put("§", article);
                    }
                    rows.add(cells);
                }
            }
        }
        return rows;
    }

    /**
     * Fills a kit and puts it where its person returns it.
     *
     * @param filling gives what to write into a row's cells by header; the bands are rows too
     * @param returned the file to write
     */
    static void fill(Path kit, UnaryOperator<Map<String, String>> filling, Path returned) throws IOException {
        Files.createDirectories(returned.getParent());
        try (InputStream in = Files.newInputStream(kit);
                Workbook workbook = WorkbookFactory.create(in)) {
            Sheet sheet = workbook.getSheetAt(1);
            Map<String, Integer> columns = columns(sheet);
            for (Row row : sheet) {
                if (row.getRowNum() > HEADER) {
                    Map<String, String> cells = new HashMap<>();
                    columns.forEach((header, column) -> cells.put(header, text(row.getCell(column))));
                    filling.apply(cells).forEach((header, text) -> write(row, columns.get(header), text));
                }
            }
            Path beside = returned.resolveSibling("." + returned.getFileName());
            try (OutputStream out = Files.newOutputStream(beside)) {
                workbook.write(out);
            }
            Files.move(beside, returned, java.nio.file.StandardCopyOption.REPLACE_EXISTING);
        }
    }

    /** Inserts a row with nothing but a translation below the row of a source, as people do who write a sentence as two. */
    static void insertBelow(Path filled, String source, String text, Path returned) throws IOException {
        Files.createDirectories(returned.getParent());
        try (InputStream in = Files.newInputStream(filled);
                Workbook workbook = WorkbookFactory.create(in)) {
            Sheet sheet = workbook.getSheetAt(1);
            Map<String, Integer> columns = columns(sheet);
            int at = -1;
            for (Row row : sheet) {
                at = text(row.getCell(columns.get("Source"))).equals(source) ? row.getRowNum() + 1 : at;
            }
            sheet.shiftRows(at, sheet.getLastRowNum(), 1);
            write(sheet.createRow(at), columns.get("Translation"), text);
            try (OutputStream out = Files.newOutputStream(returned)) {
                workbook.write(out);
            }
        }
    }

    private static Map<String, Integer> columns(Sheet sheet) {
        Map<String, Integer> columns = new HashMap<>();
        for (Cell cell : sheet.getRow(HEADER)) {
            columns.put(text(cell), cell.getColumnIndex());
        }
        return columns;
    }

    private static void write(Row row, int column, String text) {
        Cell cell = row.getCell(column, Row.MissingCellPolicy.CREATE_NULL_AS_BLANK);
        // POI leaves the text of an inline string in place when another is set.
        cell.setBlank();
        cell.setCellValue(text);
    }

    private static String text(Cell cell) {
        return cell != null && cell.getCellType() == CellType.STRING ? cell.getStringCellValue() : "";
    }
}
