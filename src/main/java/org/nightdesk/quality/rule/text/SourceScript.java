package org.nightdesk.quality.rule.text;

import com.ibm.icu.lang.UScript;
import java.util.Map;
import org.nightdesk.quality.Category;
import org.nightdesk.quality.Characters;
import org.nightdesk.quality.CheckedUnit;
import org.nightdesk.quality.Findings;
import org.nightdesk.quality.Severity;
import org.nightdesk.quality.TermUse;
import org.nightdesk.quality.UnitRule;

/**
 * Letters of the source's script are left in a translation whose language does not write them. Kept terms, and a word
 * quoted in brackets behind its rendering ({@code jeong (정)}), are meant to be there.
 */
public final class SourceScript extends UnitRule {
    private static final int FIRST_OTHER_SCRIPT = 0x370;
    private static final int LONGEST_GLOSS = 12;

    public SourceScript() {
        super("source-script", Category.UNTRANSLATED, Severity.MAJOR);
    }

    @Override
    public void check(CheckedUnit unit, Findings findings) {
        String target = unit.target();
        int at = nextForeign(unit, 0);
        while (at >= 0) {
            int end = endOfRun(unit, at);
            if (!isGloss(target, at, end) && !isKeptTerm(unit, at, end)) {
                findings.add(this, unit, unit.targetSpan(at, end), Map.of("text", target.substring(at, end)));
            }
            at = nextForeign(unit, end);
        }
    }

    private static int nextForeign(CheckedUnit unit, int from) {
        String target = unit.target();
        for (int i = from; i < target.length(); i++) {
            if (isForeign(unit, target.charAt(i))) {
                return i;
            }
        }
        return -1;
    }

    /** A run of foreign words may have spaces in it. */
    private static int endOfRun(CheckedUnit unit, int start) {
        String target = unit.target();
        int end = start;
        for (int i = start; i < target.length(); i++) {
            char c = target.charAt(i);
            if (isForeign(unit, c)) {
                end = i + 1;
            } else if (c != ' ') {
                break;
            }
        }
        return end;
    }

    private static boolean isForeign(CheckedUnit unit, char c) {
        if (c < FIRST_OTHER_SCRIPT) {
            return false;
        }
        int script = Characters.scriptOfLetter(c);
        return script > UScript.INHERITED
                && script != UScript.LATIN
                && unit.sourceLanguage().writes(script)
                && !unit.targetLanguage().writes(script);
    }

    private static boolean isGloss(String target, int start, int end) {
        if (end - start > LONGEST_GLOSS || start < 2 || end >= target.length()) {
            return false;
        }
        char open = target.charAt(start - 1);
        char close = target.charAt(end);
        boolean bracketed = open == '(' && close == ')' || open == '（' && close == '）';
        int before = start - 2;
        while (before >= 0 && !Character.isLetterOrDigit(target.charAt(before)) && start - before < 5) {
            before--;
        }
        return bracketed && Characters.isLetterOrDigitAt(target, before);
    }

    private static boolean isKeptTerm(CheckedUnit unit, int start, int end) {
        for (TermUse use : unit.termUses().all()) {
            if (use.outcome() == TermUse.Outcome.RIGHT
                    && use.written().start() <= start
                    && use.written().end() >= end) {
                return true;
            }
        }
        return false;
    }
}
