package org.nightdesk.kit.write;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFName;
import org.apache.poi.xssf.usermodel.XSSFRichTextString;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.nightdesk.article.Part;
import org.nightdesk.kit.Kit;
import org.nightdesk.kit.RowStatus;
import org.nightdesk.kit.Words;

/**
 * Everything of a kit workbook that does not depend on its rows: styles, headers, validations, conditional formats,
 * names, print set-up. Built by POI once per kind, language and pair; immutable and thread-safe.
 *
 * <p>Texts of the single kit stand in it as {@code %%name%%}, the number of the last row as {@link #LAST_ROW}.
 */
final class KitTemplate {
    /** Stands for the number of the last row wherever a range ends; a number no label contains. */
    static final int LAST_ROW = 999_983;

    /** The first row below the hidden tokens and the header, from 1. */
    static final int FIRST_ROW = 3;

    static final String NAMED_CELL = "nightdesk_kit";
    static final String PROPERTY = "nightdesk.kit";
    static final String START = "xl/worksheets/sheet1.xml";
    static final String ROWS = "xl/worksheets/sheet2.xml";
    static final String GLOSSARY = "xl/worksheets/sheet3.xml";
    static final String ARTICLE = "xl/worksheets/sheet4.xml";
    static final String PROGRESS = "xl/worksheets/sheet5.xml";
    static final String MANIFEST = "xl/worksheets/sheet6.xml";

    /** What a template is made for. */
    record For(Kit.Kind kind, boolean slip, Locale language, Locale source, Locale target) {}

    private final Map<String, String> parts;
    private final int[] styles;
    private final Map<String, Integer> shared;

    private KitTemplate(Map<String, String> parts, int[] styles, Map<String, Integer> shared) {
        this.parts = parts;
        this.styles = styles;
        this.shared = shared;
    }

    static KitTemplate build(For purpose) {
        try (XSSFWorkbook workbook = new XSSFWorkbook();
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            KitStyles styles = new KitStyles(workbook, purpose.source(), purpose.target(), purpose.language());
            Words words = Words.in(purpose.language());
            KitSheets sheets = new KitSheets(workbook, styles, words, purpose);
            int stampRow = sheets.start();
            sheets.rows();
            sheets.glossary();
            sheets.article();
            sheets.progress();
            sheets.manifest();
            name(workbook, stampRow);
            workbook.getProperties().getCustomProperties().addProperty(PROPERTY, "%%stamp%%");
            workbook.setForceFormulaRecalculation(true);
            Map<String, Integer> shared = share(workbook, words);
            workbook.write(out);
            return new KitTemplate(read(out.toByteArray()), styles.indexes(), shared);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void name(XSSFWorkbook workbook, int stampRow) {
        XSSFSheet start = workbook.getSheetAt(0);
        XSSFName name = workbook.createName();
        name.setNameName(NAMED_CELL);
        name.setRefersToFormula("'" + start.getSheetName() + "'!$B$" + stampRow);
        workbook.getSheetAt(1).setAutoFilter(new CellRangeAddress(1, LAST_ROW - 1, 0, 12));
    }

    /** Puts the words that rows say again and again into the table of shared strings. */
    private static Map<String, Integer> share(XSSFWorkbook workbook, Words words) {
        Map<String, Integer> shared = new HashMap<>();
        for (Part part : Part.values()) {
            share(workbook, words.say("part." + part.label()), shared);
        }
        for (RowStatus status : RowStatus.values()) {
            share(workbook, words.say(status.word()), shared);
        }
        return shared;
    }

    private static void share(XSSFWorkbook workbook, String word, Map<String, Integer> shared) {
        shared.put(word, workbook.getSharedStringSource().addSharedStringItem(new XSSFRichTextString(word)));
    }

    private static Map<String, String> read(byte[] workbook) throws IOException {
        Map<String, String> parts = new TreeMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(workbook))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                parts.put(entry.getName(), new String(zip.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        Map<String, String> ordered = new LinkedHashMap<>();
        ordered.put("[Content_Types].xml", required(parts, "[Content_Types].xml"));
        ordered.put("_rels/.rels", required(parts, "_rels/.rels"));
        ordered.putAll(parts);
        ordered.replaceAll((name, xml) -> xml.replaceAll("<dimension ref=\"[^\"]*\"/>", ""));
        // The formula itself, not a text that says it.
        ordered.computeIfPresent(START, (name, xml) -> xml.replace(StartSheet.CONTACT, "%%contact-formula%%"));
        return ordered;
    }

    private static String required(Map<String, String> parts, String name) {
        String part = parts.get(name);
        if (part == null) {
            throw new IllegalStateException("the template has no " + name);
        }
        return part;
    }

    Iterable<String> names() {
        return parts.keySet();
    }

    String part(String name) {
        return required(parts, name);
    }

    /** A sheet's part up to where its streamed rows go. */
    String head(String sheet) {
        String xml = part(sheet);
        int empty = xml.indexOf("<sheetData/>");
        return empty >= 0 ? xml.substring(0, empty) + "<sheetData>" : xml.substring(0, xml.indexOf("</sheetData>"));
    }

    /** A sheet's part from the end of its rows on, its ranges ending at {@code lastRow}. */
    String tail(String sheet, int lastRow) {
        String xml = part(sheet);
        int empty = xml.indexOf("<sheetData/>");
        String tail = empty >= 0
                ? "</sheetData>" + xml.substring(empty + "<sheetData/>".length())
                : xml.substring(xml.indexOf("</sheetData>"));
        return upTo(lastRow, tail);
    }

    /** The same template with the kit's own footer on every sheet that is streamed. */
    KitTemplate withFooter(String escaped) {
        Map<String, String> filled = new LinkedHashMap<>(parts);
        filled.replaceAll((name, xml) -> xml.replace("%%footer%%", escaped));
        return new KitTemplate(filled, styles, shared);
    }

    static String upTo(int lastRow, String xml) {
        return xml.replace(Integer.toString(LAST_ROW), Integer.toString(Math.max(lastRow, FIRST_ROW)));
    }

    /** Where a part's or a status's word stands in the table of shared strings. */
    int shared(String word) {
        Integer index = shared.get(word);
        if (index == null) {
            throw new IllegalArgumentException("the template does not share “" + word + "”");
        }
        return index;
    }

    int style(CellLook look) {
        return styles[look.ordinal()];
    }

    /** The same in a row with which a text of the article begins. */
    int beginning(CellLook look) {
        return styles[CellLook.values().length + look.ordinal()];
    }
}
