package org.nightdesk.glossary.change;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.nightdesk.glossary.GlossaryEntry;
import org.nightdesk.io.StoredCode;

/** The fields of an entry as texts, by their names in glossary files; fields that are empty are left out. */
public final class EntryFields {
    private static final String LIST = " | ";

    private EntryFields() {}

    /** In the order of the columns of a glossary file, without the id. */
    public static Map<String, String> of(GlossaryEntry entry) {
        Map<String, String> fields = new LinkedHashMap<>();
        put(fields, "kind", lower(entry.kind()));
        put(fields, "source", entry.source());
        put(fields, "variants", String.join(LIST, entry.variants()));
        put(fields, "scope", entry.scope());
        entry.targets().entrySet().stream()
                .sorted(Comparator.comparing(target -> target.getKey().toLanguageTag()))
                .forEach(target -> put(fields, target.getKey().toLanguageTag(), target.getValue()));
        put(fields, "dnt", entry.doNotTranslate() ? "yes" : "");
        put(fields, "origin", lower(entry.origin()));
        put(fields, "status", lower(entry.status()));
        put(fields, "note", entry.note());
        put(fields, "year", entry.year() == null ? "" : entry.year().toString());
        put(fields, "medium", entry.medium() == null ? "" : lower(entry.medium()));
        put(fields, "by", entry.decision().by());
        put(
                fields,
                "on",
                entry.decision().on() == null ? "" : entry.decision().on().toString());
        return fields;
    }

    private static void put(Map<String, String> fields, String tag, GlossaryEntry.Target target) {
        put(fields, tag, target.required());
        put(fields, tag + ".allowed", String.join(LIST, target.allowed()));
        put(fields, tag + ".forbidden", String.join(LIST, target.forbidden()));
        put(fields, tag + ".first", target.first());
    }

    private static void put(Map<String, String> fields, String name, String text) {
        if (!text.isEmpty()) {
            fields.put(name, text);
        }
    }

    private static String lower(StoredCode<String> value) {
        return value.code().toLowerCase(Locale.ROOT);
    }
}
