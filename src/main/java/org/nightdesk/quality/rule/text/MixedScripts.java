package org.nightdesk.quality.rule.text;

import com.ibm.icu.lang.UScript;
import java.util.Map;
import org.nightdesk.quality.Category;
import org.nightdesk.quality.Characters;
import org.nightdesk.quality.CheckedUnit;
import org.nightdesk.quality.Findings;
import org.nightdesk.quality.Severity;
import org.nightdesk.quality.UnitRule;

/** A word mixes Latin, Cyrillic or Greek letters, which look alike and are not. */
public final class MixedScripts extends UnitRule {
    private static final int LAST_LATIN = 0x370;
    private static final int LAST_ALIKE = 0x530;

    public MixedScripts() {
        super("mixed-script", Category.CHARACTER_ENCODING, Severity.MAJOR);
    }

    @Override
    public void check(CheckedUnit unit, Findings findings) {
        String target = unit.target();
        for (int i = 0; i < target.length(); i++) {
            char c = target.charAt(i);
            if (c >= LAST_LATIN && c < LAST_ALIKE && Character.isLetter(c)) {
                int start = i;
                while (Characters.isLetterAt(target, start - 1)) {
                    start--;
                }
                int end = i;
                while (Characters.isLetterAt(target, end)) {
                    end++;
                }
                if (isMixed(target, start, end)) {
                    Map<String, Object> named = Map.of("word", target.substring(start, end));
                    findings.add(this, unit, unit.targetSpan(start, end), named);
                }
                i = end;
            }
        }
    }

    private static boolean isMixed(String text, int start, int end) {
        int seen = -1;
        for (int i = start; i < end; i++) {
            int script = Characters.scriptOfLetter(text.charAt(i));
            boolean alike = script == UScript.LATIN || script == UScript.CYRILLIC || script == UScript.GREEK;
            if (alike && seen >= 0 && script != seen) {
                return true;
            }
            seen = alike ? script : seen;
        }
        return false;
    }
}
