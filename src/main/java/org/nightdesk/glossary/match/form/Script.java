package org.nightdesk.glossary.match.form;

/** Borders that no name crosses, whatever the language. */
public final class Script {
    private Script() {}

    /** Whether a run of letters of an alphabet, or of digits, goes on across the index. */
    public static boolean splitsRun(KeyText text, int index) {
        if (index <= 0 || index >= text.length() || text.gapBefore(index) != KeyText.JOINED) {
            return false;
        }
        char left = text.at(index - 1);
        char right = text.at(index);
        return isDigit(left) ? isDigit(right) : isLetter(left) && isLetter(right);
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    /** Letters of the scripts that are written with spaces between words and carry no particles. */
    private static boolean isLetter(char c) {
        return c < 0x530 && Character.isLetter(c);
    }
}
