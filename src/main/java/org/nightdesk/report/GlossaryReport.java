package org.nightdesk.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.nightdesk.glossary.GlossaryEntry;
import org.nightdesk.glossary.change.EntryChange;
import org.nightdesk.glossary.change.EntryJson;
import org.nightdesk.glossary.change.GlossaryDiff;
import org.nightdesk.io.ShownPath;
import org.nightdesk.workflow.Night;
import org.nightdesk.workflow.correct.Correction;
import org.nightdesk.workflow.correct.Corrections;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Gathers what a night's report says of the glossary. */
@Component
public class GlossaryReport {
    private static final int MOST_CHANGES = 50;

    private final JdbcClient jdbc;
    private final Corrections corrections;

    GlossaryReport(JdbcClient jdbc, Corrections corrections) {
        this.jdbc = jdbc;
        this.corrections = corrections;
    }

    /** The changes that touch most units first. */
    NightReport.GlossaryChanges of(Night night) {
        String job = night.job().name();
        Map<String, Map<Correction.Outcome, Long>> counts = corrections.counts(job, night.id());
        Map<String, String> said = changes(job, night.id());
        List<NightReport.Change> changes = new ArrayList<>();
        said.forEach((id, what) ->
                changes.add(new NightReport.Change(id, what, named(counts.getOrDefault(id, Map.of())))));
        counts.forEach((id, outcomes) -> {
            if (!said.containsKey(id)) {
                changes.add(new NightReport.Change(id, earlier(job, id), named(outcomes)));
            }
        });
        changes.sort(Comparator.comparingLong(NightReport.Change::touched)
                .reversed()
                .thenComparing(NightReport.Change::term));
        long offered = corrections.offered(job);
        return new NightReport.GlossaryChanges(
                changes.stream().limit(MOST_CHANGES).toList(),
                Math.max(0, changes.size() - MOST_CHANGES),
                offered,
                offered == 0
                        ? ""
                        : "./nightdesk run " + ShownPath.of(night.job().file()) + " --reopen-published");
    }

    private static Map<String, Long> named(Map<Correction.Outcome, Long> outcomes) {
        Map<String, Long> named = new LinkedHashMap<>();
        outcomes.forEach((outcome, count) -> named.put(outcome.label(), count));
        return named;
    }

    private Map<String, String> changes(String job, long nightId) {
        Map<String, String> said = new HashMap<>();
        jdbc.sql("select entry_id, entry_before, entry_after from glossary_change where job = ? and night_id = ?")
                .params(job, nightId)
                .query(row -> {
                    said.put(row.getString(1), said(row.getString(2), row.getString(3)));
                });
        return said;
    }

    /** What the last change of an entry was, for what is decided nights later. */
    private String earlier(String job, String id) {
        return jdbc.sql("""
                        select entry_before, entry_after from glossary_change where job = ? and entry_id = ?
                        order by night_id desc fetch first 1 rows only""")
                .params(job, id)
                .query((row, n) -> said(row.getString(1), row.getString(2)))
                .optional()
                .orElse("");
    }

    private static String said(@Nullable String before, @Nullable String after) {
        List<GlossaryEntry> was = before == null ? List.of() : List.of(EntryJson.read(before));
        List<GlossaryEntry> now = after == null ? List.of() : List.of(EntryJson.read(after));
        GlossaryDiff diff = GlossaryDiff.between(was, now);
        if (!diff.changed().isEmpty()) {
            return diff.changed().get(0).changes().stream()
                    .map(EntryChange.Field::toString)
                    .collect(Collectors.joining("; "));
        }
        return diff.isEmpty() ? "" : (now.isEmpty() ? "removed: " : "added: ") + forms(now.isEmpty() ? was : now);
    }

    private static String forms(List<GlossaryEntry> entries) {
        GlossaryEntry entry = entries.get(0);
        return entry.source()
                + entry.targets().entrySet().stream()
                        .sorted(Comparator.comparing(one -> one.getKey().toLanguageTag()))
                        .map(one -> ", " + one.getKey().toLanguageTag() + " "
                                + one.getValue().required())
                        .collect(Collectors.joining())
                + (entry.status() == GlossaryEntry.Status.APPROVED
                        ? ""
                        : " (" + entry.status().name().toLowerCase(Locale.ROOT) + ")");
    }
}
