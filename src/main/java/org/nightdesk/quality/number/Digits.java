package org.nightdesk.quality.number;

/**
 * Reads a number in digits with the grouping and decimal marks of a language; where a mark cannot be what the language
 * means by it ({@code 3.5} in German), it is taken for the other.
 */
final class Digits {
    /** Spaces that are put between groups of digits and nowhere else. */
    static final String THIN_SPACES = "\u00A0\u202F\u2009";

    static final String SPACES = " " + THIN_SPACES;

    private static final int GROUP = 3;
    /** The first digit behind ASCII's. */
    private static final char FIRST_OTHER = '\u0660';

    private static final char FIRST_HANGUL = '\uAC00';
    private static final char LAST_HANGUL = '\uD7A3';
    /** The decimal mark and the mark between groups that go with digits such as ٠١٢. */
    static final String MARKS = "\u066B\u066C";

    private final char decimal;
    private final String grouping;

    /** @param grouping every mark that may be between groups of three digits */
    Digits(char decimal, String grouping) {
        this.decimal = decimal;
        this.grouping = grouping;
    }

    /** Where the number that begins at an offset ends. */
    int end(String text, int start) {
        int at = run(text, start);
        int first = at - start;
        if (first <= GROUP && isGroup(text, at)) {
            char mark = text.charAt(at);
            while (isGroup(text, at) && text.charAt(at) == mark) {
                at += GROUP + 1;
            }
        }
        if (isDecimal(text, at)) {
            at = run(text, at + 1);
        }
        return at;
    }

    double value(String text, int start, int end) {
        double value = 0;
        double fraction = 0;
        for (int i = start; i < end; i++) {
            char c = text.charAt(i);
            if (isDigit(c)) {
                value = fraction == 0 ? value * 10 + digit(c) : value + digit(c) * fraction;
                fraction /= 10;
            } else if (!isGroup(text, i)) {
                fraction = 0.1;
            }
        }
        return fraction == 0 ? value : Math.round(value * 1e6) / 1e6;
    }

    private boolean isGroup(String text, int at) {
        return at < text.length() && isGrouping(text, at) && run(text, at + 1) == at + 1 + GROUP;
    }

    /** Three zeros behind a space are no number of their own in any language. */
    private boolean isGrouping(String text, int at) {
        char c = text.charAt(at);
        return grouping.indexOf(c) >= 0 || c == ' ' && text.startsWith("000", at + 1);
    }

    private boolean isDecimal(String text, int at) {
        if (at + 1 >= text.length() || !isDigit(text.charAt(at + 1))) {
            return false;
        }
        char c = text.charAt(at);
        // "1, 2" has a space, so a comma right before a digit is no enumeration; "4.12." of a date is told apart
        // earlier.
        return c == decimal || c == '.' || c == ',' && run(text, at + 1) - at <= 2;
    }

    private static int run(String text, int start) {
        int at = start;
        while (at < text.length() && isDigit(text.charAt(at))) {
            at++;
        }
        return at;
    }

    /** The text, as long as it is, with the digits 0 to 9 in place of those of other scripts, such as ٠١٢ and ०१२. */
    static String plain(String text) {
        char[] plain = null;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < FIRST_OTHER || c >= FIRST_HANGUL && c <= LAST_HANGUL) {
                continue;
            }
            boolean digit = !isDigit(c) && Character.isDigit(c);
            if (digit || MARKS.indexOf(c) >= 0) {
                plain = plain == null ? text.toCharArray() : plain;
                plain[i] = digit ? (char) ('0' + Character.digit(c, 10)) : c == MARKS.charAt(0) ? '.' : ',';
            }
        }
        return plain == null ? text : new String(plain);
    }

    static boolean isDigit(char c) {
        return c >= '0' && c <= '9' || c >= '０' && c <= '９';
    }

    static int digit(char c) {
        return c <= '9' ? c - '0' : c - '０';
    }
}
