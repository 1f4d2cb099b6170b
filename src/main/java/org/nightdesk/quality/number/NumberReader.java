package org.nightdesk.quality.number;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Reads the numbers of a text. Implementations are immutable and thread-safe. */
public interface NumberReader {
    /** @return by start, not overlapping */
    List<Amount> read(String text);

    /** The reader for a language; each is loaded once. */
    static NumberReader of(Locale locale) {
        return Readers.LOADED.computeIfAbsent(locale.getLanguage(), Readers::load);
    }

    /** The readers in use. */
    final class Readers {
        private static final Map<String, NumberReader> LOADED = new ConcurrentHashMap<>();

        private Readers() {}

        private static NumberReader load(String language) {
            NumberFacts facts = NumberFacts.of(language);
            return facts.has("digit")
                    ? new MyriadNumberReader(facts)
                    : new WordNumberReader(facts, Locale.forLanguageTag(language));
        }
    }
}
