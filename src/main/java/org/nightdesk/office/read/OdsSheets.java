package org.nightdesk.office.read;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;
import org.nightdesk.office.Refusals;

/** Reads the tables of an OpenDocument spreadsheet's content. Not thread-safe. */
final class OdsSheets {
    private static final int MAX_COLUMNS = 16_384;
    private static final int MAX_SHEETS = 200;
    private static final int ISO_DATE_CHARS = 10;
    /** So many sheets may be as large as the limits allow: a kit has six, and people add some. */
    private static final int FREE_SHEETS = 10;
    /** The content is read from its beginning for every sheet: how many pieces of markup and text of more sheets in all. */
    private static final long MAX_PIECES = 40_000_000;

    private final String file;
    private final Limits limits;
    private final Set<String> struck;
    private final List<String> names = new ArrayList<>();
    private final GridRow row = new GridRow();
    private final StringBuilder text = new StringBuilder();
    private final LongCells longCells;
    private final StruckText struckText = new StruckText();
    private int struckSpan;
    private List<Book.Note> notes = new ArrayList<>();
    private long chars;
    private long rows;

    OdsSheets(String file, Limits limits, Set<String> struck) {
        this.longCells = new LongCells(file, limits);
        this.file = file;
        this.limits = limits;
        this.struck = struck;
    }

    List<String> names() {
        return names;
    }

    /** Collects the names of styles that strike text through. */
    static void struckStyles(XMLStreamReader xml, Set<String> struck) throws XMLStreamException {
        String style = "";
        while (xml.hasNext()) {
            if (xml.next() == XMLStreamConstants.START_ELEMENT) {
                style = struckStyle(xml, struck, style);
            }
        }
    }

    private static String struckStyle(XMLStreamReader xml, Set<String> struck, String style) {
        String name = xml.getLocalName();
        if (name.equals("style")) {
            String named = XmlParts.attribute(xml, "name");
            String parent = XmlParts.attribute(xml, "parent-style-name");
            String found = named == null ? "" : named;
            if (parent != null && struck.contains(parent)) {
                struck.add(found);
            }
            return found;
        }
        if (name.equals("text-properties")) {
            String line = XmlParts.attribute(xml, "text-line-through-style");
            String type = XmlParts.attribute(xml, "text-line-through-type");
            if (line != null && !line.equals("none") || type != null && !type.equals("none")) {
                struck.add(style);
            } else if (line != null || type != null) {
                struck.remove(style);
            }
        }
        return style;
    }

    /** Collects the names of the sheets and the styles of the content. */
    void names(XMLStreamReader xml) throws XMLStreamException {
        String style = "";
        int depth = 0;
        long pieces = 0;
        while (xml.hasNext()) {
            int event = xml.next();
            pieces++;
            if (event == XMLStreamConstants.START_ELEMENT) {
                depth = deeper(depth);
                if (xml.getLocalName().equals("table") && isTable(xml)) {
                    String name = XmlParts.attribute(xml, "name");
                    names.add(name == null ? "" : name);
                } else {
                    style = struckStyle(xml, struck, style);
                }
            } else if (event == XMLStreamConstants.END_ELEMENT) {
                depth--;
            }
        }
        boolean again = names.size() > FREE_SHEETS && names.size() * pieces > MAX_PIECES;
        if (again || names.size() > MAX_SHEETS) {
            throw Refusals.tooLarge(file, names.size() + " sheets of this size");
        }
    }

    private static boolean isTable(XMLStreamReader xml) {
        return String.valueOf(xml.getNamespaceURI()).endsWith(":table:1.0");
    }

    void read(XMLStreamReader xml, int sheet, Book.RowSink sink, List<Book.Merge> merges) throws XMLStreamException {
        int at = -1;
        long place = 0;
        rows = 0;
        notes = new ArrayList<>();
        while (xml.hasNext()) {
            int event = xml.next();
            if (event == XMLStreamConstants.END_ELEMENT
                    && at == sheet
                    && xml.getLocalName().equals("table")
                    && isTable(xml)) {
                return;
            }
            if (event != XMLStreamConstants.START_ELEMENT) {
                continue;
            }
            String name = xml.getLocalName();
            if (name.equals("table") && isTable(xml)) {
                at++;
            } else if (name.equals("table-row") && at == sheet) {
                int repeated = repeated(xml, "number-rows-repeated");
                row.reset((int) Math.min(Integer.MAX_VALUE, place + 1));
                cells(xml, merges);
                if (!hand(repeated, sink)) {
                    return;
                }
                place += repeated;
            }
        }
    }

