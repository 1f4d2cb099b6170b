package org.nightdesk.glossary.file;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The columns of a glossary table that do not belong to a target locale, in the order of the file. */
enum EntryField {
    ID,
    KIND,
    SOURCE,
    VARIANTS,
    SCOPE,
    DNT,
    ORIGIN,
    STATUS,
    NOTE,
    YEAR,
    MEDIUM,
    BY,
    ON;

    private static final Map<String, EntryField> BY_LABEL = new HashMap<>();

    static {
        for (EntryField field : values()) {
            BY_LABEL.put(field.label, field);
        }
    }

    private final String label = name().toLowerCase(Locale.ROOT);

    String label() {
        return label;
    }

    static @Nullable EntryField labelled(String label) {
        return BY_LABEL.get(label.toLowerCase(Locale.ROOT));
    }
}
