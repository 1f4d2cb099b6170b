package org.nightdesk.glossary.match;

import static org.nightdesk.glossary.match.form.Judgement.Doubt.NONE;
import static org.nightdesk.glossary.match.form.Judgement.Doubt.OTHER_READING;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.nightdesk.glossary.match.form.FormCandidate;
import org.nightdesk.glossary.match.form.Judgement;
import org.nightdesk.glossary.match.form.KeyText;
import org.nightdesk.glossary.match.form.MatchContext;
import org.nightdesk.glossary.match.form.TermForms;
import org.nightdesk.glossary.match.form.WordRule;
import org.nightdesk.glossary.match.form.WordSet;

/**
 * Languages that put spaces between words: a name is a whole word, or goes on with an ending that {@code
 * LANGUAGE-endings.txt} lists; a capitalised name that is written small is only possible.
 */
final class SpacedRule implements WordRule {
    private final WordSet endings;

    SpacedRule(Locale language) {
        endings = WordSet.read(language.getLanguage(), "endings.txt");
    }

    @Override
    public boolean allowsSpaces(FormCandidate c) {
        return c.spaces == c.forms.spaces(c.form);
    }

    @Override
    public @Nullable Judgement judge(FormCandidate c, MatchContext desk) {
        KeyText text = c.text;
        if (continues(text, c.start)) {
            return null;
        }
        int wordEnd = wordEnd(text, c.end);
        boolean ending = wordEnd > c.end && endings.contains(text.chars(), c.end, wordEnd);
        if (!ending && continues(text, c.end)) {
            return null;
        }
        int suffixEnd = ending ? wordEnd : c.end;
        boolean small = c.is(TermForms.CAPITAL) && !Character.isUpperCase(text.original(c.start));
        return small
                ? new Judgement(suffixEnd, OTHER_READING, "written small")
                : new Judgement(suffixEnd, NONE, "word");
    }

    @Override
    public boolean links(KeyText text, int from, int to) {
        return false;
    }

    @Override
    public boolean isShortOf(String form, String fullName) {
        return false;
    }

    /** Where the letters end that follow the name, an apostrophe before them counted in. */
    private static int wordEnd(KeyText text, int from) {
        int end = from;
        if (end + 1 < text.length() && text.gapBefore(end) == KeyText.JOINED && text.at(end) == '\'') {
            end++;
        }
        while (end < text.length() && text.gapBefore(end) == KeyText.JOINED && isWordPart(text.at(end))) {
            end++;
        }
        return end;
    }

    /** Whether a word goes on across the index. */
    private static boolean continues(KeyText text, int index) {
        return index > 0
                && index < text.length()
                && text.gapBefore(index) == KeyText.JOINED
                && isWordPart(text.at(index))
                && isWordPart(text.at(index - 1));
    }

    private static boolean isWordPart(char c) {
        return Character.isLetterOrDigit(c)
                || Character.isSurrogate(c)
                || Character.getType(c) == Character.NON_SPACING_MARK
                || Character.getType(c) == Character.COMBINING_SPACING_MARK;
    }
}
