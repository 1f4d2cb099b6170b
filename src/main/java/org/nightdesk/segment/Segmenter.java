package org.nightdesk.segment;

import com.ibm.icu.text.BreakIterator;
import com.ibm.icu.util.ULocale;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.nightdesk.article.Article;
import org.nightdesk.article.Part;
import org.nightdesk.text.CodedView;

/**
 * Cuts articles of one language into segments.
 *
 * <p>Sentences end by UAX #29 as ICU has it, corrected by the language's data: nothing ends within a quotation or brackets
 * that are closed, after an abbreviation, in a date or number. Headlines, headings, alternative texts, captions and
 * credits are one segment each. The segments of a text, joined with the target's gap between sentences, give the text up
 * to white space; every segment holds a letter or digit unless its text has none. Immutable; safe for threads. Time is
 * linear in the text.
 */
public final class Segmenter {
    private static final Set<Part> WHOLE = EnumSet.of(Part.HEADLINE, Part.HEADING, Part.ALT, Part.CAPTION, Part.CREDIT);

    private final LanguageRules rules;
    private final BreakIterator sentences;
    private final WordCount words;
    private final Segmentation segmentation;

    private Segmenter(Locale locale, Segmentation segmentation) {
        this.rules = LanguageRules.of(locale);
        this.sentences = BreakIterator.getSentenceInstance(ULocale.forLocale(locale));
        this.words = WordCount.of(locale, rules);
        this.segmentation = segmentation;
    }

    /** A segmenter by sentence. */
    public static Segmenter of(Locale locale) {
        return new Segmenter(locale, Segmentation.SENTENCE);
    }

    /** @param locale of the source; a language without data of its own gets ICU's rules and a few abbreviations */
    public static Segmenter of(Locale locale, Segmentation segmentation) {
        return new Segmenter(locale, segmentation);
    }

    /** The segments of an article in reading order; their refs are unique in it. */
    public List<Segment> segment(Article article) {
        Cutting cutting = new Cutting();
        for (Article.Text text : article.texts()) {
            cutting.cut(text);
        }
        return cutting.segments;
    }

    /** One article being cut; break iterators serve one thread at a time. */
    private final class Cutting {
        private final List<Segment> segments = new ArrayList<>();
        private final SentenceBreaks breaks = new SentenceBreaks(sentences.clone(), rules);
        private final WordCount count = words.copy();
        private final SegmentRefs refs = new SegmentRefs();

        void cut(Article.Text text) {
            CodedView view = CodedView.of(text.text());
            String visible = view.visible();
            String coded = text.text().text();
            int from = 0;
            int visibleFrom = 0;
            int ordinal = 0;
            if (segmentation == Segmentation.SENTENCE && !WHOLE.contains(text.part())) {
                breaks.read(visible);
                for (int i = 0; i < breaks.count(); i++) {
                    int next = skipSpaces(visible, breaks.at(i));
                    int last = lastVisible(visible, breaks.at(i));
                    int cut = view.cut(last, next);
                    add(text, ordinal++, coded.substring(from, cut), count.in(visible, visibleFrom, last + 1));
                    from = cut;
                    visibleFrom = next;
                }
            }
            add(text, ordinal, coded.substring(from), count.in(visible, visibleFrom, visible.length()));
        }

        private void add(Article.Text text, int ordinal, String coded, int wordCount) {
            String trimmed = coded.strip();
            long ref = refs.next(text.part(), trimmed);
            segments.add(new Segment(ref, text.part(), text.block(), ordinal, trimmed, wordCount));
        }
    }

    private static int skipSpaces(String text, int from) {
        int at = from;
        while (Character.isWhitespace(text.charAt(at))) {
            at++;
        }
        return at;
    }

    private static int lastVisible(String text, int before) {
        int at = before - 1;
        while (Character.isWhitespace(text.charAt(at))) {
            at--;
        }
        return at;
    }
}