    private boolean hand(int repeated, Book.RowSink sink) {
        if (row.size() == 0) {
            return true;
        }
        rows += repeated;
        if (rows > limits.rows()) {
            throw Refusals.tooLarge(file, "over " + limits.rows() + " rows in one sheet");
        }
        for (int i = 0; i < repeated; i++) {
            if (!sink.row(row)) {
                return false;
            }
        }
        return true;
    }

    private void cells(XMLStreamReader xml, List<Book.Merge> merges) throws XMLStreamException {
        int column = 0;
        while (true) {
            int event = xml.next();
            if (event == XMLStreamConstants.END_ELEMENT && xml.getLocalName().equals("table-row")) {
                return;
            }
            if (event != XMLStreamConstants.START_ELEMENT) {
                continue;
            }
            String name = xml.getLocalName();
            if (name.equals("table-cell") || name.equals("covered-table-cell")) {
                int repeated = repeated(xml, "number-columns-repeated");
                merge(xml, column, merges);
                cell(xml, column, repeated);
                column = Math.min(MAX_COLUMNS, column + repeated);
            }
        }
    }

    private void merge(XMLStreamReader xml, int column, List<Book.Merge> merges) {
        int columns = repeated(xml, "number-columns-spanned");
        int rows = repeated(xml, "number-rows-spanned");
        if ((columns > 1 || rows > 1) && merges.size() < 100_000) {
            merges.add(new Book.Merge(row.place(), column, row.place() + rows - 1, column + columns - 1));
        }
    }

    private void cell(XMLStreamReader xml, int column, int repeated) throws XMLStreamException {
        CellKind kind = kind(xml);
        String style = XmlParts.attribute(xml, "style-name");
        boolean cellStruck = style != null && struck.contains(style);
        String stringValue = XmlParts.attribute(xml, "string-value");
        String held = XmlParts.attribute(xml, kind == CellKind.DATE ? "date-value" : "value");
        text.setLength(0);
        struckText.clear();
        struckSpan = 0;
        paragraphs(xml, column);
        String shown = text.length() == 0 && stringValue != null ? stringValue : text.toString();
        if (shown.isEmpty() && kind != CellKind.TEXT) {
            shown = " ";
        }
        if (shown.isEmpty()) {
            return;
        }
        int copies = Math.min(repeated, MAX_COLUMNS - column);
        chars += (long) shown.length() * copies;
        if (chars > limits.sharedChars() * 4L || copies > 1024) {
            throw Refusals.tooLarge(file, "the same text repeated over and over");
        }
        boolean isStruck = cellStruck || struckText.any();
        String value = isStruck && kind == CellKind.TEXT
                ? struckText.any() ? struckText.in(text) : StruckText.whole(shown)
                : value(kind, held, shown);
        for (int i = 0; i < copies; i++) {
            if (longCells.isLong(shown)) {
                longCells.add(row, column + i, shown);
            } else {
                row.add(column + i, kind, shown, isStruck, value);
            }
        }
    }

    private static String value(CellKind kind, @Nullable String held, String shown) {
        if (held == null || kind != CellKind.DATE && kind != CellKind.NUMBER) {
            return shown;
        }
        return kind == CellKind.NUMBER
                ? XlsxStyles.plain(held)
                : held.substring(0, Math.min(held.length(), ISO_DATE_CHARS));
    }

