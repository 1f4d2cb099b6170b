package org.nightdesk.question.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.nightdesk.ledger.Ids;
import org.nightdesk.question.Question;
import org.nightdesk.question.Questions;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The questions in the store. */
final class JdbcQuestions implements Questions {
    private static final int AT_A_TIME = 500;
    private static final String ALL = "select unit_id, row_key, kind, person, text, receipt_id, asked_on from question";

    private final JdbcClient jdbc;

    JdbcQuestions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void keep(Question question) {
        jdbc.sql("update question set settled_on = ? where unit_id = ? and person = ? and settled_on is null")
                .params(question.askedOn(), question.unitId(), question.person())
                .update();
        jdbc.sql("""
                        insert into question (id, unit_id, row_key, kind, person, text, receipt_id, asked_on)
                        values ((select coalesce(max(id), 0) + 1 from question), ?, ?, ?, ?, ?, ?, ?)""")
                .params(
                        question.unitId(),
                        question.key(),
                        question.kind().code(),
                        question.person(),
                        question.text(),
                        question.receiptId(),
                        question.askedOn())
                .update();
    }

    @Override
    public void settle(Collection<Long> unitIds, LocalDate on) {
        List<Long> ids = new ArrayList<>(unitIds);
        for (int from = 0; from < ids.size(); from += AT_A_TIME) {
            jdbc.sql("update question set settled_on = :day where unit_id in (:ids) and settled_on is null")
                    .param("day", on)
                    .param("ids", ids.subList(from, Math.min(ids.size(), from + AT_A_TIME)))
                    .update();
        }
    }

    @Override
    public List<Question> open(Question.Kind kind) {
        return jdbc.sql(ALL + " where kind = ? and settled_on is null order by id")
                .param(kind.code())
                .query((row, n) -> question(row))
                .list();
    }

    @Override
    public List<Question> open(long translationId) {
        return jdbc.sql(ALL + " where unit_id between ? and ? and settled_on is null order by id")
                .params(Ids.first(translationId), Ids.last(translationId))
                .query((row, n) -> question(row))
                .list();
    }

    @Override
    public Map<Long, List<Question>> in(Collection<Long> receiptIds) {
        Map<Long, List<Question>> found = new TreeMap<>();
        List<Long> ids = new ArrayList<>(receiptIds);
        for (int from = 0; from < ids.size(); from += AT_A_TIME) {
            jdbc.sql(ALL + " where receipt_id in (:ids) order by id")
                    .param("ids", ids.subList(from, Math.min(ids.size(), from + AT_A_TIME)))
                    .query((row, n) -> question(row))
                    .list()
                    .forEach(one -> found.computeIfAbsent(one.receiptId(), id -> new ArrayList<>())
                            .add(one));
        }
        return found;
    }

    private static Question question(ResultSet row) throws SQLException {
        return new Question(
                row.getLong("unit_id"),
                row.getString("row_key"),
                Question.Kind.of(row.getString("kind")),
                row.getString("person"),
                row.getString("text"),
                row.getLong("receipt_id"),
                row.getObject("asked_on", LocalDate.class));
    }
}
