package org.nightdesk.office.write;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.function.IntFunction;
import org.nightdesk.office.XString;

/**
 * Writes the rows of a worksheet part (ECMA-376 part 1, 18.3) as UTF-8 with inline strings. Cells come in column order,
 * rows from top to bottom. Not thread-safe.
 */
public final class SheetXml {
    private static final int FLUSH_AT = 1 << 14;
    private static final byte[] PRESERVE = ascii(" xml:space=\"preserve\"");
    private static final byte[] HEX = ascii("0123456789ABCDEF");
    private static final int STYLES = 256;
    private static final byte[][] CELLS = each(26, column -> "<c r=\"" + (char) ('A' + column));
    private static final byte[][] BLANK = each(STYLES, style -> style + "\"/>");
    private static final byte[][] INLINE = each(STYLES, style -> style + "\" t=\"inlineStr\"><is>");
    private static final byte[][] SHARED = each(STYLES, style -> style + "\" t=\"s\"><v>");
    private static final byte[][] NUMBER = each(STYLES, style -> style + "\"><v>");
    private static final byte[][] FORMULA = each(STYLES, style -> style + "\" t=\"str\"><f>");
    private static final boolean[] PLAIN = plain();

    private final OutputStream out;
    private byte[] buffer = new byte[FLUSH_AT + (1 << 13)];
    private int size;
    private byte[] row = new byte[0];

    public SheetXml(OutputStream out) {
        this.out = out;
    }

    /** Markup as it is. */
    public void raw(String xml) throws IOException {
        raw(xml.getBytes(StandardCharsets.UTF_8));
    }

    public void raw(byte[] bytes) throws IOException {
        if (size + bytes.length > buffer.length) {
            flush();
        }
        if (bytes.length > buffer.length) {
            out.write(bytes);
            return;
        }
        System.arraycopy(bytes, 0, buffer, size, bytes.length);
        size += bytes.length;
    }

    /** @param heightTenths in tenths of a point; 0 leaves it to the program */
    public void startRow(int number, int heightTenths) throws IOException {
        if (size > FLUSH_AT) {
            flush();
        }
        byte[] digits = ascii(Integer.toString(number));
        row = ascii(number + "\" s=\"");
        raw(ROW);
        raw(digits);
        if (heightTenths > 0) {
            raw(HEIGHT);
            number(heightTenths / 10);
            one('.');
            number(heightTenths % 10);
            raw(CUSTOM_HEIGHT);
        }
        raw(QUOTE_END);
    }

    public void endRow() throws IOException {
        raw(ROW_END);
    }

    /** A cell with nothing but its style. */
    public void blank(int column, int style) throws IOException {
        cell(column);
        raw(BLANK[style]);
    }

    public void number(int column, int style, double value) throws IOException {
        cell(column);
        raw(NUMBER[style]);
        if (value == Math.rint(value) && Math.abs(value) < Integer.MAX_VALUE) {
            number((int) value);
        } else {
            raw(ascii(Double.toString(value)));
        }
        raw(NUMBER_END);
    }

    public void text(int column, int style, String text) throws IOException {
        if (text.isEmpty()) {
            blank(column, style);
            return;
        }
        cell(column);
        raw(INLINE[style]);
        textElement(text);
        raw(INLINE_END);
    }

    /** A text of letters, digits and hyphens only. */
    public void name(int column, int style, String name) throws IOException {
        cell(column);
        raw(INLINE[style]);
        raw(NAME_START);
        raw(ascii(name));
        raw(TEXT_END);
        raw(INLINE_END);
    }

    /** A text that is in the workbook's table of shared strings. */
    public void shared(int column, int style, int index) throws IOException {
        cell(column);
        raw(SHARED[style]);
        number(index);
        raw(NUMBER_END);
    }

    /** A cell whose text is written run by run between {@code startRuns} and {@code endRuns}. */
    public void startRuns(int column, int style) throws IOException {
        cell(column);
        raw(INLINE[style]);
    }

    /** @param properties the run's {@code rPr} element */
    public void run(String text, byte[] properties) throws IOException {
        raw(RUN_START);
        raw(properties);
        textElement(text);
        raw(RUN_END);
    }

    public void endRuns() throws IOException {
        raw(INLINE_END);
    }

    /** A formula whose last result was a text. */
    public void formula(int column, int style, String formula, String result) throws IOException {
        cell(column);
        raw(FORMULA[style]);
        escaped(formula);
        raw(FORMULA_END);
        escaped(result);
        raw(NUMBER_END);
    }

