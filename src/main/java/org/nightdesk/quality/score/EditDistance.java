package org.nightdesk.quality.score;

import java.util.Arrays;

/** Levenshtein's distance in code points: how many characters must be put in, taken out or replaced. */
final class EditDistance {
    private EditDistance() {}

    static int length(String text) {
        return text.codePointCount(0, text.length());
    }

    static int between(String a, String b) {
        if (a.equals(b)) {
            return 0;
        }
        int[] first = a.codePoints().toArray();
        int[] second = b.codePoints().toArray();
        int start = 0;
        while (start < first.length && start < second.length && first[start] == second[start]) {
            start++;
        }
        int end = first.length;
        int otherEnd = second.length;
        while (end > start && otherEnd > start && first[end - 1] == second[otherEnd - 1]) {
            end--;
            otherEnd--;
        }
        return distance(first, start, end, Arrays.copyOfRange(second, start, otherEnd));
    }

    /** One row of the usual table at a time, over what the two texts do not begin and end with alike. */
    private static int distance(int[] first, int start, int end, int[] second) {
        int[] row = new int[second.length + 1];
        for (int j = 0; j < row.length; j++) {
            row[j] = j;
        }
        for (int i = start; i < end; i++) {
            int diagonal = row[0];
            row[0] = i - start + 1;
            for (int j = 1; j < row.length; j++) {
                int replaced = diagonal + (first[i] == second[j - 1] ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(replaced, Math.min(row[j], row[j - 1]) + 1);
            }
        }
        return row[second.length];
    }
}
