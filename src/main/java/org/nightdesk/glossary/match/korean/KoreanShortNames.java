package org.nightdesk.glossary.match.korean;

import static org.nightdesk.glossary.match.form.Judgement.Doubt.COMMON;
import static org.nightdesk.glossary.match.form.Judgement.Doubt.NONE;
import static org.nightdesk.glossary.match.form.Judgement.Doubt.OTHER_READING;

import org.apache.lucene.analysis.ko.POS;
import org.jspecify.annotations.Nullable;
import org.nightdesk.glossary.match.form.FormCandidate;
import org.nightdesk.glossary.match.form.Judgement;
import org.nightdesk.glossary.match.form.MatchContext;
import org.nightdesk.glossary.match.form.TermForms;
import org.nightdesk.glossary.match.form.WordSet;
import org.nightdesk.glossary.match.korean.KoreanEverydayWords.Commonness;
import org.nightdesk.glossary.match.korean.reading.KoreanLattice;
import org.nightdesk.glossary.match.korean.reading.KoreanReading;

/**
 * Judges Korean names of up to three syllables, which chance puts into other words: by the readings of the word, by whether
 * the name is an everyday word too, and by what is around it. Thread-safe.
 */
final class KoreanShortNames {
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

    private final KoreanLexicon lexicon = new KoreanLexicon();
    private final WordSet surnames;
    private final KoreanEverydayWords everyday;
    private final KoreanCues cues;
    private final int derived;
    private final int ranked;
    private final int particles;

    KoreanShortNames(int forms, KoreanSuffixes suffixes, WordSet surnames) {
        this.surnames = surnames;
        everyday = new KoreanEverydayWords(forms);
        cues = new KoreanCues(suffixes);
        derived = suffixes.bit("derive");
        ranked = suffixes.bit("rank");
        particles = suffixes.bit("mark") | suffixes.bit("case");
    }

    @Nullable
    Judgement judge(FormCandidate c, KoreanWord word, MatchContext desk) {
        if (word.begins() && word.parsed()) {
            return plain(c, word, desk);
        }
        return word.isTooLong() ? null : doubtful(c, word, desk);
    }

    /** The name begins the word and what follows can follow a name. */
    private @Nullable Judgement plain(FormCandidate c, KoreanWord word, MatchContext desk) {
        if (isAfterSurname(c, word)) {
            return afterSurname(c, word, desk);
        }
        Commonness commonness = everyday.commonness(c, desk, (word.suffix() & particles) != 0);
        String cue = cues.inWord(c, word.suffix(), commonness);
        if (cue != null) {
            return new Judgement(word.end(), NONE, cue);
        }
        boolean alone = word.start() == c.start && word.end() == c.end;
        boolean clear = alone && (c.length() > 2 || commonness != Commonness.NAME);
        KoreanReading reading = clear || word.isTooLong() ? null : read(c, word, desk);
        boolean prefixed = word.start() < c.start
                && c.length() == 2
                && !c.followsMatch(word.start())
                && !KoreanWord.isCounted(c.text, word.start());
        if (prefixed && reading != null && reading.border() > BORDER_WITHIN) {
            return null;
        }
        if (reading != null && !reading.crossedByName() && crosses(c, desk, reading)) {
            boolean open = word.start() == c.start && reading.border() < BORDER_CLOSED;
            return open ? new Judgement(word.end(), OTHER_READING, "part of another word") : null;
        }
        cue = cues.around(c, word.end(), word.suffix(), commonness);
        if (cue != null) {
            return new Judgement(word.end(), NONE, cue);
        }
        if (reading != null
                && isVerbal(reading.inside())
                && reading.name() > (c.length() > 2 ? LONG_NAME_AS_VERB : NAME_AS_VERB)) {
            return new Judgement(word.end(), OTHER_READING, "reads as another word");
        }
        if (commonness == Commonness.NAME) {
            return new Judgement(word.end(), NONE, alone ? "word" : "word and suffix");
        }
        if (reading != null && derives(reading)) {
            return null;
        }
        Judgement.Doubt doubt = commonness == Commonness.FUNCTION ? OTHER_READING : COMMON;
        return (word.suffix() & (derived | ranked)) != 0
                ? null
                : new Judgement(word.end(), doubt, "also a common word");
    }

