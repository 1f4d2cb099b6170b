package org.nightdesk.quality.number;

import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The readers in use, one for each language. Thread-safe. */
final class NumberReaders {
    private static final Map<String, NumberReader> LOADED = new ConcurrentHashMap<>();

    private NumberReaders() {}

    static NumberReader of(Locale locale) {
        NumberReader known = LOADED.get(locale.getLanguage());
        return known != null ? known : LOADED.computeIfAbsent(locale.getLanguage(), NumberReaders::load);
    }

    private static NumberReader load(String language) {
        NumberFacts facts = NumberFacts.of(language);
        return facts.has("digit")
                ? new MyriadNumberReader(facts, Locale.forLanguageTag(language))
                : new WordNumberReader(facts, Locale.forLanguageTag(language));
    }
}
