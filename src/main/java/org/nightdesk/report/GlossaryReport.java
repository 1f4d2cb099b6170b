package org.nightdesk.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.nightdesk.glossary.GlossaryEntry;
import org.nightdesk.glossary.change.EntryChange;
import org.nightdesk.glossary.change.GlossaryDiff;
import org.nightdesk.io.ShownPath;
import org.nightdesk.workflow.Night;
import org.nightdesk.workflow.NightRecord;
import org.nightdesk.workflow.correct.Correction;
import org.nightdesk.workflow.correct.Corrections;

/** Gathers what a night's report says of the glossary. */
class GlossaryReport {
    private static final int MOST_CHANGES = 50;

    private final NightRecord record;
    private final Corrections corrections;

    GlossaryReport(NightRecord record, Corrections corrections) {
        this.record = record;
        this.corrections = corrections;
    }

    /** The changes that touch most units first. */
    NightReport.GlossaryChanges of(Night night) {
        String job = night.job().name();
        Map<String, Map<Correction.Outcome, Long>> counts = corrections.counts(job, night.id());
        Map<String, String> said = said(record.changes(job, night.id()));
        List<NightReport.Change> changes = new ArrayList<>();
        said.forEach((id, what) ->
                changes.add(new NightReport.Change(id, what, named(counts.getOrDefault(id, Map.of())))));
        // What is decided nights later was changed in an earlier night.
        Set<String> earlier = new TreeSet<>(counts.keySet());
        earlier.removeAll(said.keySet());
        Map<String, String> saidEarlier = said(record.lastChanges(job, earlier));
        earlier.forEach(id -> changes.add(new NightReport.Change(
                id, saidEarlier.getOrDefault(id, ""), named(counts.getOrDefault(id, Map.of())))));
        changes.sort(Comparator.comparingLong(NightReport.Change::touched)
                .reversed()
                .thenComparing(NightReport.Change::term));
        long offered = corrections.offered(job);
        return new NightReport.GlossaryChanges(
                changes.stream().limit(MOST_CHANGES).toList(),
                Math.max(0, changes.size() - MOST_CHANGES),
                offered,
                offered == 0 ? "" : "nightdesk run " + ShownPath.of(night.job().file()) + " --reopen-published");
    }

    private static Map<String, Long> named(Map<Correction.Outcome, Long> outcomes) {
        Map<String, Long> named = new LinkedHashMap<>();
        outcomes.forEach((outcome, count) -> named.put(outcome.label(), count));
        return named;
    }

    private static Map<String, String> said(List<NightRecord.ChangedEntry> changes) {
        Map<String, String> said = new HashMap<>();
        changes.forEach(one -> said.put(one.id(), said(one.before(), one.after())));
        return said;
    }

    private static String said(@Nullable GlossaryEntry before, @Nullable GlossaryEntry after) {
        List<GlossaryEntry> was = before == null ? List.of() : List.of(before);
        List<GlossaryEntry> now = after == null ? List.of() : List.of(after);
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