    /** Whether the word is better read with something across the name's end. */
    private static boolean crosses(FormCandidate c, MatchContext desk, KoreanReading reading) {
        boolean known = c.is(TermForms.OTHER)
                && reading.inside() == POS.Tag.NNP
                && desk.lattice().properCost(c.chars(), c.start, c.end) <= KNOWN_PLACE;
        return reading.border() > (known ? BORDER_OF_KNOWN_PLACE : c.length() > 2 ? BORDER_CLEAR_LONG : BORDER_CLEAR);
    }

    /** The given name of a person whose full name is not in the glossary, or of somebody else. */
    private @Nullable Judgement afterSurname(FormCandidate c, KoreanWord word, MatchContext desk) {
        boolean possible = !word.isTooLong()
                && everyday.commonness(c, desk, false) == Commonness.NAME
                && isNameAfterSurname(read(c, word, desk));
        return possible ? new Judgement(word.end(), OTHER_READING, "after a surname") : null;
    }

    private static boolean isNameAfterSurname(KoreanReading reading) {
        return reading.border() <= BORDER_WITHIN || reading.crossedByName();
    }

    private boolean isAfterSurname(FormCandidate c, KoreanWord word) {
        return c.length() == 2
                && word.start() < c.start
                && !c.followsMatch(word.start())
                && c.is(TermForms.PERSON)
                && surnames.contains(c.chars(), word.start(), c.start);
    }

    /** The name is written together with other words. */
    private @Nullable Judgement doubtful(FormCandidate c, KoreanWord word, MatchContext desk) {
        if (everyday.commonness(c, desk, false) != Commonness.NAME) {
            return null;
        }
        if (!word.parsed() && (!word.begins() || word.end() == c.end + 1)) {
            return null;
        }
        if (isAfterSurname(c, word)) {
            return afterSurname(c, word, desk);
        }
        KoreanReading reading = read(c, word, desk);
        if (derives(reading) || isVerbal(reading.inside()) && reading.name() > VERB_IN_COMPOUND) {
            return null;
        }
        if (word.begins()) {
            return crosses(c, desk, reading) ? null : new Judgement(c.end, NONE, "compound");
        }
        boolean within = c.length() == 2
                ? reading.border() <= BORDER_WITHIN && mayEndBefore(c, reading.before())
                : reading.border() <= BORDER_CLEAR;
        return within && reading.name() <= NAME_WITHIN ? new Judgement(word.end(), NONE, "compound") : null;
    }

    private KoreanReading read(FormCandidate c, KoreanWord word, MatchContext desk) {
        boolean person = c.is(TermForms.PERSON);
        int[] slice = {word.start(), word.end()};
        return lexicon.read(desk.lattice(), c.chars(), slice, c.start, c.end, person);
    }

    /** Whether the last word of the form ends within another word: 최고의 작품 is no 최고의 작. */
    boolean cutsWord(FormCandidate c, KoreanWord word, MatchContext desk) {
        int start = KoreanWord.startBefore(c.text, c.end - 1);
        if (word.end() - start > KoreanLattice.LONGEST) {
            return false;
        }
        int[] last = {start, word.end()};
        return lexicon.read(desk.lattice(), c.chars(), last, Math.max(start, c.start), c.end, c.is(TermForms.PERSON))
                        .border()
                > BORDER_OF_KNOWN_PLACE;
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
    private static boolean mayEndBefore(FormCandidate c, POS.Tag tag) {
        return switch (tag) {
            case J, E, MAG, MAJ, IC, MM -> true;
            case NNP -> c.is(TermForms.OTHER);
            default -> false;
        };
    }
}
