package org.nightdesk.glossary.spelling;

/** A stretch of a text in UTF-16 units, the end exclusive. */
record TextRange(int start, int end) {
    int length() {
        return end - start;
    }

    boolean overlaps(TextRange other) {
        return start < other.end && other.start < end;
    }

    /** Whether no word goes on before or after it. Scripts without spaces have no such ends. */
    boolean isWholeWords(String text) {
        return !joins(text, start) && !joins(text, end);
    }

    private static boolean joins(String text, int at) {
        return at > 0 && at < text.length() && isWordLetter(text.charAt(at - 1)) && isWordLetter(text.charAt(at));
    }

    private static boolean isWordLetter(char c) {
        return Character.isLetterOrDigit(c) && !Character.isIdeographic(c) && !(c >= '\u3040' && c <= '\u30FF');
    }
}
