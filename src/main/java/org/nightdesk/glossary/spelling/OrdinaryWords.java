package org.nightdesk.glossary.spelling;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Words of a target language that must not be taken for a spelling of a name. Immutable. */
final class OrdinaryWords {
    private static final OrdinaryWords ENGLISH = new OrdinaryWords("en");
    /** Translations of every language quote English, so its words count everywhere. */
    private static final Map<String, OrdinaryWords> OTHERS =
            Map.of("es", new OrdinaryWords("en", "es"), "fr", new OrdinaryWords("en", "fr"));

    private final Set<String> words = new HashSet<>();

    private OrdinaryWords(String... languages) {
        for (String language : languages) {
            for (String[] row : SpellingTables.rows("ordinary-words." + language + ".txt")) {
                words.addAll(Arrays.asList(row[0].split(" ")));
            }
        }
    }

    static OrdinaryWords of(Locale locale) {
        return OTHERS.getOrDefault(locale.getLanguage(), ENGLISH);
    }

    boolean contains(String word) {
        return words.contains(word.toLowerCase(Locale.ROOT));
    }
}
