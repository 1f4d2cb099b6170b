package org.nightdesk.kit.write;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UProperty;

/** How many lines a text takes in a wrapped cell; POI and the file format leave that to whoever writes the rows. */
final class RowHeight {
    /** The most a row may have, in tenths of a point. */
    static final int MAX_TENTHS = 4090;

    private static final int PADDING_TENTHS = 50;

    /** The width of characters between which a line may break. */
    private static final int WIDE = 19;

    private RowHeight() {}

    static int tenths(int lines, int lineTenths) {
        return Math.min(MAX_TENTHS, PADDING_TENTHS + lines * lineTenths);
    }

    /**
     * @param columnWidth in characters of the default font
     * @return at least 1; wide characters (UAX #11) count two, words are not broken where that can be helped
     */
    static int lines(String text, int columnWidth) {
        int limit = columnWidth * 10 - 10;
        if (text.length() * WIDE <= limit && text.indexOf('\n') < 0) {
            return 1;
        }
        int lines = 1;
        int used = 0;
        int word = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\n') {
                lines++;
                used = 0;
                word = 0;
                continue;
            }
            int width = width(c);
            used += width;
            word = c == ' ' || width == WIDE ? 0 : word + width;
            if (used > limit) {
                lines++;
                used = word > 0 && word < limit ? word : width;
            }
        }
        return lines;
    }

    /** How wide a text is, in tenths of a character of the default font. */
    private static int width(char c) {
        if (c < 0x300) {
            return c >= 'A' && c <= 'Z' || c == 'm' || c == 'w' ? 12 : 10;
        }
        if (c >= 0xac00 && c <= 0xd7a3 || c >= 0x3041 && c <= 0x9fff) {
            return WIDE;
        }
        if (Character.isSurrogate(c)) {
            return 10;
        }
        int type = UCharacter.getType(c);
        if (type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK || type == Character.FORMAT) {
            return 0;
        }
        int east = UCharacter.getIntPropertyValue(c, UProperty.EAST_ASIAN_WIDTH);
        return east == UCharacter.EastAsianWidth.WIDE || east == UCharacter.EastAsianWidth.FULLWIDTH ? WIDE : 10;
    }
}
