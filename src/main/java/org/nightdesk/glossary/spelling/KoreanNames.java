package org.nightdesk.glossary.spelling;

/** What can be told of a Hangul name without knowing who bears it. */
public final class KoreanNames {
    private static final int LONGEST_GIVEN_NAME = 2;

    private KoreanNames() {}

    /** Whether the name may be a surname, of one or two syllables, with a given name of one or two. */
    public static boolean hasSurname(String name) {
        if (!Jamo.areSyllables(name)) {
            return false;
        }
        for (int surname = 1; surname <= 2; surname++) {
            int given = name.length() - surname;
            if (given >= 1
                    && given <= LONGEST_GIVEN_NAME
                    && SpellingTables.STANDARD.surnames().containsKey(name.substring(0, surname))) {
                return true;
            }
        }
        return false;
    }
}
