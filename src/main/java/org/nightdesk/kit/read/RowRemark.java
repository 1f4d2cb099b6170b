package org.nightdesk.kit.read;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.nightdesk.kit.Choices;
import org.nightdesk.kit.Reason;
import org.nightdesk.kit.RowStatus;

/** What a person says of an empty row in the status or comment column instead of filling it in. */
public enum RowRemark {
    /** The translation stands in the row above, together with that row's own. */
    MERGED_ABOVE("merged-above"),
    MERGED_BELOW("merged-below"),
    /** Nothing belongs here in the target language. */
    EMPTY_ON_PURPOSE("empty");

    private final String name;

    RowRemark(String name) {
        this.name = name;
    }

    /** What the row's status or, failing that, its comment says; null when neither says any such thing. */
    public static @Nullable RowRemark of(ReturnedRow row) {
        RowStatus status = row.status();
        if (status == RowStatus.MERGED_ABOVE) {
            return MERGED_ABOVE;
        }
        if (status == RowStatus.MERGED_BELOW) {
            return MERGED_BELOW;
        }
        if (status == RowStatus.EMPTY) {
            return EMPTY_ON_PURPOSE;
        }
        Optional<Reason> unknown = row.holds().stream()
                .filter(hold -> hold.code().equals("status-unknown"))
                .findFirst();
        RowRemark said = unknown.map(hold -> named(String.valueOf(hold.details().get(0))))
                .orElse(null);
        return said != null ? said : named(row.comment());
    }

    /** What words say that stand alone in a cell; null when they say no such thing. */
    public static @Nullable RowRemark named(String words) {
        for (RowRemark remark : values()) {
            if (Choices.says(remark.name, words)) {
                return remark;
            }
        }
        return null;
    }
}
