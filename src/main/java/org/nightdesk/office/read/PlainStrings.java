package org.nightdesk.office.read;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Reads a table of shared strings byte by byte where it is written as nearly all programs do: UTF-8, no prefixes, comments
 * or phonetic hints, nothing struck through. Gives up on anything else, which a parser then reads or refuses: several times
 * as fast, and never another text. Not thread-safe.
 */
final class PlainStrings {
    private static final byte[] TABLE = ascii("sst");
    private static final byte[] TABLE_END = ascii("/sst");
    private static final byte[] ITEM = ascii("si");
    private static final byte[] EMPTY_ITEM = ascii("si/");
    private static final byte[] ITEM_END = ascii("/si");
    private static final byte[] TEXT = ascii("t");
    private static final byte[] KEPT_TEXT = ascii("t xml:space=\"preserve\"");
    private static final byte[] EMPTY_TEXT = ascii("t/");
    private static final byte[] TEXT_END = ascii("/t");
    private static final byte[] RUN = ascii("r");
    private static final byte[] RUN_END = ascii("/r");
    private static final byte[] PROPERTIES = ascii("rPr");
    private static final byte[] PROPERTIES_END = ascii("/rPr");
    private static final byte[] STRIKE = ascii("strike");
    private static final int MOST_OF_A_TAG = 1 << 10;

    private final InputStream in;
    private final byte[] buffer = new byte[1 << 14];
    private int at;
    private int size;
    private final byte[] tag = new byte[MOST_OF_A_TAG];
    private int tagSize;
    private byte[] text = new byte[1 << 10];
    private int textSize;
    private boolean wide;

    /** Takes the texts in their order. */
    interface Sink {
        void add(String text) throws IOException;
    }

    private PlainStrings(InputStream in) {
        this.in = in;
    }

    /** @return whether the table was read whole; if not, what the sink got counts for nothing */
    static boolean read(InputStream in, Sink sink) throws IOException {
        return new PlainStrings(in).table(sink);
    }

    private boolean table(Sink sink) throws IOException {
        if (!tag()) {
            return false;
        }
        if (tag[0] == '?' && !tag()) {
            return false;
        }
        if (!starts(TABLE) || tag[tagSize - 1] == '/') {
            return false;
        }
        while (tag()) {
            if (is(ITEM)) {
                if (!item()) {
                    return false;
                }
                String read =
                        new String(text, 0, textSize, wide ? StandardCharsets.UTF_8 : StandardCharsets.ISO_8859_1);
                if (wide && !isFit(read)) {
                    return false;
                }
                sink.add(read);
            } else if (is(EMPTY_ITEM)) {
                sink.add("");
            } else {
                return is(TABLE_END) && isAtEnd();
            }
        }
        return false;
    }

    /** Whether there is nothing in a text that is not UTF-8 or that XML cannot hold. */
    private static boolean isFit(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) >= '\uFFFD') {
                return false;
            }
        }
        return true;
    }

    /** Reads an item from behind its start tag on. */
    private boolean item() throws IOException {
        textSize = 0;
        wide = false;
        boolean inRun = false;
        while (tag()) {
            if (is(TEXT) || is(KEPT_TEXT)) {
                if (!text() || !tag() || !is(TEXT_END)) {
                    return false;
                }
            } else if (is(RUN) && !inRun || is(RUN_END) && inRun) {
                inRun = !inRun;
            } else if (is(PROPERTIES) && inRun) {
                if (!properties()) {
                    return false;
                }
            } else if (!is(EMPTY_TEXT)) {
                return is(ITEM_END) && !inRun;
            }
        }
        return false;
    }

    private boolean properties() throws IOException {
        while (tag()) {
            if (is(PROPERTIES_END)) {
                return true;
            }
            if (tag[tagSize - 1] != '/' || starts(STRIKE)) {
                return false;
            }
        }
        return false;
    }

    /** Takes what stands between the next angle brackets, with nothing but white space before them. */
    private boolean tag() throws IOException {
        int b = next();
        while (b == ' ' || b == '\n' || b == '\r' || b == '\t') {
            b = next();
        }
        if (b != '<') {
            return false;
        }
        tagSize = 0;
        for (b = next(); b != '>'; b = next()) {
            if (b < 0 || b == '<' || b == '!' || b == '&' || tagSize == MOST_OF_A_TAG) {
                return false;
            }
            tag[tagSize++] = (byte) b;
        }
        return tagSize > 0;
    }

    /** Adds to the text all up to the next tag. */
    private boolean text() throws IOException {
        while (true) {
            if (at == size && !fill()) {
                return false;
            }
            if (textSize + size - at > text.length) {
                text = Arrays.copyOf(text, Math.max(text.length * 2, textSize + size - at));
            }
            while (at < size) {
                byte b = buffer[at];
                if (b < ' ') {
                    if (b < 0) {
                        wide = true;
                    } else if (b != '\n' && b != '\t') {
                        return false;
                    }
                } else if (b == '<') {
                    return true;
                } else if (b == '&') {
                    break;
                }
                text[textSize++] = b;
                at++;
            }
            if (at < size && !reference()) {
                return false;
            }
        }
    }

    private boolean reference() throws IOException {
        next();
        int name = 0;
        for (int b = next(); b != ';'; b = next()) {
            if (b <= 0 || name > 1 << 24) {
                return false;
            }
            name = name << 8 | b;
        }
        int stands = switch (name) {
            case 'a' << 16 | 'm' << 8 | 'p' -> '&';
            case 'l' << 8 | 't' -> '<';
            case 'g' << 8 | 't' -> '>';
            case 'q' << 24 | 'u' << 16 | 'o' << 8 | 't' -> '"';
            case 'a' << 24 | 'p' << 16 | 'o' << 8 | 's' -> '\'';
            default -> 0;
        };
        if (stands == 0) {
            return false;
        }
        if (textSize == text.length) {
            text = Arrays.copyOf(text, text.length * 2);
        }
        text[textSize++] = (byte) stands;
        return true;
    }

    private boolean isAtEnd() throws IOException {
        int b = next();
        while (b == ' ' || b == '\n' || b == '\r' || b == '\t') {
            b = next();
        }
        return b < 0;
    }

    private int next() throws IOException {
        return at < size || fill() ? buffer[at++] & 0xff : -1;
    }

    private boolean fill() throws IOException {
        at = 0;
        size = Math.max(0, in.read(buffer));
        return size > 0;
    }

    private boolean is(byte[] name) {
        return tagSize == name.length && starts(name);
    }

    private boolean starts(byte[] name) {
        return tagSize >= name.length && Arrays.equals(tag, 0, name.length, name, 0, name.length);
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
