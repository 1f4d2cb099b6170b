package org.nightdesk.quality.rule.mark;

import java.util.Map;
import org.nightdesk.quality.Category;
import org.nightdesk.quality.Characters;
import org.nightdesk.quality.CheckedUnit;
import org.nightdesk.quality.Findings;
import org.nightdesk.quality.Severity;
import org.nightdesk.quality.TermUse;
import org.nightdesk.quality.UnitRule;

/** In Spanish every question and exclamation opens with its inverted mark, and every inverted mark is closed. */
public final class InvertedMarks extends UnitRule {
    public InvertedMarks() {
        super("inverted-marks", Category.PUNCTUATION, Severity.MINOR);
    }

    @Override
    public void check(CheckedUnit unit, Findings findings) {
        String pairs = unit.targetLanguage().inverted();
        if (pairs.isEmpty()) {
            return;
        }
        String target = withoutTerms(unit);
        int open = -1;
        for (int i = 0; i < target.length(); i++) {
            char c = target.charAt(i);
            int pair = pairs.indexOf(c);
            if (pair >= 0 && pair % 2 == 0 && !Characters.isLetterAt(target, i - 1)) {
                open = i;
            } else if (pair % 2 == 1 && !isRepeated(target, i, pairs)) {
                if (open < 0 && !isRemark(target, i)) {
                    report(unit, findings, i, "missing", pairs.charAt(pair - 1));
                }
                open = -1;
            }
        }
        if (open >= 0) {
            report(unit, findings, open, "open", target.charAt(open));
        }
    }

    private void report(CheckedUnit unit, Findings findings, int at, String variant, char mark) {
        Map<String, Object> named = Map.of("mark", String.valueOf(mark));
        findings.add(this, unit, unit.targetSpan(at, at + 1), new Findings.Wording(variant, named));
    }

    /** The second mark of {@code ?!} and {@code !!}. */
    private static boolean isRepeated(String text, int at, String pairs) {
        return at > 0 && pairs.indexOf(text.charAt(at - 1)) % 2 == 1;
    }

    /** {@code (?)} and {@code (!)}. */
    private static boolean isRemark(String text, int at) {
        return at > 0 && text.charAt(at - 1) == '(';
    }

    private static String withoutTerms(CheckedUnit unit) {
        StringBuilder text = null;
        for (TermUse use : unit.termUses().all()) {
            if (use.outcome() == TermUse.Outcome.RIGHT) {
                text = text == null ? new StringBuilder(unit.target()) : text;
                for (int i = use.written().start(); i < use.written().end(); i++) {
                    text.setCharAt(i, 'x');
                }
            }
        }
        return text == null ? unit.target() : text.toString();
    }
}
