package org.nightdesk.night;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.nightdesk.job.Job;
import org.nightdesk.job.Person.Role;
import org.nightdesk.kit.Kits;
import org.nightdesk.ledger.Articles;
import org.nightdesk.ledger.Lane;
import org.nightdesk.ledger.Queue;
import org.nightdesk.ledger.Revision;
import org.nightdesk.ledger.StepName;
import org.nightdesk.ledger.StoredArticle;
import org.nightdesk.ledger.StoredSegment;
import org.nightdesk.ledger.Translation;
import org.nightdesk.ledger.Unit;
import org.nightdesk.ledger.UnitState;
import org.nightdesk.ledger.Units;
import org.nightdesk.memory.TranslationMemory;
import org.nightdesk.quality.Finding;
import org.nightdesk.quality.FindingLog;
import org.nightdesk.quality.Severity;
import org.nightdesk.routing.Routes;
import org.nightdesk.workflow.Checking;
import org.nightdesk.workflow.Night;
import org.nightdesk.workflow.WaitingTranslations;
import org.springframework.stereotype.Component;

/** Checks new texts, approves what the job's gate lets pass without an editor, and says what a translation waits for. */
@Component
class CheckStep implements NightStep {
    private static final int CHUNK = 20;

    private final ChunkSteps steps;
    private final Queue queue;
    private final Articles articles;
    private final Units units;
    private final FindingLog log;
    private final TranslationMemory memory;
    private final Routes routes;
    private final Kits kits;

    CheckStep(
            ChunkSteps steps,
            Queue queue,
            Articles articles,
            Units units,
            FindingLog log,
            TranslationMemory memory,
            Routes routes,
            Kits kits) {
        this.steps = steps;
        this.queue = queue;
        this.articles = articles;
        this.units = units;
        this.log = log;
        this.memory = memory;
        this.routes = routes;
        this.kits = kits;
    }

    @Override
    public StepName step() {
        return StepName.CHECK;
    }

    @Override
    public org.springframework.batch.core.step.Step build(Night night, Progress progress) {
        String job = night.job().name();
        Checking checking = new Checking(night);
        return steps.build(
                new ChunkSteps.Plan<>(
                        step(),
                        CHUNK,
                        () -> new WaitingTranslations(queue, Lane.CHECK, job),
                        () -> queue.size(Lane.CHECK, job),
                        items -> items.forEach(item -> check(item.translationId(), night, checking))),
                progress);
    }

    private void check(long translationId, Night night, Checking checking) {
        Translation translation = articles.translation(translationId);
        StoredArticle article = articles.load(translation.articleId());
        List<Unit> all = units.of(translationId);
        Map<Integer, List<Finding>> findings = checking.check(article, translation, all);
        keep(translationId, all, findings, night);
        if (night.job().publish().gate() == Job.Gate.AFTER_TRANSLATION) {
            units.move(clean(all, findings), UnitState.APPROVED, "");
            all = units.of(translationId);
        }
        remember(article, translation, all, night);
        send(article, translationId, all);
        queue.remove(Lane.CHECK, translationId);
    }

    private void keep(long translationId, List<Unit> all, Map<Integer, List<Finding>> findings, Night night) {
        List<FindingLog.Entry> entries = new ArrayList<>();
        for (Unit unit : all) {
            Revision current = unit.current();
            if (current != null && unit.state() != UnitState.STALE) {
                for (Finding finding : findings.getOrDefault(unit.n(), List.of())) {
                    entries.add(new FindingLog.Entry(unit.id(), current.id(), finding));
                }
            }
        }
        log.replace(translationId, entries, night.id());
    }

    private static List<Long> clean(List<Unit> all, Map<Integer, List<Finding>> findings) {
        return all.stream()
                .filter(unit -> unit.state() == UnitState.RETURNED)
                .filter(unit -> findings.getOrDefault(unit.n(), List.of()).stream()
                        .allMatch(finding -> finding.severity().compareTo(Severity.MAJOR) < 0))
                .map(Unit::id)
                .toList();
    }

    private void remember(StoredArticle article, Translation translation, List<Unit> all, Night night) {
        Map<Integer, Unit> byNumber = new HashMap<>();
        all.forEach(unit -> byNumber.put(unit.n(), unit));
        List<TranslationMemory.Approved> approved = new ArrayList<>();
        List<StoredSegment> segments = article.segments();
        for (int i = 0; i < segments.size(); i++) {
            Unit unit = byNumber.get(segments.get(i).n());
            if (unit != null && unit.state() == UnitState.APPROVED) {
                approved.add(new TranslationMemory.Approved(
                        unit.id(),
                        article.article().locale(),
                        translation.locale(),
                        text(segments, i),
                        text(segments, i - 1),
                        text(segments, i + 1),
                        unit.text()));
            }
        }
        memory.remember(approved, night.date());
    }

    private static String text(List<StoredSegment> segments, int i) {
        return i < 0 || i >= segments.size() ? "" : segments.get(i).segment().text();
    }

    /** On to the editor when all is translated, on to assembly when all is approved; else it waits for people. */
    private void send(StoredArticle article, long translationId, List<Unit> all) {
        Set<UnitState> states = new HashSet<>();
        Map<Integer, Integer> words = new HashMap<>();
        article.segments().forEach(one -> words.put(one.n(), one.segment().words()));
        boolean newToEditor = false;
        int reviewWords = 0;
        for (Unit unit : all) {
            if (unit.state() == UnitState.STALE) {
                continue;
            }
            states.add(unit.state());
            if (unit.state() == UnitState.RETURNED) {
                reviewWords += words.getOrDefault(unit.n(), 0);
                newToEditor |= !kits.isReview(unit.kitId());
            }
        }
        if (!states.contains(UnitState.OPEN)) {
            queue.remove(Lane.TRANSLATOR, translationId);
            queue.remove(Lane.TRANSLATION_KIT, translationId);
        }
        boolean translated = !states.contains(UnitState.OPEN)
                && !states.contains(UnitState.ISSUED)
                && !states.contains(UnitState.HELD);
        if (translated) {
            routes.done(translationId, Role.TRANSLATOR);
        }
        if (!states.contains(UnitState.RETURNED)) {
            routes.done(translationId, Role.EDITOR);
        }
        if (translated && newToEditor) {
            queue.remove(Lane.EDITOR, translationId);
            queue.add(Lane.EDITOR, translationId, reviewWords);
        }
        if (translated && !states.contains(UnitState.RETURNED)) {
            queue.remove(Lane.ASSEMBLE, translationId);
            queue.add(Lane.ASSEMBLE, translationId, 0);
        }
    }
}
