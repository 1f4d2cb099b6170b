package org.nightdesk.exchange;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Files made to hang, fill the memory of, or fool whoever opens them. Each is written when it is asked for. */
final class AttackFiles {
    /** Writes the file. */
    interface Attack {
        void write(Path file) throws IOException;
    }

    private static final String BOMB = "<!DOCTYPE x [<!ENTITY a \"ha\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;\">"
            + "<!ENTITY c \"&b;&b;&b;&b;&b;&b;&b;&b;\"><!ENTITY d \"&c;&c;&c;&c;&c;&c;&c;&c;\">"
            + "<!ENTITY e \"&d;&d;&d;&d;&d;&d;&d;&d;\"><!ENTITY f \"&e;&e;&e;&e;&e;&e;&e;&e;\">"
            + "<!ENTITY g \"&f;&f;&f;&f;&f;&f;&f;&f;\"><!ENTITY h \"&g;&g;&g;&g;&g;&g;&g;&g;\">]>";
    private static final String OUTSIDE = "<!DOCTYPE x [<!ENTITY o SYSTEM \"file:///etc/passwd\">]>";
    private static final String HEAD = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>";
    private static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private static final String REL = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private static final String SHEET = "xl/worksheets/sheet1.xml";
    private static final String HEADER_ROW = "<row r=\"1\"><c t=\"inlineStr\"><is><t>nd:key</t></is></c>"
            + "<c t=\"inlineStr\"><is><t>nd:translation</t></is></c></row>";

    private AttackFiles() {}

    static Map<String, Attack> all() {
        Map<String, Attack> all = new LinkedHashMap<>();
        archives(all);
        entities(all);
        markup(all);
        tables(all);
        openDocuments(all);
        texts(all);
        others(all);
        return all;
    }

