package org.nightdesk.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.jspecify.annotations.NullUnmarked;

/** A kit in a test's outbox as a person opens, fills and returns it. */
@NullUnmarked
final class FilledKit {
    private static final DataFormatter FORMATTER = new DataFormatter(Locale.ROOT);

    private FilledKit() {}

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

    /** The rows with a key, each by the names of its columns. */
    static List<Map<String, String>> rows(Path kit) throws IOException {
        List<Map<String, String>> rows = new ArrayList<>();
        each(kit, null, row -> {
            rows.add(row);
            return Map.of();
        });
        return rows;
    }

    /** Fills cells by the names of their columns, and puts the kit into the person's folder of returns. */
    static void fillAndReturn(Path kit, Path work, Function<Map<String, String>, Map<String, String>> cells)
            throws IOException {
        String person = kit.getParent().getFileName().toString();
        Path returned = work.resolve("returns").resolve(person).resolve(kit.getFileName());
        Files.createDirectories(returned.getParent());
        each(kit, returned, cells);
    }

    private static void each(Path kit, Path copy, Function<Map<String, String>, Map<String, String>> cells)
            throws IOException {
        try (InputStream in = Files.newInputStream(kit);
                Workbook workbook = WorkbookFactory.create(in)) {
            Sheet sheet = workbook.getSheetAt(1);
            Map<String, Integer> columns = new HashMap<>();
            for (Cell cell : sheet.getRow(1)) {
                columns.put(FORMATTER.formatCellValue(cell), cell.getColumnIndex());
            }
            for (Row row : sheet) {
                Map<String, String> values = values(row, columns);
                if (row.getRowNum() >= 2
                        && !values.get("Row key").isEmpty()
                        && !values.get("Row key").startsWith("§")) {
                    cells.apply(values)
                            .forEach((column, text) -> row.getCell(
                                            columns.get(column), Row.MissingCellPolicy.CREATE_NULL_AS_BLANK)
                                    .setCellValue(text));
                }
            }
            if (copy != null) {
                write(workbook, copy);
            }
        }
    }

    private static Map<String, String> values(Row row, Map<String, Integer> columns) {
        Map<String, String> values = new HashMap<>();
        columns.forEach((name, column) -> {
            Cell cell = row.getCell(column);
            values.put(name, cell == null ? "" : FORMATTER.formatCellValue(cell));
        });
        return values;
    }

    private static void write(Workbook workbook, Path copy) {
        try (OutputStream out = Files.newOutputStream(copy)) {
            workbook.write(out);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
