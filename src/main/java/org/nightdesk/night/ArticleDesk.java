package org.nightdesk.night;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.nightdesk.assembly.format.PublicationWriters;
import org.nightdesk.assembly.publication.Publication;
import org.nightdesk.io.AtomicFile;
import org.nightdesk.io.ShownPath;
import org.nightdesk.job.Job;
import org.nightdesk.ledger.Articles;
import org.nightdesk.ledger.Pauses;
import org.nightdesk.ledger.Translation;
import org.nightdesk.problem.Problem;
import org.nightdesk.workflow.Night;
import org.nightdesk.workflow.TranslationChecks;
import org.nightdesk.workflow.manage.Intervention;
import org.nightdesk.workflow.publish.ArticleAssembly;
import org.nightdesk.workflow.publish.PreviewPage;
import org.nightdesk.workflow.publish.PublishedFiles;
import org.nightdesk.workflow.publish.PublishedPictures;
import org.nightdesk.workflow.publish.Publishing;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** What somebody asks for about one article outside a night: publish it now, or look at it. */
@Component
public class ArticleDesk {
    private final Articles articles;
    private final Nights nights;
    private final ArticleAssembly assembly;
    private final Publishing publishing;
    private final Pauses pauses;
    private final StoreLock storeLock;
    private final TransactionTemplate transactions;

    ArticleDesk(
            Articles articles,
            Nights nights,
            ArticleAssembly assembly,
            Publishing publishing,
            Pauses pauses,
            StoreLock storeLock,
            TransactionTemplate transactions) {
        this.articles = articles;
        this.nights = nights;
        this.assembly = assembly;
        this.publishing = publishing;
        this.pauses = pauses;
        this.storeLock = storeLock;
        this.transactions = transactions;
    }

    /**
     * An article that was to be published in a locale.
     *
     * @param files that stand now; empty when it was refused
     * @param refusals why it was not published; empty when it was
     */
    public record Assembled(String locale, List<String> files, List<Problem> refusals) {}

    /**
     * Publishes what the gate lets pass, as the last night would have; an article that is published already is written anew.
     *
     * @return empty when another run holds the store
     */
    public Optional<List<Assembled>> assemble(ArticleRequest request) {
        Optional<StoreLock.Held> lock = storeLock.take();
        if (lock.isEmpty()) {
            return Optional.empty();
        }
        try (StoreLock.Held held = lock.get()) {
            List<Assembled> all = new ArrayList<>();
            Night night = request.night(nights).orElse(null);
            if (night != null) {
                Job.Publish publish = night.job().publish();
                PublishedFiles files = new PublishedFiles(publish);
                publishing.noteFolder(night);
                TranslationChecks checking = new TranslationChecks(night);
                for (Translation translation : request.translations(articles)) {
                    Pauses.Pause pause = pauses.of(translation).orElse(null);
                    if (pause != null) {
                        all.add(new Assembled(
                                translation.locale().toLanguageTag(), List.of(), List.of(rests(request, pause))));
                        continue;
                    }
                    Publishing.Outcome outcome = transactions.execute(
                            status -> publishing.publish(translation.id(), night, files, checking));
                    all.add(new Assembled(
                            translation.locale().toLanguageTag(),
                            outcome.files().stream()
                                    .map(file -> ShownPath.of(publish.folder().resolve(file.path())))
                                    .toList(),
                            outcome.refusals()));
                }
            }
            return Optional.of(all);
        }
    }

    private static Problem rests(ArticleRequest request, Pauses.Pause pause) {
        return new Problem(
                request.article(),
                "",
                "it is " + pause.kind().label() + " "
                        + new Intervention.Word(pause.by(), pause.why(), pause.on()).told(),
                "To let it go on: nightdesk resume " + request.article());
    }

    /** A page of what there is so far. @param refusals what keeps it from being published; empty when nothing does */
    public record Preview(String locale, String file, List<Problem> refusals) {}

    /** Writes pages of an article as it would look, finished or not, marked as previews. */
    public List<Preview> preview(ArticleRequest request) {
        List<Preview> previews = new ArrayList<>();
        Night night = request.night(nights).orElse(null);
        if (night != null) {
            for (Translation translation : request.translations(articles)) {
                previews.add(preview(translation, night));
            }
        }
        return previews;
    }

    private Preview preview(Translation translation, Night night) {
        ArticleAssembly.Piece piece = assembly.assemble(translation.id(), night, ArticleAssembly.Texts.NEWEST);
        List<Problem> refusals = Publishing.refusals(
                night.job(), assembly.assemble(translation.id(), night, ArticleAssembly.Texts.ACCEPTED));
        Publication publication = piece.assembled().publication();
        Path folder =
                night.work().resolve("preview").resolve(translation.locale().toLanguageTag());
        Path file = folder.resolve(PublishedFiles.fileName(publication.key()) + ".html");
        PublicationWriters writers = new PublicationWriters(
                PublishedFiles.templates(night.job().publish()),
                piece.pictures().source());
        try {
            PublishedPictures.write(piece.pictures(), folder);
            String page = PreviewPage.of(piece.pictures().in(publication), writers.of("html"), refusals);
            AtomicFile.write(file, page);
        } catch (IOException failure) {
            throw new UncheckedIOException("cannot write " + file, failure);
        }
        return new Preview(translation.locale().toLanguageTag(), ShownPath.of(file), refusals);
    }
}
