package org.nightdesk.quality;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.nightdesk.glossary.TermMatch;
import org.nightdesk.segment.Segment;
import org.nightdesk.text.Affix;

/**
 * A segment with its translation.
 *
 * @param target the translation with its inline codes; null when there is none yet, which no rule holds against it;
 *     blank when somebody handed in nothing
 * @param terms the mentions of glossary entries in the segment's text
 * @param affix what the page puts around the translation
 */
public record TranslatedText(
        Locale sourceLocale,
        Locale targetLocale,
        Segment segment,
        @Nullable String target,
        List<TermMatch> terms,
        Affix affix) {

    public TranslatedText {
        terms = List.copyOf(terms);
    }

    /** A text that nothing is put around. */
    public TranslatedText(
            Locale sourceLocale, Locale targetLocale, Segment segment, @Nullable String target, List<TermMatch> terms) {
        this(sourceLocale, targetLocale, segment, target, terms, Affix.NONE);
    }
}
