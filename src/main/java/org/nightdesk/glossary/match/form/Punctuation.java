package org.nightdesk.glossary.match.form;

import java.util.HashMap;
import java.util.Map;
import org.nightdesk.glossary.LanguageFacts;

/** Marks that people type for one another, such as curly and straight apostrophes; read from {@code punctuation.txt}. */
final class Punctuation {
    private static final Map<Character, Character> CANONICAL = load();

    private Punctuation() {}

    static char canonical(char c) {
        if (c < 0x80 || KeyText.isSyllable(c)) {
            return c;
        }
        Character canonical = CANONICAL.get(c);
        return canonical == null ? c : canonical;
    }

    private static Map<Character, Character> load() {
        Map<Character, Character> canonical = new HashMap<>();
        for (String[] row : LanguageFacts.rows("punctuation.txt")) {
            for (int i = 1; i < row.length; i++) {
                canonical.put(row[i].charAt(0), row[0].charAt(0));
            }
        }
        return Map.copyOf(canonical);
    }
}
