package org.nightdesk.glossary.spelling;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The two standards for Korean in Latin letters. Lower case; immutable. */
enum Romanisation {
    /** Revised Romanisation of Korean, 2000. */
    REVISED("rr"),
    /** McCune–Reischauer, 1939, with its breves. */
    MCCUNE_REISCHAUER("mr");

    private static final String VOICING = "ㄴㄹㅁㅇ" + Jamo.NONE;

    private final Map<Character, String> initials = new HashMap<>();
    private final Map<Character, String> voiced = new HashMap<>();
    private final Map<Character, String> vowels = new HashMap<>();
    private final Map<Character, String> finals = new HashMap<>();

    Romanisation(String key) {
        Map<String, Map<Character, String>> tables =
                Map.of("initial", initials, "voiced", voiced, "vowel", vowels, "final", finals);
        for (String[] row : SpellingTables.rows("letters.tsv")) {
            Map<Character, String> table = tables.get(row[1]);
            if (row[0].equals(key) && table != null) {
                String[] letters = row[2].split(" ");
                for (int i = 0; i < letters.length; i += 2) {
                    table.put(letters[i].charAt(0), letters[i + 1].equals("-") ? "" : letters[i + 1]);
                }
            }
        }
        finals.put(Jamo.NONE, "");
    }

    /** A word, its syllables as they sound together. */
    String word(String hangul) {
        return String.join("", syllables(hangul));
    }

    /**
     * The syllables of a given name. The Revised Romanisation writes each as if alone; McCune–Reischauer writes
     * names like words.
     */
    List<String> givenName(String hangul) {
        if (this == MCCUNE_REISCHAUER) {
            return syllables(hangul);
        }
        List<String> texts = new ArrayList<>();
        for (int i = 0; i < hangul.length(); i++) {
            texts.add(word(hangul.substring(i, i + 1)));
        }
        return texts;
    }

    private List<String> syllables(String hangul) {
        List<String> texts = new ArrayList<>();
        char before = ' ';
        for (Jamo sound : Pronunciation.of(hangul)) {
            texts.add(initial(before, sound.onset())
                    + vowels.get(sound.nucleus())
                    + finals.getOrDefault(sound.coda(), ""));
            before = sound.coda();
        }
        return texts;
    }

    private String initial(char before, char onset) {
        if (before == 'ㄹ' && onset == 'ㄹ') {
            return "l";
        }
        String letters = initials.getOrDefault(onset, "");
        return VOICING.indexOf(before) >= 0 ? voiced.getOrDefault(onset, letters) : letters;
    }
}
