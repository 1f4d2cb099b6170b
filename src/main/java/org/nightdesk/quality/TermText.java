package org.nightdesk.quality;

import org.jspecify.annotations.Nullable;

/**
 * Looks for a term's form in folded text: at word borders where the script has them, with the endings that names take in
 * the language.
 */
public final class TermText {
    private final String folded;
    private final Language language;

    public TermText(String folded, Language language) {
        this.folded = folded;
        this.language = language;
    }

    /** The first place of a form at or behind an offset, without any ending; null when it is not there. */
    public TermUse.@Nullable Stretch find(String form, int from) {
        String wanted = Folding.fold(form.strip());
        if (wanted.isEmpty()) {
            return null;
        }
        for (int at = folded.indexOf(wanted, from); at >= 0; at = folded.indexOf(wanted, at + 1)) {
            int end = at + wanted.length();
            if (startsWord(at) && endsWord(end)) {
                return new TermUse.Stretch(at, end);
            }
        }
        return null;
    }

    private boolean startsWord(int at) {
        return at == 0 || !joins(folded.charAt(at - 1), folded.charAt(at));
    }

    private boolean endsWord(int end) {
        if (isBorder(end)) {
            return true;
        }
        for (String suffix : language.suffixes()) {
            if (folded.startsWith(suffix, end) && isBorder(end + suffix.length())) {
                return true;
            }
        }
        return false;
    }

    private boolean isBorder(int end) {
        return end == folded.length() || !joins(folded.charAt(end - 1), folded.charAt(end));
    }

    /** Whether two neighbours belong to one word. Scripts without spaces join only where a sound goes on. */
    private static boolean joins(char left, char right) {
        if (!Character.isLetterOrDigit(right) || !Character.isLetterOrDigit(left)) {
            return false;
        }
        if (isUnspaced(left) || isUnspaced(right)) {
            return "ァィゥェォッャュョヮー".indexOf(right) >= 0;
        }
        return true;
    }

    private static boolean isUnspaced(char c) {
        return Characters.isEastAsian(c);
    }
}
