package org.nightdesk.kit;

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
import org.nightdesk.kit.write.KitWriter;

/** A finished kit, opened by POI; rows and columns from 0 as POI has them. */
public final class KitBook {
    public static final int START = 0;
    public static final int ROWS = 1;
    public static final int GLOSSARY = 2;
    public static final int TERMS = 3;
    public static final int ARTICLE = 4;
    public static final int PROGRESS = 5;
    public static final int MANIFEST = 6;

    /** The first row below the hidden tokens and the header: the band of the first article. */
    public static final int FIRST_BAND = 2;

    public final XSSFWorkbook workbook;
    private final Kit.Kind kind;

    private KitBook(XSSFWorkbook workbook, Kit.Kind kind) {
        this.workbook = workbook;
        this.kind = kind;
    }

    public static KitBook of(Kit kit, List<KitArticle> articles, Path folder) {
        try {
            return open(
                    new KitWriter(SampleKits::stampKey)
                            .write(kit, articles.iterator(), folder)
                            .file(),
                    kit.kind());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static KitBook open(Path file, Kit.Kind kind) throws IOException {
        return new KitBook(new XSSFWorkbook(Files.newInputStream(file)), kind);
    }

    public XSSFSheet sheet(int index) {
        return workbook.getSheetAt(index);
    }

    public XSSFRow row(int sheet, int row) {
        return Objects.requireNonNull(sheet(sheet).getRow(row), () -> "row " + row);
    }

    public XSSFCell cell(int sheet, int row, int column) {
        return Objects.requireNonNull(row(sheet, row).getCell(column), () -> "cell " + row + ", " + column);
    }

    public String text(int sheet, int row, int column) {
        return cell(sheet, row, column).toString();
    }

    /** A cell of the Translate or Review sheet. */
    public XSSFCell cell(int row, KitColumn field) {
        return cell(ROWS, row, KitColumn.of(kind).indexOf(field));
    }

    public String text(int row, KitColumn field) {
        return cell(row, field).toString();
    }

    /** The texts of a row's cells from the first on. */
    public List<String> texts(int sheet, int row) {
        XSSFRow cells = row(sheet, row);
        return java.util.stream.IntStream.range(0, cells.getLastCellNum())
                .mapToObj(column -> cells.getCell(column) == null
                        ? ""
                        : cells.getCell(column).toString())
                .toList();
    }
}
