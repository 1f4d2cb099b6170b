package org.nightdesk.quality;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.nightdesk.text.Condition;
import org.nightdesk.text.Condition.View;

/**
 * Looks for a term's form in folded text: at word borders where the script has them, with the endings that names take in
 * the language.
 */
public final class TermText {
    /** The conditions of the terms met last: reviews name the same few again and again. */
    private static final Map<Forms, Condition> KNOWN = new ConcurrentHashMap<>();

    private static final int MOST_KNOWN = 4096;

    private record Forms(List<String> forms, boolean fullWidth) {}

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

    /** A condition that every text of a language meets in which one of the forms is found. */
    public static Condition holdingOne(List<String> forms, Language language) {
        if (KNOWN.size() >= MOST_KNOWN) {
            KNOWN.clear();
        }
        return KNOWN.computeIfAbsent(
                new Forms(List.copyOf(forms), language.fullWidth()), any -> holdingOne(forms, language.fullWidth()));
    }

    private static Condition holdingOne(List<String> forms, boolean fullWidth) {
        List<Condition> ways = new ArrayList<>();
        for (String form : forms) {
            String folded = Folding.fold(form);
            if (!folded.isEmpty()) {
                ways.add(Condition.holds(viewOf(folded), folded));
                String wide = Folding.wide(folded);
                if (fullWidth && !wide.equals(folded)) {
                    ways.add(Condition.holds(viewOf(folded), wide));
                }
            }
        }
        return Condition.any(ways);
    }

    /** What of {@link Folding} matters to a form. */
    static View viewOf(String folded) {
        List<View.Change> changes = new ArrayList<>();
        if (folded.indexOf('\'') >= 0) {
            changes.add(new View.Change("\u2018\u2019\u02BC\uFF07", "'"));
        }
        if (folded.indexOf(' ') >= 0) {
            changes.add(new View.Change("\u00A0\u202F\u2009\u3000", " "));
        }
        return new View(true, changes);
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
