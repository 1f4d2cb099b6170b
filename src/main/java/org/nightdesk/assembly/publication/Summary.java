package org.nightdesk.assembly.publication;

import com.ibm.icu.text.BreakIterator;
import com.ibm.icu.util.ULocale;
import java.util.List;
import java.util.Locale;

/** The beginning of a body as a description for search results and shared links. */
public final class Summary {
    private static final int LENGTH = 160;

    private Summary() {}

    /** At most {@value #LENGTH} UTF-16 units, cut between words; empty when the body has no paragraph. */
    public static String of(List<Passage> body, Locale locale) {
        for (Passage passage : body) {
            if (passage instanceof Passage.Paragraph paragraph) {
                String text = Inline.plain(paragraph.text());
                return text.length() <= LENGTH ? text : cut(text, locale);
            }
        }
        return "";
    }

    private static String cut(String text, Locale locale) {
        BreakIterator words = BreakIterator.getWordInstance(ULocale.forLocale(locale));
        words.setText(text);
        int end = words.preceding(LENGTH - 1);
        return (end <= 0 ? "" : text.substring(0, end).strip()) + "…";
    }
}
