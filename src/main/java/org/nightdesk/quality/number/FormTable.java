package org.nightdesk.quality.number;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.nightdesk.quality.number.NumberFacts.Fact;

/** Finds the longest of many forms that a text goes on with. Immutable. */
final class FormTable {
    private static final Fact[] NONE = {};

    private final Map<Character, Fact[]> byFirst = new HashMap<>();
    private final boolean[] ascii = new boolean[128];

    FormTable(List<Fact> facts) {
        Map<Character, List<Fact>> groups = new HashMap<>();
        for (Fact fact : facts) {
            groups.computeIfAbsent(fact.form().charAt(0), any -> new ArrayList<>())
                    .add(fact);
        }
        groups.forEach((first, group) -> {
            group.sort(
                    Comparator.comparingInt((Fact fact) -> fact.form().length()).reversed());
            byFirst.put(first, group.toArray(NONE));
            if (first < ascii.length) {
                ascii[first] = true;
            }
        });
    }

    /** The longest form at an offset; null when none stands there. */
    @Nullable
    Fact at(String text, int at) {
        if (at >= text.length()) {
            return null;
        }
        char first = text.charAt(at);
        Fact[] group = first < ascii.length && !ascii[first] ? NONE : byFirst.getOrDefault(first, NONE);
        for (Fact fact : group) {
            if (text.startsWith(fact.form(), at)) {
                return fact;
            }
        }
        return null;
    }

    /** The longest form at an offset that ends where a word does; null when none. */
    @Nullable
    Fact wordAt(String text, int at) {
        if (at >= text.length()) {
            return null;
        }
        for (Fact fact : byFirst.getOrDefault(text.charAt(at), NONE)) {
            int end = at + fact.form().length();
            if (text.startsWith(fact.form(), at) && endsWord(text, end)) {
                return fact;
            }
        }
        return null;
    }

    private static boolean endsWord(String text, int end) {
        return end >= text.length()
                || !Character.isLetterOrDigit(text.charAt(end))
                || !Character.isLetterOrDigit(text.charAt(end - 1));
    }
}
