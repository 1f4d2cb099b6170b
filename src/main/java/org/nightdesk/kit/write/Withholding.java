package org.nightdesk.kit.write;

import org.jspecify.annotations.Nullable;
import org.nightdesk.kit.Kit;
import org.nightdesk.kit.KitRow;
import org.nightdesk.kit.Reason;
import org.nightdesk.kit.RowStatus;
import org.nightdesk.kit.WritableText;

/** Which rows cannot go out because a workbook would not give them back exactly. */
final class Withholding {
    private Withholding() {}

    /** Why the row has to stay; null when it fits. */
    static @Nullable Reason reason(KitRow row) {
        Reason source = WritableText.hindrance(row.source());
        return source != null ? source : WritableText.hindrance(row.text());
    }

    /** A translator gets a text that cannot be written as nearly as it can: it is theirs to put right. */
    static KitRow writable(KitRow row, Kit.Kind kind) {
        return kind == Kit.Kind.REVIEW || WritableText.hindrance(row.text()) == null
                ? row
                : row.withText(WritableText.of(row.text()), RowStatus.TODO);
    }
}
