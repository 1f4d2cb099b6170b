package org.nightdesk.glossary.match.form;

import com.ibm.icu.text.BreakIterator;
import java.util.BitSet;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.nightdesk.glossary.match.korean.reading.KoreanLattice;

/** What a rule needs while it works on one document; opened anew for each, so not thread-safe. */
public final class MatchContext implements AutoCloseable {
    /** A lattice that no desk uses, kept for the next one. */
    private final AtomicReference<@Nullable KoreanLattice> spare;

    private @Nullable KoreanLattice lattice;
    private @Nullable BreakIterator iterator;
    private @Nullable BitSet borders;
    private String bordersOf = "";

    public MatchContext(AtomicReference<@Nullable KoreanLattice> spare) {
        this.spare = spare;
    }

    public MatchContext() {
        this(new AtomicReference<>());
    }

    public KoreanLattice lattice() {
        KoreanLattice known = lattice;
        if (known == null) {
            known = spare.getAndSet(null);
            known = known == null ? new KoreanLattice() : known;
            lattice = known;
        }
        return known;
    }

    /** Whether the iterator finds a word border before the character; asked of one text after another. */
    public boolean isWordBorder(KeyText text, int index, BreakIterator words) {
        BitSet known = borders;
        if (known == null || !bordersOf.equals(text.source())) {
            known = find(text, words);
            borders = known;
            bordersOf = text.source();
        }
        return known.get(index);
    }

    private BitSet find(KeyText text, BreakIterator words) {
        BreakIterator own = iterator == null ? (BreakIterator) words.clone() : iterator;
        iterator = own;
        own.setText(text.slice(0, text.length()));
        BitSet found = new BitSet(text.length() + 1);
        for (int at = own.first(); at != BreakIterator.DONE; at = own.next()) {
            found.set(at);
        }
        return found;
    }

    @Override
    public void close() {
        if (lattice != null) {
            spare.set(lattice);
        }
    }
}
