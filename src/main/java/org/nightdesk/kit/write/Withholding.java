package org.nightdesk.kit.write;

import org.jspecify.annotations.Nullable;
import org.nightdesk.kit.KitRow;
import org.nightdesk.kit.Reason;
import org.nightdesk.kit.WritableText;

/** Which rows cannot go out because a workbook would not give them back exactly. */
final class Withholding {
    private Withholding() {}

    /** Why the row has to stay; null when it fits. */
    static @Nullable Reason reason(KitRow row) {
        Reason source = WritableText.hindrance(row.source());
        return source != null ? source : WritableText.hindrance(row.text());
    }
}
