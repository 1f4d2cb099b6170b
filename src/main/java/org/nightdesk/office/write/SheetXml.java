package org.nightdesk.office.write;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.IntFunction;

/**
 * Writes the rows of a worksheet part (ECMA-376 part 1, 18.3) as UTF-8; texts go to the workbook's table of shared strings.
 * Cells come in column order, rows from top to bottom. What Excel would not open without repair is not written
 * ({@link ExcelLimits}). Not thread-safe.
 */
public final class SheetXml {
    private static final int STYLES = 256;
    private static final byte[][] CELLS = each(26 + 26 * 26, column -> "<c r=\"" + letters(column));
    private static final byte[][] BLANK = each(STYLES, style -> style + "\"/>");
    private static final byte[][] SHARED = each(STYLES, style -> style + "\" t=\"s\"><v>");
    private static final byte[][] NUMBER = each(STYLES, style -> style + "\"><v>");
    private static final byte[][] FORMULA = each(STYLES, style -> style + "\" t=\"str\"><f>");

    private static final byte[][] SHARED_FORMULA = each(STYLES, style -> style + "\" t=\"str\"><f t=\"shared\" si=\"");

    private final XmlBytes xml;
    private final StringTable strings;
    private int sharedFormulas;
    private byte[] row = new byte[0];
    private int runsColumn;
    private int runsStyle;

    public SheetXml(OutputStream out, StringTable strings) {
        this.xml = new XmlBytes(out);
        this.strings = strings;
    }

    /** Markup as it is. */
    public void raw(String markup) throws IOException {
        xml.raw(markup.getBytes(StandardCharsets.UTF_8));
    }

    /**
     * @param number from 1
     * @param heightTenths in tenths of a point; 0 leaves it to the program
     */
    public void startRow(int number, int heightTenths) throws IOException {
        if (number > ExcelLimits.ROWS) {
            throw new IllegalArgumentException("a sheet holds " + ExcelLimits.ROWS + " rows");
        }
        xml.pause();
        row = ascii(number + "\" s=\"");
        xml.raw(ROW);
        xml.number(number);
        if (heightTenths > 0) {
            int tenths = Math.min(heightTenths, ExcelLimits.ROW_TENTHS);
            xml.raw(HEIGHT);
            xml.number(tenths / 10);
            xml.one('.');
            xml.number(tenths % 10);
            xml.raw(CUSTOM_HEIGHT);
        }
        xml.raw(QUOTE_END);
    }

    public void endRow() throws IOException {
        xml.raw(ROW_END);
    }

    /** A cell with nothing but its style. */
    public void blank(int column, int style) throws IOException {
        cell(column);
        xml.raw(BLANK[style]);
    }

    public void number(int column, int style, double value) throws IOException {
        cell(column);
        xml.raw(NUMBER[style]);
        int whole = (int) value;
        if (whole == value && whole >= 0) {
            xml.number(whole);
        } else {
            xml.raw(ascii(whole == value ? Integer.toString(whole) : Double.toString(value)));
        }
        xml.raw(VALUE_END);
    }

    /** @throws IllegalArgumentException when the text is longer than a cell: whoever writes it splits it */
    public void text(int column, int style, String text) throws IOException {
        if (text.isEmpty()) {
            blank(column, style);
            return;
        }
        string(column, style, strings.text(text));
    }

    /** A text that the template has put into the table of shared strings. */
    public void shared(int column, int style, int index) throws IOException {
        strings.used();
        string(column, style, index);
    }

    private void string(int column, int style, int index) throws IOException {
        cell(column);
        xml.raw(SHARED[style]);
        xml.number(index);
        xml.raw(VALUE_END);
    }

    /** A cell whose text is written run by run between {@code startRuns} and {@code endRuns}. */
    public void startRuns(int column, int style) throws IOException {
        runsColumn = column;
        runsStyle = style;
        strings.startRuns();
    }

    /** @param properties the run's {@code rPr} element */
    public void run(String text, byte[] properties) throws IOException {
        strings.run(text, properties);
    }

