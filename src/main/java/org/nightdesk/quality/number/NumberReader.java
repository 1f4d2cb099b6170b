package org.nightdesk.quality.number;

import java.util.List;
import java.util.Locale;

/** Reads the numbers of a text. Implementations are immutable and thread-safe. */
public interface NumberReader {
    /** @return by start */
    List<Amount> read(String text);

    /**
     * Whether the language has a table of its own here. Of others only figures and the number words that CLDR spells out
     * are read, so that a small number may be missed where it is inflected.
     */
    boolean knowsLanguage();

    /** The reader for a language; each is loaded once. */
    static NumberReader of(Locale locale) {
        return NumberReaders.of(locale);
    }
}
