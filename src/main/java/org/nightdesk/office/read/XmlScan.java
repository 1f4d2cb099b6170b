package org.nightdesk.office.read;

import java.nio.charset.StandardCharsets;
import org.nightdesk.office.Refusals;

/**
 * Looks over the bytes of an XML part before a parser may: no document type and so no entities, no tag or text so long
 * that a parser's buffers would swallow the memory. What is in UTF-16 has to be recoded first.
 */
final class XmlScan {
    private static final int MAX_RUN = 1 << 20;
    private static final int MAX_PROLOG = 1 << 16;

    private final String file;
    private final StringBuilder prolog = new StringBuilder();
    private boolean rootSeen;
    private boolean started;
    private boolean wide;
    private int run;

    XmlScan(String file) {
        this.file = file;
    }

    void bytes(byte[] bytes, int length) {
        if (!started && length > 1) {
            started = true;
            int mark = (bytes[0] & 0xff) << 8 | bytes[1] & 0xff;
            if (mark == 0xfeff || mark == 0xfffe || bytes[0] == 0 || bytes[1] == 0) {
                wide = true;
                return;
            }
        }
        if (!rootSeen) {
            prolog.append(new String(bytes, 0, Math.min(length, MAX_PROLOG), StandardCharsets.ISO_8859_1));
            prolog();
        }
        runs(bytes, length);
    }

    /** Whether the part is in UTF-16, and so was not looked over. */
    boolean isWide() {
        return wide;
    }

    /** A document type can only stand before the root element; what comes before it is short in any honest file. */
    private void prolog() {
        int at = 0;
        while (true) {
            int tag = prolog.indexOf("<", at);
            if (tag < 0 || tag + 4 > prolog.length()) {
                break;
            }
            String end = prolog.charAt(tag + 1) == '?' ? "?>" : prolog.indexOf("<!--", tag) == tag ? "-->" : "";
            if (end.isEmpty()) {
                if (prolog.charAt(tag + 1) == '!') {
                    throw Refusals.hostile(file, "a document type or entity");
                }
                rootSeen = true;
                prolog.setLength(0);
                return;
            }
            int close = prolog.indexOf(end, tag + 2);
            if (close < 0) {
                break;
            }
            at = close + end.length();
        }
        if (prolog.length() >= MAX_PROLOG) {
            throw Refusals.hostile(file, "64 KiB before the first element");
        }
    }

    /** Only runs that cross the ends of the buffer can be too long: it is far smaller than the longest run allowed. */
    private void runs(byte[] bytes, int length) {
        int first = 0;
        while (first < length && !isMark(bytes[first])) {
            first++;
        }
        if (run + first > MAX_RUN) {
            throw Refusals.hostile(file, "a piece of markup or text of over 1 MiB");
        }
        if (first == length) {
            run += length;
            return;
        }
        int last = length - 1;
        while (!isMark(bytes[last])) {
            last--;
        }
        run = length - 1 - last;
    }

    private static boolean isMark(byte b) {
        return b == '<' || b == '>';
    }
}
