package org.nightdesk.office.write;

import org.nightdesk.office.XString;

/** What a workbook may hold so that Excel opens it without repair, as its specifications give it. */
public final class ExcelLimits {
    /** UTF-16 units of a cell's text, counted as written, with their escapes. */
    public static final int CELL_CHARS = 32_767;

    public static final int LINE_FEEDS = 253;
    public static final int FORMULA_CHARS = 8_192;
    public static final int LITERAL_CHARS = 255;
    public static final int NESTED_FUNCTIONS = 64;
    public static final int ARGUMENTS = 255;

    /** The most of a row's height, in tenths of a point. */
    public static final int ROW_TENTHS = 4_090;

    public static final int ROWS = 1_048_576;
    public static final int COLUMN_WIDTH = 255;
    public static final int SHEET_NAME_CHARS = 31;
    public static final int HEADER_FOOTER_CHARS = 255;
    public static final int VALIDATION_TITLE_CHARS = 32;
    public static final int VALIDATION_TEXT_CHARS = 255;
    public static final int CELL_STYLES = 65_490;
    public static final int HYPERLINKS = 65_530;

    private ExcelLimits() {}

    /** How many characters of a cell a text takes. */
    public static int chars(String text) {
        return text.length() > CELL_CHARS / 8 ? XString.escapedLength(text) : text.length();
    }

    static void requireCell(String text) {
        requireCell(chars(text));
    }

    static void requireCell(int chars) {
        if (chars > CELL_CHARS) {
            throw new IllegalArgumentException("a cell holds " + CELL_CHARS + " characters, not " + chars);
        }
    }

    /** Whether Excel takes a formula: neither it nor a text in it too long, functions not nested too deeply. */
    public static boolean allowsFormula(String formula) {
        if (formula.length() > FORMULA_CHARS) {
            return false;
        }
        Nesting nesting = Nesting.of(formula);
        return nesting.fits() && nesting.least() == 0 && nesting.ends() == 0;
    }

    /**
     * How functions are nested in a formula, or in a piece of one, compared with where it begins.
     *
     * @param fits whether its texts, its functions' arguments and its depth keep to the limits by themselves
     * @param deepest the most
     * @param least the least: below 0 in a piece that ends what another began
     * @param ends at its end
     * @param outerCommas how many arguments it may add to functions that another piece began
     */
    record Nesting(boolean fits, int deepest, int least, int ends, int outerCommas) {
        private static final Nesting TOO_MUCH = new Nesting(false, 0, 0, 0, 0);

        static Nesting of(String formula) {
            int depth = 0;
            int deepest = 0;
            int least = 0;
            int outer = 0;
            int[] commas = new int[NESTED_FUNCTIONS + 1];
            for (int i = 0; i < formula.length(); i++) {
                switch (formula.charAt(i)) {
                    case '"' -> {
                        int end = endOfLiteral(formula, i);
                        if (end < 0) {
                            return TOO_MUCH;
                        }
                        i = end;
                    }
                    case '(' -> {
                        deepest = Math.max(deepest, ++depth);
                        if (depth > NESTED_FUNCTIONS) {
                            return TOO_MUCH;
                        }
                        if (depth > 0) {
                            commas[depth] = 0;
                        }
                    }
                    case ')' -> least = Math.min(least, --depth);
                    case ',' -> {
                        if (depth <= 0) {
                            outer++;
                        } else if (++commas[depth] >= ARGUMENTS) {
                            return TOO_MUCH;
                        }
                    }
                    default -> {
                        // An operator, a name, a number.
                    }
                }
            }
            for (int open = 1; open <= depth; open++) {
                outer += commas[open];
            }
            return new Nesting(true, deepest, least, depth, outer);
        }
    }

    /** @return where the text ends that starts at a quotation mark; -1 when it does not end or is too long */
    private static int endOfLiteral(String formula, int start) {
        int chars = 0;
        for (int i = start + 1; i < formula.length(); i++) {
            if (formula.charAt(i) == '"') {
                if (i + 1 == formula.length() || formula.charAt(i + 1) != '"') {
                    return chars > LITERAL_CHARS ? -1 : i;
                }
                i++;
            }
            chars++;
        }
        return -1;
    }
}
