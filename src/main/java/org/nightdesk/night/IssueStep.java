package org.nightdesk.night;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.nightdesk.job.Job;
import org.nightdesk.job.Person;
import org.nightdesk.kit.Kit;
import org.nightdesk.kit.Kits;
import org.nightdesk.kit.write.KitWriter;
import org.nightdesk.kit.write.WrittenKit;
import org.nightdesk.ledger.Articles;
import org.nightdesk.ledger.RowKey;
import org.nightdesk.ledger.StepName;
import org.nightdesk.ledger.UnitState;
import org.nightdesk.ledger.Units;
import org.nightdesk.memory.TranslationMemory;
import org.nightdesk.workflow.Checking;
import org.nightdesk.workflow.KitContents;
import org.nightdesk.workflow.KitPlanning;
import org.nightdesk.workflow.Lookahead;
import org.nightdesk.workflow.Night;
import org.nightdesk.workflow.RecentArticles;
import org.nightdesk.workflow.ReviewPages;
import org.springframework.stereotype.Component;

/** Writes the kits that go out tonight, several at a time, and sends their units on their way. */
@Component
class IssueStep implements NightStep {
    private static final int CHUNK = 8;

    /** More than there are processors: a thread that waits for the disk to take a kit leaves its processor to another. */
    private static final int THREADS = 2 * Runtime.getRuntime().availableProcessors();

    private final ChunkSteps steps;
    private final KitPlanning planning;
    private final Kits kits;
    private final Units units;
    private final Articles articles;
    private final TranslationMemory memory;
    private final ReviewPages.Sources reviewSources;
    private final KitWriter writer = new KitWriter();

    IssueStep(
            ChunkSteps steps,
            KitPlanning planning,
            Kits kits,
            Articles articles,
            Units units,
            TranslationMemory memory) {
        this.steps = steps;
        this.planning = planning;
        this.kits = kits;
        this.units = units;
        this.articles = articles;
        this.memory = memory;
        this.reviewSources = new ReviewPages.Sources(articles, units, kits);
    }

    @Override
    public StepName step() {
        return StepName.ISSUE;
    }

    private record Written(Kits.Out out, Kits.Contents contents, Map<Long, String> withheld) {}

    @Override
    public org.springframework.batch.core.step.Step build(Night night, Progress progress) {
        return steps.build(
                new ChunkSteps.Plan<>(
                        step(),
                        CHUNK,
                        () -> items(night),
                        () -> (long) kits.unwritten(night.job().name()).size(),
                        items -> items.forEach(this::issue)),
                progress);
    }

    private Iterator<Written> items(Night night) {
        planning.plan(night);
        Checking checking = new Checking(night);
        ReviewPages pages = new ReviewPages(reviewSources, checking, night);
        KitContents.Sources sources = new KitContents.Sources(articles, new RecentArticles(articles), units, memory);
        Desk desk = new Desk(night, checking, pages, sources);
        return new Lookahead<>(
                inReadingOrder(kits.unwritten(night.job().name())).iterator(),
                kit -> write(kit, desk),
                THREADS,
                2 * THREADS);
    }

    /** Kits of the same articles one after the other, whatever their locale: an article is then read once for all. */
    private static List<Kits.Planned> inReadingOrder(List<Kits.Planned> kits) {
        return kits.stream()
                .sorted(Comparator.comparingLong(kit -> kit.translations().get(0)))
                .toList();
    }

    /** What the kits of a night are written with. */
    private record Desk(Night night, Checking checking, ReviewPages pages, KitContents.Sources sources) {}

    private Written write(Kits.Planned planned, Desk desk) {
        Night night = desk.night();
        Job job = night.job();
        Person person = job.people()
                .find(planned.person())
                .orElseThrow(() -> new IllegalStateException("kit " + planned.code() + " is for " + planned.person()
                        + ", who is not in the people file any more"));
        Kit kit = new Kit(
                planned.code(),
                job.name(),
                planned.kind(),
                person,
                job.source().locale(),
                planned.locale(),
                night.instant(),
                planned.dueOn(),
                job.zone(),
                job.exchange().contact(),
                person.language());
        KitContents contents = new KitContents(desk.sources(), desk.checking(), planned, person);
        try {
            Path outbox = job.exchange().outbox();
            WrittenKit written = writer.write(kit, contents, outbox.resolve(person.key()));
            if (planned.kind() == Kit.Kind.REVIEW) {
                desk.pages().write(planned, person.language(), written.file());
            }
            Map<Long, String> withheld = new HashMap<>();
            for (WrittenKit.Withheld one : written.withheld()) {
                RowKey key = one.key();
                Long unit = contents.unitsByKey().get(key);
                if (unit != null) {
                    withheld.put(unit, one.reason().in(Locale.ENGLISH));
                }
            }
            String path = outbox.relativize(written.file()).toString().replace('\\', '/');
            Kits.Out out = new Kits.Out(planned, path, written.rows(), night.id());
            return new Written(out, contents.contents(withheld.keySet()), withheld);
        } catch (IOException failure) {
            throw new UncheckedIOException("cannot write kit " + planned.code(), failure);
        }
    }

    private void issue(Written written) {
        Kits.Planned kit = written.out().kit();
        written.withheld().forEach((unit, reason) -> units.move(List.of(unit), UnitState.HELD, reason));
        for (long translation : kit.translations()) {
            if (kit.kind() == Kit.Kind.REVIEW) {
                units.review(translation, kit.id());
            } else {
                units.issue(translation, kit.id());
            }
        }
        kits.written(written.out(), written.contents());
    }
}
