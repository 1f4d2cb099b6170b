package org.nightdesk.workflow.issue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.nightdesk.job.Job;
import org.nightdesk.job.Person;
import org.nightdesk.kit.Kit;
import org.nightdesk.kit.Kits;
import org.nightdesk.kit.write.KitWriter;
import org.nightdesk.kit.write.WrittenKit;
import org.nightdesk.ledger.Articles;
import org.nightdesk.ledger.RowKey;
import org.nightdesk.ledger.Units;
import org.nightdesk.memory.TranslationMemory;
import org.nightdesk.question.Questions;
import org.nightdesk.workflow.Lookahead;
import org.nightdesk.workflow.Night;
import org.nightdesk.workflow.TranslationChecks;
import org.nightdesk.workflow.UnitLife;
import org.nightdesk.workflow.Unmade;

/** Writes the kits that go out tonight, several at a time, and sends their units on their way. */
public final class Issuing {
    /** More than there are processors: a thread that waits for the disk leaves its processor to another. */
    static final int THREADS = 2 * Runtime.getRuntime().availableProcessors();

    private final Sources sources;
    private final UnitLife life;
    private final KitPlanning planning;
    private final Kits kits;
    private final ReviewPages.Sources reviewSources;
    private final KitWriter writer;

    /** What kits are made from. */
    public record Sources(Articles articles, Units units, TranslationMemory memory, Questions questions) {}

    public Issuing(Sources sources, UnitLife life, KitPlanning planning, Kits kits) {
        this.sources = sources;
        this.life = life;
        this.planning = planning;
        this.kits = kits;
        this.writer = new KitWriter(kits::stampKey);
        this.reviewSources = new ReviewPages.Sources(sources.articles, sources.units, kits);
    }

    /** A planned kit that was to be written. */
    public sealed interface Ready {
        Kits.Planned kit();

        /** Which it is, for people. */
        default String what() {
            return "kit " + kit().code() + " for " + kit().person();
        }
    }

    /** A kit that is on disk, but not in the ledger yet. */
    private record Written(Kits.Out out, Kits.Contents contents, Map<Long, String> withheld, Path file)
            implements Ready {
        @Override
        public Kits.Planned kit() {
            return out.kit();
        }
    }

    /** A kit that could not be written; its plan stays for the next night. */
    private record Failed(Kits.Planned kit, RuntimeException cause) implements Ready, Unmade {
        @Override
        public String what() {
            return Ready.super.what();
        }
    }

    /** Decides what goes into which kit, in the caller's transaction. */
    public void plan(Night night) {
        planning.plan(night);
    }

    /** How many planned kits are still to be written. */
    public long size(Night night) {
        return kits.unwritten(night.job().name()).size();
    }

    /** The kits of the night, written ahead of the caller on other threads. */
    public Iterator<Ready> write(Night night) {
        TranslationChecks checking = new TranslationChecks(night);
        ReviewPages pages = new ReviewPages(reviewSources, checking, night);
        KitContents.Sources contents = new KitContents.Sources(
                sources.articles,
                new RecentArticles(sources.articles),
                sources.units,
                sources.memory,
                kits,
                new AskedArticles(sources.articles, sources.questions),
                new PicturePreviews(night.job()));
        Tools tools = new Tools(night, checking, pages, contents);
        return new Lookahead<>(
                inReadingOrder(kits.unwritten(night.job().name())).iterator(),
                kit -> ready(kit, tools),
                THREADS,
                2 * THREADS);
    }

    /**
     * Kits of the same articles near each other, whatever their locale, so that an article is read once for all; but not at
     * the same time, so that one kit finds what another has read.
     */
    static List<Kits.Planned> inReadingOrder(List<Kits.Planned> kits) {
        List<Kits.Planned> order = new ArrayList<>(kits);
        order.sort(Comparator.comparingLong(kit -> kit.translations().get(0)));
        int some = THREADS
                * Math.max(1, (int)
                        kits.stream().map(Kits.Planned::locale).distinct().count());
        for (int from = 0; from < order.size(); from += some) {
            order.subList(from, Math.min(order.size(), from + some))
                    .sort(Comparator.comparing(kit -> kit.locale().toLanguageTag()));
        }
        return order;
    }

    /** What the kits of a night are written with. */
    private record Tools(Night night, TranslationChecks checking, ReviewPages pages, KitContents.Sources sources) {}

    private Ready ready(Kits.Planned planned, Tools tools) {
        try {
            return write(planned, tools);
        } catch (RuntimeException failure) {
            return new Failed(planned, failure);
        }
    }

    private Written write(Kits.Planned planned, Tools tools) {
        Night night = tools.night();
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
                        person.language())
                .dueAt(job.schedule().time(person).hour())
                .withStyle(job.style(planned.locale()))
                .withRepeatsFilled(job.exchange().repeated() == Job.Repeated.FILL);
        KitContents contents = new KitContents(tools.sources(), tools.checking(), planned, person, job.people());
        Kit pictured = kit.withPictures(contents.isPictured());
        try {
            Path outbox = job.exchange().outbox();
            WrittenKit written = writer.write(pictured, contents, outbox.resolve(person.key()));
            if (planned.kind() == Kit.Kind.REVIEW) {
                tools.pages().write(planned, person.language(), written.file(), withheldKeys(written));
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
            return new Written(out, contents.contents(withheld.keySet()), withheld, written.file());
        } catch (IOException failure) {
            throw new UncheckedIOException("cannot write kit " + planned.code(), failure);
        }
    }

    private static Set<RowKey> withheldKeys(WrittenKit written) {
        return written.withheld().stream().map(WrittenKit.Withheld::key).collect(Collectors.toSet());
    }

    /** Sends the units of a written kit out with it, in the caller's transaction. */
    public void issue(Ready ready) {
        if (ready instanceof Written written) {
            issue(written);
        }
    }

    /** Takes back the file of a kit that the ledger could not take: nobody is to work on what is not out. */
    public void withdraw(Ready ready) {
        if (ready instanceof Written written) {
            delete(written.file());
        }
    }

    /** One that stays is written over with the same kit the next night. */
    @SuppressWarnings("EmptyCatch")
    private static void delete(Path kit) {
        try {
            Files.deleteIfExists(kit);
        } catch (IOException stays) {
            // Why the kit failed is told; that its file is still there is of no use to anybody.
        }
    }

    private void issue(Written written) {
        Kits.Planned kit = written.out().kit();
        written.withheld().forEach(life::withheld);
        for (long translation : kit.translations()) {
            if (kit.kind() == Kit.Kind.REVIEW) {
                life.underReview(translation, kit.id());
            } else {
                life.issued(translation, kit.id());
            }
        }
        kits.written(written.out(), written.contents());
    }
}
