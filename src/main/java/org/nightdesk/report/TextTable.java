package org.nightdesk.report;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UProperty;
import java.util.List;

/** Lines up columns for a terminal, where Korean, Chinese and Japanese characters take two places. */
public final class TextTable {
    private static final String INDENT = "  ";
    /** A longer cell stands out of its column: one long name is not to push all others apart. */
    private static final int WIDEST = 80;

    private TextTable() {}

    /** Rows of the same number of cells, two spaces between the columns; the last column is not padded. */
    public static String of(List<List<String>> rows) {
        int columns = rows.stream().mapToInt(List::size).max().orElse(0);
        int[] widths = new int[columns];
        for (List<String> row : rows) {
            for (int i = 0; i < row.size(); i++) {
                int width = width(row.get(i));
                widths[i] = width > WIDEST ? widths[i] : Math.max(widths[i], width);
            }
        }
        StringBuilder out = new StringBuilder();
        for (List<String> row : rows) {
            StringBuilder line = new StringBuilder(INDENT);
            for (int i = 0; i < row.size(); i++) {
                line.append(row.get(i));
                boolean last = i == row.size() - 1;
                if (!last && (widths[i] > 0 || !row.get(i).isEmpty())) {
                    line.append(" ".repeat(Math.max(0, widths[i] - width(row.get(i))) + 2));
                }
            }
            out.append(line.toString().stripTrailing()).append("\n");
        }
        return out.toString();
    }

    static int width(String text) {
        return text.codePoints().map(TextTable::width).sum();
    }

    private static int width(int codePoint) {
        int type = UCharacter.getType(codePoint);
        if (type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK || type == Character.FORMAT) {
            return 0;
        }
        int wide = UCharacter.getIntPropertyValue(codePoint, UProperty.EAST_ASIAN_WIDTH);
        return wide == UCharacter.EastAsianWidth.WIDE || wide == UCharacter.EastAsianWidth.FULLWIDTH ? 2 : 1;
    }
}
