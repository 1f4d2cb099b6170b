package org.nightdesk.quality.number;

/** Reads Roman numerals in capitals, as in {@code siglo XXI} and {@code XXIe siècle}. */
final class RomanNumeral {
    private static final String SIGNS = "IVXLCDM";
    private static final int[] VALUES = {1, 5, 10, 50, 100, 500, 1000};

    private RomanNumeral() {}

    /** The value of a word that is a numeral of two signs or more, with or without an ordinal {@code e}; 0 for any other. */
    static int value(String text, int start, int end) {
        int last = end - 1;
        int signsEnd = last > start && text.charAt(last) == 'e' ? last : end;
        if (signsEnd - start < 2) {
            return 0;
        }
        int total = 0;
        int before = 0;
        for (int i = signsEnd - 1; i >= start; i--) {
            int sign = SIGNS.indexOf(text.charAt(i));
            if (sign < 0) {
                return 0;
            }
            total += VALUES[sign] < before ? -VALUES[sign] : VALUES[sign];
            before = Math.max(before, VALUES[sign]);
        }
        return total;
    }
}
