package org.nightdesk.glossary.match.korean.reading;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import org.apache.lucene.analysis.ko.POS;
import org.apache.lucene.analysis.ko.dict.TokenInfoDictionary;
import org.apache.lucene.util.IntsRef;
import org.apache.lucene.util.fst.FST;

/**
 * Every way in which one Korean word can be read, from Nori's dictionary and its costs (the lower, the likelier).
 *
 * <p>Not thread-safe.
 */
public final class KoreanLattice {
    /** Longest word that is looked at. */
    public static final int LONGEST = 24;
    /** More than any reading costs. */
    public static final int IMPOSSIBLE = 1_000_000;

    // Contexts of mecab-ko-dic: a noun, a person's name and a place name, the latter two by whether they end in a
    // consonant.
    private static final int NOUN_LEFT = 1781;
    private static final int NOUN_RIGHT = 3534;
    private static final int PERSON_LEFT = 1785;
    private static final int PERSON_RIGHT = 3542;
    private static final int PLACE_LEFT = 1786;
    private static final int PLACE_RIGHT = 3545;

    /** What a name costs that the dictionary does not have: about as much as its rarer names. */
    private static final int NAME_COST = 5000;

    private static final int UNKNOWN_COST = 7000;
    private static final int LONGEST_ENTRY = 12;

    private static final int EDGE = -1;
    private static final int UNKNOWN = -2;
    private static final int NAME = -3;

    private static final Set<POS.Tag> NAMES = EnumSet.of(POS.Tag.NNP);
    private static final EnumSet<POS.Tag> NOUNS =
            EnumSet.of(POS.Tag.NNG, POS.Tag.NNB, POS.Tag.NNBC, POS.Tag.NP, POS.Tag.NR);
    private static final Set<POS.Tag> FUNCTION_WORDS =
            EnumSet.of(POS.Tag.NP, POS.Tag.NR, POS.Tag.MM, POS.Tag.MAG, POS.Tag.NNB);
    private static final EnumSet<POS.Tag> NOUNS_AND_NAMES = EnumSet.copyOf(NOUNS);

    static {
        NOUNS_AND_NAMES.add(POS.Tag.NNP);
    }

    /** Reads the dictionary and its costs, which every lattice shares. */
    public static void prepare() {
        TokenInfoDictionary.getInstance();
        KoreanCosts.SHARED.before(0);
    }

    private final TokenInfoDictionary words = TokenInfoDictionary.getInstance();
    private final KoreanCosts costs = KoreanCosts.SHARED;
    private final FST.BytesReader reader = words.getFST().getBytesReader();
    private final FST.Arc<Long> arc = new FST.Arc<>();
    private final IntsRef ids = new IntsRef();

    // Readings without conditions; those in which something begins and ends where the name does; those with the name
    // itself.
    private static final int ANY = 0;
    private static final int BORDERED = 1;
    private static final int NAMED = 2;

    // One part of a reading: its word, where it begins, the cost up to its end, the part before it, the next with its
    // end.
    private int[] word = new int[256];
    private int[] right = new int[256];
    private int[] begin = new int[256];
    private int[] cost = new int[256];
    private int[] before = new int[256];
    private int[] sibling = new int[256];
    private int parts;
    private final int[][] endingAt = new int[3][LONGEST + 1];
    private final int[] last = new int[3];

    private char[] chars = new char[0];
    private int from;
    private int length;
    private int nameStart;
    private int nameEnd;

    /** What is asked: how a word is read whose slice {@code start} to {@code end} may be a name. */
    public KoreanReading read(char[] text, int wordStart, int wordEnd, int start, int end, boolean person) {
        chars = text;
        from = wordStart;
        length = wordEnd - wordStart;
        nameStart = start - wordStart;
        nameEnd = end - wordStart;
        fill(Math.min(NAME_COST, properCost(text, start, end)), person);
        int any = close(ANY);
        int bordered = close(BORDERED);
        int named = close(NAMED);
        return new KoreanReading(
                bordered - any,
                named - any,
                tag(crossing()) == POS.Tag.NNP,
                tag(filling(nameStart, nameEnd)),
                rightTag(endingIn(nameStart)),
                tag(filling(nameEnd, length)));
    }

    private void fill(int nameCost, boolean person) {
        for (int[] heads : endingAt) {
            Arrays.fill(heads, 0, length + 1, -1);
        }
        parts = 0;
        add(ANY, 0, 0, EDGE, 0, 0, -1);
        for (int at = 0; at < length; at++) {
            if (at == nameStart) {
                endingAt[BORDERED][at] = endingAt[ANY][at];
                endingAt[NAMED][at] = endingAt[ANY][at];
                int closed = Hangul.finalOf(chars[from + nameEnd - 1]) == Hangul.OPEN ? 0 : 1;
                int left = person ? PERSON_LEFT : PLACE_LEFT;
                int then = (person ? PERSON_RIGHT : PLACE_RIGHT) + closed;
                extend(BORDERED, at, nameEnd, NAME, left, then, nameCost);
                extend(NAMED, at, nameEnd, NAME, left, then, nameCost);
            }
            int known = parts;
            lookUp(at);
            if (parts == known) {
                extendAll(at, at + 1, UNKNOWN, NOUN_LEFT, NOUN_RIGHT, UNKNOWN_COST);
            }
        }
    }

    private int close(int layer) {
        int least = IMPOSSIBLE;
        last[layer] = -1;
        short[] atEnd = costs.before(0);
        short[] beforeNoun = costs.before(NOUN_LEFT);
        for (int part = endingAt[layer][length]; part >= 0; part = sibling[part]) {
            // The word may end the sentence or go before another noun; both are common.
            int total = cost[part]
                    + Math.min(costs.get(atEnd, right[part], 0), costs.get(beforeNoun, right[part], NOUN_LEFT));
            if (total < least) {
                least = total;
                last[layer] = part;
            }
        }
        return least;
    }

