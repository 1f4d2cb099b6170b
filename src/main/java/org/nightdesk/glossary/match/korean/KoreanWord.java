package org.nightdesk.glossary.match.korean;

import org.nightdesk.glossary.match.form.KeyText;
import org.nightdesk.glossary.match.korean.reading.KoreanLattice;

/**
 * The run of Hangul that a candidate is in.
 *
 * @param start where it begins in the key
 * @param end where it ends in the key, exclusive
 * @param suffix the classes of what follows the candidate, as {@link KoreanSuffixes#parse} gives them
 * @param begins whether the candidate begins a word, alone or after what is written joined to names
 * @param parsed whether what follows the candidate, if anything, can follow a name
 */
record KoreanWord(int start, int end, int suffix, boolean begins, boolean parsed) {
    /** How far a word is followed to either side: no real one is longer. */
    private static final int LONGEST = 40;

    /** Whether it is longer than readings are looked for. */
    boolean isTooLong() {
        return end - start > KoreanLattice.LONGEST;
    }

    /** Where the run begins that holds the index. */
    static int startBefore(KeyText text, int index) {
        int start = index;
        while (start > 0
                && index - start < LONGEST
                && text.gapBefore(start) == KeyText.JOINED
                && text.isSyllable(start)
                && text.isSyllable(start - 1)) {
            start--;
        }
        return start;
    }

    /** Where the run ends that goes on from the index, codes of line breaks left aside. */
    static int endAfter(KeyText text, int index) {
        int end = index;
        while (end < text.length()
                && end - index < LONGEST
                && text.gapBefore(end) != KeyText.SPACE
                && text.isSyllable(end)) {
            end++;
        }
        return end;
    }

    /** Where the first code of a line break is in the slice; its end when there is none. */
    static int seam(KeyText text, int from, int to) {
        int at = from;
        while (at < to && text.gapBefore(at) != KeyText.SEAM) {
            at++;
        }
        return at;
    }

    /** Digits right before make a counter of what begins at the index: 9시, 2인. */
    static boolean isCounted(KeyText text, int index) {
        if (index == 0 || text.gapBefore(index) != KeyText.JOINED) {
            return false;
        }
        char before = text.at(index - 1);
        return before >= '0' && before <= '9';
    }
}
