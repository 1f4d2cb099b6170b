package org.nightdesk.glossary.spelling;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.nightdesk.language.LanguageData;

/** Words of a target language that must not be taken for a spelling of a name. Immutable. */
final class OrdinaryWords {
    private static final String FILE = "ordinary-words.txt";
    private static final String ENGLISH = "en";
    private static final Map<String, OrdinaryWords> LOADED = new ConcurrentHashMap<>();

    private final Set<String> words = new HashSet<>();

    /** Translations of every language quote English, so its words count everywhere. */
    private OrdinaryWords(String language) {
        add(ENGLISH);
        if (!language.equals(ENGLISH)) {
            add(language);
        }
    }

    private void add(String language) {
        LanguageData.open(language, FILE)
                .ifPresent(in ->
                        SpellingTables.rows(in).forEach(row -> words.addAll(Arrays.asList(row[0].split(" ")))));
    }

    static OrdinaryWords of(Locale locale) {
        return LOADED.computeIfAbsent(locale.getLanguage(), OrdinaryWords::new);
    }

    boolean contains(String word) {
        return words.contains(word.toLowerCase(Locale.ROOT));
    }
}
