package org.nightdesk.glossary.match;

import static org.nightdesk.glossary.match.form.Judgement.Doubt.NONE;
import static org.nightdesk.glossary.match.form.Judgement.Doubt.OTHER_READING;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UProperty;
import com.ibm.icu.lang.UScript;
import com.ibm.icu.text.BreakIterator;
import com.ibm.icu.util.ULocale;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.nightdesk.glossary.match.form.FormCandidate;
import org.nightdesk.glossary.match.form.Judgement;
import org.nightdesk.glossary.match.form.KeyText;
import org.nightdesk.glossary.match.form.MatchContext;
import org.nightdesk.glossary.match.form.Script;
import org.nightdesk.glossary.match.form.WordRule;
import org.nightdesk.glossary.match.form.WordSet;

/**
 * Languages without spaces between words (Japanese, Chinese, Thai and their neighbours): a name begins and ends where the
 * script changes or ICU finds a word border (UAX #29 with its dictionaries).
 */
final class UnspacedRule implements WordRule {
    /** From this length on one clear end is enough: dictionaries cut names that they do not know. */
    private static final int LONG = 3;
    /** From this length on a name is no accident. */
    private static final int VERY_LONG = 6;

    private final BreakIterator words;
    /** Characters that are words by themselves. */
    private final WordSet function;

    UnspacedRule(Locale language) {
        function = WordSet.read(language.getLanguage(), "function-words.txt");
        words = BreakIterator.getWordInstance(ULocale.forLocale(language));
    }

    @Override
    public boolean allowsSpaces(FormCandidate c) {
        return !c.isSpread();
    }

    @Override
    public @Nullable Judgement judge(FormCandidate c, MatchContext desk) {
        KeyText text = c.text;
        Edge left = edge(text, c.start, desk, c.start - 1);
        Edge right = edge(text, c.end, desk, c.end);
        if (left == Edge.CLOSED || right == Edge.CLOSED) {
            return null;
        }
        boolean single = c.length() == Character.charCount(Character.codePointAt(text.chars(), c.start, c.end));
        if (left == Edge.OPEN && right == Edge.OPEN) {
            boolean apart = isApart(text, c.start) && isApart(text, c.end);
            return single && !apart
                    ? new Judgement(c.end, OTHER_READING, "one character")
                    : new Judgement(c.end, NONE, "word");
        }
        if (left == Edge.WITHIN && right == Edge.WITHIN && c.length() < VERY_LONG || single) {
            return null;
        }
        return c.length() >= LONG
                ? new Judgement(c.end, NONE, "long name")
                : new Judgement(c.end, OTHER_READING, "within a word");
    }

    @Override
    public boolean links(KeyText text, int from, int to) {
        return false;
    }

    @Override
    public boolean isShortOf(String form, String fullName) {
        return false;
    }

    /** What one end of a candidate looks like. */
    private enum Edge {
        /** A border. */
        OPEN,
        /** The same script goes on, and no word border is known there. */
        WITHIN,
        /** A run that is never cut: katakana, letters of an alphabet, digits. */
        CLOSED
    }

    private Edge edge(KeyText text, int index, MatchContext desk, int outside) {
        if (isApart(text, index) || function.contains(text.chars(), outside, outside + 1)) {
            return Edge.OPEN;
        }
        int left = UScript.getScript(text.at(index - 1));
        int right = UScript.getScript(text.at(index));
        if (left != right && !isProlonged(text.at(index))) {
            return Edge.OPEN;
        }
        if (Script.splitsRun(text, index) || left == UScript.KATAKANA || isProlonged(text.at(index))) {
            return Edge.CLOSED;
        }
        return desk.isWordBorder(text, index, words) ? Edge.OPEN : Edge.WITHIN;
    }

    /** Whether the text begins or ends here, or goes on after a space or with a mark. */
    private static boolean isApart(KeyText text, int index) {
        return index == 0
                || index == text.length()
                || text.gapBefore(index) != KeyText.JOINED
                || !isWordPart(text.at(index))
                || !isWordPart(text.at(index - 1));
    }

    private static boolean isWordPart(char c) {
        return UCharacter.hasBinaryProperty(c, UProperty.ALPHABETIC)
                || Character.isDigit(c)
                || Character.isSurrogate(c)
                || Character.getType(c) == Character.NON_SPACING_MARK
                || isProlonged(c);
    }

    /** ー goes on with the katakana or hiragana before it. */
    private static boolean isProlonged(char c) {
        return c == 'ー';
    }
}
