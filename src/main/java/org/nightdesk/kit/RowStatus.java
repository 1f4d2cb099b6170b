package org.nightdesk.kit;

import java.util.Locale;

/** What a translator says of a row. A filled row still marked {@link #TODO} counts as done: people forget the column. */
public enum RowStatus {
    TODO,
    DONE,
    QUESTION,
    SKIP;

    public String word() {
        return "status." + name().toLowerCase(Locale.ROOT);
    }
}
