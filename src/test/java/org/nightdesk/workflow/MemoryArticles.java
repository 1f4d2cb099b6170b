package org.nightdesk.workflow;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.nightdesk.article.Article;
import org.nightdesk.article.Orders;
import org.nightdesk.job.Person.Role;
import org.nightdesk.ledger.ArticleNames;
import org.nightdesk.ledger.Articles;
import org.nightdesk.ledger.Ids;
import org.nightdesk.ledger.IntakeResult;
import org.nightdesk.ledger.NewUnit;
import org.nightdesk.ledger.PreparedArticle;
import org.nightdesk.ledger.StoredArticle;
import org.nightdesk.ledger.StoredSegment;
import org.nightdesk.ledger.Translation;

/** Articles of one job without a store, each in its first edition. */
public final class MemoryArticles implements Articles {
    private final Map<Long, StoredArticle> articles = new TreeMap<>();
    private final Map<Long, Translation> translations = new TreeMap<>();
    private final List<Untargeted> untargeted = new ArrayList<>();

    /** Takes an article in and gives the ids of its translations, in the order of the targets. */
    public List<Long> put(PreparedArticle prepared, Locale... targets) {
        take("nightly", List.of(prepared), List.of(targets), 1);
        List<Long> ids = new ArrayList<>(translations.keySet());
        return ids.subList(ids.size() - targets.length, ids.size());
    }

    /** Lets an article lack a target. */
    public void lack(long articleId, Locale target) {
        untargeted.add(new Untargeted(articleId, target));
    }

    @Override
    public IntakeResult take(String job, List<PreparedArticle> taken, List<Locale> targets, long nightId) {
        List<NewUnit> opened = new ArrayList<>();
        for (PreparedArticle one : taken) {
            long id = articles.size() + 1;
            List<StoredSegment> segments = new ArrayList<>();
            for (int n = 0; n < one.segments().size(); n++) {
                segments.add(new StoredSegment(
                        n, n, one.segments().get(n), one.terms().get(n), -1));
            }
            articles.put(id, new StoredArticle(id, one.version(), 1, one.article(), one.sourcePath(), segments));
            targets.forEach(target -> opened.addAll(open(new Untargeted(id, target))));
        }
        return new IntakeResult(taken.size(), 0, 0, opened);
    }

    @Override
    public List<NewUnit> open(Untargeted article) {
        long id = translations.size() + 1;
        untargeted.remove(article);
        translations.put(id, new Translation(id, article.articleId(), article.target(), 1000 + id, "", ""));
        return load(article.articleId()).segments().stream()
                .map(one -> new NewUnit(
                        Ids.of(id, one.n()), article.target(), one.segment().text(), "", "", ""))
                .toList();
    }

    @Override
    public Map<String, Known> known(String job, Collection<String> keys) {
        Map<String, Known> known = new HashMap<>();
        for (StoredArticle one : articles.values()) {
            if (keys.contains(one.article().key())) {
                known.put(one.article().key(), new Known(one.version(), one.sourcePath()));
            }
        }
        return known;
    }

    @Override
    public Map<Long, Order> orders(String job) {
        Map<Long, Order> orders = new HashMap<>();
        for (Translation one : translations.values()) {
            Orders asked = document(one.articleId()).orders();
            if (!asked.isEmpty()) {
                orders.put(one.id(), new Order(asked.priority().rank(), asked.dueOn(), asked.notBefore()));
            }
        }
        return orders;
    }

    @Override
    public List<Untargeted> untargeted(String job, List<Locale> targets) {
        return List.copyOf(untargeted);
    }

    @Override
    public StoredArticle load(long articleId) {
        return Objects.requireNonNull(articles.get(articleId));
    }

    @Override
    public Article document(long articleId) {
        return load(articleId).article();
    }

    @Override
    public List<StoredSegment> history(long articleId) {
        StoredArticle article = articles.get(articleId);
        return article == null ? List.of() : article.segments();
    }

    @Override
    public Optional<StoredArticle> find(String job, String key) {
        return articles.values().stream()
                .filter(one -> one.article().key().equals(key))
                .findFirst();
    }

    @Override
    public List<ArticleNames.Named> names() {
        return articles.values().stream()
                .map(one -> new ArticleNames.Named(
                        one.id(), "nightly", one.article().key(), one.sourcePath()))
                .toList();
    }

    @Override
    public List<Translation> translations(long articleId) {
        return translations.values().stream()
                .filter(one -> one.articleId() == articleId)
                .toList();
    }

    @Override
    public Translation translation(long translationId) {
        return Objects.requireNonNull(translations.get(translationId));
    }

    @Override
    public void rematch(long articleId, Map<Integer, @Nullable String> termsByNumber) {
        StoredArticle old = load(articleId);
        List<StoredSegment> segments = old.segments().stream()
                .map(one -> termsByNumber.containsKey(one.n())
                        ? new StoredSegment(
                                one.n(), one.position(), one.segment(), termsByNumber.get(one.n()), one.replaces())
                        : one)
                .toList();
        articles.put(
                articleId,
                new StoredArticle(articleId, old.version(), old.edition(), old.article(), old.sourcePath(), segments));
    }

    @Override
    public Optional<Translation> byRef(long ref) {
        return translations.values().stream().filter(one -> one.ref() == ref).findFirst();
    }

    @Override
    public List<Long> ids(String job) {
        return List.copyOf(articles.keySet());
    }

    @Override
    public void sources(long firstArticleId, long lastArticleId, SourceText reader) {
        for (long id = firstArticleId; id <= lastArticleId; id++) {
            for (StoredSegment one : history(id)) {
                reader.read(id, one.segment().text());
            }
        }
    }

    @Override
    public void assign(Role role, Map<Long, String> personByTranslation) {
        personByTranslation.forEach((id, person) -> translations.computeIfPresent(
                id,
                (key, old) -> new Translation(
                        id,
                        old.articleId(),
                        old.locale(),
                        old.ref(),
                        role == Role.TRANSLATOR ? person : old.translator(),
                        role == Role.EDITOR ? person : old.editor())));
    }

    /** Segments without terms. */
    static List<@Nullable String> noTerms(int segments) {
        return Collections.nCopies(segments, null);
    }
}
