package org.nightdesk.quality.rule.mark;

import java.util.Map;
import org.nightdesk.quality.Category;
import org.nightdesk.quality.Characters;
import org.nightdesk.quality.CheckedUnit;
import org.nightdesk.quality.Findings;
import org.nightdesk.quality.Language;
import org.nightdesk.quality.Severity;
import org.nightdesk.quality.UnitRule;

/**
 * Spaces around punctuation are the language's: none before a comma or full stop, one before the French {@code ; : ! ?} and
 * inside « », one behind a comma between words.
 */
public final class Spacing extends UnitRule {
    public Spacing() {
        super("spacing", Category.PUNCTUATION, Severity.MINOR);
    }

    @Override
    public void check(CheckedUnit unit, Findings findings) {
        String target = unit.target();
        for (int i = 0; i < target.length(); i++) {
            char c = target.charAt(i);
            if (Character.isLetterOrDigit(c) || c == ' ') {
                continue;
            }
            String variant = fault(unit.targetLanguage(), target, i);
            if (!variant.isEmpty()) {
                Map<String, Object> named = Map.of("mark", String.valueOf(c));
                findings.add(this, unit, unit.targetSpan(i, i + 1), new Findings.Wording(variant, named));
            }
        }
    }

    /** The message that applies to a mark; empty when its spaces are right. */
    private static String fault(Language language, String text, int at) {
        char c = text.charAt(at);
        boolean spaceBefore = at > 0 && Characters.isSpace(text.charAt(at - 1));
        if (language.spacedBefore().indexOf(c) >= 0) {
            return spaceBefore || !wantsSpaceBefore(language, text, at) ? "" : "before-missing";
        }
        if (spaceBefore && language.unspacedBefore().indexOf(c) >= 0 && !isOfItsOwn(text, at)) {
            return "before";
        }
        if (c == '«' && language.spacedBefore().indexOf('»') >= 0) {
            boolean spaceAfter = at + 1 < text.length() && Characters.isSpace(text.charAt(at + 1));
            return spaceAfter ? "" : "after-missing";
        }
        if ((c == '(' || c == '[') && at + 1 < text.length() && Characters.isSpace(text.charAt(at + 1))) {
            return "after";
        }
        return isGlued(text, at) && !language.fullWidth() ? "after-missing" : "";
    }

    private static boolean wantsSpaceBefore(Language language, String text, int at) {
        if (at == 0 || language.spacedBefore().indexOf(text.charAt(at - 1)) >= 0 && text.charAt(at) != '»') {
            return false;
        }
        char before = text.charAt(at - 1);
        char after = at + 1 < text.length() ? text.charAt(at + 1) : ' ';
        boolean colonInside = text.charAt(at) == ':' && (Character.isDigit(after) || after == '/' || after == ')');
        return !colonInside && before != '(' && before != '[' && before != '…' && before != '.' && before != '\n'
                || text.charAt(at) == '»';
    }

    /** {@code ...}, {@code .5} and {@code :)} begin something rather than end it. */
    private static boolean isOfItsOwn(String text, int at) {
        char c = text.charAt(at);
        char after = at + 1 < text.length() ? text.charAt(at + 1) : ' ';
        return c == '.' && (after == '.' || Character.isLetterOrDigit(after))
                || c == ':' && !Characters.isSpace(after)
                || c == '!' && after == '?';
    }

    /** {@code word,word}, and {@code end.Next} where no abbreviation or address can be meant. */
    private static boolean isGlued(String text, int at) {
        char c = text.charAt(at);
        if (!Characters.isLetterAt(text, at + 1) || !Characters.isLetterAt(text, at - 1)) {
            return false;
        }
        if (c == ',' || c == ';' || c == '!' || c == '?') {
            return !isInAddress(text, at);
        }
        return c == '.'
                && at > 2
                && Character.isLowerCase(text.charAt(at - 1))
                && Character.isLowerCase(text.charAt(at - 2))
                && Character.isUpperCase(text.charAt(at + 1))
                && at + 2 < text.length()
                && text.charAt(at + 2) != '.'
                && !isInAddress(text, at);
    }

    private static boolean isInAddress(String text, int at) {
        int start = at;
        while (start > 0 && !Characters.isSpace(text.charAt(start - 1))) {
            start--;
        }
        int scheme = text.indexOf("://", start);
        int mail = text.indexOf('@', start);
        int end = text.indexOf(' ', at) < 0 ? text.length() : text.indexOf(' ', at);
        return scheme >= 0 && scheme < end || mail >= 0 && mail < end || text.startsWith("www.", start);
    }
}
