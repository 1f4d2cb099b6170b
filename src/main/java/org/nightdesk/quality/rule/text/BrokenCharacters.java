package org.nightdesk.quality.rule.text;

import java.util.Locale;
import java.util.Map;
import org.nightdesk.quality.Category;
import org.nightdesk.quality.CheckedUnit;
import org.nightdesk.quality.Findings;
import org.nightdesk.quality.Severity;
import org.nightdesk.quality.UnitRule;

/**
 * Characters that nobody sees or that stand for lost ones: controls, zero-width and direction marks, soft hyphens, private
 * use, the replacement character, and the debris of text read in the wrong encoding. What the source has too is left alone.
 */
public final class BrokenCharacters extends UnitRule {
    private static final String INVISIBLE =
            "\u00AD\u034F\u115F\u1160\u180E\u200B\u200C\u200E\u200F\u2060\u2061\u2062\u2063\u2064\u3164\uFEFF\uFFA0\uFFF9\uFFFA\uFFFB";
    private static final char ZERO_WIDTH_JOINER = '\u200D';

    public BrokenCharacters() {
        super("character", Category.CHARACTER_ENCODING, Severity.MAJOR);
    }

    @Override
    public void check(CheckedUnit unit, Findings findings) {
        String target = unit.target();
        for (int i = 0; i < target.length(); i++) {
            char c = target.charAt(i);
            if (c >= ' ' && c < 0x7F || c >= 0xAC00 && c < 0xD7B0 || c >= 0x3040 && c < 0xA000 && c != '\u3164') {
                continue;
            }
            int length = isDebris(target, i) ? 2 : 1;
            String variant = length == 2 || c == '\uFFFD' ? "broken" : isInvisible(target, i) ? "invisible" : "";
            if (!variant.isEmpty() && unit.source().indexOf(c) < 0) {
                Map<String, Object> named = Map.of(
                        "text", target.substring(i, i + length), "code", String.format(Locale.ROOT, "U+%04X", (int) c));
                findings.add(this, unit, unit.targetSpan(i, i + length), new Findings.Wording(variant, named));
            }
            i += length - 1;
        }
    }

    private static boolean isInvisible(String text, int at) {
        char c = text.charAt(at);
        if (c == ZERO_WIDTH_JOINER) {
            // Emoji are joined by it, and Indic scripts need it.
            return at == 0 || Character.isLetter(text.charAt(at - 1)) && text.charAt(at - 1) < 0x900;
        }
        boolean control = c < ' ' && c != '\n' && c != '\r' && c != '\t' || c >= 0x7F && c < 0xA0;
        boolean direction = c >= '\u202A' && c <= '\u202E' || c >= '\u2066' && c <= '\u2069';
        return control || direction || INVISIBLE.indexOf(c) >= 0 || c >= '\uE000' && c <= '\uF8FF';
    }

    /** {@code â€™} and {@code Ã©}: UTF-8 that was read as Latin-1 or its Windows cousin. */
    private static boolean isDebris(String text, int at) {
        if (at + 1 >= text.length()) {
            return false;
        }
        char c = text.charAt(at);
        char next = text.charAt(at + 1);
        return c == 'â' && (next == '€' || next == '\u0080')
                || (c == 'Ã' || c == 'Â') && next >= '\u00A0' && next <= '\u00BF'
                || c == 'ï' && next == '¿';
    }
}
