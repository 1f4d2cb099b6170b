package org.nightdesk.quality.rule.mark;

import java.util.Map;
import org.nightdesk.quality.Category;
import org.nightdesk.quality.Characters;
import org.nightdesk.quality.CheckedUnit;
import org.nightdesk.quality.Findings;
import org.nightdesk.quality.Severity;
import org.nightdesk.quality.Span;
import org.nightdesk.quality.UnitRule;

/** No space is beside another, at either end of the translation, or as a tab or line feed within it. */
public final class StraySpaces extends UnitRule {
    public StraySpaces() {
        super("spaces", Category.TEXTUAL_CONVENTIONS, Severity.MINOR);
    }

    @Override
    public void check(CheckedUnit unit, Findings findings) {
        String target = unit.codedTarget();
        for (int i = 0; i < target.length(); i++) {
            char c = target.charAt(i);
            if (c > ' ' && c < '\u00A0' || !isBlank(c)) {
                continue;
            }
            int end = i + 1;
            while (end < target.length() && isBlank(target.charAt(end))) {
                end++;
            }
            String variant = fault(target, i, end);
            if (!variant.isEmpty()) {
                findings.add(this, unit, Span.target(i, end), new Findings.Wording(variant, Map.of()));
            }
            i = end;
        }
    }

    private static String fault(String text, int start, int end) {
        if (start == 0 || end == text.length()) {
            return "edge";
        }
        for (int i = start; i < end; i++) {
            if (text.charAt(i) < ' ') {
                return "line";
            }
        }
        return end - start > 1 ? "doubled" : "";
    }

    private static boolean isBlank(char c) {
        return Characters.isSpace(c) || c == '\n' || c == '\r' || c == '\u2028' || c == '\u2029';
    }
}
