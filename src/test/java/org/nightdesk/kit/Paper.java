package org.nightdesk.kit;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.FormulaError;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** A workbook as a person holds it: sheets, rows and cells to push about, then saved by POI in any format. */
public final class Paper {
    /** What a cell is; {@code kind} is one of text, number, date, formula, error, boolean. */
    public record Value(String kind, String text, boolean struck) {
        static final Value EMPTY = text("");

        public static Value text(String text) {
            return new Value("text", text, false);
        }

        boolean isEmpty() {
            return text.isEmpty();
        }
    }

    /** A sheet; rows and cells from 0, short rows end in empty cells. */
    public static final class Page {
        public String name;
        public final List<List<Value>> rows = new ArrayList<>();
        final List<CellRangeAddress> merges = new ArrayList<>();

        Page(String name) {
            this.name = name;
        }

        public Value get(int row, int column) {
            return row < rows.size() && column < rows.get(row).size()
                    ? rows.get(row).get(column)
                    : Value.EMPTY;
        }

        public void set(int row, int column, Value value) {
            List<Value> cells = rows.get(row);
            while (cells.size() <= column) {
                cells.add(Value.EMPTY);
            }
            cells.set(column, value);
        }

        /** The first row and column whose header names the field, in any row; null when none does. */
        int @org.jspecify.annotations.Nullable [] find(KitColumn field) {
            for (int r = 0; r < Math.min(rows.size(), 8); r++) {
                for (int c = 0; c < rows.get(r).size(); c++) {
                    if (KitColumn.named(get(r, c).text()) == field) {
                        return new int[] {r, c};
                    }
                }
            }
            return null;
        }

        public int column(KitColumn field) {
            int[] at = find(field);
            return at == null ? -1 : at[1];
        }

        /** The first row below the headers. */
        int firstRow() {
            int last = -1;
            for (int r = 0; r < Math.min(rows.size(), 8); r++) {
                int named = 0;
                for (Value value : rows.get(r)) {
                    named += KitColumn.named(value.text()) != null ? 1 : 0;
                }
                last = named >= 2 ? r : last;
            }
            return last + 1;
        }

        public Page copy(String newName) {
            Page copy = new Page(newName);
            rows.forEach(row -> copy.rows.add(new ArrayList<>(row)));
            return copy;
        }
    }

    public final List<Page> pages = new ArrayList<>();
    String format = "xlsx";

    public static Paper open(Path file) throws IOException {
        Paper paper = new Paper();
        try (Workbook workbook = new XSSFWorkbook(Files.newInputStream(file))) {
            for (Sheet sheet : workbook) {
                Page page = new Page(sheet.getSheetName());
                for (int r = 0; r <= sheet.getLastRowNum(); r++) {
                    List<Value> cells = new ArrayList<>();
                    Row row = sheet.getRow(r);
                    for (int c = 0; row != null && c < row.getLastCellNum(); c++) {
                        cells.add(value(row.getCell(c)));
                    }
                    page.rows.add(cells);
                }
                paper.pages.add(page);
            }
        }
        return paper;
    }

    private static Value value(@org.jspecify.annotations.Nullable Cell cell) {
        if (cell == null || cell.getCellType() == CellType.BLANK) {
            return Value.EMPTY;
        }
        return switch (cell.getCellType()) {
            case NUMERIC -> new Value("number", Double.toString(cell.getNumericCellValue()), false);
            case FORMULA -> new Value("formula", cell.getCellFormula(), false);
            default -> Value.text(cell.getStringCellValue());
        };
    }

    Paper copy() {
        Paper copy = new Paper();
        copy.format = format;
        pages.forEach(page -> copy.pages.add(page.copy(page.name)));
        return copy;
    }

    public Path save(Path folder, String name) throws IOException {
        Path file = folder.resolve(name + "." + (format.startsWith("csv") ? "csv" : format));
        if (format.startsWith("csv")) {
            Charset charset = format.equals("csv-korean")
                    ? Charset.forName("x-windows-949")
                    : format.equals("csv-utf16") ? StandardCharsets.UTF_16 : StandardCharsets.UTF_8;
            Files.write(file, csv(format.equals("csv-korean") ? ";" : ",").getBytes(charset));
            return file;
        }
        try (Workbook workbook = format.equals("xls") ? new HSSFWorkbook() : new XSSFWorkbook();
                OutputStream out = Files.newOutputStream(file)) {
            fill(workbook);
            workbook.write(out);
        }
        return file;
    }

    private String csv(String separator) {
        StringBuilder csv = new StringBuilder();
        Page page = pages.stream()
                .filter(p -> p.column(KitColumn.KEY) >= 0 || p.column(KitColumn.SOURCE) >= 0)
                .findFirst()
                .orElse(pages.get(0));
        for (List<Value> row : page.rows) {
            for (int c = 0; c < row.size(); c++) {
                String text =
                        row.get(c).kind().equals("formula") ? "" : row.get(c).text();
                csv.append(c > 0 ? separator : "")
                        .append('"')
                        .append(text.replace("\"", "\"\""))
                        .append('"');
            }
            csv.append("\r\n");
        }
        return csv.toString();
    }

    private void fill(Workbook workbook) {
        CellStyle struck = workbook.createCellStyle();
        var font = workbook.createFont();
        font.setStrikeout(true);
        struck.setFont(font);
        CellStyle date = workbook.createCellStyle();
        date.setDataFormat(workbook.createDataFormat().getFormat("yyyy-mm-dd"));
        for (Page page : pages) {
            Sheet sheet = workbook.createSheet(page.name);
            for (int r = 0; r < page.rows.size(); r++) {
                Row row = sheet.createRow(r);
                for (int c = 0; c < page.rows.get(r).size(); c++) {
                    Value value = page.get(r, c);
                    if (!value.isEmpty()) {
                        Cell cell = row.createCell(c);
                        put(cell, value, date);
                        if (value.struck()) {
                            cell.setCellStyle(struck);
                        }
                    }
                }
            }
            page.merges.forEach(sheet::addMergedRegionUnsafe);
        }
    }

    private static void put(Cell cell, Value value, CellStyle date) {
        switch (value.kind()) {
            case "number" -> cell.setCellValue(Double.parseDouble(value.text()));
            case "date" -> {
                cell.setCellValue(Double.parseDouble(value.text()));
                cell.setCellStyle(date);
            }
            case "formula" -> {
                if (value.text().length() < 200) {
                    cell.setCellFormula(value.text().startsWith("IF(LEN(") ? "\"\"" : value.text());
                }
            }
            case "error" -> cell.setCellErrorValue(FormulaError.NA.getCode());
            case "boolean" -> cell.setCellValue(true);
            default -> cell.setCellValue(value.text());
        }
    }
}
