package org.nightdesk.text;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * A text as it is read: inline codes taken out (a standalone code, such as a line break, leaves a line feed), with the
 * way back to the text with its codes. Immutable.
 */
public final class VisibleText {
    private final String text;
    private final String original;
    /** For each unit of the plain text its offset in the coded text; null when both are the same. */
    private final int @Nullable [] coded;

    private VisibleText(String text, String original, int @Nullable [] coded) {
        this.text = text;
        this.original = original;
        this.coded = coded;
    }

    public static VisibleText of(String codedText) {
        int brace = codedText.indexOf('{');
        if (brace < 0) {
            return new VisibleText(codedText, codedText, null);
        }
        StringBuilder plain = new StringBuilder(codedText.length());
        int[] offsets = new int[codedText.length() + 1];
        int at = 0;
        while (at < codedText.length()) {
            CodeMark mark = CodeMark.at(codedText, at);
            if (mark != null) {
                if (mark.kind() == CodeMark.Kind.STANDALONE) {
                    offsets[plain.length()] = at;
                    plain.append('\n');
                }
                at = mark.end();
            } else {
                offsets[plain.length()] = at;
                plain.append(codedText.charAt(at++));
            }
        }
        offsets[plain.length()] = codedText.length();
        return new VisibleText(plain.toString(), codedText, Arrays.copyOf(offsets, plain.length() + 1));
    }

    public String text() {
        return text;
    }

    /** The text with its codes. */
    public String coded() {
        return original;
    }

    /** The offset in the text with codes. */
    public int coded(int plain) {
        return coded == null ? plain : coded[plain];
    }

    /** The offset in the coded text just behind the character that ends before {@code plain}. */
    public int codedEnd(int plain) {
        return coded == null || plain == 0 ? plain : coded[plain - 1] + 1;
    }

    /** The first offset of the plain text that is at or behind an offset of the coded text. */
    public int plain(int codedOffset) {
        if (coded == null) {
            return Math.min(codedOffset, text.length());
        }
        int found = Arrays.binarySearch(coded, codedOffset);
        return found >= 0 ? found : Math.min(-found - 1, text.length());
    }
}
