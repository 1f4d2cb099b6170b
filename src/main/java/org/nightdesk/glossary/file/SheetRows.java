package org.nightdesk.glossary.file;

import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/** Reads the cells of a worksheet part row by row, as the file gives them: nothing is calculated. */
final class SheetRows {
    /** Columns of a worksheet by the format's own limit. */
    private static final int MOST_COLUMNS = 16_384;

    /**
     * A cell with something in it.
     *
     * @param column from 0
     * @param type the format's type: {@code s}, {@code inlineStr}, {@code str}, {@code n}, {@code b}, {@code e}, {@code d}
     * @param value the raw value; for inline strings the text
     */
    record Cell(int column, String type, int style, String value, boolean formula, boolean struck) {}

    /** Gets every row that has cells, in the order of the file. */
    interface Sink {
        /** @param number from 1, as spreadsheets show it */
        void row(int number, List<Cell> cells);
    }

    private SheetRows() {}

    static void read(InputStream in, Sink sink) throws XMLStreamException {
        XMLStreamReader xml = XmlFiles.open(in);
        int number = 0;
        List<Cell> cells = new ArrayList<>();
        while (xml.hasNext()) {
            int event = xml.next();
            if (event == XMLStreamConstants.START_ELEMENT && xml.getLocalName().equals("row")) {
                String given = xml.getAttributeValue(null, "r");
                number = given == null ? number + 1 : Integer.parseInt(given);
                cells.clear();
            } else if (event == XMLStreamConstants.START_ELEMENT
                    && xml.getLocalName().equals("c")) {
                int next = cells.isEmpty() ? 0 : cells.get(cells.size() - 1).column() + 1;
                Cell cell = cell(xml, next);
                if (cell != null) {
                    cells.add(cell);
                }
            } else if (event == XMLStreamConstants.END_ELEMENT
                    && xml.getLocalName().equals("row")
                    && !cells.isEmpty()) {
                sink.row(number, cells);
            }
        }
    }

    private static @Nullable Cell cell(XMLStreamReader xml, int next) throws XMLStreamException {
        String reference = xml.getAttributeValue(null, "r");
        String type = xml.getAttributeValue(null, "t");
        String style = xml.getAttributeValue(null, "s");
        int column = reference == null ? next : column(reference);
        String value = "";
        boolean formula = false;
        boolean struck = false;
        for (int event = xml.next(); !isEnd(xml, event, "c"); event = xml.next()) {
            if (event == XMLStreamConstants.START_ELEMENT) {
                switch (xml.getLocalName()) {
                    case "f" -> formula = true;
                    case "v" -> value = xml.getElementText();
                    case "is" -> {
                        RichText text = RichText.read(xml);
                        value = text.text();
                        struck = text.struck();
                    }
                    default -> {}
                }
            }
        }
        return value.isEmpty() && !formula
                ? null
                : new Cell(
                        column,
                        type == null ? "n" : type,
                        style == null ? 0 : Integer.parseInt(style),
                        value,
                        formula,
                        struck);
    }

    private static boolean isEnd(XMLStreamReader xml, int event, String element) {
        return event == XMLStreamConstants.END_ELEMENT && xml.getLocalName().equals(element);
    }

    /** The column of a reference such as {@code AB12}. */
    private static int column(String reference) {
        int column = 0;
        for (int i = 0; i < reference.length() && reference.charAt(i) >= 'A' && reference.charAt(i) <= 'Z'; i++) {
            column = Math.min(column * 26 + reference.charAt(i) - 'A' + 1, MOST_COLUMNS + 1);
        }
        if (column == 0 || column > MOST_COLUMNS) {
            throw new IllegalArgumentException("cell reference " + reference);
        }
        return column - 1;
    }
}
