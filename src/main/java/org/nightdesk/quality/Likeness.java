package org.nightdesk.quality;

import java.util.HashMap;
import java.util.Map;

/** How alike two texts are. */
public final class Likeness {
    private static final long PRIME = 0x9E3779B97F4A7C15L;
    private static final char FIRST_SYLLABLE = '\u1100';

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

    /** A number that equal {@link #letters} share and others as good as never do. */
    public static long hash(String text) {
        long hash = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (Character.isLetterOrDigit(c)) {
                hash = (hash ^ Folding.fold(c)) * PRIME;
            }
        }
        return hash;
    }

    /** How much a text says, in letters: a syllable or ideograph says about as much as two. */
    public static int weight(String text) {
        int weight = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            weight += !Character.isLetterOrDigit(c) ? 0 : c >= FIRST_SYLLABLE ? 2 : 1;
        }
        return weight;
    }

    /** The share of character pairs that two texts have in common, 0 to 1 (Dice's coefficient). */
    public static double of(String a, String b) {
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
