package org.nightdesk.ledger.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.nightdesk.article.Article;
import org.nightdesk.article.ArticleJson;
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
import org.springframework.jdbc.core.simple.JdbcClient;

/** The articles in the store: reads here, intake in {@link JdbcIntake}. */
final class JdbcArticles implements Articles {

    private final DataSource source;
    private final JdbcClient jdbc;

    JdbcArticles(DataSource source) {
        this.source = source;
        this.jdbc = JdbcClient.create(source);
    }

    @Override
    public IntakeResult take(String job, List<PreparedArticle> articles, List<Locale> targets, long nightId) {
        return new JdbcIntake(source, this, job, targets, nightId).take(articles);
    }

    /** What intake must know of an article it may have seen. */
    record Head(long id, Known known, int edition, int nextN) {}

    @Override
    public Map<String, Known> known(String job, Collection<String> keys) {
        Map<String, Known> known = new HashMap<>();
        heads(job, keys).forEach((key, head) -> known.put(key, head.known()));
        return known;
    }

    Map<String, Head> heads(String job, Collection<String> keys) {
        Map<String, Head> heads = new HashMap<>();
        for (String key : keys) {
            // One by one by the whole key: H2 answers "job = ? and article_key in (…)" by reading all of the job.
            jdbc.sql("""
                            select a.id, a.version, a.source_path, a.edition, a.next_n, o.article_id as ordered
                            from article a left join article_order o on o.article_id = a.id
                            where a.job = ? and a.article_key = ?""").params(job, key).query(row -> {
                Known known = new Known(
                        row.getString("version"), row.getString("source_path"), row.getObject("ordered") != null);
                heads.put(key, new Head(row.getLong("id"), known, row.getInt("edition"), row.getInt("next_n")));
            });
        }
        return heads;
    }

    @Override
    public List<Untargeted> untargeted(String job, List<Locale> targets) {
        List<Untargeted> all = new ArrayList<>();
        for (Locale target : targets) {
            jdbc.sql("""
                            select a.id from article a where a.job = ? and not exists
                            (select 1 from translation t where t.article_id = a.id and t.locale = ?) and not exists
                            (select 1 from article_order o where o.article_id = a.id and o.locales not like ?)
                            order by a.id""")
                    .params(job, target.toLanguageTag(), "% " + target.toLanguageTag() + " %")
                    .query(row -> {
                        all.add(new Untargeted(row.getLong("id"), target));
                    });
        }
        return all;
    }

    @Override
    public Map<Long, Order> orders(String job) {
        Map<Long, Order> orders = new HashMap<>();
        jdbc.sql("""
                        select t.id, o.priority, o.due_on, o.embargo_on from article_order o
                        join article a on a.id = o.article_id join translation t on t.article_id = a.id
                        where a.job = ?""").param(job).query(row -> {
            orders.put(
                    row.getLong("id"),
                    new Order(
                            row.getInt("priority"),
                            row.getObject("due_on", LocalDate.class),
                            row.getObject("embargo_on", LocalDate.class)));
        });
        return orders;
    }

    @Override
    public List<NewUnit> open(Untargeted article) {
        return new JdbcNewTarget(source, this, article).open();
    }

    long nextArticle() {
        return jdbc.sql("select coalesce(max(id), 0) + 1 from article")
                .query(Long.class)
                .single();
    }

    long nextTranslation() {
        return jdbc.sql("select coalesce(max(id), 0) + 1 from translation")
                .query(Long.class)
                .single();
    }

    @Override
    public StoredArticle load(long articleId) {
        return jdbc.sql("select id, version, edition, document, source_path from article where id = ?")
                .param(articleId)
                .query((row, n) -> article(row))
                .optional()
                .orElseThrow(() -> new IllegalArgumentException("no article " + articleId));
    }

    @Override
    public Optional<StoredArticle> find(String job, String key) {
        return jdbc.sql("""
                        select id, version, edition, document, source_path from article
                        where job = ? and article_key = ?""").params(job, key).query((row, n) -> article(row)).optional();
    }