    private static void archives(Map<String, Attack> all) {
        all.put("zeros-in-sheet.xlsx", file -> big(file, SHEET, new byte[1 << 16], 8000));
        all.put("zeros-in-media.xlsx", file -> big(file, "xl/media/image1.png", new byte[1 << 16], 8000));
        all.put(
                "rows-that-compress.xlsx",
                file -> big(file, SHEET, "<row/>".repeat(10_000).getBytes(StandardCharsets.US_ASCII), 9000));
        all.put("six-thousand-parts.xlsx", file -> {
            try (ZipOutputStream zip = book(file, Map.of())) {
                for (int i = 0; i < 6000; i++) {
                    put(zip, "x/" + i + ".xml", "<x/>");
                }
            }
        });
        all.put("parent-folder-name.xlsx", file -> with(file, "../../../etc/cron.d/evil", "* * * * * root id"));
        all.put("absolute-name.xlsx", file -> with(file, "/etc/cron.d/evil", "* * * * * root id"));
        all.put("backslash-name.xlsx", file -> with(file, "xl\\..\\..\\evil.xml", "<x/>"));
        all.put("inner-parent-name.xlsx", file -> with(file, "xl/../../evil.xml", "<x/>"));
        all.put("twice-the-same-name.xlsx", file -> {
            with(file, "xl/worksheets/sheet9.xml", "<x/>");
            replace(file, "xl/worksheets/sheet9.xml", SHEET);
        });
        all.put("overlapping-parts.xlsx", AttackFiles::overlapping);
        all.put("wrong-checksum.xlsx", file -> {
            with(file, "xl/extra.xml", "<x>1</x>");
            CRC32 crc = new CRC32();
            crc.update("<x>1</x>".getBytes(StandardCharsets.US_ASCII));
            replaceInt(file, (int) crc.getValue(), 0x12345678);
        });
        all.put("only-a-directory.xlsx", file -> Files.write(file, new byte[] {'P', 'K', 3, 4}));
        all.put("no-parts.xlsx", file -> {
            try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
                put(zip, "readme.txt", "nothing");
            }
        });
        all.put("cut-in-half.xlsx", file -> {
            with(file, "xl/extra.xml", "<x/>");
            byte[] bytes = Files.readAllBytes(file);
            Files.write(file, java.util.Arrays.copyOf(bytes, bytes.length / 2));
        });
        all.put("encrypted-flag.xlsx", file -> {
            with(file, "xl/extra.xml", "<x/>");
            byte[] bytes = Files.readAllBytes(file);
            for (int i = 0; i + 10 < bytes.length; i++) {
                if (bytes[i] == 'P' && bytes[i + 1] == 'K' && bytes[i + 2] == 1 && bytes[i + 3] == 2) {
                    bytes[i + 8] |= 1;
                }
            }
            Files.write(file, bytes);
        });
    }

    private static void entities(Map<String, Attack> all) {
        for (String part : new String[] {
            "[Content_Types].xml",
            "_rels/.rels",
            "xl/workbook.xml",
            "xl/_rels/workbook.xml.rels",
            SHEET,
            "xl/styles.xml",
            "xl/sharedStrings.xml",
            "docProps/core.xml",
            "docProps/custom.xml"
        }) {
            String name = part.replaceAll("[^a-zA-Z]+", "-");
            all.put("entities-in-" + name + ".xlsx", file -> whole(file, Map.of(part, HEAD + BOMB + "<x>&h;</x>")));
        }
        all.put(
                "outside-entity-in-sheet.xlsx",
                file -> whole(file, Map.of(SHEET, HEAD + OUTSIDE + "<worksheet>&o;</worksheet>")));
        all.put(
                "outside-entity-in-strings.xlsx",
                file -> whole(file, Map.of("xl/sharedStrings.xml", HEAD + OUTSIDE + "<sst><si><t>&o;</t></si></sst>")));
        all.put(
                "outside-document-type.xlsx",
                file -> whole(
                        file, Map.of(SHEET, HEAD + "<!DOCTYPE x SYSTEM \"http://127.0.0.1:9/x.dtd\"><worksheet/>")));
        all.put(
                "parameter-entity.xlsx",
                file -> whole(
                        file,
                        Map.of(
                                "xl/workbook.xml",
                                HEAD + "<!DOCTYPE x [<!ENTITY % p SYSTEM \"http://127.0.0.1:9/\">%p;]><workbook/>")));
    }

    private static void markup(Map<String, Attack> all) {
        String deep = "<a>".repeat(200_000) + "</a>".repeat(200_000);
        all.put("deep-sheet.xlsx", file -> whole(file, Map.of(SHEET, "<worksheet>" + deep + "</worksheet>")));
        all.put(
                "deep-cell.xlsx",
                file -> whole(file, Map.of(SHEET, sheet(HEADER_ROW + "<row r=\"2\"><c>" + deep + "</c></row>"))));
        all.put(
                "deep-text.xlsx",
                file -> whole(file, Map.of(SHEET, sheet("<row><c t=\"inlineStr\"><is>" + deep + "</is></c></row>"))));
        all.put(
                "deep-shared-text.xlsx",
                file -> whole(
                        file,
                        Map.of(
                                SHEET,
                                sheet("<row><c t=\"s\"><v>0</v></c></row>"),
                                "xl/sharedStrings.xml",
                                "<sst><si>" + deep + "</si></sst>")));
        all.put(
                "long-attribute.xlsx",
                file -> whole(file, Map.of(SHEET, "<worksheet a=\"" + "x".repeat(3_000_000) + "\"/>")));
        all.put("long-name.xlsx", file -> whole(file, Map.of(SHEET, "<" + "x".repeat(3_000_000) + "/>")));
        all.put(
                "long-text.xlsx",
                file -> whole(
                        file,
                        Map.of(SHEET, sheet("<row><c t=\"str\"><v>" + "x".repeat(3_000_000) + "</v></c></row>"))));
        all.put("not-well-formed.xlsx", file -> whole(file, Map.of(SHEET, "<worksheet><sheetData><row></sheetData>")));
        all.put(
                "utf-16.xlsx",
                file -> whole(
                        file,
                        Map.of(SHEET, "\ufeff<?xml version=\"1.0\" encoding=\"UTF-16\"?><worksheet/>"),
                        StandardCharsets.UTF_16LE));
        all.put(
                "not-utf-8.xlsx",
                file -> whole(
                        file,
                        Map.of(SHEET, sheet("<row><c t=\"str\"><v>é</v></c></row>")),
                        StandardCharsets.ISO_8859_1));
        all.put(
                "forbidden-character.xlsx",
                file -> whole(file, Map.of(SHEET, sheet("<row><c t=\"str\"><v>\u0001</v></c></row>"))));
    }

    private static void tables(Map<String, Attack> all) {
        all.put("ten-million-rows.xlsx", file -> {
            try (ZipOutputStream zip = book(file, Map.of(SHEET, ""))) {
                zip.putNextEntry(new ZipEntry(SHEET));
                Random random = new Random(1);
                zip.write(("<worksheet><sheetData>" + HEADER_ROW).getBytes(StandardCharsets.US_ASCII));
                StringBuilder rows = new StringBuilder();
                for (int i = 2; i < 10_000_000; i++) {
                    rows.append("<row><c><v>").append(random.nextInt()).append("</v></c></row>");
                    if (rows.length() > 60_000) {
                        zip.write(rows.toString().getBytes(StandardCharsets.US_ASCII));
                        rows.setLength(0);
                    }
                    if (i > 1_500_000) {
                        break;
                    }
                }
                zip.write("</sheetData></worksheet>".getBytes(StandardCharsets.US_ASCII));
                zip.closeEntry();
            }
        });
        all.put(
                "twenty-thousand-columns.xlsx",
                file -> whole(file, Map.of(SHEET, sheet("<row>" + "<c><v>1</v></c>".repeat(20_000) + "</row>"))));
        all.put(
                "rows-backwards.xlsx",
                file -> whole(
                        file,
                        Map.of(SHEET, sheet("<row r=\"9\"><c><v>1</v></c></row><row r=\"3\"><c><v>1</v></c></row>"))));
        all.put(
                "cells-backwards.xlsx",
                file -> whole(
                        file,
                        Map.of(SHEET, sheet("<row r=\"1\"><c r=\"D1\"><v>1</v></c><c r=\"A1\"><v>1</v></c></row>"))));
        all.put(
                "no-such-text.xlsx",
                file -> whole(file, Map.of(SHEET, sheet("<row><c t=\"s\"><v>99999999</v></c></row>"))));
        all.put("negative-text.xlsx", file -> whole(file, Map.of(SHEET, sheet("<row><c t=\"s\"><v>-1</v></c></row>"))));
        all.put(
                "a-million-merges.xlsx",
                file -> whole(
                        file,
                        Map.of(
                                SHEET,
                                "<worksheet><sheetData>" + HEADER_ROW + "</sheetData><mergeCells>"
                                        + "<mergeCell ref=\"A1:B2\"/>".repeat(200_000) + "</mergeCells></worksheet>")));
        all.put(
                "cell-of-100000-characters.xlsx",
                file -> whole(
                        file, Map.of(SHEET, sheet("<row><c t=\"str\"><v>" + "가".repeat(100_000) + "</v></c></row>"))));
        all.put("shared-strings-without-end.xlsx", file -> {
            try (ZipOutputStream zip = book(
                    file, Map.of("xl/sharedStrings.xml", "", SHEET, sheet("<row><c t=\"s\"><v>0</v></c></row>")))) {
                zip.putNextEntry(new ZipEntry("xl/sharedStrings.xml"));
                Random random = new Random(2);
                zip.write("<sst>".getBytes(StandardCharsets.US_ASCII));
                for (int i = 0; i < 3_000_000; i++) {
                    zip.write(("<si><t>" + random.nextInt(1000) + "</t></si>").getBytes(StandardCharsets.US_ASCII));
                }
                zip.write("</sst>".getBytes(StandardCharsets.US_ASCII));
                zip.closeEntry();
            }
        });
        all.put(
                "sheet-that-is-the-workbook.xlsx",
                file -> whole(file, Map.of("xl/_rels/workbook.xml.rels", rels("worksheet", "workbook.xml"))));
        all.put(
                "sheet-from-the-web.xlsx",
                file -> whole(
                        file, Map.of("xl/_rels/workbook.xml.rels", rels("worksheet", "http://127.0.0.1:9/sheet.xml"))));
        all.put("no-sheets.xlsx", file -> whole(file, Map.of("xl/workbook.xml", "<workbook/>")));
        all.put(
                "binary-workbook.xlsx",
                file -> whole(file, Map.of("_rels/.rels", rels("officeDocument", "xl/workbook.bin"))));
    }

    private static void openDocuments(Map<String, Attack> all) {
        String cell = "<table:table-cell office:value-type=\"string\"><text:p>nd:key</text:p></table:table-cell>"
                + "<table:table-cell office:value-type=\"string\"><text:p>nd:translation</text:p></table:table-cell>";
        String row = "<table:table-row>" + cell + "</table:table-row>";
        all.put(
                "rows-repeated.ods",
                file -> ods(
                        file,
                        row + "<table:table-row table:number-rows-repeated=\"900000000\">" + cell
                                + "</table:table-row>"));
        all.put(
                "cells-repeated.ods",
                file -> ods(
                        file,
                        row
                                + "<table:table-row><table:table-cell table:number-columns-repeated=\"16000\"><text:p>x</text:p></table:table-cell></table:table-row>"));
        all.put(
                "spaces-repeated.ods",
                file -> ods(
                        file,
                        row + "<table:table-row><table:table-cell><text:p>x"
                                + "<text:s text:c=\"900000000\"/>".repeat(50)
                                + "</text:p></table:table-cell></table:table-row>"));
        all.put("entities.ods", file -> odsContent(file, HEAD + BOMB + "<x>&h;</x>"));
        all.put(
                "deep.ods",
                file -> ods(
                        file,
                        row + "<table:table-row><table:table-cell>" + "<text:p>".repeat(90_000)
                                + "</table:table-cell></table:table-row>"));
    }

    private static void texts(Map<String, Attack> all) {
        all.put(
                "open-quote.csv",
                file -> Files.writeString(file, "nd:key,nd:translation\n\"" + "x,".repeat(10_000_000)));
        all.put("long-cell.csv", file -> Files.writeString(file, "nd:key,nd:translation\nA," + "x".repeat(20_000_000)));
        all.put("too-large.csv", file -> big(file, 40));
        all.put("random.csv", file -> {
            byte[] bytes = new byte[100_000];
            new Random(3).nextBytes(bytes);
            bytes[0] = 'a';
            Files.write(file, bytes);
        });
    }

    private static void others(Map<String, Attack> all) {
        all.put("old-format-garbage.xls", file -> {
            byte[] bytes = new byte[200_000];
            new Random(4).nextBytes(bytes);
            System.arraycopy(
                    new byte[] {(byte) 0xd0, (byte) 0xcf, 0x11, (byte) 0xe0, (byte) 0xa1, (byte) 0xb1, 0x1a, (byte) 0xe1
                    },
                    0,
                    bytes,
                    0,
                    8);
            Files.write(file, bytes);
        });
        all.put(
                "web-page.xls",
                file -> Files.writeString(
                        file, "<html><script>alert(1)</script><table><tr><td>nd:key</td></tr></table></html>"));
        all.put("portable-document.xlsx", file -> Files.writeString(file, "%PDF-1.7 nothing"));
        all.put("empty.xlsx", file -> Files.write(file, new byte[0]));
    }

    private static String sheet(String rows) {
        return "<worksheet xmlns=\"" + MAIN + "\"><sheetData>" + rows + "</sheetData></worksheet>";
    }

    private static String rels(String type, String target) {
        return "<Relationships><Relationship Id=\"rId1\" Type=\"" + REL + "/" + type + "\" Target=\"" + target
                + "\"/></Relationships>";
    }

    private static void put(ZipOutputStream zip, String name, String content) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(content.getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
    }

    /** A small workbook; parts given here stand for the usual ones, empty ones are left to the caller. */
    private static ZipOutputStream book(Path file, Map<String, String> changed) throws IOException {
        ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file));
        for (Map.Entry<String, String> part : parts(changed).entrySet()) {
            if (!part.getValue().isEmpty()) {
                put(zip, part.getKey(), part.getValue());
            }
        }
        return zip;
    }

    private static Map<String, String> parts(Map<String, String> changed) {
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

    private static void whole(Path file, Map<String, String> changed) throws IOException {
        book(file, changed).close();
    }

    private static void whole(Path file, Map<String, String> changed, java.nio.charset.Charset charset)
            throws IOException {
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
            for (Map.Entry<String, String> part : parts(changed).entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue()
                        .getBytes(changed.containsKey(part.getKey()) ? charset : StandardCharsets.UTF_8));
                zip.closeEntry();
            }
        }
    }

    private static void with(Path file, String name, String content) throws IOException {
        try (ZipOutputStream zip = book(file, Map.of())) {
            put(zip, name, content);
        }
    }

    private static void big(Path file, String part, byte[] piece, int times) throws IOException {
        try (ZipOutputStream zip = book(file, Map.of(part, ""))) {
            zip.putNextEntry(new ZipEntry(part));
            for (int i = 0; i < times; i++) {
                zip.write(piece);
            }
            zip.closeEntry();
        }
    }

    private static void big(Path file, int mebibytes) throws IOException {
        try (OutputStream out = Files.newOutputStream(file)) {
            for (int i = 0; i < mebibytes; i++) {
                out.write("nd:key,nd:translation\n".repeat(1 << 16).getBytes(StandardCharsets.US_ASCII), 0, 1 << 20);
            }
        }
    }

    private static void ods(Path file, String rows) throws IOException {
        odsContent(
                file,
                "<office:document-content xmlns:office=\"urn:oasis:names:tc:opendocument:xmlns:office:1.0\" "
                        + "xmlns:table=\"urn:oasis:names:tc:opendocument:xmlns:table:1.0\" "
                        + "xmlns:text=\"urn:oasis:names:tc:opendocument:xmlns:text:1.0\"><office:body><office:spreadsheet>"
                        + "<table:table table:name=\"S\">" + rows
                        + "</table:table></office:spreadsheet></office:body></office:document-content>");
    }

    private static void odsContent(Path file, String content) throws IOException {
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
            put(zip, "mimetype", "application/vnd.oasis.opendocument.spreadsheet");
            put(zip, "content.xml", content);
        }
    }

    /** Two directory entries that share the bytes of one part, as the densest bombs do. */
    private static void overlapping(Path file) throws IOException {
        byte[] random = new byte[100_000];
        new Random(5).nextBytes(random);
        try (ZipOutputStream zip = book(file, Map.of())) {
            for (String name : new String[] {"xl/media/a.bin", "xl/media/b.bin"}) {
                zip.putNextEntry(new ZipEntry(name));
                zip.write(name.endsWith("a.bin") ? random : new byte[] {1});
                zip.closeEntry();
            }
        }
        byte[] bytes = Files.readAllBytes(file);
        int one = directoryEntry(bytes, "xl/media/a.bin");
        int other = directoryEntry(bytes, "xl/media/b.bin");
        System.arraycopy(bytes, one + 16, bytes, other + 16, 12);
        System.arraycopy(bytes, one + 42, bytes, other + 42, 4);
        Files.write(file, bytes);
    }

    private static int directoryEntry(byte[] bytes, String name) {
        byte[] wanted = name.getBytes(StandardCharsets.US_ASCII);
        for (int i = 46; i + wanted.length < bytes.length; i++) {
            boolean header = bytes[i - 46] == 'P' && bytes[i - 45] == 'K' && bytes[i - 44] == 1 && bytes[i - 43] == 2;
            if (header && java.util.Arrays.equals(bytes, i, i + wanted.length, wanted, 0, wanted.length)) {
                return i - 46;
            }
        }
        throw new IllegalStateException("no directory entry " + name);
    }

    private static void replace(Path file, String name, String by) throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        byte[] wanted = name.getBytes(StandardCharsets.US_ASCII);
        for (int i = 0; i + wanted.length <= bytes.length; i++) {
            if (java.util.Arrays.equals(bytes, i, i + wanted.length, wanted, 0, wanted.length)) {
                System.arraycopy(by.getBytes(StandardCharsets.US_ASCII), 0, bytes, i, wanted.length);
            }
        }
        Files.write(file, bytes);
    }

    private static void replaceInt(Path file, int value, int by) throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        for (int i = 0; i < bytes.length; i++) {
            boolean here = i + 4 <= bytes.length
                    && java.nio.ByteBuffer.wrap(bytes, i, 4)
                                    .order(java.nio.ByteOrder.LITTLE_ENDIAN)
                                    .getInt()
                            == value;
            if (here) {
                for (int shift = 0; shift < 32; shift += 8) {
                    out.write(by >> shift);
                }
                i += 3;
            } else {
                out.write(bytes[i]);
            }
        }
        Files.write(file, out.toByteArray());
    }
}
