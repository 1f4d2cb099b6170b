package org.nightdesk.quality;

import com.ibm.icu.lang.UScript;

/** What single characters are, as far as several rules ask. */
public final class Characters {
    /** Below this code point no script but Latin has letters. */
    private static final int FIRST_OTHER_SCRIPT = 0x370;

    private Characters() {}

    /** Whether a text has a letter, a digit or a symbol such as a star, not only spaces and punctuation. */
    public static boolean hasContent(String text) {
        for (int i = 0; i < text.length(); i++) {
            int c = text.codePointAt(i);
            if (Character.isLetterOrDigit(c) || Character.getType(c) == Character.OTHER_SYMBOL) {
                return true;
            }
        }
        return false;
    }

    /** The {@link UScript} number of a letter; -1 for anything else. */
    public static int scriptOfLetter(int codePoint) {
        if (!Character.isLetter(codePoint)) {
            return -1;
        }
        return codePoint < FIRST_OTHER_SCRIPT ? UScript.LATIN : UScript.getScript(codePoint);
    }

    public static boolean isLetterOrDigitAt(String text, int at) {
        return at >= 0 && at < text.length() && Character.isLetterOrDigit(text.charAt(at));
    }

    public static boolean isLetterAt(String text, int at) {
        return at >= 0 && at < text.length() && Character.isLetter(text.charAt(at));
    }

    public static boolean isDigitAt(String text, int at) {
        return at >= 0 && at < text.length() && Character.isDigit(text.charAt(at));
    }

    /** Whether a character is of a script that is written without spaces: Han, kana and their punctuation. */
    public static boolean isEastAsian(char c) {
        return c >= '\u2E80' && c < '\uA000' || c >= '\uF900' && c <= '\uFAFF' || c >= '\uFF66' && c <= '\uFF9F';
    }

    public static boolean isHangul(char c) {
        return c >= '\uAC00' && c <= '\uD7A3' || c >= '\u1100' && c <= '\u11FF' || c >= '\u3130' && c <= '\u318F';
    }

    /** A space of any kind but a line break. */
    public static boolean isSpace(char c) {
        return c == ' '
                || c == '\u00A0'
                || c == '\u202F'
                || c == '\u3000'
                || c == '\t'
                || c >= '\u2000' && c <= '\u200A';
    }
}
