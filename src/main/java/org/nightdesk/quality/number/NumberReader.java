package org.nightdesk.quality.number;

import java.util.List;
import java.util.Locale;
import org.nightdesk.text.Condition;

/** Reads the numbers of a text. Implementations are immutable and thread-safe. */
public interface NumberReader {
    /** @return by start */
    List<Amount> read(String text);

    /**
     * Whether the language has a table of its own here. Of others only figures and the number words that CLDR spells out
     * are read, so that a small number may be missed where it is inflected.
     */
    boolean knowsLanguage();

    /**
     * A condition that a text meets wherever this reader finds the value in it, in figures or words. Made for searches: it is
     * met by some texts without the value too.
     *
     * @param value not negative
     */
    Condition writing(double value);

    /** The same for a decade, which may go without its century. */
    Condition writingDecade(double decade);

    /** The same for a month by name, 1 to 12. */
    Condition writingMonth(int month);

    /** The reader for a language; each is loaded once. */
    static NumberReader of(Locale locale) {
        return NumberReaders.of(locale);
    }
}
