package org.nightdesk.glossary.spelling;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A spelling and how usual it is among those of the same name part.
 *
 * @param share above 0, at most 1
 */
record Spelling(String text, double share) {
    /** Reads {@code hee 86 hui 5}: texts and weights, whose shares add up to 1. */
    static List<Spelling> parse(String weighted) {
        List<Spelling> spellings = new ArrayList<>();
        List<String> text = new ArrayList<>();
        double total = 0;
        Map<String, Double> weights = new LinkedHashMap<>();
        for (String word : weighted.strip().split("\\s+")) {
            if (Character.isDigit(word.charAt(0))) {
                weights.merge(String.join(" ", text), Double.parseDouble(word), Double::sum);
                total += Double.parseDouble(word);
                text.clear();
            } else {
                text.add(word);
            }
        }
        for (Map.Entry<String, Double> weight : weights.entrySet()) {
            spellings.add(new Spelling(weight.getKey(), weight.getValue() / total));
        }
        return List.copyOf(spellings);
    }

    /** The most usual first; of equals the one first in the alphabet, so that the order never changes. */
    static List<Spelling> ranked(Map<String, Double> shares) {
        return shares.entrySet().stream()
                .map(share -> new Spelling(share.getKey(), share.getValue()))
                .sorted(Comparator.comparingDouble(Spelling::share).reversed().thenComparing(Spelling::text))
                .toList();
    }
}
