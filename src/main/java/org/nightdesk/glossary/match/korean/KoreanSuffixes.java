package org.nightdesk.glossary.match.korean;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.nightdesk.glossary.LanguageFacts;
import org.nightdesk.glossary.match.form.KeyText;
import org.nightdesk.glossary.match.form.TermTrie;
import org.nightdesk.glossary.match.korean.reading.Hangul;

/**
 * Reads what follows a Korean name inside its word, by the grammar in {@code particles.txt}: particles, copula, titles and
 * derivations, agreeing with the final sound before them.
 *
 * <p>Immutable and thread-safe.
 */
final class KoreanSuffixes {
    /** What {@link #parse} gives back when no reading is found. */
    static final int NONE = 0;

    private static final int LONGEST = 14;

    private final Map<String, Integer> classes = new HashMap<>();
    private final int start;
    private final int[][] next;
    private final boolean[] last;
    private final TermTrie forms;
    /** For each form its senses: class shifted by eight, and the sound it needs before it. */
    private final int[][] senses;

    KoreanSuffixes() {
        List<String[]> rows = LanguageFacts.rows("ko", "particles.txt");
        for (String[] row : rows) {
            if (row[0].equals(">")) {
                classes.put(row[1], classes.size());
            }
        }
        start = number("start");
        next = new int[classes.size()][];
        last = new boolean[classes.size()];
        Map<String, List<Integer>> byForm = new HashMap<>();
        for (String[] row : rows) {
            read(row, byForm);
        }
        String[] keys = byForm.keySet().stream().sorted().toArray(String[]::new);
        forms = new TermTrie(keys);
        senses = new int[keys.length][];
        for (int i = 0; i < keys.length; i++) {
            senses[i] = byForm.getOrDefault(keys[i], List.of()).stream()
                    .mapToInt(Integer::intValue)
                    .toArray();
        }
    }

    private void read(String[] row, Map<String, List<Integer>> byForm) {
        switch (row[0]) {
            case ">" -> {
                int[] followers = new int[row.length - 2];
                for (int i = 2; i < row.length; i++) {
                    followers[i - 2] = number(row[i]);
                }
                next[number(row[1])] = followers;
            }
            case "." -> {
                for (int i = 1; i < row.length; i++) {
                    last[number(row[i])] = true;
                }
            }
            default -> {
                for (int i = 2; i < row.length; i++) {
                    byForm.computeIfAbsent(row[i], form -> new ArrayList<>())
                            .add(number(row[0]) << 8 | row[1].charAt(0));
                }
            }
        }
    }

    private int number(String name) {
        Integer number = classes.get(name);
        if (number == null) {
            throw new IllegalStateException("particles.txt: unknown class " + name);
        }
        return number;
    }

    /** The bit that stands for a class in the answer of {@link #parse}. */
    int bit(String name) {
        return 1 << number(name);
    }

    /**
     * The classes that the slice is made of, when it can follow {@code before}; {@link #NONE} when it cannot.
     *
     * @param before the last character of the name
     */
    int parse(char[] chars, int from, int to, char before) {
        return to - from > LONGEST ? NONE : follow(start, chars, from, to, before);
    }

    private int follow(int after, char[] chars, int from, int to, char before) {
        for (int wanted : next[after]) {
            int node = TermTrie.NONE;
            for (int i = from; i < to; i++) {
                node = i == from ? forms.start(chars[i]) : forms.child(node, chars[i]);
                if (node == TermTrie.NONE) {
                    break;
                }
                int form = forms.key(node);
                if (form != TermTrie.NONE && has(form, wanted, before)) {
                    if (i + 1 == to && last[wanted]) {
                        return 1 << wanted;
                    }
                    int rest = i + 1 == to ? NONE : follow(wanted, chars, i + 1, to, chars[i]);
                    if (rest != NONE) {
                        return rest | 1 << wanted;
                    }
                }
            }
        }
        return NONE;
    }

    private boolean has(int form, int wanted, char before) {
        for (int sense : senses[form]) {
            if (sense >> 8 == wanted && agrees((char) (sense & 0xff), before)) {
                return true;
            }
        }
        return false;
    }

    /** Whether a form that needs a sound can follow the character; a letter or digit may be read with any. */
    private static boolean agrees(char need, char before) {
        if (need == 'A' || !KeyText.isSyllable(before)) {
            return true;
        }
        int sound = Hangul.finalOf(before);
        return switch (need) {
            case 'C' -> sound != Hangul.OPEN;
            case 'V' -> sound == Hangul.OPEN;
            case 'R' -> sound == Hangul.OPEN || sound == Hangul.RIEUL;
            case 'K' -> sound != Hangul.OPEN && sound != Hangul.RIEUL;
            default -> throw new IllegalStateException("particles.txt: unknown sound " + need);
        };
    }
}
