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
        int depth = 0;
        int[] commas = new int[NESTED_FUNCTIONS + 1];
        for (int i = 0; i < formula.length(); i++) {
            switch (formula.charAt(i)) {
                case '"' -> {
                    int end = endOfLiteral(formula, i);
                    if (end < 0) {
                        return false;
                    }
                    i = end;
                }
                case '(' -> {
                    if (++depth > NESTED_FUNCTIONS) {
                        return false;
                    }
                    commas[depth] = 0;
                }
                case ')' -> depth--;
                case ',' -> {
                    if (depth > 0 && ++commas[depth] >= ARGUMENTS) {
                        return false;
                    }
                }
                default -> {
                    // An operator, a name, a number.
                }
            }
            if (depth < 0) {
                return false;
            }
        }
        return depth == 0;
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
