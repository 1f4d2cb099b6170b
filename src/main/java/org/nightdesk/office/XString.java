package org.nightdesk.office;

/** The {@code _xHHHH_} escapes of text in spreadsheets (ECMA-376 part 1, 22.9.2.19, ST_Xstring). */
public final class XString {
    private static final int LENGTH = 7;

    private XString() {}

    public static boolean isEscape(String text, int at) {
        if (at + LENGTH > text.length()
                || text.charAt(at) != '_'
                || text.charAt(at + 1) != 'x'
                || text.charAt(at + LENGTH - 1) != '_') {
            return false;
        }
        for (int i = at + 2; i < at + LENGTH - 1; i++) {
            if (Character.digit(text.charAt(i), 16) < 0 || text.charAt(i) > 'f') {
                return false;
            }
        }
        return true;
    }

    /** The text an escaped text stands for. */
    public static String decoded(String text) {
        int at = text.indexOf("_x");
        if (at < 0) {
            return text;
        }
        StringBuilder out = new StringBuilder(text.length());
        int from = 0;
        while (at >= 0) {
            if (isEscape(text, at)) {
                out.append(text, from, at).append((char) Integer.parseInt(text, at + 2, at + LENGTH - 1, 16));
                from = at + LENGTH;
                at = text.indexOf("_x", from);
            } else {
                at = text.indexOf("_x", at + 1);
            }
        }
        return out.append(text, from, text.length()).toString();
    }

    /** The text so written that what only looks like an escape comes back as it was. */
    public static String protect(String text) {
        int at = text.indexOf("_x");
        if (at < 0) {
            return text;
        }
        StringBuilder out = new StringBuilder(text.length() + LENGTH);
        int from = 0;
        for (; at >= 0; at = text.indexOf("_x", at + 1)) {
            if (isEscape(text, at)) {
                out.append(text, from, at).append("_x005F");
                from = at;
            }
        }
        return out.append(text, from, text.length()).toString();
    }

    /** How long a text is once written with its escapes. */
    public static int escapedLength(String text) {
        int length = text.length();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < ' ' && c != '\n' && c != '\t' || c >= 0xfffe || c == '_' && isEscape(text, i)) {
                length += LENGTH - 1;
            }
        }
        return length;
    }
}
