package org.nightdesk.workflow.publish;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.nightdesk.article.Article;
import org.nightdesk.assembly.PublicationGate;
import org.nightdesk.assembly.publication.AcceptedWork;
import org.nightdesk.assembly.publication.Credit;
import org.nightdesk.assembly.store.Publications;
import org.nightdesk.assembly.store.PublishFolder;
import org.nightdesk.job.Job;
import org.nightdesk.job.Person.Role;
import org.nightdesk.ledger.Articles;
import org.nightdesk.ledger.Revision;
import org.nightdesk.ledger.StoredSegment;
import org.nightdesk.ledger.Translation;
import org.nightdesk.ledger.Unit;
import org.nightdesk.ledger.UnitState;
import org.nightdesk.problem.Problem;
import org.nightdesk.quality.Finding;
import org.nightdesk.quality.score.Scorecard;
import org.nightdesk.quality.score.Scorecards;
import org.nightdesk.workflow.Night;
import org.nightdesk.workflow.TranslationChecks;
import org.nightdesk.workflow.UnitLife;

/** Publishes one translation, if the gate lets it pass. To be called in a transaction. */
public class Publishing {
    private final ArticleAssembly assembly;
    private final Articles articles;
    private final UnitLife life;
    private final Publications publications;
    private final Scorecards scorecards;

    public Publishing(
            ArticleAssembly assembly,
            Articles articles,
            UnitLife life,
            Publications publications,
            Scorecards scorecards) {
        this.assembly = assembly;
        this.articles = articles;
        this.life = life;
        this.publications = publications;
        this.scorecards = scorecards;
    }

    /**
     * What publishing came to.
     *
     * @param refusals why the gate refused; empty when it is published
     * @param files as they stand below the folder of publications
     */
    public record Outcome(List<Problem> refusals, List<Publications.File> files) {}

    /** Publishes a translation, or notes why the gate refuses it. */
    public Outcome publishOrRefuse(long translationId, Night night, PublishedFiles files, TranslationChecks checks) {
        Outcome outcome = publish(translationId, night, files, checks);
        if (!outcome.refusals().isEmpty() && embargo(translationId, night).isEmpty()) {
            publications.refuse(translationId, outcome.refusals());
        }
        return outcome;
    }

    public Outcome publish(long translationId, Night night, PublishedFiles files, TranslationChecks checking) {
        List<Problem> embargo = embargo(translationId, night);
        if (!embargo.isEmpty()) {
            return new Outcome(embargo, List.of());
        }
        ArticleAssembly.Piece piece = assembly.assemble(translationId, night, ArticleAssembly.Texts.ACCEPTED);
        List<Problem> refusals = refusals(night.job(), piece);
        if (refusals.isEmpty()) {
            refusals = obstacles(piece, night, files);
        }
        if (!refusals.isEmpty()) {
            return new Outcome(refusals, List.of());
        }
        List<Publications.File> written;
        try {
            written = write(piece, files);
        } catch (IOException failure) {
            return new Outcome(List.of(unwritten(failure)), List.of());
        }
        if (piece.editions().isEmpty() || piece.revised()) {
            Publications.Published edition = new Publications.Published(
                    publications.nextId(),
                    translationId,
                    piece.editions().size() + 1,
                    piece.article().version(),
                    written,
                    night.date(),
                    night.id());
            publications.publish(edition, creditLines(piece));
        } else {
            rewritten(piece, written);
        }
        score(piece, night, checking);
        life.published(
                translationId,
                piece.units().stream()
                        .filter(unit -> unit.state() == UnitState.APPROVED)
                        .map(Unit::id)
                        .toList());
        if (piece.editions().isEmpty()) {
            linkFromOthers(piece, night, files);
        }
        return new Outcome(List.of(), written);
    }

    /** Why it may not be published yet whatever its state; the report lists it by itself until its day. */
    private List<Problem> embargo(long translationId, Night night) {
        Article article = articles.document(articles.translation(translationId).articleId());
        LocalDate day = article.orders().notBefore();
        return day == null || !night.date().isBefore(day)
                ? List.of()
                : List.of(new Problem(
                        article.key(),
                        "embargo",
                        "it may not be published before " + day,
                        "The night of that day publishes it; or change the embargo in the article"));
    }

    public static List<Problem> refusals(Job job, ArticleAssembly.Piece piece) {
        return PublicationGate.usual(job.publish().needsEditor(), job.publish().needsImageCredit())
                .reasonsAgainst(piece.assembled());
    }

    /** Notes where the job publishes, for whoever looks for its files without the job. */
    public void noteFolder(Night night) {
        String folder = PublishFolder.written(night.job().publish().folder(), night.work());
        if (!folder.equals(publications.folders().get(night.job().name()))) {
            publications.publishInto(night.job().name(), folder);
        }
    }

    /** Why the files of an article that the gate lets pass cannot be written where they belong. */
    private List<Problem> obstacles(ArticleAssembly.Piece piece, Night night, PublishedFiles files) {
        List<String> paths = files.paths(piece.assembled().publication(), piece.pictures());
        List<Problem> obstacles = new ArrayList<>(files.obstacles(paths));
        Map<String, String> folders = publications.folders();
        for (Publications.Standing other : publications.standing(paths)) {
            String folder = folders.get(other.job());
            Path there = folder == null ? PublishFolder.usual(night.work()) : PublishFolder.read(folder, night.work());
            if (other.translationId() != piece.translation().id()
                    && (other.job().equals(night.job().name()) || PublishFolder.isSame(there, files.folder()))) {
                obstacles.add(new Problem(
                        "",
                        other.file().path(),
                        "this is the place of the article “" + other.article() + "” of the job " + other.job(),
                        "Give one of the two articles another id, or one of the jobs another publish.folder"));
            }
        }
        return obstacles;
    }

