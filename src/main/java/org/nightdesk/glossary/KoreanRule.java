package org.nightdesk.glossary;

import static org.nightdesk.glossary.Judgement.Doubt.COMMON;
import static org.nightdesk.glossary.Judgement.Doubt.NONE;
import static org.nightdesk.glossary.Judgement.Doubt.OTHER_READING;

import java.util.concurrent.atomic.AtomicIntegerArray;
import org.apache.lucene.analysis.ko.POS;
import org.jspecify.annotations.Nullable;

/**
 * Korean: a name begins a word and goes on with particles that agree with it; what is unclear about names of two and three
 * syllables is settled by the readings of the word.
 */
final class KoreanRule implements WordRule {
    /** Costs below which a word other than a name counts as common: the dictionary gives rare nouns about 2,830. */
    private static final int COMMON_COST = 2550;
    /** How much dearer a word may be read with the name's border than without. */
    private static final int BORDER_CLEAR = 1000;

    private static final int BORDER_IN_COMPOUND = 1000;
    private static final int BORDER_WITHIN = 400;
    private static final int NAME_WITHIN = 1500;
    private static final int NAME_AS_VERB = 1500;

    private static final int SURE_LENGTH = 4;

    private final KoreanSuffixes suffixes = new KoreanSuffixes();
    private final KoreanLexicon lexicon = new KoreanLexicon();
    private final WordSet prefixes = WordSet.read("ko-prefixes.txt");
    private final WordSet surnames = WordSet.read("ko-surnames.txt");
    private final WordSet common = WordSet.read("ko-common.txt");
    private final KoreanCues cues = new KoreanCues(suffixes);
    private final int derived = suffixes.bit("derive");
    /** For each form whether it is also a common word: 0 not asked yet, 1 no, 2 yes. */
    private final AtomicIntegerArray asked;

    KoreanRule(TermForms forms) {
        asked = new AtomicIntegerArray((forms.count() >> 4) + 1);
    }

    @Override
    public boolean allowsSpaces(TermForms forms, int form, KeyText text, int start, int end, long spaces) {
        long unusual = spaces & ~forms.spaces(form);
        if (unusual == 0 || end - start >= SURE_LENGTH) {
            return true;
        }
        for (int i = 1; i < end - start; i++) {
            if ((unusual & 1L << i) != 0 && !mayBreak(forms, form, text, start, i)) {
                return false;
            }
        }
        return true;
    }

    /** Where scripts change, and inside a person's name of three syllables. */
    private static boolean mayBreak(TermForms forms, int form, KeyText text, int start, int i) {
        boolean scriptChange = text.isSyllable(start + i) != text.isSyllable(start + i - 1);
        return scriptChange || forms.key(form).length() == 3 && forms.is(form, TermForms.PERSON);
    }

    @Override
    public @Nullable Judgement judge(Candidate c, Desk desk) {
        KeyText text = c.text;
        if (Script.splitsRun(text, c.start) || Script.splitsRun(text, c.end)) {
            return null;
        }
        int wordStart = wordStart(text, c.start);
        int wordEnd = wordEnd(text, c.end);
        if (!text.isSyllable(c.start) || !text.isSyllable(c.end - 1)) {
            return mixed(c, wordStart, wordEnd);
        }
        int suffix = wordEnd == c.end ? 0 : suffixes.parse(c.chars(), c.end, wordEnd, text.at(c.end - 1));
        boolean parsed = wordEnd == c.end || suffix != 0;
        boolean begins = beginsWord(c, wordStart);
        if (c.length() >= SURE_LENGTH) {
            return longName(c, begins, parsed, wordEnd);
        }
        boolean spread = (c.spaces & ~c.forms.spaces(c.form)) != 0;
        if (spread) {
            return begins && parsed && wordStart == c.start ? new Judgement(wordEnd, NONE, "spaced") : null;
        }
        if (begins && parsed) {
            return plain(c, desk, wordStart, wordEnd, suffix);
        }
        return wordEnd - wordStart > KoreanLattice.LONGEST
                ? null
                : doubtful(c, desk, wordStart, wordEnd, begins, parsed);
    }

    /** Forms that begin or end in letters, digits or marks. */
    private @Nullable Judgement mixed(Candidate c, int wordStart, int wordEnd) {
        boolean begins = wordStart == c.start || c.length() >= 3 || beginsWord(c, wordStart);
        if (!begins) {
            return null;
        }
        boolean parsed = wordEnd == c.end || suffixes.parse(c.chars(), c.end, wordEnd, c.text.at(c.end - 1)) != 0;
        return new Judgement(parsed ? wordEnd : c.end, NONE, "spelling");
    }

