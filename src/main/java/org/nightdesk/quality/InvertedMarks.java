package org.nightdesk.quality;

import java.util.Map;

/** In Spanish every question and exclamation opens with its inverted mark, and every inverted mark is closed. */
final class InvertedMarks extends UnitRule {
    InvertedMarks() {
        super("inverted-marks", Category.PUNCTUATION, Severity.MINOR);
    }

    @Override
    void check(Unit unit, Findings findings) {
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

    private void report(Unit unit, Findings findings, int at, String variant, char mark) {
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

    private static String withoutTerms(Unit unit) {
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