    private static Problem unwritten(IOException failure) {
        return new Problem(
                "",
                "",
                "its pictures could not be published: " + failure.getMessage(),
                "Check the pictures in the inbox and the room for published files; the next night tries again");
    }

    private static List<Publications.File> write(ArticleAssembly.Piece piece, PublishedFiles files) throws IOException {
        List<Publications.File> written = files.write(piece.assembled().publication(), piece.pictures());
        PublishedPictures.removeUnused(piece.lastFiles(), written, files.folder());
        return written;
    }

    private void rewritten(ArticleAssembly.Piece piece, List<Publications.File> written) {
        Publications.Published last = piece.editions().get(piece.editions().size() - 1);
        if (!last.files().equals(written)) {
            publications.rewrite(last.id(), written);
        }
    }

    /** Pages in other languages that stand already learn of a new one. */
    private void linkFromOthers(ArticleAssembly.Piece piece, Night night, PublishedFiles files) {
        if (night.job().publish().address().isEmpty()) {
            return;
        }
        for (Translation other : articles.translations(piece.article().id())) {
            if (other.id() != piece.translation().id() && night.job().targets().contains(other.locale())) {
                ArticleAssembly.Piece page = assembly.assemble(other.id(), night, ArticleAssembly.Texts.ACCEPTED);
                if (page.isWhollyPublished() && !page.revised()) {
                    linkFrom(page, night, files);
                }
            }
        }
    }

    /** A page whose pictures cannot be published any more stays as it is. */
    @SuppressWarnings("EmptyCatch")
    private void linkFrom(ArticleAssembly.Piece page, Night night, PublishedFiles files) {
        if (!page.pictures().remarks().isEmpty()
                || !obstacles(page, night, files).isEmpty()) {
            return;
        }
        try {
            rewritten(page, write(page, files));
        } catch (IOException unpublishable) {
            // Nothing was written.
        }
    }

    static List<Publications.CreditLine> creditLines(ArticleAssembly.Piece piece) {
        List<Publications.CreditLine> lines = new ArrayList<>();
        for (Credit credit : piece.assembled().publication().credits()) {
            for (Credit.Contributor contributor : credit.people()) {
                AcceptedWork behind = piece.work().stream()
                        .filter(one ->
                                one.person().name(piece.translation().locale()).equals(contributor.name()))
                        .findFirst()
                        .orElse(null);
                lines.add(new Publications.CreditLine(
                        credit.kind().code(),
                        behind == null ? "" : behind.person().key(),
                        contributor.name(),
                        behind == null ? 0 : behind.words()));
            }
        }
        return lines;
    }

    /** Scores what is accepted for the first time by the text that the editor got to see. */
    private void score(ArticleAssembly.Piece piece, Night night, TranslationChecks checking) {
        List<Publications.Published> editions = piece.editions();
        LocalDate scoredUpTo = editions.isEmpty()
                ? LocalDate.MIN
                : editions.get(editions.size() - 1).on();
        Map<Integer, Revision> handedIn = new HashMap<>();
        for (Unit unit : piece.units()) {
            Revision text = unit.state() == UnitState.APPROVED
                    ? handedIn(piece.histories().getOrDefault(unit.id(), List.of()), scoredUpTo)
                    : null;
            if (text != null) {
                handedIn.put(unit.n(), text);
            }
        }
        if (handedIn.isEmpty()) {
            return;
        }
        Map<Integer, List<Finding>> findings = checking.check(
                piece.article(),
                piece.translation(),
                piece.units().stream()
                        .map(unit -> with(unit, handedIn.get(unit.n())))
                        .toList());
        Map<String, List<Scorecard.Work>> byPerson = new TreeMap<>();
        Map<Integer, Unit> byNumber = new HashMap<>();
        piece.units().forEach(unit -> byNumber.put(unit.n(), unit));
        for (StoredSegment segment : piece.article().segments()) {
            Revision text = handedIn.get(segment.n());
            Unit unit = byNumber.get(segment.n());
            if (text != null && unit != null) {
                byPerson.computeIfAbsent(text.person(), person -> new ArrayList<>())
                        .add(new Scorecard.Work(
                                segment.segment().words(),
                                text.text(),
                                unit.text(),
                                findings.getOrDefault(segment.n(), List.of())));
            }
        }
        byPerson.forEach((person, work) -> scorecards.keep(
                new Scorecards.Entry(
                        piece.translation().id(),
                        person,
                        piece.translation().locale(),
                        night.date(),
                        Scorecard.of(work)),
                night.id()));
    }

    private static @Nullable Revision handedIn(List<Revision> history, LocalDate after) {
        Revision last = null;
        for (Revision revision : history) {
            if (!revision.madeOn().isAfter(after)) {
                continue;
            }
            if (revision.role() == Role.EDITOR && last != null) {
                break;
            }
            if (revision.role() == Role.TRANSLATOR) {
                last = revision;
            }
        }
        return last;
    }

    private static Unit with(Unit unit, @Nullable Revision text) {
        return text == null ? unit : new Unit(unit.id(), unit.state(), unit.kitId(), text, unit.reason());
    }
}
