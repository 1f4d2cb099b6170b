package org.nightdesk.quality.rule.text;

import java.util.Map;
import org.nightdesk.quality.Category;
import org.nightdesk.quality.Characters;
import org.nightdesk.quality.CheckedUnit;
import org.nightdesk.quality.Findings;
import org.nightdesk.quality.Severity;
import org.nightdesk.quality.UnitRule;

/**
 * A word, a comma or a full stop is repeated. Words that may ({@code had had}), names that do
 * ({@code Bora Bora}), and translations of a source that itself repeats a word are left alone.
 */
public final class DoubledWords extends UnitRule {
    private static final String MARKS = ",;:、。，；";

    public DoubledWords() {
        super("doubled", Category.GRAMMAR, Severity.MINOR);
    }

    @Override
    public void check(CheckedUnit unit, Findings findings) {
        String target = unit.target();
        int wordStart = -1;
        int lastStart = -1;
        int lastEnd = -1;
        for (int i = 0; i <= target.length(); i++) {
            boolean letter =
                    Characters.isLetterAt(target, i) || i > 0 && i < target.length() && isInnerApostrophe(target, i);
            if (letter && wordStart < 0) {
                wordStart = i;
            } else if (!letter && wordStart >= 0) {
                if (lastStart >= 0 && isRepeated(unit, lastStart, lastEnd, wordStart, i)) {
                    report(unit, findings, wordStart, i);
                }
                lastStart = wordStart;
                lastEnd = i;
                wordStart = -1;
            }
            if (i > 0 && i < target.length() && isDoubledMark(target, i)) {
                report(unit, findings, i, i + 1);
            }
        }
    }

    private void report(CheckedUnit unit, Findings findings, int start, int end) {
        Map<String, Object> named = Map.of("word", unit.target().substring(start, end));
        findings.add(this, unit, unit.targetSpan(start, end), named);
    }

    private static boolean isInnerApostrophe(String text, int at) {
        char c = text.charAt(at);
        return (c == '\'' || c == '’') && Characters.isLetterAt(text, at - 1) && Characters.isLetterAt(text, at + 1);
    }

    private static boolean isRepeated(CheckedUnit unit, int lastStart, int lastEnd, int start, int end) {
        String folded = unit.foldedTarget();
        if (end - start != lastEnd - lastStart
                || start != lastEnd + 1
                || !Characters.isSpace(folded.charAt(lastEnd))
                || !folded.regionMatches(lastStart, folded, start, end - start)) {
            return false;
        }
        boolean name = Character.isUpperCase(unit.target().charAt(start));
        String word = folded.substring(start, end);
        return !name && !unit.targetLanguage().doublable().contains(word) && !sourceRepeats(unit.source());
    }

    private static boolean sourceRepeats(String source) {
        int from = 0;
        for (int gap = source.indexOf(' '); gap >= 0; gap = source.indexOf(' ', gap + 1)) {
            int next = source.indexOf(' ', gap + 1);
            int end = next < 0 ? source.length() : next;
            if (gap > from
                    && source.startsWith(source.substring(from, gap), gap + 1)
                    && end - gap - 1 <= gap - from + 1) {
                return true;
            }
            from = gap + 1;
        }
        return false;
    }

    private static boolean isDoubledMark(String text, int at) {
        char c = text.charAt(at);
        if (c == '.') {
            boolean two = text.charAt(at - 1) == '.' && (at < 2 || text.charAt(at - 2) != '.');
            return two && (at + 1 == text.length() || text.charAt(at + 1) != '.') && !isSlash(text, at + 1);
        }
        return MARKS.indexOf(c) >= 0 && text.charAt(at - 1) == c;
    }

    private static boolean isSlash(String text, int at) {
        return at < text.length() && text.charAt(at) == '/';
    }
}
