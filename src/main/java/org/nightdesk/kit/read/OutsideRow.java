package org.nightdesk.kit.read;

import java.util.List;
import org.nightdesk.kit.Reason;

/** Makes rows of what was written outside the rows of a kit, so that its receipt accounts for it. */
final class OutsideRow {
    private OutsideRow() {}

    /** Something said to the desk: it belongs to no row. */
    static ReturnedRow remark(String sheet, int place, String words) {
        return row(sheet, place, "", "", words, outside(sheet, place));
    }

    /** Why such a row is held. */
    static Reason outside(String sheet, int place) {
        return Reason.of("outside-rows", sheet, place);
    }

    /** A text that may be the translation of one of the rows. @param source beside it; empty when there is none */
    static ReturnedRow text(String sheet, int place, String source, String text, Reason why) {
        return row(sheet, place, source, text, "", why);
    }

    private static ReturnedRow row(String sheet, int place, String source, String text, String comment, Reason why) {
        return new ReturnedRow(
                sheet,
                place,
                "",
                null,
                source,
                null,
                text,
                "",
                List.of(),
                "",
                null,
                null,
                comment,
                List.of(why),
                List.of());
    }
}
