package org.nightdesk.glossary;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import org.apache.lucene.analysis.ko.POS;
import org.apache.lucene.analysis.ko.dict.ConnectionCosts;
import org.apache.lucene.analysis.ko.dict.TokenInfoDictionary;
import org.apache.lucene.util.IntsRef;
import org.apache.lucene.util.fst.FST;

/**
 * Every way in which one Korean word can be read, from Nori's dictionary and its costs (the lower, the likelier).
 *
 * <p>Not thread-safe.
 */
final class KoreanLattice {
    /** Longest word that is looked at. */
    static final int LONGEST = 24;
    /** More than any reading costs. */
    static final int IMPOSSIBLE = 1_000_000;

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

    private final TokenInfoDictionary words = TokenInfoDictionary.getInstance();
    private final ConnectionCosts costs = ConnectionCosts.getInstance();
    private final FST.BytesReader reader = words.getFST().getBytesReader();
    private final FST.Arc<Long> arc = new FST.Arc<>();
    private final IntsRef ids = new IntsRef();

    // One part of a reading: its word, where it begins, the cost up to its end, the part before it, the next with its
    // end.
    private int[] word = new int[256];
    private int[] begin = new int[256];
    private int[] cost = new int[256];
    private int[] before = new int[256];
    private int[] sibling = new int[256];
    private int parts;
    private final int[] endingAt = new int[LONGEST + 1];

    private char[] chars = new char[0];
    private int from;
    private int length;
    private int nameStart;
    private int nameEnd;
    private int nameCost;
    private int nameLeft;
    private int nameRight;

    /** What is asked: how a word is read whose slice {@code start} to {@code end} may be a name. */
    KoreanReading read(char[] text, int wordStart, int wordEnd, int start, int end, boolean person) {
        chars = text;
        from = wordStart;
        length = wordEnd - wordStart;
        nameStart = start - wordStart;
        nameEnd = end - wordStart;
        boolean closed = Hangul.finalOf(text[end - 1]) != Hangul.OPEN;
        nameLeft = person ? PERSON_LEFT : PLACE_LEFT;
        nameRight = (person ? PERSON_RIGHT : PLACE_RIGHT) + (closed ? 1 : 0);
        nameCost = Math.min(NAME_COST, properCost(text, start, end));
        int any = cheapest(false, true);
        boolean crossedByName = isProper(partOver(nameStart, nameEnd));
        int bordered = cheapest(true, true);
        POS.Tag inside = tagAt(nameStart, nameEnd);
        POS.Tag after = tagAt(nameEnd, length);
        POS.Tag leading = tagBefore(nameStart);
        int afterEnd = endOfPartAt(nameEnd);
        int named = cheapest(true, false);
        return new KoreanReading(
                bordered - any, named - any, crossedByName, inside, leading, after, afterEnd - nameEnd);
    }

    /** The least that a noun, pronoun or numeral costs by itself; {@link #IMPOSSIBLE} when the dictionary has none such. */
    int nounCost(char[] text, int start, int end) {
        return entryCost(text, start, end, NOUNS);
    }

    /** The least that a pronoun, a numeral or the like costs by itself; {@link #IMPOSSIBLE} when it is none. */
    int functionCost(char[] text, int start, int end) {
        return entryCost(text, start, end, FUNCTION_WORDS);
    }

    /** The least that a word of any other kind than nouns and names costs by itself. */
    int otherCost(char[] text, int start, int end) {
        return entryCost(text, start, end, EnumSet.complementOf(NOUNS_AND_NAMES));
    }

