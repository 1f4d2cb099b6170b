package org.nightdesk.text;

import org.jspecify.annotations.Nullable;

/**
 * An inline code as it appears in text: {@code {1}}, {@code {/1}} or {@code {1/}}.
 *
 * @param number 1 to 999
 * @param end exclusive
 */
public record CodeMark(Kind kind, int number, int start, int end) {
    private static final int MOST_DIGITS = 3;

    public enum Kind {
        OPENING,
        CLOSING,
        STANDALONE
    }

    /** The code that begins at an offset; null when none does. */
    public static @Nullable CodeMark at(String text, int start) {
        int at = start;
        if (at >= text.length() || text.charAt(at++) != '{') {
            return null;
        }
        boolean closing = at < text.length() && text.charAt(at) == '/';
        if (closing) {
            at++;
        }
        int digits = at;
        int number = 0;
        while (at < text.length() && at - digits < MOST_DIGITS && text.charAt(at) >= '0' && text.charAt(at) <= '9') {
            number = number * 10 + text.charAt(at++) - '0';
        }
        if (at == digits) {
            return null;
        }
        boolean standalone = !closing && at < text.length() && text.charAt(at) == '/';
        if (standalone) {
            at++;
        }
        if (at >= text.length() || text.charAt(at) != '}') {
            return null;
        }
        Kind kind = closing ? Kind.CLOSING : standalone ? Kind.STANDALONE : Kind.OPENING;
        return new CodeMark(kind, number, start, at + 1);
    }

    public String text() {
        return switch (kind) {
            case OPENING -> "{" + number + "}";
            case CLOSING -> "{/" + number + "}";
            case STANDALONE -> "{" + number + "/}";
        };
    }
}
