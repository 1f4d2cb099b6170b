package org.nightdesk.quality.number;

/** Reads Roman numerals in capitals, as in {@code siglo XXI} and {@code XXIe siècle}. */
final class RomanNumeral {
    private static final String SIGNS = "IVXLCDM";
    private static final int[] VALUES = {1, 5, 10, 50, 100, 500, 1000};

    private static final int MOST = 3999;
    private static final int[] STEPS = {1000, 900, 500, 400, 100, 90, 50, 40, 10, 9, 5, 4, 1};
    private static final String[] STEP_SIGNS = {"M", "CM", "D", "CD", "C", "XC", "L", "XL", "X", "IX", "V", "IV", "I"};

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

    /** A number as a numeral; empty where it takes fewer than two signs or there is none. */
    static String of(double value) {
        if (value != Math.rint(value) || value < 2 || value > MOST) {
            return "";
        }
        StringBuilder numeral = new StringBuilder();
        int rest = (int) value;
        for (int i = 0; i < STEPS.length; i++) {
            for (; rest >= STEPS[i]; rest -= STEPS[i]) {
                numeral.append(STEP_SIGNS[i]);
            }
        }
        return numeral.length() < 2 ? "" : numeral.toString();
    }
}
