package org.nightdesk.ledger.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import javax.sql.DataSource;
import org.nightdesk.ledger.Pauses;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The pauses in the store. */
final class JdbcPauses implements Pauses {
    /** Of a row {@code q} of the queue: nothing lets its translation rest. */
    static final String QUEUED_IS_NOT_PAUSED = """
             and not exists (select 1 from paused p where p.article_id =
            (select t.article_id from translation t where t.id = q.translation_id)
            and p.translation_id in (0, q.translation_id))""";

    private final JdbcClient jdbc;

    JdbcPauses(DataSource source) {
        this.jdbc = JdbcClient.create(source);
    }

    @Override
    public void pause(Pause pause) {
        resume(pause.articleId(), pause.translationId());
        jdbc.sql("insert into paused (article_id, translation_id, kind, decided_by, why, made_on) values (?,?,?,?,?,?)")
                .params(
                        pause.articleId(),
                        pause.translationId(),
                        pause.kind().code(),
                        pause.by(),
                        pause.why(),
                        pause.on())
                .update();
    }

    @Override
    public void resume(long articleId, long translationId) {
        jdbc.sql("delete from paused where article_id = ? and translation_id = ?")
                .params(articleId, translationId)
                .update();
    }

    @Override
    public List<Pause> of(long articleId) {
        return jdbc.sql("""
                        select article_id, translation_id, kind, decided_by, why, made_on from paused
                        where article_id = ? order by translation_id""").param(articleId).query(JdbcPauses::pause).list();
    }

    @Override
    public List<Resting> all(String job) {
        return jdbc.sql("""
                        select p.article_id, p.translation_id, p.kind, p.decided_by, p.why, p.made_on, a.article_key,
                        (select t.locale from translation t where t.id = p.translation_id) as locale
                        from paused p join article a on a.id = p.article_id where a.job = ?
                        order by p.article_id, p.translation_id""")
                .param(job)
                .query((row, n) -> {
                    String locale = row.getString("locale");
                    return new Resting(
                            row.getString("article_key"),
                            locale == null ? null : Locale.forLanguageTag(locale),
                            pause(row, n));
                })
                .list();
    }

    private static Pause pause(ResultSet row, int n) throws SQLException {
        return new Pause(
                row.getLong("article_id"),
                row.getLong("translation_id"),
                Kind.of(row.getString("kind")),
                row.getString("decided_by"),
                row.getString("why"),
                row.getObject("made_on", LocalDate.class));
    }
}
