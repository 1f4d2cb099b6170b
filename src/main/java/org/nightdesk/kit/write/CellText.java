package org.nightdesk.kit.write;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import org.nightdesk.office.XString;
import org.nightdesk.office.write.ExcelLimits;
import org.nightdesk.text.CodedText;

/**
 * Text in pieces that a cell holds: cut behind a line or a word where that can be, never inside a character or an inline
 * code. The pieces together are the text.
 */
final class CellText {
    private static final int LONGEST_CODE = "{/123/}".length();
    private static final int ESCAPED = "_x0000_".length();

    private CellText() {}

    static boolean fits(String text) {
        return text.length() <= ExcelLimits.LINE_FEEDS
                || text.length() <= ExcelLimits.CELL_CHARS / ESCAPED && hasFewLines(text)
                || end(text, 0, ExcelLimits.CELL_CHARS) == text.length();
    }

    private static boolean hasFewLines(String text) {
        int lines = 0;
        for (int at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) {
            lines++;
        }
        return lines <= ExcelLimits.LINE_FEEDS;
    }

    /** @return at least one */
    static List<String> pieces(String text) {
        if (fits(text)) {
            return List.of(text);
        }
        List<String> pieces = new ArrayList<>();
        for (int from = 0; from < text.length(); ) {
            int end = end(text, from, ExcelLimits.CELL_CHARS);
            pieces.add(text.substring(from, end));
            from = end;
        }
        return pieces;
    }

    /** The first piece of a text, of so many characters at most. */
    static String start(String text, int most) {
        return text.substring(0, end(text, 0, most));
    }

    private static int end(String text, int from, int most) {
        int used = 0;
        int lines = 0;
        int afterSpace = from;
        int i = from;
        for (; i < text.length(); i++) {
            char c = text.charAt(i);
            used += isEscaped(text, i, c) ? ESCAPED : 1;
            lines += c == '\n' ? 1 : 0;
            if (used > most || lines > ExcelLimits.LINE_FEEDS) {
                break;
            }
            if (c == ' ' || c == '\n') {
                afterSpace = i + 1;
            }
        }
        if (i == text.length() || lines > ExcelLimits.LINE_FEEDS) {
            return i;
        }
        return afterSpace - from > most / 2 ? afterSpace : between(text, from, i);
    }

    private static boolean isEscaped(String text, int at, char c) {
        return c < ' ' && c != '\n' && c != '\t' || c >= 0xfffe || c == '_' && XString.isEscape(text, at);
    }

    /** A place at or before {@code cut} that is inside nothing. */
    private static int between(String text, int from, int cut) {
        int start = Math.max(from, cut - LONGEST_CODE);
        Matcher code = CodedText.CODE.matcher(text).region(start, Math.min(text.length(), cut + LONGEST_CODE));
        while (code.find()) {
            if (code.start() > from && code.start() < cut && code.end() > cut) {
                return code.start();
            }
        }
        boolean inPair = cut - 1 > from
                && Character.isHighSurrogate(text.charAt(cut - 1))
                && Character.isLowSurrogate(text.charAt(cut));
        return inPair ? cut - 1 : cut;
    }
}
