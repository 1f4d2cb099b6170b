package org.nightdesk.assembly.publication;

import com.ibm.icu.text.Normalizer2;

/** Makes text fit for print: NFC, no characters that XML 1.0 or HTML forbid, white space of sheets as single spaces. */
public final class CleanText {
    private static final Normalizer2 NFC = Normalizer2.getNFCInstance();

    private CleanText() {}

    /** No-break and ideographic spaces stay; ends are not trimmed. */
    public static String of(String text) {
        StringBuilder out = new StringBuilder(text.length());
        text.codePoints().forEach(c -> {
            if (c == ' ' || (c >= '\t' && c <= '\r') || c == 0x85 || c == 0x2028 || c == 0x2029) {
                if (out.length() == 0 || out.charAt(out.length() - 1) != ' ') {
                    out.append(' ');
                }
            } else if (isPrintable(c)) {
                out.appendCodePoint(c);
            }
        });
        return NFC.normalize(out);
    }

    /** Two pieces of cleaned text as one. */
    public static String joined(String before, String after) {
        return before.endsWith(" ") && after.startsWith(" ") ? before + after.substring(1) : before + after;
    }

    private static boolean isPrintable(int c) {
        int type = Character.getType(c);
        boolean noncharacter = (c & 0xFFFE) == 0xFFFE || (c >= 0xFDD0 && c <= 0xFDEF);
        return type != Character.CONTROL && type != Character.SURROGATE && !noncharacter && c != 0xFEFF;
    }
}
