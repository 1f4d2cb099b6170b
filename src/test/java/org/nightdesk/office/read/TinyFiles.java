package org.nightdesk.office.read;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** The smallest workbooks that show one thing, and what a reader sees of them. */
public final class TinyFiles {
    static final String SHEET = "xl/worksheets/sheet1.xml";
    private static final String RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    private TinyFiles() {}

    /** A workbook whose one sheet has these rows; parts given stand for the usual ones or beside them. */
    public static Path xlsx(Path file, String rows, Map<String, String> changed) throws IOException {
        Map<String, String> parts = new LinkedHashMap<>();
        parts.put("[Content_Types].xml", "<Types/>");
        parts.put("_rels/.rels", relations(Map.of("officeDocument", "xl/workbook.xml")));
        parts.put(
                "xl/workbook.xml",
                "<workbook xmlns:r=\"" + RELATIONS + "\"><sheets><sheet name=\"S\" r:id=\"worksheet\"/></sheets>"
                        + "</workbook>");
        parts.put("xl/_rels/workbook.xml.rels", relations(Map.of("worksheet", "worksheets/sheet1.xml")));
        parts.put(SHEET, "<worksheet><sheetData>" + rows + "</sheetData></worksheet>");
        parts.putAll(changed);
        return zip(file, parts);
    }

    /** Relations by the last word of their type, which is their id too. */
    static String relations(Map<String, String> targets) {
        StringBuilder xml = new StringBuilder("<Relationships>");
        targets.forEach((type, target) -> xml.append("<Relationship Id=\"")
                .append(type)
                .append("\" Type=\"")
                .append(RELATIONS)
                .append('/')
                .append(type)
                .append("\" Target=\"")
                .append(target)
                .append("\"/>"));
        return xml.append("</Relationships>").toString();
    }

    /** An OpenDocument spreadsheet whose one table has these rows. */
    public static Path ods(Path file, String styles, String rows) throws IOException {
        Map<String, String> parts = new LinkedHashMap<>();
        parts.put("mimetype", "application/vnd.oasis.opendocument.spreadsheet");
        parts.put(
                "content.xml",
                "<o:document-content xmlns:o=\"urn:oasis:names:tc:opendocument:xmlns:office:1.0\""
                        + " xmlns:table=\"urn:oasis:names:tc:opendocument:xmlns:table:1.0\""
                        + " xmlns:text=\"urn:oasis:names:tc:opendocument:xmlns:text:1.0\""
                        + " xmlns:style=\"urn:oasis:names:tc:opendocument:xmlns:style:1.0\"><o:automatic-styles>"
                        + styles + "</o:automatic-styles><o:body><o:spreadsheet><table:table table:name=\"S\">"
                        + rows + "</table:table></o:spreadsheet></o:body></o:document-content>");
        return zip(file, parts);
    }

    public static Path zip(Path file, Map<String, String> parts) throws IOException {
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
            for (Map.Entry<String, String> part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue().getBytes(StandardCharsets.UTF_8));
                zip.closeEntry();
            }
        }
        return file;
    }

    /** The cells of a file's first sheet, such as {@code B3 date 2026-04-06} or {@code A1 text struck ~~old~~ new}. */
    static List<String> cells(Path file) throws IOException {
        return cells(file, Limits.DEFAULT);
    }

    static List<String> cells(Path file, Limits limits) throws IOException {
        List<String> cells = new ArrayList<>();
        try (Book book = Books.open(file, limits)) {
            book.read(0, row -> {
                for (int i = 0; i < row.size(); i++) {
                    cells.add(name(row.column(i)) + row.place() + " "
                            + row.kind(i).name().toLowerCase(Locale.ROOT) + (row.isStruck(i) ? " struck " : " ")
                            + shown(row, i).replace("\n", "\\n").replace("\t", "\\t"));
                }
                return true;
            });
        }
        return cells;
    }

    private static String shown(GridRow row, int cell) {
        return row.isStruck(cell) && row.kind(cell) == CellKind.TEXT ? row.value(cell) : row.text(cell);
    }

    private static String name(int column) {
        return column < 26 ? String.valueOf((char) ('A' + column)) : name(column / 26 - 1) + (char) ('A' + column % 26);
    }
}
