package org.nightdesk.kit.read;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.nightdesk.kit.Choices;
import org.nightdesk.kit.Reason;

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
        Optional<Reason> unknown = row.holds().stream()
                .filter(hold -> hold.code().equals("status-unknown"))
                .findFirst();
        RowRemark said = unknown.map(hold -> named(String.valueOf(hold.details().get(0))))
                .orElse(null);
        return said != null ? said : named(row.comment());
    }

    static @Nullable RowRemark named(String words) {
        for (RowRemark remark : values()) {
            if (Choices.says(remark.name, words)) {
                return remark;
            }
        }
        return null;
    }
}
