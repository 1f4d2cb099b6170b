package org.nightdesk.kit.receipt;

import java.util.HashMap;
import java.util.Map;

/** How alike two texts are as strings: the share of pairs of characters that they have in common (Dice), 0 to 1. */
final class Likeness {
    private Likeness() {}

    static double of(String one, String other) {
        Map<String, Integer> pairs = new HashMap<>();
        for (int i = 0; i + 1 < one.length(); i++) {
            pairs.merge(one.substring(i, i + 2), 1, Integer::sum);
        }
        int common = 0;
        for (int i = 0; i + 1 < other.length(); i++) {
            String pair = other.substring(i, i + 2);
            int left = pairs.getOrDefault(pair, 0);
            if (left > 0) {
                pairs.put(pair, left - 1);
                common++;
            }
        }
        return 2.0 * common / Math.max(1, one.length() + other.length() - 2);
    }
}
