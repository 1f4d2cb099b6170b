package org.nightdesk.night;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.nightdesk.assembly.format.PublicationWriters;
import org.nightdesk.assembly.publication.AcceptedWork;
import org.nightdesk.assembly.publication.Publication;
import org.nightdesk.io.AtomicFile;
import org.nightdesk.io.ShownPath;
import org.nightdesk.job.Job;
import org.nightdesk.job.Person.Role;
import org.nightdesk.ledger.Articles;
import org.nightdesk.ledger.StoredArticle;
import org.nightdesk.ledger.Translation;
import org.nightdesk.problem.Problem;
import org.nightdesk.workflow.LoadedJob;
import org.nightdesk.workflow.Night;
import org.nightdesk.workflow.TranslationChecks;
import org.nightdesk.workflow.publish.ArticleAssembly;
import org.nightdesk.workflow.publish.PreviewPage;
import org.nightdesk.workflow.publish.PublishedFiles;
import org.nightdesk.workflow.publish.PublishedPictures;
import org.nightdesk.workflow.publish.Publishing;
import org.nightdesk.workflow.publish.SourcePictures;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** What somebody asks for about one article outside a night: publish it now, look at it, account for its credits. */
@Component
public class ArticleDesk {
    private final Articles articles;
    private final Nights nights;
    private final ArticleAssembly assembly;
    private final Publishing publishing;
    private final StoreLock storeLock;
    private final TransactionTemplate transactions;

    ArticleDesk(
            Articles articles,
            Nights nights,
            ArticleAssembly assembly,
            Publishing publishing,
            StoreLock storeLock,
            TransactionTemplate transactions) {
        this.articles = articles;
        this.nights = nights;
        this.assembly = assembly;
        this.publishing = publishing;
        this.storeLock = storeLock;
        this.transactions = transactions;
    }

    /**
     * An article, as a command names it.
     *
     * @param locale null for every target locale of the job
     * @param work the folder everything is written to
     */
    public record Request(
            LoadedJob loaded, String article, @Nullable Locale locale, Path work) {}

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
    public Optional<List<Assembled>> assemble(Request request) {
        Optional<StoreLock.Held> lock = storeLock.take();
        if (lock.isEmpty()) {
            return Optional.empty();
        }
        try (StoreLock.Held held = lock.get()) {
            List<Assembled> all = new ArrayList<>();
            Night night = night(request);
            if (night != null) {
                Job.Publish publish = night.job().publish();
                PublishedFiles files = new PublishedFiles(publish);
                TranslationChecks checking = new TranslationChecks(night);
                for (Translation translation : translations(request)) {
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

    /** A page of what there is so far. @param refusals what keeps it from being published; empty when nothing does */
    public record Preview(String locale, String file, List<Problem> refusals) {}

    /** Writes pages of an article as it would look, finished or not, marked as previews. */
    public List<Preview> preview(Request request) {
        List<Preview> previews = new ArrayList<>();
        Night night = night(request);
        if (night != null) {
            for (Translation translation : translations(request)) {
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
        SourcePictures pictures =
                new SourcePictures(night.job(), piece.article().sourcePath());
        Path folder =
                night.work().resolve("preview").resolve(translation.locale().toLanguageTag());
        Path file = folder.resolve(PublishedFiles.fileName(publication.key()) + ".html");
        PublicationWriters writers =
                new PublicationWriters(PublishedFiles.templates(night.job().publish()), pictures);
        try {
            String page = PreviewPage.of(publication, writers.of("html"), refusals);
            AtomicFile.write(file, page);
        } catch (IOException failure) {
            throw new UncheckedIOException("cannot write " + file, failure);
        }
        PublishedPictures.copy(publication, pictures, folder);
        return new Preview(translation.locale().toLanguageTag(), ShownPath.of(file), refusals);
    }

    /**
     * Who did how much of a translation, and how the credit comes out.
     *
     * @param shares from accepted rows alone
     * @param lines the bylines as they are printed
     * @param notes the people notes as they are printed
     */
    public record Credits(String article, String locale, List<Share> shares, List<String> lines, List<String> notes) {}

    /**
     * One person's part.
     *
     * @param words source words of accepted rows
     * @param percent of the words accepted in that role by anybody
     * @param revisions how many texts of accepted rows are theirs
     */
    public record Share(
            String person, String name, String role, int words, double percent, int revisions, boolean credited) {}

    public List<Credits> credits(Request request) {
        List<Credits> all = new ArrayList<>();
        Night night = night(request);
        if (night != null) {
            for (Translation translation : translations(request)) {
                all.add(credits(assembly.assemble(translation.id(), night, ArticleAssembly.Texts.ACCEPTED)));
            }
        }
        return all;
    }

    private static Credits credits(ArticleAssembly.Piece piece) {
        Locale locale = piece.translation().locale();
        Publication publication = piece.assembled().publication();
        List<Share> shares = new ArrayList<>();
        for (AcceptedWork work : piece.work()) {
            long total = piece.work().stream()
                    .filter(other -> other.role() == work.role())
                    .mapToLong(AcceptedWork::words)
                    .sum();
            String name = work.person().name(locale);
            shares.add(new Share(
                    work.person().key(),
                    name,
                    work.role().name().toLowerCase(Locale.ROOT),
                    work.words(),
                    total == 0 ? 0 : Math.round(work.words() * 1000.0 / total) / 10.0,
                    work.revisions(),
                    isCredited(publication, work.role(), name)));
        }
        return new Credits(
                publication.key(), locale.toLanguageTag(), shares, publication.bylines(), publication.peopleNotes());
    }

    private static boolean isCredited(Publication publication, Role role, String name) {
        return publication.people(role).stream()
                .anyMatch(person -> person.name().equals(name));
    }

    /** Those of the article in the locales asked for; empty when the job knows no such article. */
    private List<Translation> translations(Request request) {
        Job job = request.loaded().job();
        Optional<StoredArticle> article = articles.find(job.name(), request.article());
        return article.stream()
                .flatMap(found -> articles.translations(found.id()).stream())
                .filter(one -> job.targets().contains(one.locale()))
                .filter(one -> request.locale() == null || one.locale().equals(request.locale()))
                .toList();
    }

    /** The job's last night, which has done all that was done so far; null before the first. */
    private @Nullable Night night(Request request) {
        LoadedJob loaded = request.loaded();
        return nights.latest(loaded.job().name())
                .map(last ->
                        new Night(last.id(), loaded.job(), loaded.glossary(), last.date(), last.pass(), request.work()))
                .orElse(null);
    }
}
