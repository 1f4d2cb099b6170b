package org.nightdesk.office.write;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import org.nightdesk.office.XString;

/** The bytes of an XML part in UTF-8, gathered before they go out. Not thread-safe. */
final class XmlBytes {
    private static final int FLUSH_AT = 1 << 14;
    /** The most bytes that one character takes, and markup around it. */
    private static final int ROOM = 32;

    private static final byte[] HEX = ascii("0123456789ABCDEF");
    private static final byte[] TEXT_START = ascii("<t>");
    private static final byte[] KEPT_TEXT_START = ascii("<t xml:space=\"preserve\">");
    private static final byte[] TEXT_END = ascii("</t>");
    private static final byte[] AMP = ascii("&amp;");
    private static final byte[] LT = ascii("&lt;");
    private static final byte[] GT = ascii("&gt;");
    private static final boolean[] PLAIN = plain();

    private final OutputStream out;
    private final byte[] buffer = new byte[FLUSH_AT + (1 << 13)];
    private int size;

    XmlBytes(OutputStream out) {
        this.out = out;
    }

    /** Hands on what has gathered once it is worth it: called between rows and between strings. */
    void pause() throws IOException {
        if (size > FLUSH_AT) {
            flush();
        }
    }

    void flush() throws IOException {
        out.write(buffer, 0, size);
        size = 0;
    }

    void raw(byte[] bytes) throws IOException {
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

    void one(int b) throws IOException {
        if (size == buffer.length) {
            flush();
        }
        buffer[size++] = (byte) b;
    }

    /** @param value 0 or more */
    void number(int value) throws IOException {
        if (value < 10) {
            one('0' + value);
            return;
        }
        if (size + ROOM > buffer.length) {
            flush();
        }
        int digits = 1;
        for (int rest = value / 10; rest > 0; rest /= 10) {
            digits++;
        }
        int rest = value;
        for (int at = size + digits - 1; at >= size; at--) {
            buffer[at] = (byte) ('0' + rest % 10);
            rest /= 10;
        }
        size += digits;
    }

    /** A {@code t} element. */
    void text(String text) throws IOException {
        raw(needsKeeping(text) ? KEPT_TEXT_START : TEXT_START);
        escaped(text);
        raw(TEXT_END);
    }

    private static boolean needsKeeping(String text) {
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

    /** Escapes for XML and, as ST_Xstring asks, whatever XML cannot hold and whatever only looks escaped. */
    void escaped(String text) throws IOException {
        for (int i = 0; i < text.length(); i++) {
            if (size + ROOM > buffer.length) {
                flush();
            }
            char c = text.charAt(i);
            if (c < 0x80) {
                if (PLAIN[c]) {
                    buffer[size++] = (byte) c;
                } else {
                    special(text, i, c);
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

    private void special(String text, int at, char c) throws IOException {
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

    /** ASCII that stands for itself. */
    private static boolean[] plain() {
        boolean[] plain = new boolean[0x80];
        for (char c = ' '; c < plain.length; c++) {
            plain[c] = "&<>_".indexOf(c) < 0;
        }
        return plain;
    }

    static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
