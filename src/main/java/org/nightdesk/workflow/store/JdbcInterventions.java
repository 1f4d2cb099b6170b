package org.nightdesk.workflow.store;

import java.time.LocalDate;
import java.util.List;
import org.nightdesk.workflow.manage.Intervention;
import org.nightdesk.workflow.manage.Interventions;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The interventions in the store. */
final class JdbcInterventions implements Interventions {
    private final JdbcClient jdbc;

    JdbcInterventions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void keep(Intervention one) {
        jdbc.sql("""
                        insert into intervention (id, article_id, translation_id, action, subject, decided_by, why, made_on)
                        values ((select coalesce(max(id), 0) + 1 from intervention), ?,?,?,?,?,?,?)""")
                .params(
                        one.articleId(),
                        one.translationId(),
                        one.action().code(),
                        one.subject(),
                        one.word().by(),
                        one.word().why(),
                        one.word().on())
                .update();
    }

    @Override
    public List<Intervention> of(long articleId) {
        return jdbc.sql("""
                        select article_id, translation_id, action, subject, decided_by, why, made_on from intervention
                        where article_id = ? order by id""")
                .param(articleId)
                .query((row, n) -> new Intervention(
                        row.getLong("article_id"),
                        row.getLong("translation_id"),
                        Intervention.Action.of(row.getString("action")),
                        row.getString("subject"),
                        new Intervention.Word(
                                row.getString("decided_by"),
                                row.getString("why"),
                                row.getObject("made_on", LocalDate.class))))
                .list();
    }
}
