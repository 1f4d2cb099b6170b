package org.nightdesk.quality.rule.mark;

import java.util.List;
import java.util.Map;
import org.nightdesk.quality.Category;
import org.nightdesk.quality.Characters;
import org.nightdesk.quality.CheckedUnit;
import org.nightdesk.quality.Findings;
import org.nightdesk.quality.Severity;
import org.nightdesk.quality.UnitRule;

/** A bracket has no partner. The bracket of a list number ({@code 1)}) or of a smiley needs none. */
public final class UnbalancedBrackets extends UnitRule {
    private static final String PAIRS = "()[]（）［］【】〔〕｛｝";

    public UnbalancedBrackets() {
        super("bracket-balance", Category.PUNCTUATION, Severity.MINOR);
    }

    @Override
    public void check(CheckedUnit unit, Findings findings) {
        String target = unit.target();
        List<PairedMarks.Lone> lone = PairedMarks.lone(target, PAIRS);
        if (lone.isEmpty()) {
            return;
        }
        for (PairedMarks.Lone mark : LoneMarks.without(lone, PairedMarks.lone(unit.source(), PAIRS))) {
            if (mark.opening() || !standsAlone(target, mark.at())) {
                findings.add(
                        this,
                        unit,
                        unit.targetSpan(mark.at(), mark.at() + 1),
                        new Findings.Wording(
                                mark.opening() ? "open" : "close", Map.of("mark", String.valueOf(mark.mark()))));
            }
        }
    }

    private static boolean standsAlone(String text, int at) {
        char before = at == 0 ? ' ' : text.charAt(at - 1);
        if (before == ':' || before == ';' || before == '^') {
            return true;
        }
        int start = at;
        while (start > 0 && at - start < 2 && Character.isLetterOrDigit(text.charAt(start - 1))) {
            start--;
        }
        return start < at
                && (start == 0 || Characters.isSpace(text.charAt(start - 1)) || text.charAt(start - 1) == '\n');
    }
}
