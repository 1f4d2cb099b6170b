package org.nightdesk.glossary.match.korean;

import static org.nightdesk.glossary.match.form.Judgement.Doubt.NONE;
import static org.nightdesk.glossary.match.form.Judgement.Doubt.OTHER_READING;

import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.nightdesk.glossary.match.form.FormCandidate;
import org.nightdesk.glossary.match.form.Judgement;
import org.nightdesk.glossary.match.form.KeyText;
import org.nightdesk.glossary.match.form.MatchContext;
import org.nightdesk.glossary.match.form.Script;
import org.nightdesk.glossary.match.form.TermForms;
import org.nightdesk.glossary.match.form.WordRule;
import org.nightdesk.glossary.match.form.WordSet;
import org.nightdesk.glossary.match.korean.reading.KoreanLattice;

/**
 * Korean: a name begins a word and goes on with particles that agree with it; long names may be within a word too, short
 * ones are left to {@link KoreanShortNames}.
 */
public final class KoreanRule implements WordRule {
    /** Names of so many syllables are seldom met by chance. */
    private static final int LONG = 4;

    private static final int LONG_WITHIN = 5;
    private static final int LONG_SPREAD = 6;

    private final KoreanSuffixes suffixes = new KoreanSuffixes();
    private final WordSet prefixes = WordSet.read("ko", "prefixes.txt");
    private final WordSet surnames = WordSet.read("ko", "surnames.txt");
    private final WordSet connectors = WordSet.read("ko", "connectors.txt");
    private final int derived = suffixes.bit("derive");
    private final KoreanShortNames shortNames;
    private final AtomicReference<@Nullable KoreanLattice> spare = new AtomicReference<>();

    public KoreanRule(TermForms forms) {
        shortNames = new KoreanShortNames(forms.count(), suffixes, surnames);
    }

    @Override
    public MatchContext open() {
        return new MatchContext(spare);
    }

    @Override
    public boolean allowsSpaces(FormCandidate c) {
        if (c.spaces == 0 || c.length() >= LONG) {
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
    private static boolean mayBreak(FormCandidate c, int index) {
        boolean scriptChange = c.text.isSyllable(index) != c.text.isSyllable(index - 1);
        return scriptChange || c.length() == 3 && c.is(TermForms.PERSON);
    }

    @Override
    public @Nullable Judgement judge(FormCandidate c, MatchContext desk) {
        KeyText text = c.text;
        boolean counted = c.length() < 3 && KoreanWord.isCounted(text, c.start);
        if (counted || Script.splitsRun(text, c.start) || Script.splitsRun(text, c.end)) {
            return null;
        }
        KoreanWord word = word(c);
        if (!text.isSyllable(c.start) || !text.isSyllable(c.end - 1)) {
            return mixed(c, word);
        }
        if (c.length() >= LONG) {
            return longName(c, word, desk);
        }
        return c.isSpread() ? spread(c, word) : shortNames.judge(c, word, desk);
    }

    private KoreanWord word(FormCandidate c) {
        KeyText text = c.text;
        char before = text.at(c.end - 1);
        int start = KoreanWord.startBefore(text, c.start);
        int end = KoreanWord.endAfter(text, c.end);
        int suffix = end == c.end ? 0 : suffixes.parse(c.chars(), c.end, end, before);
        int seam = KoreanWord.seam(text, c.end, end);
        if (suffix == 0 && seam < end) {
            end = seam;
            suffix = end == c.end ? 0 : suffixes.parse(c.chars(), c.end, end, before);
        }
        return new KoreanWord(start, end, suffix, beginsWord(c, start), end == c.end || suffix != 0);
    }

    /** Forms that begin or end in letters, digits or marks. */
    private static @Nullable Judgement mixed(FormCandidate c, KoreanWord word) {
        boolean stands = word.begins() || c.length() >= 3;
        return stands ? new Judgement(word.parsed() ? word.end() : c.end, NONE, "spelling") : null;
    }

    private @Nullable Judgement longName(FormCandidate c, KoreanWord word, MatchContext desk) {
        boolean spread = c.isSpread();
        if (spread && c.length() == LONG && c.forms.group(c.form) == TermForms.OTHER) {
            // 한국 은행 may be banks in Korea as well as 한국은행, the bank.
            boolean possible = word.begins() && word.parsed();
            return possible ? new Judgement(word.end(), OTHER_READING, "spaced otherwise") : null;
        }
        String reason = word.begins() ? "word" : "long name";
        if (word.parsed()) {
            return new Judgement(word.end(), NONE, reason);
        }
        boolean enough = word.begins() ? !spread || c.length() >= LONG_SPREAD : c.length() >= LONG_WITHIN;
        return enough && !shortNames.cutsWord(c, word, desk) ? new Judgement(c.end, NONE, reason) : null;
    }

    /** A person's name with a space in it: 김 도경. */
    private @Nullable Judgement spread(FormCandidate c, KoreanWord word) {
        boolean whole = word.start() == c.start && word.parsed() && (word.suffix() & derived) == 0;
        return whole ? new Judgement(word.end(), NONE, "spaced") : null;
    }

    private boolean beginsWord(FormCandidate c, int wordStart) {
        return wordStart == c.start
                || c.lastEnd == c.start
                || c.lastSuffixEnd == c.start
                || c.lastEnd > wordStart && c.lastEnd < c.start && followsName(c)
                || prefixes.contains(c.chars(), wordStart, c.start);
    }

    private boolean followsName(FormCandidate c) {
        return suffixes.parse(c.chars(), c.lastEnd, c.start, c.text.at(c.lastEnd - 1)) != KoreanSuffixes.NONE;
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
}
