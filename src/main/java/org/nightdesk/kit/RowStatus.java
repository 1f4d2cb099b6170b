package org.nightdesk.kit;

import java.util.Locale;

/** What a translator says of a row. A filled row still marked {@link #TODO} counts as done: people forget the column. */
public enum RowStatus {
    TODO,
    DONE,
    QUESTION,
    SKIP,
    /** The translation is in the row above, together with that row's own. */
    MERGED_ABOVE,
    MERGED_BELOW,
    /** Nothing belongs there in the target language. */
    EMPTY;

    public String word() {
        return "status." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
