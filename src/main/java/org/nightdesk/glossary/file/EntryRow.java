package org.nightdesk.glossary.file;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.nightdesk.glossary.GlossaryEntry;
import org.nightdesk.glossary.GlossaryEntry.Target;

/** Turns the rows of a table into entries, and back. Not thread-safe. */
final class EntryRow {
    private final Columns columns;
    private final GlossaryReading reading;
    private final EntryValues values;
    /** Scopes and names repeat by the thousand; one copy of each is kept. */
    private final Map<String, String> shared = new HashMap<>();

    EntryRow(Columns columns, GlossaryReading reading) {
        this.columns = columns;
        this.reading = reading;
        this.values = new EntryValues(reading);
    }

    /** Adds the entry of a row, with stand-ins for what cannot be understood; the problems say so. */
    void read(List<String> cells, int number) {
        values.at(number);
        GlossaryEntry.Kind kind = values.kind(cell(cells, EntryField.KIND));
        GlossaryEntry entry = new GlossaryEntry(
                cell(cells, EntryField.ID),
                kind,
                cell(cells, EntryField.SOURCE),
                ListCell.split(cell(cells, EntryField.VARIANTS)),
                share(cell(cells, EntryField.SCOPE)),
                targets(cells, number),
                values.doNotTranslate(cell(cells, EntryField.DNT)),
                values.origin(cell(cells, EntryField.ORIGIN)),
                values.status(cell(cells, EntryField.STATUS)),
                cell(cells, EntryField.NOTE).replace("\r\n", "\n"),
                values.year(cell(cells, EntryField.YEAR)),
                values.medium(cell(cells, EntryField.MEDIUM)),
                values.decision(share(cell(cells, EntryField.BY)), cell(cells, EntryField.ON)));
        reading.add(entry, number);
    }

    /** The cells of an entry, one for each column of the header. */
    static String[] write(GlossaryEntry entry, Columns columns, TableLayout layout) {
        String[] cells = new String[columns.header().size()];
        java.util.Arrays.fill(cells, "");
        for (EntryField field : EntryField.values()) {
            int column = columns.column(field);
            if (column >= 0) {
                cells[column] = EntryValues.text(entry, field);
            }
        }
        for (TableLayout.SideColumn side : layout.side()) {
            cells[columns.header().indexOf(Columns.FOR_PEOPLE + side.name())] =
                    side.texts().getOrDefault(entry.id(), "");
        }
        for (Columns.Forms forms : columns.locales()) {
            Target target = entry.targets().get(forms.locale());
            if (target != null) {
                for (LocaleColumn.Form form : LocaleColumn.Form.values()) {
                    if (forms.column(form) >= 0) {
                        cells[forms.column(form)] = text(target, form);
                    }
                }
            }
        }
        return cells;
    }

    private Map<Locale, Target> targets(List<String> cells, int number) {
        List<Map.Entry<Locale, Target>> targets = new ArrayList<>(4);
        for (Columns.Forms forms : columns.locales()) {
            String required = cell(cells, forms.column(LocaleColumn.Form.REQUIRED));
            List<String> allowed = ListCell.split(cell(cells, forms.column(LocaleColumn.Form.ALLOWED)));
            List<String> forbidden = ListCell.split(cell(cells, forms.column(LocaleColumn.Form.FORBIDDEN)));
            String first = cell(cells, forms.column(LocaleColumn.Form.FIRST));
            if (!required.isEmpty()) {
                Target target = new Target(required, allowed, forbidden, first);
                targets.add(Map.entry(forms.locale(), previousIfEqual(targets, target)));
            } else if (!allowed.isEmpty() || !forbidden.isEmpty() || !first.isEmpty()) {
                reading.problem(
                        number,
                        forms.locale().toLanguageTag(),
                        "there are other forms but no required one",
                        "Fill the required form, or empty the others");
            }
        }
        return targets.isEmpty() ? Map.of() : immutable(targets);
    }

    /** Names are often the same in several languages; in a million entries one object less counts. */
    private static Target previousIfEqual(List<Map.Entry<Locale, Target>> targets, Target target) {
        for (Map.Entry<Locale, Target> previous : targets) {
            if (previous.getValue().equals(target)) {
                return previous.getValue();
            }
        }
        return target;
    }

    @SuppressWarnings({"unchecked", "rawtypes"})
    private static Map<Locale, Target> immutable(List<Map.Entry<Locale, Target>> targets) {
        Map.Entry[] entries = targets.toArray(new Map.Entry[0]);
        return Map.ofEntries(entries);
    }

    private String cell(List<String> cells, EntryField field) {
        return cell(cells, columns.column(field));
    }

    private static String cell(List<String> cells, int column) {
        return column < 0 || column >= cells.size() ? "" : cells.get(column).strip();
    }

    private String share(String text) {
        return text.isEmpty() ? "" : shared.computeIfAbsent(text, key -> key);
    }

    private static String text(Target target, LocaleColumn.Form form) {
        return switch (form) {
            case REQUIRED -> target.required();
            case ALLOWED -> ListCell.join(target.allowed());
            case FORBIDDEN -> ListCell.join(target.forbidden());
            case FIRST -> target.first();
        };
    }
}
