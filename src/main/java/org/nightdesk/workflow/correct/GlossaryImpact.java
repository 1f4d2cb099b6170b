package org.nightdesk.workflow.correct;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.nightdesk.glossary.GlossaryEntry;
import org.nightdesk.glossary.TermMatch;
import org.nightdesk.glossary.TermMatches;
import org.nightdesk.glossary.change.EntryChange;
import org.nightdesk.glossary.change.GlossaryDiff;
import org.nightdesk.job.Job;
import org.nightdesk.ledger.Articles;
import org.nightdesk.ledger.StoredArticle;
import org.nightdesk.ledger.StoredSegment;
import org.nightdesk.ledger.Translation;
import org.nightdesk.ledger.Unit;
import org.nightdesk.ledger.UnitState;
import org.nightdesk.ledger.Units;
import org.nightdesk.quality.Finding;
import org.nightdesk.quality.FindingText;
import org.nightdesk.workflow.JobGlossary;
import org.nightdesk.workflow.TranslationChecks;

/**
 * Works out what changed entries mean for the units of an article: which of them name such an entry, and what the quality
 * rules hold against their texts by the new glossary and did not by the old. Reads the store, changes nothing.
 */
final class GlossaryImpact {
    private final Articles articles;
    private final Units units;
    private final Job job;
    private final JobGlossary glossary;
    private final GlossaryDiff changes;
    private final Map<String, @Nullable GlossaryEntry> before = new HashMap<>();
    private final Map<Locale, Set<String>> touchedIds = new HashMap<>();
    private final TranslationChecks rulesBefore;
    private final TranslationChecks rulesNow;

    /** @param glossary as it is now, after the changes */
    GlossaryImpact(Articles articles, Units units, Job job, JobGlossary glossary, GlossaryDiff changes) {
        this.articles = articles;
        this.units = units;
        this.job = job;
        this.glossary = glossary;
        this.changes = changes;
        changes.added().forEach(entry -> before.put(entry.id(), null));
        changes.removed().forEach(entry -> before.put(entry.id(), entry));
        for (EntryChange change : changes.changed()) {
            before.put(change.before().id(), change.before());
        }
        this.rulesBefore = new TranslationChecks(
                job, id -> before.containsKey(id) ? before.get(id) : glossary.entry(id), glossary::title);
        this.rulesNow = new TranslationChecks(job, glossary::entry, glossary::title);
    }

    /**
     * A unit that names a changed entry.
     *
     * @param entries the ids of the changed entries
     * @param findings what is wrong with its text since; empty when it has none yet or is as it should be
     */
    record Touched(
            Translation translation, StoredSegment segment, Unit unit, Set<String> entries, List<Finding> findings) {

        /** What is wrong and what to do about it, in a language; empty when nothing is. */
        String advice(Locale reader) {
            return findings.isEmpty() ? "" : findings.get(0).text().advice(reader);
        }

        /** The first that is wrong with its text; null when nothing is. */
        @Nullable
        FindingText finding() {
            return findings.isEmpty() ? null : findings.get(0).text();
        }
    }

    /** An article that may be touched. @param terms the stored matches that are others now, by segment number */
    record OnArticle(StoredArticle article, Map<Integer, @Nullable String> terms, List<Touched> touched) {}

    OnArticle on(long articleId) {
        StoredArticle old = articles.load(articleId);
        StoredArticle now = rematched(old);
        Map<Integer, @Nullable String> terms = new TreeMap<>();
        for (int i = 0; i < now.segments().size(); i++) {
            String newTerms = now.segments().get(i).terms();
            if (!Objects.equals(newTerms, old.segments().get(i).terms())) {
                terms.put(now.segments().get(i).n(), newTerms);
            }
        }
        List<Touched> touched = new ArrayList<>();
        for (Translation translation : articles.translations(articleId)) {
            if (job.targets().contains(translation.locale())) {
                touched.addAll(touched(old, now, translation));
            }
        }
        return new OnArticle(now, terms, touched);
    }

    private StoredArticle rematched(StoredArticle old) {
        List<String> texts =
                old.segments().stream().map(one -> one.segment().text()).toList();
        List<List<TermMatch>> matches = glossary.matcher().match(texts, glossary.scope(old.article()));
        List<StoredSegment> segments = new ArrayList<>();
        for (int i = 0; i < matches.size(); i++) {
            StoredSegment one = old.segments().get(i);
            String terms = matches.get(i).isEmpty() ? null : TermMatches.encode(matches.get(i));
            segments.add(new StoredSegment(one.n(), one.position(), one.segment(), terms, one.replaces()));
        }
        return new StoredArticle(
                old.id(), old.version(), old.edition(), old.article(), old.sourcePath(), List.copyOf(segments));
    }

    private List<Touched> touched(StoredArticle old, StoredArticle now, Translation translation) {
        Set<String> changedIds = touchedIds.computeIfAbsent(translation.locale(), changes::touched);
        Map<Integer, Unit> byNumber = new HashMap<>();
        Collection<Unit> all = units.of(translation.id());
        all.forEach(unit -> byNumber.put(unit.n(), unit));
        Map<Integer, List<Finding>> findingsBefore = rulesBefore.check(old, translation, List.copyOf(all));
        Map<Integer, List<Finding>> findingsNow = rulesNow.check(now, translation, List.copyOf(all));
        Set<String> inArticle = new TreeSet<>();
        List<Touched> touched = new ArrayList<>();
        for (int i = 0; i < now.segments().size(); i++) {
            StoredSegment segment = now.segments().get(i);
            Unit unit = byNumber.get(segment.n());
            Set<String> ids = new TreeSet<>(ids(old.segments().get(i)));
            ids.addAll(ids(segment));
            ids.retainAll(changedIds);
            inArticle.addAll(ids);
            if (unit != null && unit.state() != UnitState.STALE) {
                List<Finding> fresh = new ArrayList<>(findingsNow.getOrDefault(segment.n(), List.of()));
                fresh.removeAll(new HashSet<>(findingsBefore.getOrDefault(segment.n(), List.of())));
                if (!ids.isEmpty() || !fresh.isEmpty()) {
                    touched.add(new Touched(translation, segment, unit, ids, fresh));
                }
            }
        }
        return attributed(touched, inArticle);
    }

    /** Where a changed entry makes another one sure, as a full name does its short form, the finding is on that one. */
    private static List<Touched> attributed(List<Touched> touched, Set<String> inArticle) {
        List<Touched> attributed = new ArrayList<>();
        for (Touched one : touched) {
            if (!one.entries().isEmpty()) {
                attributed.add(one);
            } else if (!inArticle.isEmpty()) {
                attributed.add(new Touched(one.translation(), one.segment(), one.unit(), inArticle, one.findings()));
            }
        }
        return attributed;
    }

    private static Set<String> ids(StoredSegment segment) {
        return segment.terms() == null ? Set.of() : TermMatches.sureIds(segment.terms());
    }
}
