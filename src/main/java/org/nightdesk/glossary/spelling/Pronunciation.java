package org.nightdesk.glossary.spelling;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * How the syllables of a word sound when they meet: liaison, assimilation, aspiration and palatalisation as the two
 * standards of romanisation take account of them. Tensing is not written by either.
 */
final class Pronunciation {
    private static final Map<Character, Character> FINALS = new HashMap<>();
    private static final Map<Character, char[]> SPLITS = new HashMap<>();
    private static final Map<String, char[]> EXACT = new HashMap<>();
    private static final Map<String, char[]> MEETINGS = new HashMap<>();

    static {
        for (String[] row : SpellingTables.rows("pronunciation.tsv")) {
            char first = row[1].charAt(0);
            switch (row[0]) {
                case "final" -> FINALS.put(first, row[2].charAt(0));
                case "split" -> SPLITS.put(first, new char[] {row[2].charAt(0), row[3].charAt(0)});
                case "exact" -> EXACT.put(row[1] + row[2] + (row.length > 5 ? row[5] : ""), result(row));
                case "meet" -> MEETINGS.put(row[1] + row[2], result(row));
                default -> throw new IllegalStateException("pronunciation.tsv: " + row[0]);
            }
        }
    }

    private Pronunciation() {}

    /** The final consonant as it sounds before a pause. */
    static char reduced(char coda) {
        return FINALS.getOrDefault(coda, coda);
    }

    /** The syllables of a word as they sound; codas are reduced, a silent onset stays {@link Jamo#SILENT}. */
    static List<Jamo> of(String word) {
        List<Jamo> sounds = new ArrayList<>();
        for (int i = 0; i < word.length(); i++) {
            Jamo next = Jamo.of(word.charAt(i));
            if (!sounds.isEmpty()) {
                Jamo last = sounds.remove(sounds.size() - 1);
                char[] met = meet(last.coda(), next.onset(), next.nucleus());
                sounds.add(new Jamo(last.onset(), last.nucleus(), met[0]));
                next = new Jamo(met[1], next.nucleus(), next.coda());
            }
            sounds.add(next);
        }
        Jamo last = sounds.remove(sounds.size() - 1);
        sounds.add(new Jamo(last.onset(), last.nucleus(), reduced(last.coda())));
        return sounds;
    }

    /** The coda and the onset that come of their meeting. */
    private static char[] meet(char coda, char onset, char nucleus) {
        if (coda == Jamo.NONE) {
            return new char[] {coda, onset};
        }
        char[] exact = EXACT.getOrDefault("" + coda + onset + nucleus, EXACT.get("" + coda + onset));
        if (exact != null) {
            return exact;
        }
        if (onset == Jamo.SILENT) {
            char[] split = SPLITS.get(coda);
            return split != null ? split : new char[] {Jamo.NONE, coda};
        }
        char heard = reduced(coda);
        return MEETINGS.getOrDefault("" + heard + onset, new char[] {heard, onset});
    }

    private static char[] result(String[] row) {
        return new char[] {row[3].charAt(0), row[4].charAt(0)};
    }
}
