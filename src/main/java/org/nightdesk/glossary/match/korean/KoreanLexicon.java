package org.nightdesk.glossary.match.korean;

import java.util.Arrays;
import java.util.concurrent.atomic.AtomicReferenceArray;
import org.nightdesk.glossary.match.korean.reading.KoreanLattice;
import org.nightdesk.glossary.match.korean.reading.KoreanReading;

/**
 * Readings of Korean words, remembered: reviews say the same words over and over.
 *
 * <p>Thread-safe. What is remembered is bounded and never changes an answer.
 */
final class KoreanLexicon {
    private static final int SLOTS = 1 << 17;

    private record Known(char[] word, int start, int end, boolean person, KoreanReading reading) {
        boolean is(char[] chars, int wordStart, int wordEnd, int nameStart, int nameEnd, boolean named) {
            return start == nameStart
                    && end == nameEnd
                    && person == named
                    && Arrays.equals(word, 0, word.length, chars, wordStart, wordEnd);
        }
    }

    private final AtomicReferenceArray<Known> known = new AtomicReferenceArray<>(SLOTS);

    /** How the word is read whose slice {@code start} to {@code end} may be a name. */
    KoreanReading read(KoreanLattice lattice, char[] chars, int[] word, int start, int end, boolean person) {
        int hash = person ? 1 : 0;
        for (int i = word[0]; i < word[1]; i++) {
            hash = hash * 31 + chars[i];
        }
        hash = (hash * 31 + start - word[0]) * 31 + end - start;
        int slot = (hash ^ hash >>> 15) & SLOTS - 1;
        Known at = known.get(slot);
        if (at != null && at.is(chars, word[0], word[1], start - word[0], end - word[0], person)) {
            return at.reading();
        }
        KoreanReading reading = lattice.read(chars, word[0], word[1], start, end, person);
        char[] copy = Arrays.copyOfRange(chars, word[0], word[1]);
        known.set(slot, new Known(copy, start - word[0], end - word[0], person, reading));
        return reading;
    }
}
