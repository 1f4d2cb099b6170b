package org.nightdesk.ledger;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.nightdesk.job.Person.Role;

/** The articles of all jobs with their segments and translations. Writes belong into the caller's transaction. */
public interface Articles {
    /**
     * Takes articles in: a new one opens a unit for each segment and target locale; a changed one keeps the units of
     * segments that stay, opens units for new segments and leaves those of segments that are gone stale. Whatever is
     * opened is queued for routing.
     *
     * @param articles of different keys
     */
    IntakeResult take(String job, List<PreparedArticle> articles, List<Locale> targets, long nightId);

    /**
     * What the store holds of an article.
     *
     * @param sourcePath the file it came in
     * @param hasOrders whether it asked anything of the desk
     */
    record Known(String version, String sourcePath, boolean hasOrders) {
        public Known(String version, String sourcePath) {
            this(version, sourcePath, false);
        }
    }

    /**
     * What an article asks that decides when its translations are worked on.
     *
     * @param rank higher goes first; 0 for what is as usual
     * @param notBefore the first day on which it may be published
     */
    record Order(
            int rank, @Nullable LocalDate dueOn, @Nullable LocalDate notBefore) {
        /** From what is most urgent to what may wait. */
        public static final Comparator<Order> URGENT_FIRST = Comparator.comparingInt((Order order) -> -order.rank)
                .thenComparing(Order::dueOn, Comparator.nullsLast(Comparator.naturalOrder()));

        public static final Order USUAL = new Order(0, null, null);

        /** Whether it goes before what asks for nothing. */
        public boolean isFirst() {
            return rank > 0 || rank == 0 && dueOn != null;
        }

        /** Whether it goes after what asks for nothing. */
        public boolean isLast() {
            return rank < 0;
        }
    }

    /** The orders of a job's articles that have any, by translation. */
    Map<Long, Order> orders(String job);

    /** Those of the keys that the store knows. */
    Map<String, Known> known(String job, Collection<String> keys);

    /** An article that has no translation into a target locale yet. */
    record Untargeted(long articleId, Locale target) {}

    /** The articles that came in before one of the targets was added to the job, by id. */
    List<Untargeted> untargeted(String job, List<Locale> targets);

    /** Opens the units of an article in one more target locale and queues them for routing. */
    List<NewUnit> open(Untargeted article);

    /** @throws IllegalArgumentException for an id that is none */
    StoredArticle load(long articleId);

    /** The article itself, without its segments. @throws IllegalArgumentException for an id that is none */
    org.nightdesk.article.Article document(long articleId);

    /** All segments an article ever had, by number. */
    List<StoredSegment> history(long articleId);

    Optional<StoredArticle> find(String job, String key);

    /** What people call the articles of all jobs, by id. */
    List<ArticleNames.Named> names();

    /** The translations of an article, by locale tag. */
    List<Translation> translations(long articleId);

    /** @throws IllegalArgumentException for an id that is none */
    Translation translation(long translationId);

    /** Replaces the stored matches of some of an article's segments, by number; null where there are none any more. */
    void rematch(long articleId, Map<Integer, @Nullable String> termsByNumber);

    Optional<Translation> byRef(long ref);

    /** The ids of a job's articles, ascending. */
    List<Long> ids(String job);

    /** Hands over the current source texts of articles in the order they are stored in, whatever job they belong to. */
    void sources(long firstArticleId, long lastArticleId, SourceText reader);

    /** Takes the text of one current segment. */
    @FunctionalInterface
    interface SourceText {
        void read(long articleId, String text);
    }

    /** Names the person who works on translations from now on in a role, given by translation. */
    void assign(Role role, Map<Long, String> personByTranslation);
}
