package org.nightdesk.assembly;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.ConcurrentHashMap;
import org.nightdesk.language.LanguageData;

/** The article categories that headlines of a source language name, from its {@code categories.properties}. */
final class Categories {
    private static final Map<String, Categories> BY_LANGUAGE = new ConcurrentHashMap<>();

    private final Map<String, String> keys = new HashMap<>();

    private Categories(Properties table) {
        table.forEach((label, key) -> keys.put(folded((String) label), (String) key));
    }

    /** Those of a language; none when there is no table for it. */
    static Categories of(Locale source) {
        return BY_LANGUAGE.computeIfAbsent(source.getLanguage(), Categories::read);
    }

    private static Categories read(String language) {
        return new Categories(LanguageData.properties(language, "categories.properties"));
    }

    /** The key of a label such as {@code 리뷰}; a label of no table is its own key. */
    String key(String label) {
        String key = keys.get(folded(label));
        return key != null ? key : folded(label);
    }

    private static String folded(String label) {
        return label.strip().replace(" ", "").toLowerCase(Locale.ROOT);
    }
}
