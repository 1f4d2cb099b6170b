package org.nightdesk.workflow;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.nightdesk.job.Job;
import org.nightdesk.job.Person.Role;
import org.nightdesk.kit.Kits;
import org.nightdesk.ledger.Articles;
import org.nightdesk.ledger.Revision;
import org.nightdesk.ledger.StoredSegment;
import org.nightdesk.ledger.Unit;
import org.nightdesk.ledger.UnitState;
import org.nightdesk.ledger.Units;
import org.nightdesk.memory.TranslationMemory;
import org.nightdesk.quality.Finding;
import org.nightdesk.quality.FindingLog;
import org.nightdesk.quality.Severity;
import org.nightdesk.question.KeptQuestion;
import org.nightdesk.question.Questions;
import org.nightdesk.routing.Routes;

/** Checks new texts, accepts what the job's gate lets pass without an editor, and moves the translation on. */
public final class Checking {
    private final Sources sources;
    private final UnitLife life;

    /** What checking reads and writes. */
    public record Sources(
            Articles articles,
            Units units,
            FindingLog log,
            TranslationMemory memory,
            Routes routes,
            Kits kits,
            Questions questions) {}

    public Checking(Sources sources, UnitLife life) {
        this.sources = sources;
        this.life = life;
    }

    /** Checks one translation, in the caller's transaction. */
    public void check(long translationId, Night night, TranslationChecks checks) {
        TranslationInWork work = TranslationInWork.load(translationId, sources.articles, sources.units);
        Map<Integer, List<Finding>> findings = checks.check(work);
        keep(work, findings, night);
        if (night.job().publish().gate() == Job.Gate.AFTER_TRANSLATION) {
            life.passed(clean(work, findings, inQuestion(work)));
            work = work.reloaded(sources.units);
        }
        remember(work, night);
        moveOn(work);
    }

    private void keep(TranslationInWork work, Map<Integer, List<Finding>> findings, Night night) {
        List<FindingLog.Entry> entries = new ArrayList<>();
        for (Unit unit : work.units()) {
            Revision current = unit.current();
            if (current != null && unit.state() != UnitState.STALE) {
                for (Finding finding : findings.getOrDefault(unit.n(), List.of())) {
                    entries.add(new FindingLog.Entry(unit.id(), current.id(), finding));
                }
            }
        }
        sources.log.replace(work.id(), entries, night.id());
    }

    /** The units about which somebody asks something, answered or not: no draft of theirs passes without an editor. */
    private Set<Long> inQuestion(TranslationInWork work) {
        return sources.questions.unsettled(work.id()).stream()
                .filter(KeptQuestion::isAsked)
                .map(one -> one.question().unitId())
                .collect(Collectors.toSet());
    }

    /** The returned units on which nothing major was found. */
    private static List<Long> clean(
            TranslationInWork work, Map<Integer, List<Finding>> findings, Set<Long> inQuestion) {
        return work.units().stream()
                .filter(unit -> unit.state() == UnitState.RETURNED && !inQuestion.contains(unit.id()))
                .filter(unit -> findings.getOrDefault(unit.n(), List.of()).stream()
                        .allMatch(finding -> finding.severity().compareTo(Severity.MAJOR) < 0))
                .map(Unit::id)
                .toList();
    }

    private void remember(TranslationInWork work, Night night) {
        List<TranslationMemory.Approved> approved = new ArrayList<>();
        List<StoredSegment> segments = work.article().segments();
        for (int i = 0; i < segments.size(); i++) {
            Unit unit = work.unit(segments.get(i));
            if (unit != null && unit.state() == UnitState.APPROVED && isAlone(unit, work)) {
                approved.add(new TranslationMemory.Approved(
                        unit.id(),
                        work.article().article().locale(),
                        work.translation().locale(),
                        text(segments, i),
                        text(segments, i - 1),
                        text(segments, i + 1),
                        unit.text()));
            }
        }
        sources.memory.remember(approved, night.date());
    }

    /** Whether its text says its own source, and nothing else. */
    private static boolean isAlone(Unit unit, TranslationInWork work) {
        return unit.omission() == null && work.merges().into(unit.n()).isEmpty();
    }

    private static String text(List<StoredSegment> segments, int i) {
        return i < 0 || i >= segments.size() ? "" : segments.get(i).segment().text();
    }

    private void moveOn(TranslationInWork work) {
        if (work.isTranslated()) {
            sources.routes.done(work.id(), Role.TRANSLATOR);
        }
        if (!work.has(UnitState.RETURNED)) {
            sources.routes.done(work.id(), Role.EDITOR);
        }
        boolean newToEditor = work.units().stream()
                .anyMatch(unit -> unit.state() == UnitState.RETURNED && !sources.kits.isReview(unit.kitId()));
        life.checked(work, newToEditor);
    }
}
