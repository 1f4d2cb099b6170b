package org.nightdesk.office.read;

import java.io.IOException;
import java.util.List;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;
import org.nightdesk.office.Refusals;
import org.nightdesk.office.XString;

/** Reads one worksheet part, row by row. Not thread-safe. */
final class XlsxSheet {
    private static final int MAX_COLUMNS = 16_384;
    private static final int MAX_MERGES = 100_000;
    private static final int ISO_DATE_CHARS = 10;

    private final String file;
    private final XlsxBook book;
    private final Limits limits;
    private final List<Book.Merge> merges;
    private final GridRow row = new GridRow();
    private final StringBuilder value = new StringBuilder();
    private final SharedStrings.RichText rich = new SharedStrings.RichText();
    private int lastPlace;
    private int lastColumn;
    private int rows;

    XlsxSheet(String file, XlsxBook book, Limits limits, List<Book.Merge> merges) {
        this.file = file;
        this.book = book;
        this.limits = limits;
        this.merges = merges;
    }

    void read(XMLStreamReader xml, Book.RowSink sink) throws XMLStreamException, IOException {
        int depth = 0;
        while (xml.hasNext()) {
            int event = xml.next();
            if (event == XMLStreamConstants.START_ELEMENT) {
                String name = xml.getLocalName();
                if (name.equals("row")) {
                    if (!readRow(xml, sink)) {
                        return;
                    }
                } else if (name.equals("mergeCell")) {
                    merge(XmlParts.attribute(xml, "ref"));
                    depth++;
                } else if (++depth > XmlParts.MAX_DEPTH) {
                    throw new XMLStreamException("nested too deeply");
                }
            } else if (event == XMLStreamConstants.END_ELEMENT) {
                depth--;
            }
        }
    }

    private boolean readRow(XMLStreamReader xml, Book.RowSink sink) throws XMLStreamException, IOException {
        int place = integer(XmlParts.attribute(xml, "r"), lastPlace + 1);
        if (place <= lastPlace && lastPlace > 0) {
            throw Refusals.damaged(file, "row " + place + " stands after row " + lastPlace);
        }
        lastPlace = place;
        lastColumn = -1;
        row.reset(place);
        while (true) {
            int event = xml.next();
            if (event == XMLStreamConstants.START_ELEMENT) {
                if (xml.getLocalName().equals("c")) {
                    cell(xml);
                } else {
                    skip(xml);
                }
            } else if (event == XMLStreamConstants.END_ELEMENT) {
                break;
            }
        }
        if (row.size() == 0) {
            return true;
        }
        if (++rows > limits.rows()) {
            throw Refusals.tooLarge(file, "over " + limits.rows() + " rows in one sheet");
        }
        return sink.row(row);
    }

    private void cell(XMLStreamReader xml) throws XMLStreamException, IOException {
        int column = lastColumn + 1;
        int style = 0;
        String type = "n";
        for (int i = xml.getAttributeCount() - 1; i >= 0; i--) {
            String name = xml.getAttributeLocalName(i);
            if (name.equals("r")) {
                column = column(xml.getAttributeValue(i), column);
            } else if (name.equals("s")) {
                style = integer(xml.getAttributeValue(i), 0);
            } else if (name.equals("t")) {
                type = xml.getAttributeValue(i);
            }
        }
        if (column <= lastColumn || column >= MAX_COLUMNS) {
            throw Refusals.damaged(file, "the cells of row " + lastPlace + " are out of order");
        }
        lastColumn = column;
        content(xml, column, style, type);
    }

    private void content(XMLStreamReader xml, int column, int style, String type)
            throws XMLStreamException, IOException {
        value.setLength(0);
        boolean formula = false;
        boolean inline = false;
        while (true) {
            int event = xml.next();
            if (event == XMLStreamConstants.END_ELEMENT) {
                break;
            }
            if (event != XMLStreamConstants.START_ELEMENT) {
                continue;
            }
            String name = xml.getLocalName();
            if (name.equals("v")) {
                valueText(xml);
            } else if (name.equals("is")) {
                rich.read(xml);
                inline = true;
            } else {
                formula |= name.equals("f");
                skip(xml);
            }
        }
        if (inline) {
            CellKind kind = formula ? CellKind.FORMULA : CellKind.TEXT;
            if (rich.isStruck()) {
                add(column, kind, rich.text(), true, rich.marked());
            } else {
                add(column, kind, rich.text(), isStruck(style));
            }
        } else if (value.length() > 0 || formula) {
            if (type.equals("s")) {
                shared(column, style, formula);
            } else {
                typed(column, style, type, formula);
            }
        }
    }

