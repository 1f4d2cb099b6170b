package org.nightdesk.glossary.match.form;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.nightdesk.glossary.LanguageFacts;
import org.nightdesk.language.LanguageData;

/**
 * The other forms of names whose own ending changes (Анна, Анны), by the language's {@code inflections.txt}: an ending, then what
 * may be in its place. Immutable.
 */
public final class Inflections {
    private static final String FILE = "inflections.txt";

    private static final int SHORTEST_STEM = 2;

    private final Map<String, List<String>> byEnding = new HashMap<>();

    public Inflections(Locale language) {
        if (LanguageData.has(language.getLanguage(), FILE)) {
            for (String[] row : LanguageFacts.rows(language.getLanguage(), FILE)) {
                byEnding.put(row[0], List.of(row).subList(1, row.length));
            }
        }
    }

    /** The further forms of a key; empty when it does not change. */
    List<String> of(String key) {
        List<String> forms = new ArrayList<>();
        for (int length = 1; length <= 2 && key.length() - length >= SHORTEST_STEM; length++) {
            String stem = key.substring(0, key.length() - length);
            for (String other : byEnding.getOrDefault(key.substring(stem.length()), List.of())) {
                forms.add(stem + other);
            }
        }
        return forms;
    }
}
