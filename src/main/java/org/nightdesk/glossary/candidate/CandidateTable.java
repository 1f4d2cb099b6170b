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
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
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

    /** @param targets the languages that get columns */
    public record Languages(Locale source, Set<Locale> targets) {}

    /**
     * What the table asks about, in this order.
     *
     * @param incomplete entries that want further targets, as they are
     * @param proposals what people proposed, with the forms they proposed filled in; those about one term stand in one row, and
     *     where two of a language differ, the first is filled in
     * @param candidates what was found in texts besides
     */
    public record Rows(List<GlossaryEntry> incomplete, List<TermProposal> proposals, List<TermCandidate> candidates) {}

    /** @param glossary the entries there are, so that every candidate gets an id of its own */
    public static void write(Path file, Rows rows, Collection<GlossaryEntry> glossary, Languages languages) {
        Set<String> taken = new HashSet<>();
        glossary.forEach(entry -> taken.add(entry.id()));
        Map<String, TermCandidate> found = new LinkedHashMap<>();
        rows.candidates.forEach(candidate -> found.put(candidate.source(), candidate));
        Map<String, List<TermProposal>> proposed = new LinkedHashMap<>();
        rows.proposals.forEach(one -> proposed.computeIfAbsent(one.source(), source -> new ArrayList<>())
                .add(one));
        List<GlossaryEntry> entries = new ArrayList<>(rows.incomplete);
        Map<String, Map<String, String>> side = new LinkedHashMap<>();
        proposed.forEach((source, all) -> {
            TermCandidate candidate = found.remove(source);
            String id = id(spelled(all, candidate), taken);
            entries.add(entry(id, all, candidate));
            put(side, "proposed by", id, ProposedForms.told(all));
            put(side, "in the glossary", id, ProposedForms.known(source, glossary));
            found(side, id, candidate);
        });
        for (TermCandidate candidate : found.values()) {
            String id = id(spelled(List.of(), candidate), taken);
            entries.add(entry(id, candidate.kind(), candidate.source(), Map.of(), ""));
            found(side, id, candidate);
        }
        List<TableLayout.SideColumn> columns = side.entrySet().stream()
                .map(column -> new TableLayout.SideColumn(column.getKey(), column.getValue()))
                .toList();
        GlossaryFiles.write(file, entries, languages.source(), new TableLayout(languages.targets(), columns));
    }

    private static void found(Map<String, Map<String, String>> side, String id, @Nullable TermCandidate candidate) {
        if (candidate == null) {
            return;
        }
        put(side, "count", id, String.valueOf(candidate.count()));
        put(side, "suggestions", id, String.join(", ", candidate.suggestions()));
        for (int i = 0; i < MOST_CONTEXTS; i++) {
            List<String> contexts = candidate.contexts();
            put(side, "context " + (i + 1), id, i < contexts.size() ? contexts.get(i) : "");
        }
    }

    private static GlossaryEntry entry(String id, List<TermProposal> proposed, @Nullable TermCandidate candidate) {
        Kind kind = proposed.stream()
                .map(TermProposal::kind)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(candidate == null ? Kind.PHRASE : candidate.kind());
        Map<Locale, GlossaryEntry.Target> forms = new LinkedHashMap<>();
        for (TermProposal one : proposed) {
            if (!one.target().isEmpty()) {
                forms.putIfAbsent(one.locale(), new GlossaryEntry.Target(one.target(), List.of(), List.of(), ""));
            }
        }
        String note = proposed.stream()
                .map(TermProposal::note)
                .filter(text -> !text.isEmpty())
                .distinct()
                .collect(Collectors.joining("; "));
        return entry(id, kind, proposed.get(0).source(), forms, note);
    }

    private static GlossaryEntry entry(
            String id, Kind kind, String source, Map<Locale, GlossaryEntry.Target> forms, String note) {
        return new GlossaryEntry(
                id, kind, source, List.of(), "", forms, false, Origin.OWN, Status.PROPOSED, note, null, null);
    }

    /** The first form that was proposed or suggested; of a title how it sounds. */
    private static String spelled(List<TermProposal> proposed, @Nullable TermCandidate candidate) {
        String source = candidate == null ? proposed.get(0).source() : candidate.source();
        return Stream.concat(
                        proposed.stream().map(TermProposal::target),
                        candidate == null ? Stream.empty() : candidate.suggestions().stream())
                .filter(form -> !slug(form).isEmpty())
                .findFirst()
                .orElseGet(() -> SpellingHelp.usual().suggest(source, Kind.TITLE, Locale.ENGLISH).stream()
                        .findFirst()
                        .map(suggestion -> suggestion.text())
                        .orElse(source));
    }

    private static String slug(String spelled) {
        return spelled.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
    }

    /** Numbered when another entry has it. */
    private static String id(String spelled, Set<String> taken) {
        String slug = slug(spelled);
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
