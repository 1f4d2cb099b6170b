package org.nightdesk.exchange;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** A finished kit, opened by POI; rows and columns from 0 as POI has them. */
final class KitBook {
    static final int START = 0;
    static final int ROWS = 1;
    static final int GLOSSARY = 2;
    static final int ARTICLE = 3;
    static final int PROGRESS = 4;
    static final int MANIFEST = 5;

    /** The first row below the hidden tokens and the header: the band of the first article. */
    static final int FIRST_BAND = 2;

    final XSSFWorkbook workbook;
    private final Kit.Kind kind;

    private KitBook(XSSFWorkbook workbook, Kit.Kind kind) {
        this.workbook = workbook;
        this.kind = kind;
    }

    static KitBook of(Kit kit, List<KitArticle> articles, Path folder) {
        try {
            return open(new KitWriter().write(kit, articles.iterator(), folder).file(), kit.kind());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static KitBook open(Path file, Kit.Kind kind) throws IOException {
        return new KitBook(new XSSFWorkbook(Files.newInputStream(file)), kind);
    }

    XSSFSheet sheet(int index) {
        return workbook.getSheetAt(index);
    }

    XSSFRow row(int sheet, int row) {
        return Objects.requireNonNull(sheet(sheet).getRow(row), () -> "row " + row);
    }

    XSSFCell cell(int sheet, int row, int column) {
        return Objects.requireNonNull(row(sheet, row).getCell(column), () -> "cell " + row + ", " + column);
    }

    String text(int sheet, int row, int column) {
        return cell(sheet, row, column).toString();
    }

    /** A cell of the Translate or Review sheet. */
    XSSFCell cell(int row, Field field) {
        return cell(ROWS, row, Field.of(kind).indexOf(field));
    }

    String text(int row, Field field) {
        return cell(row, field).toString();
    }

    /** The texts of a row's cells from the first on. */
    List<String> texts(int sheet, int row) {
        XSSFRow cells = row(sheet, row);
        return java.util.stream.IntStream.range(0, cells.getLastCellNum())
                .mapToObj(column -> cells.getCell(column) == null
                        ? ""
                        : cells.getCell(column).toString())
                .toList();
    }
}
