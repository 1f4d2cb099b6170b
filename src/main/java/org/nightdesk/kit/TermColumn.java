package org.nightdesk.kit;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A column of the sheet on which people propose terms. */
public enum TermColumn {
    SOURCE(30),
    TARGET(34),
    KIND(16),
    NOTE(52);

    private static final Map<String, TermColumn> BY_HEADER = byHeader();

    private final int width;

    TermColumn(int width) {
        this.width = width;
    }

    /** The width of the column in characters. */
    public int width() {
        return width;
    }

    /** What the hidden row above the header calls the column, in every language. */
    public String token() {
        return "nd:term-" + name().toLowerCase(Locale.ROOT);
    }

    public String word() {
        return "term." + name().toLowerCase(Locale.ROOT);
    }

    /** The column a header cell names, by token or in any kit language; null when it names none. */
    public static @Nullable TermColumn named(String header) {
        return BY_HEADER.get(header.strip());
    }

    private static Map<String, TermColumn> byHeader() {
        Map<String, TermColumn> columns = new HashMap<>();
        for (TermColumn column : values()) {
            columns.put(column.token(), column);
            for (Words words : Words.all()) {
                columns.put(words.say(column.word()), column);
            }
        }
        return columns;
    }
}
