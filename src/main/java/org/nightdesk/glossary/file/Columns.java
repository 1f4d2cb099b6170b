package org.nightdesk.glossary.file;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.nightdesk.glossary.GlossaryEntry;

/**
 * What the columns of a glossary table hold, from its header row. A column whose name begins with {@code #} is for people
 * and not read.
 */
final class Columns {
    static final String FOR_PEOPLE = "#";
    private static final Set<EntryField> NEEDED = Set.of(EntryField.ID, EntryField.KIND, EntryField.SOURCE);
    private static final Set<EntryField> OPTIONAL = Set.of(EntryField.BY, EntryField.ON);

    /** Which columns hold a locale's forms; -1 where there is none. Indexed by {@link LocaleColumn.Form}. */
    record Forms(Locale locale, int[] columns) {
        int column(LocaleColumn.Form form) {
            return columns[form.ordinal()];
        }
    }

    private final List<String> header;
    private final int[] fields = new int[EntryField.values().length];
    private final Map<Locale, Forms> forms = new TreeMap<>(Comparator.comparing(Locale::toLanguageTag));

    private Columns(List<String> header) {
        this.header = List.copyOf(header);
        Arrays.fill(fields, -1);
    }

    /** Null when the table cannot be read at all; the problems say why. */
    static @Nullable Columns read(List<String> header, int number, GlossaryReading reading) {
        Columns columns = new Columns(header.stream().map(String::strip).toList());
        boolean known = true;
        for (int i = 0; i < columns.header.size(); i++) {
            known &= columns.readName(i, number, reading);
        }
        for (EntryField needed : new TreeSet<>(NEEDED)) {
            if (columns.column(needed) < 0) {
                reading.lost(
                        number,
                        needed.label(),
                        "the column is missing",
                        "Add it to the header row; columns are separated by commas in CSV files");
                known = false;
            }
        }
        for (Forms locale : columns.forms.values()) {
            if (locale.column(LocaleColumn.Form.REQUIRED) < 0) {
                String tag = locale.locale().toLanguageTag();
                reading.lost(number, tag, "the column of the required form is missing", "Add a column " + tag);
                known = false;
            }
        }
        return known ? columns : null;
    }

    /** The columns that these entries need, in the order of a new file. */
    static Columns toHold(List<GlossaryEntry> entries, TableLayout layout) {
        Set<LocaleColumn> firsts = new HashSet<>();
        Set<Locale> locales = new HashSet<>(layout.locales());
        EnumMap<EntryField, Boolean> used = new EnumMap<>(EntryField.class);
        for (GlossaryEntry entry : entries) {
            entry.targets().forEach((locale, target) -> {
                locales.add(locale);
                if (!target.first().isEmpty()) {
                    firsts.add(new LocaleColumn(locale, LocaleColumn.Form.FIRST));
                }
            });
            used.merge(EntryField.BY, !entry.decision().by().isEmpty(), Boolean::logicalOr);
            used.merge(EntryField.ON, entry.decision().on() != null, Boolean::logicalOr);
        }
        List<String> header = new ArrayList<>();
        for (EntryField field : EntryField.values()) {
            if (field == EntryField.DNT) {
                addLocales(header, locales, firsts);
            }
            if (field == EntryField.VARIANTS) {
                layout.side().forEach(column -> header.add(FOR_PEOPLE + column.name()));
            }
            if (!OPTIONAL.contains(field) || used.getOrDefault(field, false)) {
                header.add(field.label());
            }
        }
        GlossaryReading nowhere = new GlossaryReading(Locale.ROOT);
        nowhere.open("", "line");
        Columns columns = read(header, 1, nowhere);
        if (columns == null) {
            throw new IllegalStateException("own header not understood: " + header);
        }
        return columns;
    }

    private static void addLocales(List<String> header, Set<Locale> locales, Set<LocaleColumn> firsts) {
        locales.stream().sorted(Comparator.comparing(Locale::toLanguageTag)).forEach(locale -> {
            for (LocaleColumn.Form form : LocaleColumn.Form.values()) {
                LocaleColumn column = new LocaleColumn(locale, form);
                if (form != LocaleColumn.Form.FIRST || firsts.contains(column)) {
                    header.add(column.name());
                }
            }
        });
    }

    List<String> header() {
        return header;
    }

    /** The column of a field; -1 when there is none. */
    int column(EntryField field) {
        return fields[field.ordinal()];
    }

    Iterable<Forms> locales() {
        return forms.values();
    }

    private boolean readName(int column, int number, GlossaryReading reading) {
        String name = header.get(column);
        EntryField field = EntryField.labelled(name);
        if (name.isEmpty() || name.startsWith(FOR_PEOPLE)) {
            return true;
        }
        if (field != null) {
            return claim(fields, field.ordinal(), column, number, reading);
        }
        LocaleColumn locale = LocaleColumn.parse(name);
        if (locale == null || locale.locale().equals(reading.source())) {
            reading.lost(
                    number,
                    name,
                    locale == null ? "the column is unknown" : "the column is of the source language",
                    "Name a field or a target language such as en, en.allowed, en.forbidden, pt-BR; put "
                            + FOR_PEOPLE
                            + " in front of a column for people only");
            return false;
        }
        Forms known = forms.computeIfAbsent(locale.locale(), key -> {
            int[] none = new int[LocaleColumn.Form.values().length];
            Arrays.fill(none, -1);
            return new Forms(key, none);
        });
        return claim(known.columns(), locale.form().ordinal(), column, number, reading);
    }

    private boolean claim(int[] columns, int slot, int column, int number, GlossaryReading reading) {
        if (columns[slot] >= 0) {
            reading.lost(number, header.get(column), "the column appears twice", "Remove or rename one of them");
            return false;
        }
        columns[slot] = column;
        return true;
    }
}
