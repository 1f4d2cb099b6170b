package org.nightdesk.kit;

import org.jspecify.annotations.Nullable;
import org.nightdesk.office.XString;
import org.nightdesk.office.write.ExcelLimits;

/** Which texts a cell of a workbook gives back exactly, and what comes closest to one that it does not. */
public final class WritableText {
    /** What a cell holds, in the characters that its file takes for it. */
    public static final int MOST = ExcelLimits.CELL_CHARS;

    private static final char REPLACEMENT = '\uFFFD';

    private WritableText() {}

    /** Why a text cannot be written; null when it can. */
    public static @Nullable Reason hindrance(String text) {
        if (isTooLong(text)) {
            return Reason.of("withheld.too-long", text.length());
        }
        return isBroken(text) ? Reason.of("withheld.broken-unicode") : null;
    }

    /** Whether a text takes more than a cell holds. */
    public static boolean isTooLong(String text) {
        return text.length() > MOST / 8 && XString.escapedLength(text) > MOST;
    }

    /** Whether half of a surrogate pair stands alone in a text. */
    public static boolean isBroken(String text) {
        return text.codePoints().anyMatch(WritableText::isHalf);
    }

    private static boolean isHalf(int codePoint) {
        return codePoint >= Character.MIN_SURROGATE && codePoint <= Character.MAX_SURROGATE;
    }

    /** The text itself where it can be written; else with U+FFFD for each half of a character, and as much as fits. */
    public static String of(String text) {
        String whole = text;
        if (isBroken(text)) {
            whole = text.codePoints()
                    .map(one -> isHalf(one) ? REPLACEMENT : one)
                    .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                    .toString();
        }
        if (!isTooLong(whole)) {
            return whole;
        }
        // An escaped character takes seven in its place.
        int end = MOST / 8;
        return whole.substring(0, Character.isHighSurrogate(whole.charAt(end - 1)) ? end - 1 : end) + "…";
    }
}
