package org.nightdesk.quality;

/**
 * Makes texts comparable without moving a character: lower case, straight apostrophes, plain spaces, half-width Latin.
 * The result has the length of its input, so that places found in it hold in the original.
 */
final class Folding {
    private static final int FULL_WIDTH_GAP = 0xFEE0;

    private Folding() {}

    static String fold(String text) {
        char[] chars = new char[text.length()];
        for (int i = 0; i < chars.length; i++) {
            chars[i] = fold(text.charAt(i));
        }
        return new String(chars);
    }

    static char fold(char c) {
        if (c < 0x80) {
            return c >= 'A' && c <= 'Z' ? (char) (c + 32) : c;
        }
        if (c >= '\uFF01' && c <= '\uFF5E') {
            return fold((char) (c - FULL_WIDTH_GAP));
        }
        return switch (c) {
            case '\u2018', '\u2019', '\u02BC', '\uFF07' -> '\'';
            case '\u00A0', '\u202F', '\u2009', '\u3000' -> ' ';
            default -> Character.toLowerCase(c);
        };
    }

    /** Folded text in full-width letters, digits and marks; spaces stay, as people type them. */
    static String wide(String folded) {
        StringBuilder wide = new StringBuilder(folded.length());
        for (char c : folded.toCharArray()) {
            wide.append(c > ' ' && c < 0x7F && c != '\'' ? (char) (c + FULL_WIDTH_GAP) : c);
        }
        return wide.toString();
    }
}