    public void endRuns() throws IOException {
        string(runsColumn, runsStyle, strings.endRuns());
    }

    /** A formula whose last result was a text; the result alone where Excel would not take the formula. */
    public void formula(int column, int style, String formula, String result) throws IOException {
        if (!ExcelLimits.allowsFormula(formula)) {
            text(column, style, result);
            return;
        }
        ExcelLimits.requireCell(result);
        cell(column);
        xml.raw(FORMULA[style]);
        xml.escaped(formula);
        xml.raw(FORMULA_END);
        xml.escaped(result);
        xml.raw(VALUE_END);
    }

    /**
     * The same for a formula in pieces.
     *
     * @param address of the cell that the pieces have gaps for
     */
    public void formula(int column, int style, List<FormulaPart> formula, String address, String result)
            throws IOException {
        if (!FormulaPart.allows(formula, address.length())) {
            text(column, style, result);
            return;
        }
        ExcelLimits.requireCell(result);
        cell(column);
        xml.raw(FORMULA[style]);
        parts(formula, address);
        xml.raw(FORMULA_END);
        xml.escaped(result);
        xml.raw(VALUE_END);
    }

    private void parts(List<FormulaPart> formula, String address) throws IOException {
        byte[] looked = ascii(address);
        for (FormulaPart part : formula) {
            xml.formula(part, looked);
        }
    }

    /** A formula that several rows have in the same column, each with the address of a cell of its own row. */
    public static final class Shared {
        private final int first;
        private final int last;
        private int index = -1;

        /**
         * @param first row that has the formula: it is written before the others
         * @param last row that has it; rows between the two may have others
         */
        public Shared(int first, int last) {
            this.first = first;
            this.last = last;
        }
    }

    /**
     * The same for a formula that rows share (ECMA-376 part 1, 18.3.1.40): whole in the first of them, by its number in the
     * others.
     *
     * @param address of the cell in this row; must be relative
     */
    public void formula(int column, int style, List<FormulaPart> formula, String address, Shared shared, String result)
            throws IOException {
        int longest = address.length() + Integer.toString(shared.last).length();
        if (!FormulaPart.allows(formula, longest)) {
            formula(column, style, formula, address, result);
            return;
        }
        ExcelLimits.requireCell(result);
        cell(column);
        xml.raw(SHARED_FORMULA[style]);
        if (shared.index < 0) {
            shared.index = sharedFormulas++;
            xml.number(shared.index);
            String letters = letters(column);
            xml.raw(ascii("\" ref=\"" + letters + shared.first + ":" + letters + shared.last + "\">"));
            parts(formula, address);
            xml.raw(FORMULA_END);
        } else {
            xml.number(shared.index);
            xml.raw(SHARED_END);
        }
        xml.escaped(result);
        xml.raw(VALUE_END);
    }

    private void cell(int column) throws IOException {
        xml.raw(column < CELLS.length ? CELLS[column] : ascii("<c r=\"" + letters(column)));
        xml.raw(row);
    }

    private static String letters(int column) {
        String last = String.valueOf((char) ('A' + column % 26));
        return column < 26 ? last : letters(column / 26 - 1) + last;
    }

    public void flush() throws IOException {
        xml.flush();
    }

    /** Markup that depends on a small number, made once for each. */
    private static byte[][] each(int count, IntFunction<String> markup) {
        byte[][] all = new byte[count][];
        for (int i = 0; i < count; i++) {
            all[i] = ascii(markup.apply(i));
        }
        return all;
    }

    public static byte[] ascii(String text) {
        return XmlBytes.ascii(text);
    }

    private static final byte[] ROW = ascii("<row r=\"");
    private static final byte[] HEIGHT = ascii("\" ht=\"");
    private static final byte[] CUSTOM_HEIGHT = ascii("\" customHeight=\"1");
    private static final byte[] QUOTE_END = ascii("\">");
    private static final byte[] ROW_END = ascii("</row>");
    private static final byte[] VALUE_END = ascii("</v></c>");
    private static final byte[] FORMULA_END = ascii("</f><v>");
    private static final byte[] SHARED_END = ascii("\"/><v>");
}
