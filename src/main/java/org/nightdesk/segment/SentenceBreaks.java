package org.nightdesk.segment;

import com.ibm.icu.text.BreakIterator;
import java.util.Arrays;
import org.nightdesk.text.CodedView;

/**
 * Finds where sentences begin in a text without codes: UAX #29 as ICU has it, corrected by {@link SentenceEnds}. Not
 * thread-safe; used again for the next text.
 */
final class SentenceBreaks {
    private final BreakIterator icu;
    private final LanguageRules rules;
    private final Enclosures enclosures;
    private final SentenceEnds ends;
    private int[] breaks = new int[64];
    private int count;
    private String text = "";
    /** The first enclosure that does not end before the place being looked at. */
    private int enclosure;
    /** How far the text was searched for a letter or digit since the last break. */
    private int searched;

    private boolean hasWord;

    SentenceBreaks(BreakIterator icu, LanguageRules rules) {
        this.icu = icu;
        this.rules = rules;
        this.enclosures = new Enclosures(rules.singleQuotes());
        this.ends = new SentenceEnds(rules, enclosures);
    }

    /** Finds the breaks of a text; {@link #count()} and {@link #at} tell them. */
    void read(String newText) {
        text = newText;
        count = 0;
        enclosure = 0;
        searched = 0;
        hasWord = false;
        enclosures.read(text);
        ends.read(text);
        icu.setText(text);
        int candidate = icu.next();
        int missed = nextMissed(0);
        while (candidate != BreakIterator.DONE && candidate < text.length() || missed < text.length()) {
            boolean byIcu = candidate != BreakIterator.DONE && candidate <= missed;
            int place = byIcu ? candidate : missed;
            if (missed <= place) {
                missed = nextMissed(place);
            }
            if (byIcu) {
                candidate = icu.next();
            }
            consider(place);
        }
        search(text.length());
        if (!hasWord && count > 0) {
            count--;
        }
    }

    int count() {
        return count;
    }

    /** The first character after a break, which may be a space. */
    int at(int number) {
        return breaks[number];
    }

    private void consider(int candidate) {
        int place = candidate;
        // To ICU opening marks are like closing ones: it leaves them with the sentence before.
        while (place > 0 && Enclosures.isOpening(text.charAt(place - 1))) {
            place--;
        }
        while (enclosure < enclosures.count() && enclosures.end(enclosure) < place) {
            enclosure++;
        }
        boolean enclosed = enclosure < enclosures.count() && enclosures.start(enclosure) < place;
        int last = count == 0 ? 0 : breaks[count - 1];
        if (enclosed || place <= last || !ends.isEnd(place, last, enclosure - 1)) {
            return;
        }
        search(place);
        if (!hasWord) {
            // What holds no word belongs to the sentence before it, or after it when there is none before.
            if (count > 0) {
                breaks[count - 1] = place;
            }
            return;
        }
        if (count == breaks.length) {
            breaks = Arrays.copyOf(breaks, 2 * count);
        }
        breaks[count++] = place;
        hasWord = false;
    }

    private void search(int to) {
        for (int i = searched; i < to && !hasWord; i++) {
            hasWord = isWordChar(text.charAt(i));
        }
        searched = to;
    }

    /**
     * The next place that ICU does not offer: after a full stop between a final letter and a digit, before a
     * small Latin letter, and after an ellipsis and a space.
     */
    private int nextMissed(int from) {
        if (rules.finalLetters().isEmpty() && !rules.lowerCaseStarts()) {
            return text.length();
        }
        for (int i = Math.max(from, 1); i < text.length() - 1; i++) {
            char c = text.charAt(i);
            if ((c == '.' || c == '…') && isMissed(i)) {
                int next = i + 1;
                while (next < text.length() && text.charAt(next) == ' ') {
                    next++;
                }
                if (next > from && next < text.length()) {
                    return next;
                }
            }
        }
        return text.length();
    }

    private boolean isMissed(int stop) {
        char next = text.charAt(stop + 1);
        if (text.charAt(stop) == '…') {
            return next == ' ';
        }
        if (next == ' ') {
            return stop + 2 < text.length() && Character.isLowerCase(text.charAt(stop + 2));
        }
        return Character.isDigit(next) && rules.finalLetters().indexOf(text.charAt(stop - 1)) >= 0;
    }

    static boolean isWordChar(char c) {
        return c >= 0xAC00 && c <= 0xD7A3
                || c >= 'a' && c <= 'z'
                || c >= '0' && c <= '9'
                || c > 0x7F && (Character.isLetterOrDigit(c) || Character.isSurrogate(c) || c == CodedView.LITERAL)
                || c >= 'A' && c <= 'Z';
    }
}