    private void cell(int column) throws IOException {
        raw(CELLS[column]);
        raw(row);
    }

    private void textElement(String text) throws IOException {
        raw(TEXT_START);
        if (needsPreserve(text)) {
            raw(PRESERVE);
        }
        one('>');
        escaped(text);
        raw(TEXT_END);
    }

    private static boolean needsPreserve(String text) {
        char before = ' ';
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\n' || c == '\t' || c <= ' ' && before <= ' ') {
                return true;
            }
            before = c;
        }
        return before <= ' ';
    }

    private void number(int value) throws IOException {
        if (value < 10 && value >= 0) {
            one('0' + value);
            return;
        }
        raw(ascii(Integer.toString(value)));
    }

    private void one(int b) throws IOException {
        if (size == buffer.length) {
            flush();
        }
        buffer[size++] = (byte) b;
    }

    /** Escapes for XML and, as ST_Xstring asks, whatever XML cannot hold and whatever only looks escaped. */
    private void escaped(String text) throws IOException {
        for (int i = 0; i < text.length(); i++) {
            if (size + 32 > buffer.length) {
                flush();
            }
            char c = text.charAt(i);
            if (c < 0x80) {
                if (PLAIN[c]) {
                    buffer[size++] = (byte) c;
                } else {
                    ascii(text, i, c);
                }
            } else if (c < 0x800) {
                buffer[size++] = (byte) (0xc0 | c >> 6);
                buffer[size++] = (byte) (0x80 | c & 0x3f);
            } else if (Character.isHighSurrogate(c)
                    && i + 1 < text.length()
                    && Character.isLowSurrogate(text.charAt(i + 1))) {
                int code = Character.toCodePoint(c, text.charAt(++i));
                buffer[size++] = (byte) (0xf0 | code >> 18);
                buffer[size++] = (byte) (0x80 | code >> 12 & 0x3f);
                buffer[size++] = (byte) (0x80 | code >> 6 & 0x3f);
                buffer[size++] = (byte) (0x80 | code & 0x3f);
            } else if (c >= 0xfffe || Character.isSurrogate(c)) {
                hex(c);
            } else {
                buffer[size++] = (byte) (0xe0 | c >> 12);
                buffer[size++] = (byte) (0x80 | c >> 6 & 0x3f);
                buffer[size++] = (byte) (0x80 | c & 0x3f);
            }
        }
    }

    private void ascii(String text, int at, char c) throws IOException {
        switch (c) {
            case '&' -> raw(AMP);
            case '<' -> raw(LT);
            case '>' -> raw(GT);
            case '\n', '\t' -> buffer[size++] = (byte) c;
            case '_' -> {
                if (XString.isEscape(text, at)) {
                    hex('_');
                } else {
                    buffer[size++] = '_';
                }
            }
            default -> {
                if (c < ' ') {
                    hex(c);
                } else {
                    buffer[size++] = (byte) c;
                }
            }
        }
    }

    private void hex(char c) {
        buffer[size++] = '_';
        buffer[size++] = 'x';
        for (int shift = 12; shift >= 0; shift -= 4) {
            buffer[size++] = HEX[c >> shift & 0xf];
        }
        buffer[size++] = '_';
    }

    public void flush() throws IOException {
        out.write(buffer, 0, size);
        size = 0;
    }

    /** ASCII that stands for itself. */
    private static boolean[] plain() {
        boolean[] plain = new boolean[0x80];
        for (char c = ' '; c < plain.length; c++) {
            plain[c] = "&<>_".indexOf(c) < 0;
        }
        return plain;
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
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    private static final byte[] ROW = ascii("<row r=\"");
    private static final byte[] HEIGHT = ascii("\" ht=\"");
    private static final byte[] CUSTOM_HEIGHT = ascii("\" customHeight=\"1");
    private static final byte[] QUOTE_END = ascii("\">");
    private static final byte[] ROW_END = ascii("</row>");
    private static final byte[] NUMBER_END = ascii("</v></c>");
    private static final byte[] INLINE_END = ascii("</is></c>");
    private static final byte[] TEXT_START = ascii("<t");
    private static final byte[] NAME_START = ascii("<t>");
    private static final byte[] TEXT_END = ascii("</t>");
    private static final byte[] RUN_START = ascii("<r>");
    private static final byte[] RUN_END = ascii("</r>");
    private static final byte[] FORMULA_END = ascii("</f><v>");
    private static final byte[] AMP = ascii("&amp;");
    private static final byte[] LT = ascii("&lt;");
    private static final byte[] GT = ascii("&gt;");
}