    private static @Nullable Judgement longName(Candidate c, boolean begins, boolean parsed, int wordEnd) {
        boolean spread = (c.spaces & ~c.forms.spaces(c.form)) != 0;
        if (begins ? parsed || !spread || c.length() >= 6 : parsed || c.length() >= 5) {
            return new Judgement(parsed ? wordEnd : c.end, NONE, begins ? "word" : "long name");
        }
        return null;
    }

    /** The name begins the word and what follows can follow a name. */
    private @Nullable Judgement plain(Candidate c, Desk desk, int wordStart, int wordEnd, int suffix) {
        String cue = cues.find(c, wordEnd, suffix);
        if (cue != null) {
            return new Judgement(wordEnd, NONE, cue);
        }
        if (wordEnd > c.end && wordEnd - wordStart <= KoreanLattice.LONGEST) {
            KoreanReading reading = read(c, desk, wordStart, wordEnd);
            if (reading.border() > BORDER_CLEAR && !reading.crossedByName()) {
                return new Judgement(wordEnd, OTHER_READING, "part of another word");
            }
            if (isVerbal(reading.inside()) && reading.name() > NAME_AS_VERB) {
                return new Judgement(wordEnd, OTHER_READING, "verb");
            }
        }
        if (isCommon(c, desk)) {
            return (suffix & derived) != 0 ? null : new Judgement(wordEnd, COMMON, "also a common word");
        }
        return new Judgement(wordEnd, NONE, wordEnd == c.end ? "word" : "word and suffix");
    }

    /** The name is written together with other words. */
    private @Nullable Judgement doubtful(
            Candidate c, Desk desk, int wordStart, int wordEnd, boolean begins, boolean parsed) {
        if (isCommon(c, desk)) {
            return null;
        }
        KoreanReading reading = read(c, desk, wordStart, wordEnd);
        if (begins) {
            boolean fits = reading.border() <= BORDER_IN_COMPOUND && !derives(reading.after());
            return fits ? new Judgement(c.end, NONE, "compound") : null;
        }
        boolean surname = c.length() == 2 && surnames.contains(c.chars(), wordStart, c.start);
        if (surname) {
            return c.forms.is(c.form, TermForms.PERSON) && parsed
                    ? new Judgement(wordEnd, OTHER_READING, "after a surname")
                    : null;
        }
        int within = c.length() == 2 ? BORDER_WITHIN : BORDER_IN_COMPOUND;
        boolean fits =
                reading.border() <= within && reading.name() <= NAME_WITHIN && parsed && !derives(reading.after());
        return fits ? new Judgement(wordEnd, NONE, "compound") : null;
    }

    private KoreanReading read(Candidate c, Desk desk, int wordStart, int wordEnd) {
        boolean person = c.forms.is(c.form, TermForms.PERSON);
        int[] word = {wordStart, wordEnd};
        return lexicon.read(desk.lattice(), c.chars(), word, c.start, c.end, person);
    }

    /** Whether the form is also a word of everyday language. */
    private boolean isCommon(Candidate c, Desk desk) {
        int slot = c.form >> 4;
        int shift = (c.form & 15) << 1;
        int answer = asked.get(slot) >>> shift & 3;
        if (answer == 0) {
            answer = lookUp(c, desk) ? 2 : 1;
            int bits = answer << shift;
            asked.getAndUpdate(slot, old -> old | bits);
        }
        return answer == 2;
    }

    private boolean lookUp(Candidate c, Desk desk) {
        if (c.length() == 1 || common.contains(c.chars(), c.start, c.end)) {
            return true;
        }
        KoreanLattice lattice = desk.lattice();
        int cost = lattice.commonCost(c.chars(), c.start, c.end);
        return cost <= COMMON_COST && cost < lattice.properCost(c.chars(), c.start, c.end);
    }

    private boolean beginsWord(Candidate c, int wordStart) {
        return wordStart == c.start
                || c.lastEnd == c.start
                || c.lastSuffixEnd == c.start
                || prefixes.contains(c.chars(), wordStart, c.start);
    }

    private static int wordStart(KeyText text, int at) {
        int start = at;
        while (start > 0
                && text.gapBefore(start) == KeyText.JOINED
                && text.isSyllable(start)
                && text.isSyllable(start - 1)) {
            start--;
        }
        return start;
    }

    private static int wordEnd(KeyText text, int at) {
        int end = at;
        while (end < text.length() && text.gapBefore(end) != KeyText.SPACE && text.isSyllable(end)) {
            end++;
        }
        return end;
    }

    private static boolean isVerbal(POS.Tag tag) {
        return switch (tag) {
            case VV, VA, VX, VCP, VCN, XSV, XSA, NP, MAG, MAJ, IC, UNKNOWN -> true;
            default -> false;
        };
    }

    private static boolean derives(POS.Tag tag) {
        return tag == POS.Tag.XSV || tag == POS.Tag.XSA || tag == POS.Tag.E;
    }
}
