package org.nightdesk.kit.read;

import java.nio.charset.StandardCharsets;
import java.util.Map;

/** XML made to fill the memory, to reach outside or to break the parser. */
final class MarkupAttacks {
    static final String BOMB = "<!DOCTYPE x [<!ENTITY a \"ha\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;\">"
            + "<!ENTITY c \"&b;&b;&b;&b;&b;&b;&b;&b;\"><!ENTITY d \"&c;&c;&c;&c;&c;&c;&c;&c;\">"
            + "<!ENTITY e \"&d;&d;&d;&d;&d;&d;&d;&d;\"><!ENTITY f \"&e;&e;&e;&e;&e;&e;&e;&e;\">"
            + "<!ENTITY g \"&f;&f;&f;&f;&f;&f;&f;&f;\"><!ENTITY h \"&g;&g;&g;&g;&g;&g;&g;&g;\">]>";

    private static final String OUTSIDE = "<!DOCTYPE x [<!ENTITY o SYSTEM \"file:///etc/passwd\">]>";

    private MarkupAttacks() {}

    static void entities(Map<String, AttackFiles.Attack> all) {
        for (String part : new String[] {
            "[Content_Types].xml",
            "_rels/.rels",
            "xl/workbook.xml",
            "xl/_rels/workbook.xml.rels",
            HostileFile.SHEET,
            "xl/styles.xml",
            "xl/sharedStrings.xml",
            "docProps/core.xml",
            "docProps/custom.xml"
        }) {
            String name = part.replaceAll("[^a-zA-Z]+", "-");
            all.put(
                    "entities-in-" + name + ".xlsx",
                    file -> HostileFile.whole(file, Map.of(part, HostileFile.HEAD + BOMB + "<x>&h;</x>")));
        }
        all.put(
                "outside-entity-in-sheet.xlsx",
                file -> HostileFile.whole(
                        file, Map.of(HostileFile.SHEET, HostileFile.HEAD + OUTSIDE + "<worksheet>&o;</worksheet>")));
        all.put(
                "outside-entity-in-strings.xlsx",
                file -> HostileFile.whole(
                        file,
                        Map.of("xl/sharedStrings.xml", HostileFile.HEAD + OUTSIDE + "<sst><si><t>&o;</t></si></sst>")));
        all.put(
                "outside-document-type.xlsx",
                file -> HostileFile.whole(
                        file,
                        Map.of(
                                HostileFile.SHEET,
                                HostileFile.HEAD + "<!DOCTYPE x SYSTEM \"http://127.0.0.1:9/x.dtd\"><worksheet/>")));
        all.put(
                "parameter-entity.xlsx",
                file -> HostileFile.whole(
                        file,
                        Map.of(
                                "xl/workbook.xml",
                                HostileFile.HEAD
                                        + "<!DOCTYPE x [<!ENTITY % p SYSTEM \"http://127.0.0.1:9/\">%p;]><workbook/>")));
    }

    static void markup(Map<String, AttackFiles.Attack> all) {
        String deep = "<a>".repeat(200_000) + "</a>".repeat(200_000);
        all.put(
                "deep-sheet.xlsx",
                file -> HostileFile.whole(file, Map.of(HostileFile.SHEET, "<worksheet>" + deep + "</worksheet>")));
        all.put(
                "deep-cell.xlsx",
                file -> HostileFile.whole(
                        file,
                        Map.of(
                                HostileFile.SHEET,
                                HostileFile.sheet(HostileFile.HEADER_ROW + "<row r=\"2\"><c>" + deep + "</c></row>"))));
        all.put(
                "deep-text.xlsx",
                file -> HostileFile.whole(
                        file,
                        Map.of(
                                HostileFile.SHEET,
                                HostileFile.sheet("<row><c t=\"inlineStr\"><is>" + deep + "</is></c></row>"))));
        all.put(
                "deep-shared-text.xlsx",
                file -> HostileFile.whole(
                        file,
                        Map.of(
                                HostileFile.SHEET,
                                HostileFile.sheet("<row><c t=\"s\"><v>0</v></c></row>"),
                                "xl/sharedStrings.xml",
                                "<sst><si>" + deep + "</si></sst>")));
        all.put(
                "long-attribute.xlsx",
                file -> HostileFile.whole(
                        file, Map.of(HostileFile.SHEET, "<worksheet a=\"" + "x".repeat(3_000_000) + "\"/>")));
        all.put(
                "long-name.xlsx",
                file -> HostileFile.whole(file, Map.of(HostileFile.SHEET, "<" + "x".repeat(3_000_000) + "/>")));
        all.put(
                "long-text.xlsx",
                file -> HostileFile.whole(
                        file,
                        Map.of(
                                HostileFile.SHEET,
                                HostileFile.sheet(
                                        "<row><c t=\"str\"><v>" + "x".repeat(3_000_000) + "</v></c></row>"))));
        all.put(
                "not-well-formed.xlsx",
                file -> HostileFile.whole(file, Map.of(HostileFile.SHEET, "<worksheet><sheetData><row></sheetData>")));
        all.put(
                "utf-16.xlsx",
                file -> HostileFile.whole(
                        file,
                        Map.of(HostileFile.SHEET, "\ufeff<?xml version=\"1.0\" encoding=\"UTF-16\"?><worksheet/>"),
                        StandardCharsets.UTF_16LE));
        all.put(
                "not-utf-8.xlsx",
                file -> HostileFile.whole(
                        file,
                        Map.of(HostileFile.SHEET, HostileFile.sheet("<row><c t=\"str\"><v>é</v></c></row>")),
                        StandardCharsets.ISO_8859_1));
        all.put(
                "forbidden-character.xlsx",
                file -> HostileFile.whole(
                        file,
                        Map.of(HostileFile.SHEET, HostileFile.sheet("<row><c t=\"str\"><v>\u0001</v></c></row>"))));
    }
}
