package org.nightdesk.kit.read;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Writes small workbooks of which one part is not as it should be. */
final class HostileFile {
    static final String HEAD = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>";

    private static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

    private static final String REL = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    static final String SHEET = "xl/worksheets/sheet1.xml";

    static final String HEADER_ROW = "<row r=\"1\"><c t=\"inlineStr\"><is><t>nd:key</t></is></c>"
            + "<c t=\"inlineStr\"><is><t>nd:translation</t></is></c></row>";

    private HostileFile() {}

    static void put(ZipOutputStream zip, String name, String content) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(content.getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
    }

    /** A small workbook; parts given here stand for the usual ones, empty ones are left to the caller. */
    static ZipOutputStream book(Path file, Map<String, String> changed) throws IOException {
        ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file));
        for (Map.Entry<String, String> part : parts(changed).entrySet()) {
            if (!part.getValue().isEmpty()) {
                put(zip, part.getKey(), part.getValue());
            }
        }
        return zip;
    }

    static Map<String, String> parts(Map<String, String> changed) {
        Map<String, String> parts = new LinkedHashMap<>();
        parts.put("[Content_Types].xml", "<Types/>");
        parts.put("_rels/.rels", rels("officeDocument", "xl/workbook.xml"));
        parts.put(
                "xl/workbook.xml",
                "<workbook xmlns:r=\"" + REL + "\"><sheets><sheet name=\"S\" r:id=\"rId1\"/></sheets></workbook>");
        parts.put("xl/_rels/workbook.xml.rels", rels("worksheet", "worksheets/sheet1.xml"));
        parts.put(SHEET, sheet("<row><c><v>1</v></c></row>"));
        parts.putAll(changed);
        return parts;
    }

    static void whole(Path file, Map<String, String> changed) throws IOException {
        book(file, changed).close();
    }

    static void whole(Path file, Map<String, String> changed, java.nio.charset.Charset charset) throws IOException {
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
            for (Map.Entry<String, String> part : parts(changed).entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue()
                        .getBytes(changed.containsKey(part.getKey()) ? charset : StandardCharsets.UTF_8));
                zip.closeEntry();
            }
        }
    }

    static void with(Path file, String name, String content) throws IOException {
        try (ZipOutputStream zip = book(file, Map.of())) {
            put(zip, name, content);
        }
    }

    static void big(Path file, String part, byte[] piece, int times) throws IOException {
        try (ZipOutputStream zip = book(file, Map.of(part, ""))) {
            zip.putNextEntry(new ZipEntry(part));
            for (int i = 0; i < times; i++) {
                zip.write(piece);
            }
            zip.closeEntry();
        }
    }

    static void big(Path file, int mebibytes) throws IOException {
        try (OutputStream out = Files.newOutputStream(file)) {
            for (int i = 0; i < mebibytes; i++) {
                out.write("nd:key,nd:translation\n".repeat(1 << 16).getBytes(StandardCharsets.US_ASCII), 0, 1 << 20);
            }
        }
    }

    static void ods(Path file, String rows) throws IOException {
        odsContent(
                file,
                "<office:document-content xmlns:office=\"urn:oasis:names:tc:opendocument:xmlns:office:1.0\" "
                        + "xmlns:table=\"urn:oasis:names:tc:opendocument:xmlns:table:1.0\" "
                        + "xmlns:text=\"urn:oasis:names:tc:opendocument:xmlns:text:1.0\"><office:body><office:spreadsheet>"
                        + "<table:table table:name=\"S\">" + rows
                        + "</table:table></office:spreadsheet></office:body></office:document-content>");
    }

    static void odsContent(Path file, String content) throws IOException {
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
            put(zip, "mimetype", "application/vnd.oasis.opendocument.spreadsheet");
            put(zip, "content.xml", content);
        }
    }

    static String sheet(String rows) {
        return "<worksheet xmlns=\"" + MAIN + "\"><sheetData>" + rows + "</sheetData></worksheet>";
    }

    static String rels(String type, String target) {
        return "<Relationships><Relationship Id=\"rId1\" Type=\"" + REL + "/" + type + "\" Target=\"" + target
                + "\"/></Relationships>";
    }
}