    @Override
    public List<ArticleNames.Named> names() {
        return jdbc.sql("select id, job, article_key, source_path from article order by id")
                .query((row, n) -> new ArticleNames.Named(
                        row.getLong("id"),
                        row.getString("job"),
                        row.getString("article_key"),
                        row.getString("source_path")))
                .list();
    }

    private StoredArticle article(ResultSet row) throws SQLException {
        Article article = ArticleJson.read(row.getString("document"));
        List<StoredSegment> current = history(row.getLong("id")).stream()
                .filter(StoredSegment::current)
                .sorted(java.util.Comparator.comparingInt(StoredSegment::position))
                .toList();
        return new StoredArticle(
                row.getLong("id"),
                row.getString("version"),
                row.getInt("edition"),
                article,
                row.getString("source_path"),
                current);
    }

    @Override
    public List<StoredSegment> history(long articleId) {
        return jdbc.sql("select " + SegmentColumns.NAMES + " from segment where id between ? and ? order by id")
                .params(Ids.first(articleId), Ids.last(articleId))
                .query(SegmentColumns::all);
    }

    @Override
    public List<Translation> translations(long articleId) {
        return jdbc
                .sql("select id, article_id, locale, ref, translator, editor from translation where article_id = ?")
                .param(articleId)
                .query((row, n) -> translation(row))
                .list()
                .stream()
                .sorted(java.util.Comparator.comparing(t -> t.locale().toLanguageTag()))
                .toList();
    }

    @Override
    public Translation translation(long translationId) {
        return jdbc.sql("select id, article_id, locale, ref, translator, editor from translation where id = ?")
                .param(translationId)
                .query((row, n) -> translation(row))
                .optional()
                .orElseThrow(() -> new IllegalArgumentException("no translation " + translationId));
    }

    @Override
    public void rematch(long articleId, Map<Integer, @Nullable String> termsByNumber) {
        try (JdbcRows rows = new JdbcRows(source, "update segment set terms = ? where id = ?")) {
            termsByNumber.forEach((n, terms) -> rows.add(row -> {
                row.setString(1, terms);
                row.setLong(2, Ids.of(articleId, n));
            }));
        }
    }

    @Override
    public Optional<Translation> byRef(long ref) {
        return jdbc.sql("select id, article_id, locale, ref, translator, editor from translation where ref = ?")
                .param(ref)
                .query((row, n) -> translation(row))
                .optional();
    }

    @Override
    public List<Long> ids(String job) {
        return jdbc.sql("select id from article where job = ? order by id")
                .param(job)
                .query(Long.class)
                .list();
    }

    @Override
    public void sources(long firstArticleId, long lastArticleId, SourceText reader) {
        jdbc.sql("select id, source from segment where id between ? and ? and pos >= 0")
                .params(Ids.first(firstArticleId), Ids.last(lastArticleId))
                .query(row -> {
                    reader.read(Ids.owner(row.getLong("id")), row.getString("source"));
                });
    }

    private static Translation translation(ResultSet row) throws SQLException {
        String translator = row.getString("translator");
        String editor = row.getString("editor");
        return new Translation(
                row.getLong("id"),
                row.getLong("article_id"),
                Locale.forLanguageTag(row.getString("locale")),
                row.getLong("ref"),
                translator == null ? "" : translator,
                editor == null ? "" : editor);
    }

    @Override
    public Article document(long articleId) {
        return jdbc.sql("select document from article where id = ?")
                .param(articleId)
                .query(String.class)
                .optional()
                .map(ArticleJson::read)
                .orElseThrow(() -> new IllegalArgumentException("no article " + articleId));
    }

    @Override
    public void assign(Role role, Map<Long, String> personByTranslation) {
        String column = role == Role.EDITOR ? "editor" : "translator";
        try (JdbcRows rows = new JdbcRows(source, "update translation set " + column + " = ? where id = ?")) {
            personByTranslation.forEach((translation, person) -> rows.add(row -> {
                row.setString(1, person);
                row.setLong(2, translation);
            }));
        }
    }
}
