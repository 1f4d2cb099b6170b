package org.nightdesk.segment;

import java.util.Arrays;
import org.nightdesk.text.CodedView;

/** How much of their pairs of neighbouring characters two texts share (Dice's coefficient), white space and codes aside. */
final class TextLikeness {
    private final int[] pairs;

    private TextLikeness(int[] pairs) {
        this.pairs = pairs;
    }

    static TextLikeness of(String text) {
        int[] pairs = new int[text.length() + 1];
        int count = 0;
        char before = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            int codeEnd = c == '{' ? CodedView.codeEnd(text, i) : -1;
            if (codeEnd > 0) {
                i = codeEnd - 1;
            } else if (c != ' ') {
                pairs[count++] = before << 16 | c;
                before = c;
            }
        }
        pairs[count++] = before << 16;
        int[] sorted = Arrays.copyOf(pairs, count);
        Arrays.sort(sorted);
        return new TextLikeness(sorted);
    }

    /** 0 to 100. */
    int percent(TextLikeness other) {
        int shared = 0;
        int i = 0;
        int j = 0;
        while (i < pairs.length && j < other.pairs.length) {
            if (pairs[i] == other.pairs[j]) {
                shared++;
                i++;
                j++;
            } else if (pairs[i] < other.pairs[j]) {
                i++;
            } else {
                j++;
            }
        }
        return 200 * shared / (pairs.length + other.pairs.length);
    }
}
