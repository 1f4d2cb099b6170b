package org.nightdesk.kit.read;

/** As much of a text as a sentence about it can hold. */
public final class Excerpt {
    private static final int MOST = 300;
    private static final int WORDS = 40;
    private static final String MORE = "…";

    private Excerpt() {}

    /** Enough of a text to tell which it is. */
    public static String words(String text) {
        return part(text.replace('\n', ' '), 0, WORDS);
    }

    static String beginning(String text) {
        return part(text, 0, MOST);
    }

    /** A part of the text in which a mark stands. */
    static String around(String text, String mark) {
        int at = text.indexOf(mark);
        return part(text, text.length() <= MOST || at < MOST / 2 ? 0 : at - MOST / 4, MOST);
    }

    private static String part(String text, int from, int most) {
        int start = from > 0 && Character.isLowSurrogate(text.charAt(from)) ? from - 1 : from;
        int end = Math.min(text.length(), start + most);
        if (end < text.length() && Character.isHighSurrogate(text.charAt(end - 1))) {
            end--;
        }
        return (start > 0 ? MORE : "") + text.substring(start, end) + (end < text.length() ? MORE : "");
    }
}
