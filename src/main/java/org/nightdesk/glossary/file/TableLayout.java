package org.nightdesk.glossary.file;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * What a glossary table shows beside the entries; formats that are not tables leave it out.
 *
 * @param locales target locales that get columns although no entry has a target there yet
 * @param side columns for people, in this order, right after the source form; no reader takes them for a part of an entry
 */
public record TableLayout(Set<Locale> locales, List<SideColumn> side) {
    /** The entries alone. */
    public static final TableLayout PLAIN = new TableLayout(Set.of(), List.of());

    /**
     * A column for people.
     *
     * @param name without the {@code #} that marks such columns in files
     * @param texts by the id of the entry
     */
    public record SideColumn(String name, Map<String, String> texts) {
        public SideColumn {
            texts = Map.copyOf(texts);
        }
    }

    public TableLayout {
        locales = Set.copyOf(locales);
        side = List.copyOf(side);
    }
}
