package org.nightdesk.glossary;

import static org.nightdesk.glossary.Judgement.Doubt.COMMON;
import static org.nightdesk.glossary.Judgement.Doubt.NONE;
import static org.nightdesk.glossary.Judgement.Doubt.OTHER_READING;

import java.util.concurrent.atomic.AtomicReference;
import org.apache.lucene.analysis.ko.POS;
import org.jspecify.annotations.Nullable;
import org.nightdesk.glossary.KoreanEverydayWords.Commonness;

/**
 * Korean: a name begins a word and goes on with particles that agree with it; what is unclear about names of two and three
 * syllables is settled by the readings of the word.
 */
final class KoreanRule implements WordRule {
    /** How much dearer a word may be read with the name's border than without. */
    private static final int BORDER_CLEAR = 1400;

    /** From here on the other word is the only one that comes to mind. */
    private static final int BORDER_CLOSED = 2500;

    private static final int BORDER_CLEAR_LONG = 2000;
    private static final int BORDER_OF_KNOWN_PLACE = 3500;
    /** What the names of places cost that everybody writes about. */
    private static final int KNOWN_PLACE = 3000;

    private static final int BORDER_WITHIN = 600;
    private static final int NAME_WITHIN = 2100;
    private static final int NAME_AS_VERB = 900;
    private static final int LONG_NAME_AS_VERB = 2000;
    private static final int VERB_IN_COMPOUND = 300;

    /** How far a word is followed to either side: no real one is longer. */
    private static final int LONGEST_WORD = 40;

    private static final int SURE_LENGTH = 4;

    private final KoreanSuffixes suffixes = new KoreanSuffixes();
    private final AtomicReference<@Nullable KoreanLattice> spare = new AtomicReference<>();
    private final KoreanLexicon lexicon = new KoreanLexicon();
    private final WordSet prefixes = WordSet.read("ko-prefixes.txt");
    private final WordSet surnames = WordSet.read("ko-surnames.txt");
    private final WordSet connectors = WordSet.read("ko-connectors.txt");
    private final KoreanEverydayWords everyday;
    private final KoreanCues cues = new KoreanCues(suffixes);
    private final int derived = suffixes.bit("derive");
    private final int particles = suffixes.bit("mark") | suffixes.bit("case");
    private final int ranked = suffixes.bit("rank");

    KoreanRule(TermForms forms) {
        everyday = new KoreanEverydayWords(forms.count());
    }

    @Override
    public Desk open() {
        return new Desk(spare);
    }

    @Override
    public boolean allowsSpaces(Candidate c) {
        if (c.spaces == 0 || c.length() >= SURE_LENGTH) {
            return true;
        }
        long unusual = c.spaces & ~c.forms.spaces(c.form);
        for (int i = 1; i < c.length(); i++) {
            if ((unusual & 1L << i) != 0 && !mayBreak(c, c.start + i)) {
                return false;
            }
        }
        return true;
    }

    /** Where scripts change, and inside a person's name of three syllables. */
    private static boolean mayBreak(Candidate c, int index) {
        boolean scriptChange = c.text.isSyllable(index) != c.text.isSyllable(index - 1);
        return scriptChange || c.length() == 3 && c.is(TermForms.PERSON);
    }

