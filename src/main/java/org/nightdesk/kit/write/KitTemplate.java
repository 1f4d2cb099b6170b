package org.nightdesk.kit.write;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.apache.poi.ss.usermodel.SheetVisibility;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFName;
import org.apache.poi.xssf.usermodel.XSSFRichTextString;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.nightdesk.article.Part;
import org.nightdesk.kit.Kit;
import org.nightdesk.kit.KitColumn;
import org.nightdesk.kit.RowStatus;
import org.nightdesk.kit.Words;
import org.nightdesk.office.write.BookTemplate;

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
    static final String ARTICLE = "xl/worksheets/sheet5.xml";
    static final String MANIFEST = "xl/worksheets/sheet7.xml";

    /** What a template is made for. @param letter whether it has no rows at all */
    record For(Kit.Kind kind, boolean slip, boolean letter, Locale language, Locale source, Locale target) {}

    private final Kit.Kind kind;
    private final BookTemplate book;
    private final int[] styles;
    private final Map<String, Integer> shared;
    private final LiveCheck.Sentences sentences;

    private KitTemplate(
            Kit.Kind kind,
            BookTemplate book,
            int[] styles,
            Map<String, Integer> shared,
            LiveCheck.Sentences sentences) {
        this.kind = kind;
        this.book = book;
        this.styles = styles;
        this.shared = shared;
        this.sentences = sentences;
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
            sheets.terms();
            sheets.article();
            sheets.progress();
            sheets.manifest();
            if (purpose.letter()) {
                hideAllButStart(workbook);
            }
            name(workbook, stampRow);
            workbook.getProperties().getCustomProperties().addProperty(PROPERTY, "%%stamp%%");
            workbook.setForceFormulaRecalculation(true);
            Map<String, Integer> shared = share(workbook, words);
            workbook.write(out);
            return new KitTemplate(
                    purpose.kind(),
                    BookTemplate.of(out.toByteArray()),
                    styles.indexes(),
                    shared,
                    new LiveCheck.Sentences(words));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void hideAllButStart(XSSFWorkbook workbook) {
        for (int i = 1; i < workbook.getNumberOfSheets(); i++) {
            workbook.setSheetVisibility(i, SheetVisibility.HIDDEN);
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

    BookTemplate book() {
        return book;
    }

    /** The part of the rows to work on up to where they go. @param idle columns that are hidden, as nothing is in them */
    String headOfRows(Set<KitColumn> idle) {
        String head = head(ROWS);
        List<KitColumn> fields = KitColumn.of(kind);
        for (KitColumn field : idle) {
            int column = fields.indexOf(field);
            if (column >= 0) {
                String found = "<col min=\"" + (column + 1) + "\" max=\"" + (column + 1) + "\" ";
                head = head.replace(found, found + "hidden=\"true\" ");
            }
        }
        return head;
    }

    /** A sheet's part up to where its streamed rows go. */
    String head(String sheet) {
        return book.head(sheet);
    }

    /** A sheet's part from the end of its rows on, its ranges ending at {@code lastRow}. */
    String tail(String sheet, int lastRow) {
        return upTo(lastRow, book.tail(sheet));
    }

    /** The same template with the kit's own footer on every sheet that is streamed. */
    KitTemplate withFooter(String escaped) {
        return new KitTemplate(kind, book.with(xml -> xml.replace("%%footer%%", escaped)), styles, shared, sentences);
    }

    /** The same template with a drawing on the Article sheet. */
    KitTemplate withDrawing() {
        BookTemplate drawn = book.with(
                xml -> xml.contains("<Types ") ? xml.replace("</Types>", Drawing.CONTENT_TYPES + "</Types>") : xml);
        return new KitTemplate(kind, drawn, styles, shared, sentences);
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

    /** What the check column says in the kit's language. */
    LiveCheck.Sentences sentences() {
        return sentences;
    }

    int style(CellLook look) {
        return styles[look.ordinal()];
    }

    /** The same in a row with which a text of the article begins. */
    int beginning(CellLook look) {
        return styles[CellLook.values().length + look.ordinal()];
    }
}
