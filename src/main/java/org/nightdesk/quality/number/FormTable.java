package org.nightdesk.quality.number;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.nightdesk.quality.number.NumberFacts.Fact;

/** Finds the longest of many forms that a text goes on with. Immutable. */
final class FormTable {
    /** A power of two, so that a character's bucket is a matter of its last bits. */
    private static final int BUCKETS = 512;

    private static final Fact[] NONE = {};

    private final Fact[][] buckets = new Fact[BUCKETS][];

    FormTable(List<Fact> facts) {
        Arrays.fill(buckets, NONE);
        Map<Integer, List<Fact>> groups = new HashMap<>();
        for (Fact fact : facts) {
            groups.computeIfAbsent(bucket(fact.form().charAt(0)), any -> new ArrayList<>())
                    .add(fact);
        }
        groups.forEach((bucket, group) -> {
            group.sort(
                    Comparator.comparingInt((Fact fact) -> fact.form().length()).reversed());
            buckets[bucket] = group.toArray(NONE);
        });
    }

    /** The longest form at an offset; null when none is there. */
    @Nullable
    Fact at(String text, int at) {
        if (at >= text.length()) {
            return null;
        }
        for (Fact fact : buckets[bucket(text.charAt(at))]) {
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
        for (Fact fact : buckets[bucket(text.charAt(at))]) {
            if (text.startsWith(fact.form(), at)
                    && endsWord(text, at + fact.form().length())) {
                return fact;
            }
        }
        return null;
    }

    /** Whether a form may begin with a character; a quick answer that is now and then wrongly yes. */
    boolean mayBeginWith(char c) {
        return buckets[bucket(c)].length > 0;
    }

    private static int bucket(char c) {
        return c & (BUCKETS - 1);
    }

    private static boolean endsWord(String text, int end) {
        return end >= text.length()
                || !Character.isLetterOrDigit(text.charAt(end))
                || !Character.isLetterOrDigit(text.charAt(end - 1));
    }
}
