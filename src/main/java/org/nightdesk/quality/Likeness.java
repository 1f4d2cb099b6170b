package org.nightdesk.quality;

import java.util.HashMap;
import java.util.Map;

/** How alike two texts are. */
final class Likeness {
    private Likeness() {}

    /** Letters and digits alone, folded: what two texts have in common when only their dress differs. */
    static String letters(String text) {
        StringBuilder letters = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (Character.isLetterOrDigit(c)) {
                letters.append(Folding.fold(c));
            }
        }
        return letters.toString();
    }

    /** The share of character pairs that two texts have in common, 0 to 1 (Dice's coefficient). */
    static double of(String a, String b) {
        String first = letters(a);
        String second = letters(b);
        if (first.length() < 2 || second.length() < 2) {
            return first.equals(second) ? 1 : 0;
        }
        Map<String, Integer> pairs = new HashMap<>();
        for (int i = 1; i < first.length(); i++) {
            pairs.merge(first.substring(i - 1, i + 1), 1, Integer::sum);
        }
        int common = 0;
        for (int i = 1; i < second.length(); i++) {
            String pair = second.substring(i - 1, i + 1);
            int left = pairs.getOrDefault(pair, 0);
            if (left > 0) {
                common++;
                pairs.put(pair, left - 1);
            }
        }
        return 2.0 * common / (first.length() + second.length() - 2);
    }
}
