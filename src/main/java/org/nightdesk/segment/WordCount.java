package org.nightdesk.segment;

import com.ibm.icu.text.BreakIterator;
import com.ibm.icu.util.ULocale;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Counts words: runs between spaces that hold a letter or digit, or what ICU's dictionaries take for words. */
final class WordCount {
    private final @Nullable BreakIterator words;

    private WordCount(@Nullable BreakIterator words) {
        this.words = words;
    }

    static WordCount of(Locale locale, LanguageRules rules) {
        return new WordCount(
                rules.countsWordsByIcu() ? BreakIterator.getWordInstance(ULocale.forLocale(locale)) : null);
    }

    /** A counter of its own for one thread. */
    WordCount copy() {
        return words == null ? this : new WordCount(words.clone());
    }

    int in(String text, int from, int to) {
        return words == null ? betweenSpaces(text, from, to) : byIcu(words, text.substring(from, to));
    }

    private static int byIcu(BreakIterator words, String text) {
        words.setText(text);
        int count = 0;
        while (words.next() != BreakIterator.DONE) {
            if (words.getRuleStatus() != BreakIterator.WORD_NONE) {
                count++;
            }
        }
        return count;
    }

    private static int betweenSpaces(String text, int from, int to) {
        int count = 0;
        boolean counted = false;
        for (int i = from; i < to; i++) {
            char c = text.charAt(i);
            if (c == ' ' || c == '\u3000') {
                counted = false;
            } else if (!counted && SentenceBreaks.isWordChar(c)) {
                counted = true;
                count++;
            }
        }
        return count;
    }
}
