package org.nightdesk.office.write;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.nightdesk.office.XString;

/** The bytes of an XML part in UTF-8, gathered before they go out. Not thread-safe. */
final class XmlBytes {
    private static final int FLUSH_AT = 1 << 14;
    /** The most bytes that one character takes, and markup around it. */
    private static final int ROOM = 32;

    /** Bytes that are copied one by one sooner than together. */
    private static final int SHORT = 12;

    private static final byte[] HEX = ascii("0123456789ABCDEF");
    private static final byte[] TEXT_START = ascii("<t>");
    private static final byte[] KEPT_TEXT_START = ascii("<t xml:space=\"preserve\">");
    private static final byte[] TEXT_END = ascii("</t>");
    private static final byte[] AMP = ascii("&amp;");
    private static final byte[] LT = ascii("&lt;");
    private static final byte[] GT = ascii("&gt;");
    private static final boolean[] PLAIN = plain();

    private final @Nullable OutputStream out;
    private byte[] buffer;
    private int size;
    /** The text that is written: an array is walked faster than a string. */
    private char[] chars = new char[128];

    XmlBytes(OutputStream out) {
        this.out = out;
        this.buffer = new byte[FLUSH_AT + (1 << 13)];
    }

    /** Bytes that stay here. */
    XmlBytes(int room) {
        this.out = null;
        this.buffer = new byte[room];
    }

    /** The bytes of a text, with its escapes. */
    static byte[] of(String text) {
        XmlBytes xml = new XmlBytes(text.length() + 2 * ROOM);
        try {
            xml.escaped(text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return xml.bytes();
    }

    /** What has gathered. */
    byte[] bytes() {
        return Arrays.copyOf(buffer, size);
    }

    int size() {
        return size;
    }

    /** Hands on what has gathered once it is worth it: called between rows and between strings. */
    void pause() throws IOException {
        if (size > FLUSH_AT) {
            flush();
        }
    }

    void flush() throws IOException {
        if (out != null) {
            out.write(buffer, 0, size);
            size = 0;
        }
    }

    /** @return whether there is room now; otherwise what is to be written goes straight out */
    private boolean makeRoom(int bytes) throws IOException {
        if (size + bytes > buffer.length) {
            flush();
            if (out == null) {
                buffer = Arrays.copyOf(buffer, Math.max(size + bytes, 2 * buffer.length));
            }
        }
        return bytes <= buffer.length;
    }

    void raw(byte[] bytes) throws IOException {
        if (!makeRoom(bytes.length)) {
            if (out != null) {
                out.write(bytes);
            }
        } else if (bytes.length > SHORT) {
            System.arraycopy(bytes, 0, buffer, size, bytes.length);
            size += bytes.length;
        } else {
            put(bytes);
        }
    }

    /** A piece of a formula, with the address in its gaps. */
    void formula(FormulaPart part, byte[] address) throws IOException {
        FormulaPart.Filled filled = part.filled(address.length);
        byte[] bytes = filled.xml();
        if (!makeRoom(bytes.length)) {
            byte[] own = bytes.clone();
            fill(own, 0, filled.gaps(), address);
            raw(own);
            return;
        }
        System.arraycopy(bytes, 0, buffer, size, bytes.length);
        fill(buffer, size, filled.gaps(), address);
        size += bytes.length;
    }

    private static void fill(byte[] bytes, int offset, int[] gaps, byte[] address) {
        for (int gap : gaps) {
            int at = offset + gap;
            for (byte b : address) {
                bytes[at++] = b;
            }
        }
    }

    void one(int b) throws IOException {
        makeRoom(1);
        buffer[size++] = (byte) b;
    }

    /** @param value 0 or more */
    void number(int value) throws IOException {
        if (value < 10) {
            one('0' + value);
            return;
        }
        makeRoom(ROOM);
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
        take(text);
        raw(needsKeeping(text.length()) ? KEPT_TEXT_START : TEXT_START);
        escape(text);
        raw(TEXT_END);
    }

    private void take(String text) {
        int length = text.length();
        if (length > chars.length) {
            chars = new char[Math.max(length, 2 * chars.length)];
        }
        text.getChars(0, length, chars, 0);
    }

    private boolean needsKeeping(int length) {
        char before = ' ';
        for (int i = 0; i < length; i++) {
            char c = chars[i];
            if (c <= ' ' && (c == '\n' || c == '\t' || before <= ' ')) {
                return true;
            }
            before = c;
        }
        return before <= ' ';
    }

    /** Escapes for XML and, as ST_Xstring asks, whatever XML cannot hold and whatever only looks escaped. */
    void escaped(String text) throws IOException {
        take(text);
        escape(text);
    }

    /** Piece by piece, so that there is always room for one more. */
    private void escape(String text) throws IOException {
        int length = text.length();
        int i = 0;
        while (i < length) {
            makeRoom(ROOM);
            int last = Math.min(length, i + (buffer.length - size - ROOM) / (ROOM / 4) + 1);
            while (i < last) {
                char c = chars[i];
                if (c < 0x80) {
                    if (PLAIN[c]) {
                        buffer[size++] = (byte) c;
                    } else {
                        special(text, i, c);
                    }
                } else if (c < 0x800) {
                    buffer[size++] = (byte) (0xc0 | c >> 6);
                    buffer[size++] = (byte) (0x80 | c & 0x3f);
                } else if (c < 0xd800 || c >= 0xe000 && c < 0xfffe) {
                    buffer[size++] = (byte) (0xe0 | c >> 12);
                    buffer[size++] = (byte) (0x80 | c >> 6 & 0x3f);
                    buffer[size++] = (byte) (0x80 | c & 0x3f);
                } else if (Character.isHighSurrogate(c) && i + 1 < length && Character.isLowSurrogate(chars[i + 1])) {
                    int code = Character.toCodePoint(c, chars[++i]);
                    buffer[size++] = (byte) (0xf0 | code >> 18);
                    buffer[size++] = (byte) (0x80 | code >> 12 & 0x3f);
                    buffer[size++] = (byte) (0x80 | code >> 6 & 0x3f);
                    buffer[size++] = (byte) (0x80 | code & 0x3f);
                } else {
                    hex(c);
                }
                i++;
            }
        }
    }

    private void special(String text, int at, char c) {
        switch (c) {
            case '&' -> put(AMP);
            case '<' -> put(LT);
            case '>' -> put(GT);
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

    /** A few bytes that there is room for. */
    private void put(byte[] few) {
        for (byte b : few) {
            buffer[size++] = b;
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