    @Override
    public @Nullable Judgement judge(Candidate c, Desk desk) {
        KeyText text = c.text;
        if (Script.splitsRun(text, c.start) || Script.splitsRun(text, c.end)) {
            return null;
        }
        if (c.length() < 3 && isCounted(text, c.start)) {
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
            return longName(c, desk, begins, parsed, wordEnd);
        }
        boolean spread = c.isSpread();
        if (spread) {
            return begins && parsed && wordStart == c.start && (suffix & derived) == 0
                    ? new Judgement(wordEnd, NONE, "spaced")
                    : null;
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

    private @Nullable Judgement longName(Candidate c, Desk desk, boolean begins, boolean parsed, int wordEnd) {
        boolean spread = c.isSpread();
        if (spread && c.length() == SURE_LENGTH && c.forms.group(c.form) == TermForms.OTHER) {
            // 한국 은행 may be banks in Korea as well as 한국은행, the bank.
            return begins && parsed ? new Judgement(wordEnd, OTHER_READING, "spaced otherwise") : null;
        }
        if (parsed) {
            return new Judgement(wordEnd, NONE, begins ? "word" : "long name");
        }
        boolean enough = begins ? !spread || c.length() >= 6 : c.length() >= 5;
        return enough && !cutsWord(c, desk, wordEnd)
                ? new Judgement(c.end, NONE, begins ? "compound" : "long name")
                : null;
    }

    /** Whether the last word of the form ends within another word: 최고의 작품 is no 최고의 작. */
    private boolean cutsWord(Candidate c, Desk desk, int wordEnd) {
        int wordStart = wordStart(c.text, c.end - 1);
        if (wordEnd - wordStart > KoreanLattice.LONGEST) {
            return false;
        }
        boolean person = c.is(TermForms.PERSON);
        int start = Math.max(wordStart, c.start);
        KoreanReading reading =
                lexicon.read(desk.lattice(), c.chars(), new int[] {wordStart, wordEnd}, start, c.end, person);
        return reading.border() > BORDER_OF_KNOWN_PLACE;
    }

    /** The name begins the word and what follows can follow a name. */
    private @Nullable Judgement plain(Candidate c, Desk desk, int wordStart, int wordEnd, int suffix) {
        if (isAfterSurname(c, wordStart)) {
            return afterSurname(c, desk, wordStart, wordEnd);
        }
        Commonness commonness = everyday.commonness(c, desk, (suffix & particles) != 0);
        String cue = cues.inWord(c, suffix, commonness);
        if (cue != null) {
            return new Judgement(wordEnd, NONE, cue);
        }
        boolean alone = wordStart == c.start && wordEnd == c.end;
        boolean clear = alone && (c.length() > 2 || commonness != Commonness.NAME);
        KoreanReading reading =
                clear || wordEnd - wordStart > KoreanLattice.LONGEST ? null : read(c, desk, wordStart, wordEnd);
        boolean prefixed =
                wordStart < c.start && c.length() == 2 && c.lastEnd <= wordStart && !isCounted(c.text, wordStart);
        if (prefixed && reading != null && reading.border() > BORDER_WITHIN) {
            return null;
        }
        if (reading != null && !reading.crossedByName() && crosses(c, desk, reading)) {
            boolean open = wordStart == c.start && reading.border() < BORDER_CLOSED;
            return open ? new Judgement(wordEnd, OTHER_READING, "part of another word") : null;
        }
        cue = cues.around(c, wordEnd, suffix, commonness);
        if (cue != null) {
            return new Judgement(wordEnd, NONE, cue);
        }
        if (reading != null
                && isVerbal(reading.inside())
                && reading.name() > (c.length() > 2 ? LONG_NAME_AS_VERB : NAME_AS_VERB)) {
            return new Judgement(wordEnd, OTHER_READING, "reads as another word");
        }
        if (commonness == Commonness.NAME) {
            return new Judgement(wordEnd, NONE, alone ? "word" : "word and suffix");
        }
        if (reading != null && derives(reading)) {
            return null;
        }
        Judgement.Doubt doubt = commonness == Commonness.FUNCTION ? OTHER_READING : COMMON;
        return (suffix & (derived | ranked)) != 0 ? null : new Judgement(wordEnd, doubt, "also a common word");
    }

    /** Whether the word is better read with something across the name's end. */
    private static boolean crosses(Candidate c, Desk desk, KoreanReading reading) {
        boolean known = c.is(TermForms.OTHER)
                && reading.inside() == POS.Tag.NNP
                && desk.lattice().properCost(c.chars(), c.start, c.end) <= KNOWN_PLACE;
        return reading.border() > (known ? BORDER_OF_KNOWN_PLACE : c.length() > 2 ? BORDER_CLEAR_LONG : BORDER_CLEAR);
    }

    /** The given name of a person whose full name is not in the glossary, or of somebody else. */
    private @Nullable Judgement afterSurname(Candidate c, Desk desk, int wordStart, int wordEnd) {
        boolean possible = wordEnd - wordStart <= KoreanLattice.LONGEST
                && everyday.commonness(c, desk, false) == Commonness.NAME
                && isNameAfterSurname(read(c, desk, wordStart, wordEnd));
        return possible ? new Judgement(wordEnd, OTHER_READING, "after a surname") : null;
    }

    private static boolean isNameAfterSurname(KoreanReading reading) {
        return reading.border() <= BORDER_WITHIN || reading.crossedByName();
    }

    private boolean isAfterSurname(Candidate c, int wordStart) {
        return c.length() == 2
                && wordStart < c.start
                && c.lastEnd <= wordStart
                && c.is(TermForms.PERSON)
                && surnames.contains(c.chars(), wordStart, c.start);
    }

    /** The name is written together with other words. */
    private @Nullable Judgement doubtful(
            Candidate c, Desk desk, int wordStart, int wordEnd, boolean begins, boolean parsed) {
        if (everyday.commonness(c, desk, false) != Commonness.NAME) {
            return null;
        }
        if (!parsed && (!begins || wordEnd == c.end + 1)) {
            return null;
        }
        if (isAfterSurname(c, wordStart)) {
            return afterSurname(c, desk, wordStart, wordEnd);
        }
        KoreanReading reading = read(c, desk, wordStart, wordEnd);
        if (derives(reading) || isVerbal(reading.inside()) && reading.name() > VERB_IN_COMPOUND) {
            return null;
        }
        if (begins) {
            return crosses(c, desk, reading) ? null : new Judgement(c.end, NONE, "compound");
        }
        boolean within = c.length() == 2
                ? reading.border() <= BORDER_WITHIN && mayEndBefore(c, reading.before())
                : reading.border() <= BORDER_CLEAR;
        return within && reading.name() <= NAME_WITHIN ? new Judgement(wordEnd, NONE, "compound") : null;
    }

    private KoreanReading read(Candidate c, Desk desk, int wordStart, int wordEnd) {
        boolean person = c.is(TermForms.PERSON);
        int[] word = {wordStart, wordEnd};
        return lexicon.read(desk.lattice(), c.chars(), word, c.start, c.end, person);
    }

    private boolean beginsWord(Candidate c, int wordStart) {
        return wordStart == c.start
                || c.lastEnd == c.start
                || c.lastSuffixEnd == c.start
                || c.lastEnd > wordStart && c.lastEnd < c.start && followsName(c)
                || prefixes.contains(c.chars(), wordStart, c.start);
    }

    private boolean followsName(Candidate c) {
        return suffixes.parse(c.chars(), c.lastEnd, c.start, c.text.at(c.lastEnd - 1)) != KoreanSuffixes.NONE;
    }

    /** Digits right before make a counter of it: 9시, 2인. */
    private static boolean isCounted(KeyText text, int at) {
        return at > 0 && text.gapBefore(at) == KeyText.JOINED && text.at(at - 1) >= '0' && text.at(at - 1) <= '9';
    }

    @Override
    public boolean links(KeyText text, int from, int to) {
        return connectors.contains(text.chars(), from, to);
    }

    /** The family name left out. */
    @Override
    public boolean isShortOf(String form, String fullName) {
        int surname = fullName.length() - form.length();
        return surname > 0
                && form.length() >= 2
                && fullName.endsWith(form)
                && surnames.contains(fullName.toCharArray(), 0, surname);
    }

    private static int wordStart(KeyText text, int at) {
        int start = at;
        while (start > 0
                && at - start < LONGEST_WORD
                && text.gapBefore(start) == KeyText.JOINED
                && text.isSyllable(start)
                && text.isSyllable(start - 1)) {
            start--;
        }
        return start;
    }

    private static int wordEnd(KeyText text, int at) {
        int end = at;
        while (end < text.length()
                && end - at < LONGEST_WORD
                && text.gapBefore(end) != KeyText.SPACE
                && text.isSyllable(end)) {
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

    /** Whether the name would be the root of another word: 민주화, 지원하다. */
    private static boolean derives(KoreanReading reading) {
        return switch (reading.after()) {
            case XSV, XSA, E -> true;
            case XSN -> reading.inside() != POS.Tag.NNP;
            default -> false;
        };
    }

    /** Whether a name of two syllables may begin after such a part in the same word: after a phrase, or a place in a place. */
    private static boolean mayEndBefore(Candidate c, POS.Tag tag) {
        return switch (tag) {
            case J, E, MAG, MAJ, IC, MM -> true;
            case NNP -> c.is(TermForms.OTHER);
            default -> false;
        };
    }
}
