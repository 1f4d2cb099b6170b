package org.nightdesk.kit.read;

/** As much of a text as a sentence about it can hold. */
final class Excerpt {
    private static final int MOST = 300;
    private static final String MORE = "…";

    private Excerpt() {}

    static String beginning(String text) {
        return part(text, 0);
    }

    /** A part of the text in which a mark stands. */
    static String around(String text, String mark) {
        int at = text.indexOf(mark);
        return part(text, text.length() <= MOST || at < MOST / 2 ? 0 : at - MOST / 4);
    }

    private static String part(String text, int from) {
        int start = from > 0 && Character.isLowSurrogate(text.charAt(from)) ? from - 1 : from;
        int end = Math.min(text.length(), start + MOST);
        if (end < text.length() && Character.isHighSurrogate(text.charAt(end - 1))) {
            end--;
        }
        return (start > 0 ? MORE : "") + text.substring(start, end) + (end < text.length() ? MORE : "");
    }
}
