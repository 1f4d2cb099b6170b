package org.nightdesk.nightly;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.nightdesk.assembly.AcceptedWork;
import org.nightdesk.assembly.Assembled;
import org.nightdesk.assembly.Assembler;
import org.nightdesk.assembly.AssemblySettings;
import org.nightdesk.assembly.Credit;
import org.nightdesk.assembly.CreditOverride;
import org.nightdesk.assembly.Edition;
import org.nightdesk.assembly.Manuscript;
import org.nightdesk.assembly.OfficialNames;
import org.nightdesk.assembly.PublicationGate;
import org.nightdesk.assembly.Publications;
import org.nightdesk.job.Job;
import org.nightdesk.ledger.Articles;
import org.nightdesk.ledger.Lane;
import org.nightdesk.ledger.Queue;
import org.nightdesk.ledger.Step;
import org.nightdesk.ledger.StoredArticle;
import org.nightdesk.ledger.StoredSegment;
import org.nightdesk.ledger.Translation;
import org.nightdesk.ledger.Unit;
import org.nightdesk.ledger.UnitState;
import org.nightdesk.ledger.Units;
import org.nightdesk.problem.Problem;
import org.nightdesk.segment.Segment;
import org.springframework.stereotype.Component;

/** Publishes translations all of whose units are approved. One that the gate refuses waits, and is tried again each night. */
@Component
class AssembleStep implements NightStep {
    private static final int CHUNK = 10;

    private final ChunkSteps steps;
    private final Queue queue;
    private final Articles articles;
    private final Units units;
    private final Publications publications;

    AssembleStep(ChunkSteps steps, Queue queue, Articles articles, Units units, Publications publications) {
        this.steps = steps;
        this.queue = queue;
        this.articles = articles;
        this.units = units;
        this.publications = publications;
    }

    @Override
    public Step step() {
        return Step.ASSEMBLE;
    }

    @Override
    public org.springframework.batch.core.step.Step build(Night night, Progress progress) {
        String job = night.job().name();
        PublishedFiles files = new PublishedFiles(night.job().publish());
        return steps.build(
                new ChunkSteps.Plan<>(
                        step(),
                        CHUNK,
                        () -> new Waiting(queue, Lane.ASSEMBLE, job),
                        () -> queue.size(Lane.ASSEMBLE, job),
                        items -> items.forEach(item -> assemble(item.translationId(), night, files))),
                progress);
    }

    private void assemble(long translationId, Night night, PublishedFiles files) {
        Translation translation = articles.translation(translationId);
        StoredArticle article = articles.load(translation.articleId());
        List<Unit> all = units.of(translationId);
        List<AcceptedWork> work = AcceptedWorks.of(
                article.segments(),
                all,
                units.histories(translationId),
                night.job().people());
        List<Publications.Published> editions = publications.editions(translationId);
        Assembled assembled = assembled(night, translation, article, all, work, editions);
        List<Problem> reasons = refusals(night.job(), assembled);
        if (!reasons.isEmpty()) {
            publications.refuse(translationId, reasons);
            return;
        }
        List<Publications.File> written =
                files.write(assembled.publication(), new SourcePictures(night.job(), article.sourcePath()));
        boolean changed =
                editions.isEmpty() || !editions.get(editions.size() - 1).files().equals(written);
        if (changed) {
            Publications.Published edition = new Publications.Published(
                    publications.nextId(),
                    translationId,
                    editions.size() + 1,
                    article.version(),
                    written,
                    night.date(),
                    night.id());
            publications.publish(edition, creditLines(assembled, work, night, translation));
        }
        units.move(
                all.stream()
                        .filter(unit -> unit.state() == UnitState.APPROVED)
                        .map(Unit::id)
                        .toList(),
                UnitState.PUBLISHED,
                "");
        queue.remove(Lane.ASSEMBLE, translationId);
    }

    /** What is published must also be assembled anew to be previewed; so nothing here writes. */
    static Assembled assembled(
            Night night,
            Translation translation,
            StoredArticle article,
            List<Unit> all,
            List<AcceptedWork> work,
            List<Publications.Published> editions) {
        Map<Segment, String> accepted = new HashMap<>();
        Map<Integer, Unit> byNumber = new HashMap<>();
        all.forEach(unit -> byNumber.put(unit.n(), unit));
        for (StoredSegment segment : article.segments()) {
            Unit unit = byNumber.get(segment.n());
            if (unit != null && (unit.state() == UnitState.APPROVED || unit.state() == UnitState.PUBLISHED)) {
                accepted.put(segment.segment(), unit.text());
            }
        }
        Glossary glossary = night.glossary();
        OfficialNames names = new OfficialNames(
                title -> glossary.title(title, translation.locale()),
                name -> glossary.person(name, translation.locale()));
        Manuscript manuscript = new Manuscript(
                article.article(),
                article.segments().stream().map(StoredSegment::segment).toList(),
                accepted::get,
                names,
                work,
                CreditOverride.NONE,
                edition(night, article, editions));
        return new Assembler(night.job().style(translation.locale()), AssemblySettings.DEFAULTS).assemble(manuscript);
    }

    /** The day of first publication, and a correction for each later edition whose source had changed. */
    private static Edition edition(Night night, StoredArticle article, List<Publications.Published> editions) {
        if (editions.isEmpty()) {
            return Edition.first(night.date());
        }
        List<Edition.Correction> corrections = new ArrayList<>();
        for (Publications.Published later : editions.subList(1, editions.size())) {
            corrections.add(new Edition.Correction(later.on(), ""));
        }
        LocalDate last = editions.get(editions.size() - 1).on();
        boolean sourceChanged = !editions.get(editions.size() - 1).version().equals(article.version());
        if (sourceChanged && !last.equals(night.date())) {
            corrections.add(new Edition.Correction(night.date(), ""));
        }
        return new Edition(editions.get(0).on(), corrections, "", Map.of());
    }

    private static List<Problem> refusals(Job job, Assembled assembled) {
        return PublicationGate.usual(job.publish().needsEditor(), job.publish().needsImageCredit())
                .reasonsAgainst(assembled);
    }

    private static List<Publications.CreditLine> creditLines(
            Assembled assembled, List<AcceptedWork> work, Night night, Translation translation) {
        List<Publications.CreditLine> lines = new ArrayList<>();
        for (Credit credit : assembled.publication().credits()) {
            for (Credit.Contributor contributor : credit.people()) {
                AcceptedWork behind = work.stream()
                        .filter(one -> one.person().name(translation.locale()).equals(contributor.name()))
                        .findFirst()
                        .orElse(null);
                lines.add(new Publications.CreditLine(
                        credit.role().key(),
                        behind == null ? "" : behind.person().key(),
                        contributor.name(),
                        behind == null ? 0 : behind.words()));
            }
        }
        return lines;
    }
}
