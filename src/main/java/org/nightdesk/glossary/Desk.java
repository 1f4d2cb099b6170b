package org.nightdesk.glossary;

import com.ibm.icu.text.BreakIterator;
import java.util.BitSet;
import org.jspecify.annotations.Nullable;

/** What a rule needs while it works on one document; made anew for each, so not thread-safe. */
final class Desk {
    private @Nullable KoreanLattice lattice;
    private @Nullable BreakIterator iterator;
    private @Nullable BitSet borders;
    private String bordersOf = "";

    KoreanLattice lattice() {
        if (lattice == null) {
            lattice = new KoreanLattice();
        }
        return lattice;
    }

    /** Whether the iterator finds a word border before the character; asked of one text after another. */
    boolean isWordBorder(KeyText text, int index, BreakIterator words) {
        BitSet known = borders;
        if (known == null || !bordersOf.equals(text.source())) {
            known = find(text, words);
            borders = known;
            bordersOf = text.source();
        }
        return known.get(index);
    }

    private BitSet find(KeyText text, BreakIterator words) {
        if (iterator == null) {
            iterator = (BreakIterator) words.clone();
        }
        iterator.setText(text.slice(0, text.length()));
        BitSet found = new BitSet(text.length() + 1);
        for (int at = iterator.first(); at != BreakIterator.DONE; at = iterator.next()) {
            found.set(at);
        }
        return found;
    }
}
