package org.nightdesk.glossary.spelling;

import java.util.ArrayList;
import java.util.List;

/**
 * A Hangul name taken apart.
 *
 * @param surname empty when the name has none
 * @param given empty when the name is a surname alone
 * @param share how likely this way of taking it apart is, above 0, at most 1
 */
record NameParts(String surname, String given, double share) {
    /** Longer names are no names of a Korean person. */
    private static final int LONGEST = 5;

    /** How many of 10,000 people bear a surname so usual that two syllables are more likely both names than one. */
    private static final double USUAL = 30;

    private static final double LIKELY = 0.8;
    private static final double NEVER_ALONE = 0.02;

    /** All ways to take a name apart, the likeliest first; empty when it does not look like a Korean name. */
    static List<NameParts> of(String name, SpellingTables tables) {
        String[] words = name.strip().split("\\s+");
        String all = String.join("", words);
        if (!Jamo.areSyllables(all) || all.length() > LONGEST) {
            return List.of();
        }
        if (words.length == 2 && tables.surnames().containsKey(words[0])) {
            return List.of(new NameParts(words[0], words[1], 1));
        }
        return switch (all.length()) {
            case 1 -> single(all, tables);
            case 2 -> two(all, tables);
            default -> several(all, tables);
        };
    }

    private static List<NameParts> single(String name, SpellingTables tables) {
        return tables.surnames().containsKey(name)
                ? List.of(new NameParts("", name, LIKELY), new NameParts(name, "", 1 - LIKELY))
                : List.of(new NameParts("", name, 1));
    }

    private static List<NameParts> two(String name, SpellingTables tables) {
        SpellingTables.Surname surname = tables.surnames().get(name.substring(0, 1));
        if (surname == null) {
            return List.of(new NameParts("", name, 1));
        }
        double withSurname = surname.perTenThousand() >= USUAL ? LIKELY : 1 - LIKELY;
        NameParts both = new NameParts(name.substring(0, 1), name.substring(1), withSurname);
        NameParts given = new NameParts("", name, 1 - withSurname);
        return withSurname > 0.5 ? List.of(both, given) : List.of(given, both);
    }

    private static List<NameParts> several(String name, SpellingTables tables) {
        boolean twoSyllableSurname = tables.surnames().containsKey(name.substring(0, 2));
        boolean surname = tables.surnames().containsKey(name.substring(0, 1));
        List<NameParts> ways = new ArrayList<>();
        if (twoSyllableSurname) {
            ways.add(new NameParts(name.substring(0, 2), name.substring(2), LIKELY));
        }
        if (surname) {
            ways.add(new NameParts(name.substring(0, 1), name.substring(1), twoSyllableSurname ? 1 - LIKELY : LIKELY));
        }
        ways.add(new NameParts("", name, ways.isEmpty() ? 1 : NEVER_ALONE));
        return ways;
    }
}