    /** The least that a name costs by itself; {@link #IMPOSSIBLE} when the dictionary has it not. */
    int properCost(char[] text, int start, int end) {
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

    /**
     * @param bordered whether only readings count in which something begins and ends where the name does
     * @param inner whether that may be something else than one name
     */
    private int cheapest(boolean bordered, boolean inner) {
        Arrays.fill(endingAt, 0, length + 1, -1);
        parts = 0;
        add(0, 0, EDGE, 0, -1);
        for (int at = 0; at < length; at++) {
            if (endingAt[at] < 0) {
                continue;
            }
            boolean within = bordered && at >= nameStart && at < nameEnd;
            if (bordered && at == nameStart) {
                extend(at, nameEnd, NAME);
            }
            if (!within || inner) {
                int limit = within ? nameEnd : bordered && at < nameStart ? nameStart : length;
                lookUp(at, limit);
                extend(at, at + 1, UNKNOWN);
            }
        }
        return close();
    }

    private int last;

    private int close() {
        int least = IMPOSSIBLE;
        last = -1;
        for (int part = endingAt[length]; part >= 0; part = sibling[part]) {
            int right = right(word[part]);
            // The word may end the sentence or go before another noun; both are common.
            int total = cost[part] + Math.min(costs.get(right, 0), costs.get(right, NOUN_LEFT));
            if (total < least) {
                least = total;
                last = part;
            }
        }
        return least;
    }

    private void lookUp(int at, int limit) {
        words.getFST().getFirstArc(arc);
        long output = 0;
        try {
            for (int i = at; i < Math.min(limit, at + LONGEST_ENTRY); i++) {
                if (words.getFST().findTargetArc(chars[from + i], arc, arc, i == at, reader) == null) {
                    return;
                }
                output += arc.output();
                if (arc.isFinal()) {
                    words.lookupWordIds((int) (output + arc.nextFinalOutput()), ids);
                    for (int k = 0; k < ids.length; k++) {
                        extend(at, i + 1, ids.ints[ids.offset + k]);
                    }
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void extend(int at, int end, int id) {
        int left = left(id);
        int least = Integer.MAX_VALUE;
        int best = -1;
        for (int part = endingAt[at]; part >= 0; part = sibling[part]) {
            int total = cost[part] + costs.get(right(word[part]), left);
            if (total < least) {
                least = total;
                best = part;
            }
        }
        add(at, end, id, least + ownCost(id), best);
    }

    private void add(int at, int end, int id, int total, int previous) {
        if (parts == word.length) {
            int size = parts * 2;
            word = Arrays.copyOf(word, size);
            begin = Arrays.copyOf(begin, size);
            cost = Arrays.copyOf(cost, size);
            before = Arrays.copyOf(before, size);
            sibling = Arrays.copyOf(sibling, size);
        }
        word[parts] = id;
        begin[parts] = at;
        cost[parts] = total;
        before[parts] = previous;
        sibling[parts] = endingAt[end];
        endingAt[end] = parts++;
    }

    private int left(int id) {
        return id == NAME ? nameLeft : id == UNKNOWN ? NOUN_LEFT : words.getLeftId(id);
    }

    private int right(int id) {
        return id == EDGE ? 0 : id == NAME ? nameRight : id == UNKNOWN ? NOUN_RIGHT : words.getRightId(id);
    }

    private int ownCost(int id) {
        return id == NAME ? nameCost : id == UNKNOWN ? UNKNOWN_COST : words.getWordCost(id);
    }

    private POS.Tag tag(int part) {
        int id = part < 0 ? EDGE : word[part];
        return id == NAME ? POS.Tag.NNP : id < 0 ? POS.Tag.UNKNOWN : words.getLeftPOS(id);
    }

    private boolean isProper(int part) {
        return tag(part) == POS.Tag.NNP;
    }

    /** The part of the best reading that crosses the end of the slice or reaches over its start. */
    private int partOver(int start, int end) {
        int partEnd = length;
        for (int part = last; part >= 0 && word[part] != EDGE; part = before[part]) {
            if (begin[part] < end && partEnd > start && (begin[part] < start || partEnd > end)) {
                return part;
            }
            partEnd = begin[part];
        }
        return -1;
    }

    /** The tag of the part that fills the slice from its start, or begins there; unknown when several fill it. */
    private POS.Tag tagAt(int start, int end) {
        int partEnd = length;
        for (int part = last; part >= 0 && word[part] != EDGE; part = before[part]) {
            if (begin[part] == start) {
                return partEnd <= end ? tag(part) : POS.Tag.UNKNOWN;
            }
            partEnd = begin[part];
        }
        return POS.Tag.UNKNOWN;
    }

    private POS.Tag tagBefore(int end) {
        int partEnd = length;
        for (int part = last; part >= 0 && word[part] != EDGE; part = before[part]) {
            if (partEnd == end) {
                return word[part] < 0 ? POS.Tag.UNKNOWN : words.getRightPOS(word[part]);
            }
            partEnd = begin[part];
        }
        return POS.Tag.UNKNOWN;
    }

    private int endOfPartAt(int start) {
        int partEnd = length;
        for (int part = last; part >= 0 && word[part] != EDGE; part = before[part]) {
            if (begin[part] == start) {
                return partEnd;
            }
            partEnd = begin[part];
        }
        return start;
    }
}
