package org.nightdesk.glossary.candidate;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.nightdesk.glossary.GlossaryEntry;
import org.nightdesk.glossary.GlossaryEntry.Kind;
import org.nightdesk.glossary.GlossaryEntry.Origin;
import org.nightdesk.glossary.GlossaryEntry.Status;
import org.nightdesk.glossary.file.GlossaryFiles;
import org.nightdesk.glossary.file.TableLayout;
import org.nightdesk.glossary.spelling.SpellingHelp;

/**
 * Writes candidates as a glossary file (a workbook or CSV) of proposed entries. The manager fills the targets, changes the
 * status and deletes what is not a term; then the file is read like any other glossary.
 */
public final class CandidateTable {
    private static final int MOST_CONTEXTS = 3;

    private CandidateTable() {}

    /**
     * @param glossary the entries there are, so that every candidate gets an id of its own
     * @param incomplete those of them that want further targets, as they are, before the candidates
     * @param targets the languages that get columns
     */
    public static void write(
            Path file,
            List<TermCandidate> candidates,
            Collection<GlossaryEntry> glossary,
            List<GlossaryEntry> incomplete,
            Set<Locale> targets) {
        Set<String> taken = new HashSet<>();
        glossary.forEach(entry -> taken.add(entry.id()));
        List<GlossaryEntry> entries = new ArrayList<>(incomplete);
        Map<String, Map<String, String>> side = new LinkedHashMap<>();
        for (TermCandidate candidate : candidates) {
            String id = id(candidate, taken);
            entries.add(entry(id, candidate));
            put(side, "count", id, String.valueOf(candidate.count()));
            put(side, "suggestions", id, String.join(", ", candidate.suggestions()));
            for (int i = 0; i < MOST_CONTEXTS; i++) {
                List<String> contexts = candidate.contexts();
                put(side, "context " + (i + 1), id, i < contexts.size() ? contexts.get(i) : "");
            }
        }
        List<TableLayout.SideColumn> columns = side.entrySet().stream()
                .map(column -> new TableLayout.SideColumn(column.getKey(), column.getValue()))
                .toList();
        GlossaryFiles.write(file, entries, Locale.KOREAN, new TableLayout(targets, columns));
    }

    private static GlossaryEntry entry(String id, TermCandidate candidate) {
        return new GlossaryEntry(
                id,
                candidate.kind(),
                candidate.source(),
                List.of(),
                "",
                Map.of(),
                false,
                Origin.OWN,
                Status.PROPOSED,
                "",
                null,
                null);
    }

    /** From the first suggestion, or how a title sounds; numbered when another entry has it. */
    private static String id(TermCandidate candidate, Set<String> taken) {
        String spelled = candidate.suggestions().stream()
                .findFirst()
                .orElseGet(() -> SpellingHelp.usual().suggest(candidate.source(), Kind.TITLE, Locale.ENGLISH).stream()
                        .findFirst()
                        .map(suggestion -> suggestion.text())
                        .orElse(candidate.source()));
        String slug =
                spelled.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
        String base = slug.isEmpty()
                ? "term"
                : slug.substring(0, Math.min(slug.length(), 80)).replaceAll("-$", "");
        String id = base;
        for (int number = 2; !taken.add(id); number++) {
            id = base + "-" + number;
        }
        return id;
    }

    private static void put(Map<String, Map<String, String>> side, String column, String id, String text) {
        side.computeIfAbsent(column, key -> new HashMap<>()).put(id, text);
    }
}
