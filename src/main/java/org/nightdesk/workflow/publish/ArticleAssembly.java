package org.nightdesk.workflow.publish;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.nightdesk.article.Article;
import org.nightdesk.assembly.Assembled;
import org.nightdesk.assembly.Assembler;
import org.nightdesk.assembly.publication.AcceptedWork;
import org.nightdesk.assembly.publication.AssemblySettings;
import org.nightdesk.assembly.publication.CreditOverride;
import org.nightdesk.assembly.publication.Edition;
import org.nightdesk.assembly.publication.Manuscript;
import org.nightdesk.assembly.publication.OfficialNames;
import org.nightdesk.assembly.store.Publications;
import org.nightdesk.job.Job;
import org.nightdesk.job.People;
import org.nightdesk.job.Person;
import org.nightdesk.ledger.Articles;
import org.nightdesk.ledger.Merges;
import org.nightdesk.ledger.Omission;
import org.nightdesk.ledger.Revision;
import org.nightdesk.ledger.RowKey;
import org.nightdesk.ledger.StoredArticle;
import org.nightdesk.ledger.StoredSegment;
import org.nightdesk.ledger.Translation;
import org.nightdesk.ledger.Unit;
import org.nightdesk.ledger.UnitState;
import org.nightdesk.ledger.Units;
import org.nightdesk.segment.Segment;
import org.nightdesk.workflow.JobGlossary;
import org.nightdesk.workflow.Night;

/** Puts a stored translation together as an article. Reads the store, writes nothing. */
public class ArticleAssembly {
    /** Which of its texts. */
    public enum Texts {
        /** Those that may be published. */
        ACCEPTED,
        /** Whatever there is, the source in brackets where nothing is. */
        NEWEST
    }

    private final Articles articles;
    private final Units units;
    private final Publications publications;

    public ArticleAssembly(Articles articles, Units units, Publications publications) {
        this.articles = articles;
        this.units = units;
        this.publications = publications;
    }

    /**
     * A translation, put together.
     *
     * @param units all of them, stale ones too
     * @param work what people did on it
     * @param editions published before, oldest first
     * @param revised whether it says something else than the last edition
     * @param assembled what it came to, with what was noticed about its pictures
     */
    public record Piece(
            Translation translation,
            StoredArticle article,
            List<Unit> units,
            Map<Long, List<Revision>> histories,
            List<AcceptedWork> work,
            List<Publications.Published> editions,
            boolean revised,
            Assembled assembled,
            ArticlePictures pictures) {

        /** The files of the last edition; empty when there is none. */
        List<Publications.File> lastFiles() {
            return ArticleAssembly.lastFiles(editions);
        }

        /** Whether every unit of the current source is in a published article. */
        boolean isWhollyPublished() {
            return !editions.isEmpty()
                    && units.stream()
                            .allMatch(unit -> unit.state() == UnitState.PUBLISHED || unit.state() == UnitState.STALE);
        }
    }

    public Piece assemble(long translationId, Night night, Texts texts) {
        Translation translation = articles.translation(translationId);
        StoredArticle article = articles.load(translation.articleId());
        List<Unit> all = units.of(translationId);
        Map<Long, List<Revision>> histories = units.histories(translationId);
        List<AcceptedWork> work = AcceptedWorks.of(
                article.segments(),
                all.stream()
                        .filter(unit -> texts == Texts.NEWEST || isAccepted(unit))
                        .toList(),
                histories,
                night.job().people(),
                this::formerly);
        List<Publications.Published> editions = publications.editions(translationId);
        boolean revised = isRevised(article, all, histories, editions);
        JobGlossary glossary = night.glossary();
        Manuscript manuscript = new Manuscript(
                article.article(),
                article.segments().stream().map(StoredSegment::segment).toList(),
                texts(article, all, texts)::get,
                omitted(article, all, texts)::contains,
                segment -> new RowKey(translation.ref(), segment.ref()).toString(),
                new OfficialNames(
                        title -> glossary.title(title, translation.locale()),
                        name -> glossary.person(name, translation.locale())),
                work,
                override(article.article(), translation.locale(), night.job().people()),
                edition(night, translation, article, editions, revised));
        Assembled assembled =
                new Assembler(night.job().style(translation.locale()), settings(night.job())).assemble(manuscript);
        ArticlePictures pictures =
                ArticlePictures.of(article.article(), article.sourcePath(), night.job(), lastFiles(editions));
        return new Piece(
                translation,
                article,
                all,
                histories,
                work,
                editions,
                revised,
                assembled.with(pictures.remarks()),
                pictures);
    }

    private static List<Publications.File> lastFiles(List<Publications.Published> editions) {
        return editions.isEmpty()
                ? List.of()
                : editions.get(editions.size() - 1).files();
    }

    /** Somebody whom the people file has no longer: they keep the names under which they were credited. */
    private Person formerly(String key) {
        return new Person(
                key, Set.of(), publications.creditedNames(key), Map.of(), List.of(), 1, Set.of(), Locale.ENGLISH, "");
    }

