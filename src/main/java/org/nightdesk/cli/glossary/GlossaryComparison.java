package org.nightdesk.cli.glossary;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.nightdesk.glossary.GlossaryEntry;
import org.nightdesk.glossary.change.EntryChange;
import org.nightdesk.glossary.change.EntryFields;
import org.nightdesk.glossary.change.GlossaryDiff;
import org.nightdesk.report.TextTable;
import org.nightdesk.workflow.correct.GlossaryPreview;

/**
 * A difference between two glossaries as people and programs read it, all of it by the ids of the entries.
 *
 * @param units those in flight or published that it touches; null when nobody asked
 */
record GlossaryComparison(
        List<Entry> added,
        List<Entry> removed,
        List<Changed> changed,
        @Nullable List<GlossaryPreview.TouchedUnit> units) {

    /** An entry there was or is. @param fields those that are not empty, by their names in glossary files */
    record Entry(String id, Map<String, String> fields) {}

    /** An entry that is another now. */
    record Changed(String id, String source, List<EntryChange.Field> fields) {}

    static GlossaryComparison of(GlossaryDiff diff) {
        return new GlossaryComparison(
                diff.added().stream().map(GlossaryComparison::entry).toList(),
                diff.removed().stream().map(GlossaryComparison::entry).toList(),
                diff.changed().stream().map(GlossaryComparison::changed).toList(),
                null);
    }

    GlossaryComparison touching(List<GlossaryPreview.TouchedUnit> touched) {
        return new GlossaryComparison(added, removed, changed, touched);
    }

    private static Entry entry(GlossaryEntry entry) {
        return new Entry(entry.id(), EntryFields.of(entry));
    }

    private static Changed changed(EntryChange change) {
        return new Changed(change.after().id(), change.after().source(), change.changes());
    }

    boolean isEmpty() {
        return added.isEmpty() && removed.isEmpty() && changed.isEmpty();
    }

    String text() {
        if (isEmpty()) {
            return "The two hold the same entries.\n";
        }
        StringBuilder out = new StringBuilder();
        out.append(added.size()).append(" added, ");
        out.append(removed.size()).append(" removed, ");
        out.append(changed.size()).append(" changed\n");
        section(out, "Added", entries(added));
        section(out, "Removed", entries(removed));
        section(out, "Changed", changes());
        if (units != null) {
            out.append(units.isEmpty() ? "\nNo unit is touched.\n" : "");
            section(out, "Touched: " + units.size() + (units.size() == 1 ? " unit" : " units"), touched(units));
        }
        return out.toString();
    }

    private static List<List<String>> entries(List<Entry> entries) {
        List<List<String>> rows = new ArrayList<>();
        for (Entry entry : entries) {
            Map<String, String> fields = entry.fields();
            String rest = fields.entrySet().stream()
                    .filter(field -> !List.of("kind", "source", "origin").contains(field.getKey()))
                    .map(field -> field.getKey() + ": " + field.getValue().replace('\n', ' '))
                    .collect(Collectors.joining("; "));
            rows.add(List.of(entry.id(), fields.getOrDefault("kind", ""), fields.getOrDefault("source", ""), rest));
        }
        return rows;
    }

    private List<List<String>> changes() {
        List<List<String>> rows = new ArrayList<>();
        for (Changed one : changed) {
            boolean first = true;
            for (EntryChange.Field field : one.fields()) {
                rows.add(List.of(
                        first ? one.id() : "",
                        first ? one.source() : "",
                        field.name(),
                        shown(field.before()) + " → " + shown(field.after())));
                first = false;
            }
        }
        return rows;
    }

    private static String shown(String text) {
        return text.isEmpty() ? "(nothing)" : text.replace('\n', ' ');
    }

    private static List<List<String>> touched(List<GlossaryPreview.TouchedUnit> units) {
        return units.stream()
                .map(unit -> List.of(
                        unit.article(),
                        unit.locale(),
                        unit.key(),
                        unit.state(),
                        String.join(", ", unit.terms()),
                        unit.finding()))
                .toList();
    }

    private static void section(StringBuilder out, String title, List<List<String>> rows) {
        if (!rows.isEmpty()) {
            out.append("\n").append(title).append("\n").append(TextTable.of(rows));
        }
    }
}