    private static CellKind kind(XMLStreamReader xml) {
        String type = "";
        boolean formula = false;
        boolean error = false;
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            String name = xml.getAttributeLocalName(i);
            if (name.equals("value-type")) {
                String value = xml.getAttributeValue(i);
                error |= value.equals("error");
                type = type.isEmpty() || error ? value : type;
            } else if (name.equals("formula")) {
                formula = true;
            }
        }
        if (formula) {
            return CellKind.FORMULA;
        }
        return switch (type) {
            case "float", "percentage", "currency" -> CellKind.NUMBER;
            case "date", "time" -> CellKind.DATE;
            case "boolean" -> CellKind.BOOLEAN;
            case "error" -> CellKind.ERROR;
            default -> CellKind.TEXT;
        };
    }

    /** The notes on the cells of the sheet that was read last. */
    List<Book.Note> notes() {
        return notes;
    }

    /** The paragraphs of a cell, joined by line feeds; its note is kept apart, drawings in it are passed over. */
    private void paragraphs(XMLStreamReader xml, int column) throws XMLStreamException {
        int depth = 1;
        int skipped = 0;
        int paragraphs = 0;
        int inParagraph = 0;
        while (depth > 0) {
            int event = xml.next();
            if (event == XMLStreamConstants.START_ELEMENT) {
                depth = deeper(depth);
                String name = xml.getLocalName();
                if (skipped == 0 && name.equals("annotation")) {
                    depth--;
                    annotation(xml, column);
                } else if (skipped > 0 || name.equals("shapes") || name.equals("frame")) {
                    skipped++;
                } else if (name.equals("p") || name.equals("h")) {
                    if (paragraphs++ > 0) {
                        text.append('\n');
                    }
                    inParagraph = depth;
                } else {
                    special(xml, name, depth);
                }
            } else if (event == XMLStreamConstants.END_ELEMENT) {
                inParagraph = depth == inParagraph ? 0 : inParagraph;
                struckSpan = depth == struckSpan ? 0 : struckSpan;
                depth--;
                skipped = skipped > 0 ? skipped - 1 : 0;
            } else if (skipped == 0 && inParagraph > 0 && SharedStrings.RichText.isText(event)) {
                append(xml);
            }
        }
    }

    /** A note on the cell (ODF 1.2 part 1, 14.1): its paragraphs, without who wrote it and when. */
    private void annotation(XMLStreamReader xml, int column) throws XMLStreamException {
        StringBuilder said = new StringBuilder();
        int depth = 1;
        int inParagraph = 0;
        while (depth > 0) {
            int event = xml.next();
            if (event == XMLStreamConstants.START_ELEMENT) {
                depth = deeper(depth);
                String name = xml.getLocalName();
                if (inParagraph == 0 && (name.equals("p") || name.equals("h"))) {
                    inParagraph = depth;
                } else if (name.equals("s") || name.equals("tab")) {
                    said.append(' ');
                } else if (name.equals("line-break")) {
                    said.append('\n');
                }
            } else if (event == XMLStreamConstants.END_ELEMENT) {
                if (depth == inParagraph) {
                    said.append('\n');
                    inParagraph = 0;
                }
                depth--;
            } else if (inParagraph > 0 && SharedStrings.RichText.isText(event) && said.length() < limits.cellChars()) {
                said.append(xml.getTextCharacters(), xml.getTextStart(), xml.getTextLength());
            }
        }
        String note = said.toString().strip();
        if (!note.isEmpty() && notes.size() < XlsxNotes.MOST) {
            notes.add(new Book.Note(row.place(), column, note));
        }
    }

    private void append(XMLStreamReader xml) {
        int start = text.length();
        text.append(xml.getTextCharacters(), xml.getTextStart(), xml.getTextLength());
        if (struckSpan > 0 && !xml.isWhiteSpace()) {
            struckText.add(start, text.length());
        }
        longCells.refuseAbove(row, text);
    }

    private void special(XMLStreamReader xml, String name, int depth) {
        switch (name) {
            case "s" -> text.append(" ".repeat(Math.min(limits.cellChars(), repeated(xml, "c"))));
            case "tab" -> text.append('\t');
            case "line-break" -> text.append('\n');
            case "span" -> {
                String style = XmlParts.attribute(xml, "style-name");
                if (struckSpan == 0 && style != null && struck.contains(style)) {
                    struckSpan = depth;
                }
            }
            default -> {
                // Links and fields: their text counts, their markup does not.
            }
        }
    }

    private static int deeper(int depth) throws XMLStreamException {
        if (depth >= XmlParts.MAX_DEPTH) {
            throw new XMLStreamException("nested too deeply");
        }
        return depth + 1;
    }

    private static int repeated(XMLStreamReader xml, String attribute) {
        @Nullable String value = XmlParts.attribute(xml, attribute);
        return Math.max(1, XlsxSheet.integer(value, 1));
    }
}
