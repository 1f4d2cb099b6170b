package org.nightdesk.glossary.match.korean;

import java.util.concurrent.atomic.AtomicIntegerArray;
import org.nightdesk.glossary.match.form.FormCandidate;
import org.nightdesk.glossary.match.form.MatchContext;
import org.nightdesk.glossary.match.form.TermForms;
import org.nightdesk.glossary.match.form.WordSet;
import org.nightdesk.glossary.match.korean.reading.KoreanLattice;

/**
 * Tells names that are also words of everyday language (하늘, 공유) from those that are not.
 *
 * <p>Thread-safe. Each form is looked up once, when it is first met.
 */
final class KoreanEverydayWords {
    /** What a form is besides a name. */
    enum Commonness {
        /** Nothing, or nothing that people say as often. */
        NAME,
        /** A noun. */
        NOUN,
        /** An adverb, root or exclamation, which takes no particles of case: 하하, 시원. */
        WITHOUT_CASE,
        /** A pronoun, numeral, profession or the like, met in every text: 우리, 하나, 가수. */
        FUNCTION
    }

    /** Nouns that cost no more count as common: the dictionary gives rare ones about 2,830. */
    private static final int COMMON_COST = 1500;
    /** Function words that cost no more count as such. */
    private static final int FUNCTION_COST = 500;
    /** By how much the name must be the rarer reading. */
    private static final int RARER = 400;

    private static final int BITS = 4;
    private static final int MASK = (1 << BITS) - 1;
    private static final Commonness[] ALL = Commonness.values();

    private final WordSet common = WordSet.read("ko", "everyday-words.txt");
    private final WordSet names = WordSet.read("ko", "everyday-names.txt");
    private final WordSet roles = WordSet.read("ko", "roles.txt");
    /** Four bits for each form: 0 when it was never met, else its commonness and one more. */
    private final AtomicIntegerArray known;

    KoreanEverydayWords(int forms) {
        known = new AtomicIntegerArray(forms / (Integer.SIZE / BITS) + 1);
    }

    /** @param withCase whether the form goes on with a particle of case */
    Commonness commonness(FormCandidate c, MatchContext desk, boolean withCase) {
        int slot = c.form / (Integer.SIZE / BITS);
        int shift = c.form % (Integer.SIZE / BITS) * BITS;
        int answer = known.get(slot) >>> shift & MASK;
        if (answer == 0) {
            answer = lookUp(c, desk.lattice()).ordinal() + 1;
            int bits = answer << shift;
            known.getAndUpdate(slot, old -> old | bits);
        }
        Commonness commonness = ALL[answer - 1];
        return withCase && commonness == Commonness.WITHOUT_CASE ? Commonness.NAME : commonness;
    }

    private Commonness lookUp(FormCandidate c, KoreanLattice lattice) {
        if (c.length() == 1) {
            return Commonness.NOUN;
        }
        if (roles.contains(c.chars(), c.start, c.end)) {
            return Commonness.FUNCTION;
        }
        if (names.contains(c.chars(), c.start, c.end) || c.length() > 2 && c.forms.is(c.form, TermForms.OTHER)) {
            return Commonness.NAME;
        }
        boolean listed = common.contains(c.chars(), c.start, c.end);
        int limit = Math.min(
                listed ? KoreanLattice.IMPOSSIBLE - 1 : COMMON_COST,
                lattice.properCost(c.chars(), c.start, c.end) - RARER);
        if (lattice.functionCost(c.chars(), c.start, c.end) <= Math.min(limit, FUNCTION_COST)) {
            return Commonness.FUNCTION;
        }
        if (lattice.nounCost(c.chars(), c.start, c.end) <= limit) {
            return Commonness.NOUN;
        }
        return lattice.otherCost(c.chars(), c.start, c.end) <= limit ? Commonness.WITHOUT_CASE : Commonness.NAME;
    }
}
