package org.nightdesk.quality.rule.mark;

import java.util.Map;
import org.nightdesk.quality.Category;
import org.nightdesk.quality.Characters;
import org.nightdesk.quality.CheckedUnit;
import org.nightdesk.quality.Findings;
import org.nightdesk.quality.Severity;
import org.nightdesk.quality.UnitRule;

/**
 * Punctuation has the width of the language: full in Japanese and Chinese behind the language's own letters, half
 * elsewhere. Half-width katakana are wrong everywhere.
 */
public final class PunctuationWidth extends UnitRule {
    private static final String HALF = ",.!?:;";
    private static final String FULL = "，．！？：；（）［］、。";

    public PunctuationWidth() {
        super("width", Category.PUNCTUATION, Severity.MINOR);
    }

    @Override
    public void check(CheckedUnit unit, Findings findings) {
        String target = unit.target();
        boolean full = unit.targetLanguage().fullWidth();
        for (int i = 0; i < target.length(); i++) {
            char c = target.charAt(i);
            boolean wrong = full ? isHalfBehindEastAsian(target, i) : isFull(c);
            if (wrong) {
                Map<String, Object> named = Map.of("mark", String.valueOf(c));
                String variant = full ? "half" : "full";
                findings.add(this, unit, unit.targetSpan(i, i + 1), new Findings.Wording(variant, named));
            }
        }
    }

    private static boolean isHalfBehindEastAsian(String text, int at) {
        char c = text.charAt(at);
        if (c >= '\uFF61' && c <= '\uFF9F') {
            return true;
        }
        if (HALF.indexOf(c) < 0 || at == 0 || !Characters.isEastAsian(text.charAt(at - 1))) {
            return false;
        }
        // "第3話.mp4" and "東京.com" go on without a space.
        return !(c == '.' || c == ':')
                || at + 1 == text.length()
                || text.charAt(at + 1) >= 0x80
                || text.charAt(at + 1) == ' ';
    }

    private static boolean isFull(char c) {
        return c >= 0x3000
                && (FULL.indexOf(c) >= 0
                        || c >= '\uFF10' && c <= '\uFF19'
                        || c >= '\uFF21' && c <= '\uFF5A' && Character.isLetter(c));
    }
}