    private void shared(int column, int style, boolean formula) throws IOException {
        int index = integer(value, -1);
        if (index < 0) {
            index = integer(value.toString().strip(), -1);
        }
        SharedStrings strings = book.strings();
        if (!strings.has(index)) {
            throw Refusals.damaged(file, "row " + lastPlace + " names a text that is not there");
        }
        CellKind kind = formula ? CellKind.FORMULA : CellKind.TEXT;
        if (strings.isStruck(index)) {
            add(column, kind, strings.text(index), true, strings.marked(index));
        } else {
            add(column, kind, strings.text(index), isStruck(style));
        }
    }

    private void valueText(XMLStreamReader xml) throws XMLStreamException {
        while (true) {
            int event = xml.next();
            if (event == XMLStreamConstants.END_ELEMENT) {
                return;
            }
            if (SharedStrings.RichText.isText(event)) {
                value.append(xml.getTextCharacters(), xml.getTextStart(), xml.getTextLength());
            } else if (event == XMLStreamConstants.START_ELEMENT) {
                skip(xml);
            }
        }
    }

    private void typed(int column, int style, String type, boolean formula) throws IOException {
        String text = value.toString();
        boolean struck = isStruck(style);
        switch (type) {
            case "str", "inlineStr" ->
                add(column, formula ? CellKind.FORMULA : CellKind.TEXT, XString.decoded(text), struck);
            case "b" ->
                add(
                        column,
                        formula ? CellKind.FORMULA : CellKind.BOOLEAN,
                        text.strip().equals("1") || text.strip().equals("true") ? "TRUE" : "FALSE",
                        struck);
            case "e" -> add(column, CellKind.ERROR, text, struck);
            case "d" ->
                add(
                        column,
                        formula ? CellKind.FORMULA : CellKind.DATE,
                        text,
                        struck,
                        text.substring(0, Math.min(text.length(), ISO_DATE_CHARS)));
            default -> number(column, style, text.strip(), formula);
        }
    }

    private void number(int column, int style, String text, boolean formula) throws IOException {
        if (text.isEmpty() && formula) {
            // A formula without a result still is no text.
            add(column, CellKind.FORMULA, " ", false);
            return;
        }
        boolean date = style > 0 && book.styles().isDate(style);
        CellKind kind = formula ? CellKind.FORMULA : date ? CellKind.DATE : CellKind.NUMBER;
        String shown = style > 0 ? book.styles().shown(text, style) : XlsxStyles.plain(text);
        String value = date ? book.styles().day(text) : style > 0 ? XlsxStyles.plain(text) : shown;
        add(column, kind, shown, isStruck(style), value);
    }

    private boolean isStruck(int style) throws IOException {
        return style > 0 && book.styles().isStruck(style);
    }

    private void add(int column, CellKind kind, String text, boolean struck) {
        add(column, kind, text, struck, struck ? StruckText.whole(text) : text);
    }

    private void add(int column, CellKind kind, String text, boolean struck, String value) {
        if (book.longCells().isLong(text)) {
            book.longCells().add(row, column, text);
        } else {
            row.add(column, kind, text, struck, value);
        }
    }

    private static void skip(XMLStreamReader xml) throws XMLStreamException {
        int depth = 1;
        while (depth > 0) {
            int event = xml.next();
            if (event == XMLStreamConstants.START_ELEMENT) {
                if (++depth > XmlParts.MAX_DEPTH) {
                    throw new XMLStreamException("nested too deeply");
                }
            } else if (event == XMLStreamConstants.END_ELEMENT) {
                depth--;
            }
        }
    }

    private void merge(@Nullable String range) {
        if (range == null) {
            return;
        }
        int colon = range.indexOf(':');
        String first = colon < 0 ? range : range.substring(0, colon);
        String last = range.substring(colon + 1);
        if (merges.size() >= MAX_MERGES) {
            throw Refusals.hostile(file, "over " + MAX_MERGES + " merged cells");
        }
        merges.add(new Book.Merge(rowOf(first), column(first, 0), rowOf(last), column(last, 0)));
    }

    private static int rowOf(String address) {
        int i = 0;
        while (i < address.length() && !Character.isDigit(address.charAt(i))) {
            i++;
        }
        return integer(address.substring(i), 1);
    }

    private static int column(String address, int otherwise) {
        int column = 0;
        for (int i = 0; i < address.length() && i < 4; i++) {
            char c = address.charAt(i);
            if (c < 'A' || c > 'Z') {
                break;
            }
            column = column * 26 + c - 'A' + 1;
        }
        return column == 0 ? otherwise : column - 1;
    }

    static int integer(@Nullable CharSequence text, int otherwise) {
        if (text == null || text.length() == 0 || text.length() > 9) {
            return otherwise;
        }
        int number = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < '0' || c > '9') {
                return otherwise;
            }
            number = number * 10 + c - '0';
        }
        return number;
    }
}