    private void lookUp(int at) {
        words.getFST().getFirstArc(arc);
        long output = 0;
        try {
            for (int i = at; i < Math.min(length, at + LONGEST_ENTRY); i++) {
                if (words.getFST().findTargetArc(chars[from + i], arc, arc, i == at, reader) == null) {
                    return;
                }
                output += arc.output();
                if (arc.isFinal()) {
                    words.lookupWordIds((int) (output + arc.nextFinalOutput()), ids);
                    for (int k = 0; k < ids.length; k++) {
                        int id = ids.ints[ids.offset + k];
                        extendAll(at, i + 1, id, words.getLeftId(id), words.getRightId(id), words.getWordCost(id));
                    }
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void extendAll(int at, int end, int id, int left, int then, int own) {
        extend(ANY, at, end, id, left, then, own);
        if (at >= nameEnd || at >= nameStart && end <= nameEnd) {
            extend(BORDERED, at, end, id, left, then, own);
        }
        if (at >= nameEnd) {
            extend(NAMED, at, end, id, left, then, own);
        }
    }

    private void extend(int layer, int at, int end, int id, int left, int then, int own) {
        int least = Integer.MAX_VALUE;
        int best = -1;
        short[] column = costs.before(left);
        for (int part = endingAt[layer][at]; part >= 0; part = sibling[part]) {
            int total = cost[part] + costs.get(column, right[part], left);
            if (total < least) {
                least = total;
                best = part;
            }
        }
        if (best >= 0) {
            add(layer, at, end, id, then, least + own, best);
        }
    }

    private void add(int layer, int at, int end, int id, int then, int total, int previous) {
        if (parts == word.length) {
            int size = parts * 2;
            word = Arrays.copyOf(word, size);
            right = Arrays.copyOf(right, size);
            begin = Arrays.copyOf(begin, size);
            cost = Arrays.copyOf(cost, size);
            before = Arrays.copyOf(before, size);
            sibling = Arrays.copyOf(sibling, size);
        }
        word[parts] = id;
        right[parts] = then;
        begin[parts] = at;
        cost[parts] = total;
        before[parts] = previous;
        sibling[parts] = endingAt[layer][end];
        endingAt[layer][end] = parts++;
    }

    /** The least that a noun, pronoun or numeral costs by itself; {@link #IMPOSSIBLE} when the dictionary has none such. */
    public int nounCost(char[] text, int start, int end) {
        return entryCost(text, start, end, NOUNS);
    }

    /** The least that a pronoun, a numeral or the like costs by itself; {@link #IMPOSSIBLE} when it is none. */
    public int functionCost(char[] text, int start, int end) {
        return entryCost(text, start, end, FUNCTION_WORDS);
    }

    /** The least that a word of any other kind than nouns and names costs by itself. */
    public int otherCost(char[] text, int start, int end) {
        return entryCost(text, start, end, EnumSet.complementOf(NOUNS_AND_NAMES));
    }

    /** The least that a name costs by itself; {@link #IMPOSSIBLE} when the dictionary has it not. */
    public int properCost(char[] text, int start, int end) {
        return entryCost(text, start, end, NAMES);
    }

    private int entryCost(char[] text, int start, int end, Set<POS.Tag> tags) {
        int least = IMPOSSIBLE;
        words.getFST().getFirstArc(arc);
        long output = 0;
        try {
            for (int i = start; i < end; i++) {
                if (words.getFST().findTargetArc(text[i], arc, arc, i == start, reader) == null) {
                    return IMPOSSIBLE;
                }
                output += arc.output();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        if (arc.isFinal()) {
            words.lookupWordIds((int) (output + arc.nextFinalOutput()), ids);
            for (int i = 0; i < ids.length; i++) {
                int id = ids.ints[ids.offset + i];
                if (tags.contains(words.getLeftPOS(id))) {
                    least = Math.min(least, words.getWordCost(id));
                }
            }
        }
        return least;
    }

    private POS.Tag tag(int part) {
        int id = part < 0 ? EDGE : word[part];
        return id == NAME ? POS.Tag.NNP : id < 0 ? POS.Tag.UNKNOWN : words.getLeftPOS(id);
    }

    private POS.Tag rightTag(int part) {
        int id = part < 0 ? EDGE : word[part];
        return id == NAME ? POS.Tag.NNP : id < 0 ? POS.Tag.UNKNOWN : words.getRightPOS(id);
    }

    /** The part of the best reading of all that reaches across an end of the name; -1 when none does. */
    private int crossing() {
        int partEnd = length;
        for (int part = last[ANY]; part >= 0; part = before[part]) {
            boolean overlaps = begin[part] < nameEnd && partEnd > nameStart;
            if (overlaps && (begin[part] < nameStart || partEnd > nameEnd)) {
                return part;
            }
            partEnd = begin[part];
        }
        return -1;
    }

    /** The part of the best bordered reading that begins and does not end beyond the slice; -1 when there is none. */
    private int filling(int start, int end) {
        int partEnd = length;
        for (int part = last[BORDERED]; part >= 0; part = before[part]) {
            if (begin[part] == start) {
                return partEnd <= end ? part : -1;
            }
            partEnd = begin[part];
        }
        return -1;
    }

    private int endingIn(int end) {
        int partEnd = length;
        for (int part = last[BORDERED]; part >= 0; part = before[part]) {
            if (partEnd == end) {
                return part;
            }
            partEnd = begin[part];
        }
        return -1;
    }
}