    private static boolean isAccepted(Unit unit) {
        return unit.state().isAccepted();
    }

    private static AssemblySettings settings(Job job) {
        return new AssemblySettings(
                job.publish().creditThresholdPercent(),
                AssemblySettings.DEFAULTS.category(),
                job.publish().publisher());
    }

    /** Credits set by hand; a key that nobody has is credited as it is, and for want of a name keeps the article back. */
    private CreditOverride override(Article article, Locale locale, People people) {
        return article.credits().stream()
                .filter(given -> given.locale().equals(locale))
                .findFirst()
                .map(given -> new CreditOverride(
                        given.critic(), persons(given.editors(), people), persons(given.translators(), people)))
                .orElse(CreditOverride.NONE);
    }

    private @Nullable List<Person> persons(@Nullable List<String> keys, People people) {
        return keys == null
                ? null
                : keys.stream()
                        .map(key -> people.find(key).orElseGet(() -> formerly(key)))
                        .toList();
    }

    /** The segments that need no text, as far as that is accepted. */
    private static Set<Segment> omitted(StoredArticle article, List<Unit> all, Texts texts) {
        Merges merges = Merges.of(all);
        Map<Integer, Unit> byNumber = new HashMap<>();
        all.forEach(unit -> byNumber.put(unit.n(), unit));
        Set<Segment> omitted = new HashSet<>();
        for (StoredSegment segment : article.segments()) {
            Unit unit = byNumber.get(segment.n());
            if (unit == null || unit.omission() == null || texts == Texts.ACCEPTED && !isAccepted(unit)) {
                continue;
            }
            if (Omission.ON_PURPOSE.equals(unit.omission()) || merges.root(unit.n()) != null) {
                omitted.add(segment.segment());
            }
        }
        return omitted;
    }

    private static Map<Segment, String> texts(StoredArticle article, List<Unit> all, Texts texts) {
        Map<Integer, Unit> byNumber = new HashMap<>();
        all.forEach(unit -> byNumber.put(unit.n(), unit));
        Map<Segment, String> found = new HashMap<>();
        for (StoredSegment segment : article.segments()) {
            Unit unit = byNumber.get(segment.n());
            if (unit != null && isAccepted(unit)) {
                found.put(segment.segment(), unit.text());
            } else if (texts == Texts.NEWEST) {
                String text = unit == null ? "" : unit.text();
                found.put(
                        segment.segment(),
                        text.isBlank() ? "[" + segment.segment().text() + "]" : text);
            }
        }
        return found;
    }

    /** A text approved again word for word is not a revision, and neither is a page that only looks different. */
    private static boolean isRevised(
            StoredArticle article,
            List<Unit> all,
            Map<Long, List<Revision>> histories,
            List<Publications.Published> editions) {
        if (editions.isEmpty()) {
            return false;
        }
        Publications.Published last = editions.get(editions.size() - 1);
        if (!last.version().equals(article.version())) {
            return true;
        }
        for (Unit unit : all) {
            if (unit.state() == UnitState.APPROVED && !unit.text().equals(textOn(last.on(), histories, unit))) {
                return true;
            }
        }
        return false;
    }

    private static String textOn(LocalDate day, Map<Long, List<Revision>> histories, Unit unit) {
        String text = "";
        for (Revision revision : histories.getOrDefault(unit.id(), List.of())) {
            if (!revision.madeOn().isAfter(day)) {
                text = revision.text();
            }
        }
        return text;
    }

    /** The day of first publication, and a correction for each later day on which something else was published. */
    private Edition edition(
            Night night,
            Translation translation,
            StoredArticle article,
            List<Publications.Published> editions,
            boolean revised) {
        LocalDate first = editions.isEmpty() ? night.date() : editions.get(0).on();
        TreeSet<LocalDate> corrected = new TreeSet<>();
        editions.forEach(edition -> corrected.add(edition.on()));
        if (revised) {
            corrected.add(night.date());
        }
        List<Edition.Correction> corrections = new ArrayList<>();
        corrected.tailSet(first, false).forEach(day -> corrections.add(new Edition.Correction(day, "")));
        String file = PublishedFiles.fileName(article.article().key());
        Job.Publish publish = night.job().publish();
        return new Edition(
                first,
                corrections,
                publish.address(translation.locale(), file),
                alternates(publish, translation, file));
    }

    /** The article's pages in other languages, as far as they are published. */
    private Map<Locale, String> alternates(Job.Publish publish, Translation translation, String file) {
        Map<Locale, String> alternates = new HashMap<>();
        if (!publish.address().isEmpty()) {
            for (Translation other : articles.translations(translation.articleId())) {
                if (other.id() != translation.id()
                        && !publications.editions(other.id()).isEmpty()) {
                    alternates.put(other.locale(), publish.address(other.locale(), file));
                }
            }
        }
        return alternates;
    }
}
