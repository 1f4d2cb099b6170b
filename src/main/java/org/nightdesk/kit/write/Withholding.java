package org.nightdesk.kit.write;

import org.jspecify.annotations.Nullable;
import org.nightdesk.kit.KitRow;
import org.nightdesk.kit.Reason;
import org.nightdesk.office.XString;

/** Which rows cannot go out because a workbook would not give them back exactly. */
final class Withholding {
    private Withholding() {}

    /** Why the row has to stay; null when it fits. */
    static @Nullable Reason reason(KitRow row) {
        Reason source = reason(row.source());
        return source != null ? source : reason(row.text());
    }

    private static @Nullable Reason reason(String text) {
        if (text.length() > KitWriter.MAX_CELL / 8 && XString.escapedLength(text) > KitWriter.MAX_CELL) {
            return Reason.of("withheld.too-long", text.length());
        }
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (Character.isSurrogate(c)) {
                boolean pair = Character.isHighSurrogate(c)
                        && i + 1 < text.length()
                        && Character.isLowSurrogate(text.charAt(i + 1));
                if (!pair) {
                    return Reason.of("withheld.broken-unicode");
                }
                i++;
            }
        }
        return null;
    }
}
