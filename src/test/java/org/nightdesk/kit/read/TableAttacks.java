package org.nightdesk.kit.read;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Sheets with rows, cells or texts without end, in order or in number, and documents repeated beyond measure. */
final class TableAttacks {
    private TableAttacks() {}

    static void tables(Map<String, AttackFiles.Attack> all) {
        all.put("ten-million-rows.xlsx", file -> {
            try (ZipOutputStream zip = HostileFile.book(file, Map.of(HostileFile.SHEET, ""))) {
                zip.putNextEntry(new ZipEntry(HostileFile.SHEET));
                Random random = new Random(1);
                zip.write(("<worksheet><sheetData>" + HostileFile.HEADER_ROW).getBytes(StandardCharsets.US_ASCII));
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
                file -> HostileFile.whole(
                        file,
                        Map.of(
                                HostileFile.SHEET,
                                HostileFile.sheet("<row>" + "<c><v>1</v></c>".repeat(20_000) + "</row>"))));
        all.put(
                "rows-backwards.xlsx",
                file -> HostileFile.whole(
                        file,
                        Map.of(
                                HostileFile.SHEET,
                                HostileFile.sheet(
                                        "<row r=\"9\"><c><v>1</v></c></row><row r=\"3\"><c><v>1</v></c></row>"))));
        all.put(
                "cells-backwards.xlsx",
                file -> HostileFile.whole(
                        file,
                        Map.of(
                                HostileFile.SHEET,
                                HostileFile.sheet(
                                        "<row r=\"1\"><c r=\"D1\"><v>1</v></c><c r=\"A1\"><v>1</v></c></row>"))));
        all.put(
                "no-such-text.xlsx",
                file -> HostileFile.whole(
                        file,
                        Map.of(HostileFile.SHEET, HostileFile.sheet("<row><c t=\"s\"><v>99999999</v></c></row>"))));
        all.put(
                "negative-text.xlsx",
                file -> HostileFile.whole(
                        file, Map.of(HostileFile.SHEET, HostileFile.sheet("<row><c t=\"s\"><v>-1</v></c></row>"))));
        all.put(
                "a-million-merges.xlsx",
                file -> HostileFile.whole(
                        file,
                        Map.of(
                                HostileFile.SHEET,
                                "<worksheet><sheetData>" + HostileFile.HEADER_ROW + "</sheetData><mergeCells>"
                                        + "<mergeCell ref=\"A1:B2\"/>".repeat(200_000) + "</mergeCells></worksheet>")));
        all.put(
                "cell-of-100000-characters.xlsx",
                file -> HostileFile.whole(
                        file,
                        Map.of(
                                HostileFile.SHEET,
                                HostileFile.sheet("<row><c t=\"str\"><v>" + "가".repeat(100_000) + "</v></c></row>"))));
        all.put("shared-strings-without-end.xlsx", file -> {
            try (ZipOutputStream zip = HostileFile.book(
                    file,
                    Map.of(
                            "xl/sharedStrings.xml",
                            "",
                            HostileFile.SHEET,
                            HostileFile.sheet("<row><c t=\"s\"><v>0</v></c></row>")))) {
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
                file -> HostileFile.whole(
                        file, Map.of("xl/_rels/workbook.xml.rels", HostileFile.rels("worksheet", "workbook.xml"))));
        all.put(
                "sheet-from-the-web.xlsx",
                file -> HostileFile.whole(
                        file,
                        Map.of(
                                "xl/_rels/workbook.xml.rels",
                                HostileFile.rels("worksheet", "http://127.0.0.1:9/sheet.xml"))));
        all.put(
                "a-sheet-named-fifty-thousand-times.xlsx",
                file -> HostileFile.whole(
                        file,
                        Map.of(
                                "xl/workbook.xml",
                                "<workbook><sheets>" + "<sheet name=\"S\" id=\"rId1\"/>".repeat(50_000)
                                        + "</sheets></workbook>")));
        all.put("no-sheets.xlsx", file -> HostileFile.whole(file, Map.of("xl/workbook.xml", "<workbook/>")));
        all.put(
                "binary-workbook.xlsx",
                file -> HostileFile.whole(
                        file, Map.of("_rels/.rels", HostileFile.rels("officeDocument", "xl/workbook.bin"))));
    }

    static void openDocuments(Map<String, AttackFiles.Attack> all) {
        String cell = "<table:table-cell office:value-type=\"string\"><text:p>nd:key</text:p></table:table-cell>"
                + "<table:table-cell office:value-type=\"string\"><text:p>nd:translation</text:p></table:table-cell>";
        String row = "<table:table-row>" + cell + "</table:table-row>";
        all.put(
                "rows-repeated.ods",
                file -> HostileFile.ods(
                        file,
                        row + "<table:table-row table:number-rows-repeated=\"900000000\">" + cell
                                + "</table:table-row>"));
        all.put(
                "cells-repeated.ods",
                file -> HostileFile.ods(
                        file,
                        row
                                + "<table:table-row><table:table-cell table:number-columns-repeated=\"16000\"><text:p>x</text:p></table:table-cell></table:table-row>"));
        all.put(
                "spaces-repeated.ods",
                file -> HostileFile.ods(
                        file,
                        row + "<table:table-row><table:table-cell><text:p>x"
                                + "<text:s text:c=\"900000000\"/>".repeat(50)
                                + "</text:p></table:table-cell></table:table-row>"));
        all.put(
                "entities.ods",
                file -> HostileFile.odsContent(file, HostileFile.HEAD + MarkupAttacks.BOMB + "<x>&h;</x>"));
        all.put(
                "deep.ods",
                file -> HostileFile.ods(
                        file,
                        row + "<table:table-row><table:table-cell>" + "<text:p>".repeat(90_000)
                                + "</table:table-cell></table:table-row>"));
        all.put(
                "fifty-thousand-sheets.ods",
                file -> HostileFile.ods(file, "</table:table><table:table>".repeat(50_000) + row));
    }
}
