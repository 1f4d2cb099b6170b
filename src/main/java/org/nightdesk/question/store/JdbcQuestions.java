package org.nightdesk.question.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.nightdesk.job.Answerer;
import org.nightdesk.ledger.Ids;
import org.nightdesk.question.Answer;
import org.nightdesk.question.KeptQuestion;
import org.nightdesk.question.Question;
import org.nightdesk.question.Questions;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The questions and answers in the store. */
final class JdbcQuestions implements Questions {
    private static final int AT_A_TIME = 500;
    private static final String ALL = """
            select id, unit_id, row_key, kind, person, text, receipt_id, asked_on, answerer, settled_on, settled_as
            from question""";

    private final JdbcClient jdbc;

    JdbcQuestions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void keep(Question question) {
        jdbc.sql("""
                        update question set settled_on = ?, settled_as = ?
                        where unit_id = ? and person = ? and settled_on is null""")
                .params(question.askedOn(), Question.End.REPLACED.code(), question.unitId(), question.person())
                .update();
        jdbc.sql("""
                        insert into question (id, unit_id, row_key, kind, person, text, receipt_id, asked_on, answerer)
                        values ((select coalesce(max(id), 0) + 1 from question), ?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(
                        question.unitId(),
                        question.key(),
                        question.kind().code(),
                        question.person(),
                        question.text(),
                        question.receiptId(),
                        question.askedOn(),
                        question.answerer().code())
                .update();
    }

    @Override
    public void settle(long number, Question.End how, LocalDate on) {
        jdbc.sql("update question set settled_on = ?, settled_as = ? where id = ? and settled_on is null")
                .params(on, how.code(), number)
                .update();
    }

    @Override
    public void answer(long number, Answer answer) {
        withdraw(number, answer.on());
        jdbc.sql("""
                        insert into answer (id, question_id, text, answered_by, receipt_id, last_night, answered_on)
                        values ((select coalesce(max(id), 0) + 1 from answer), ?, ?, ?, ?, ?, ?)""")
                .params(number, answer.text(), answer.by(), answer.receiptId(), answer.lastNight(), answer.on())
                .update();
    }

    @Override
    public void withdraw(long number, LocalDate on) {
        jdbc.sql("update answer set ended_on = ? where question_id = ? and ended_on is null")
                .params(on, number)
                .update();
    }

    @Override
    public Optional<KeptQuestion> find(long number) {
        return withAnswers(jdbc.sql(ALL + " where id = ?")
                        .param(number)
                        .query((row, n) -> kept(row))
                        .list())
                .stream()
                .findFirst();
    }

    @Override
    public List<KeptQuestion> open(Question.Kind kind) {
        return withAnswers(jdbc.sql(ALL + """
                         where kind = ? and settled_on is null and not exists
                        (select 1 from answer a where a.question_id = question.id and a.ended_on is null) order by id""")
                .param(kind.code())
                .query((row, n) -> kept(row))
                .list());
    }

    @Override
    public List<KeptQuestion> unsettled(long translationId) {
        return withAnswers(jdbc.sql(ALL + " where unit_id between ? and ? and settled_on is null order by id")
                .params(Ids.first(translationId), Ids.last(translationId))
                .query((row, n) -> kept(row))
                .list());
    }

    @Override
    public List<KeptQuestion> of(Collection<Long> translationIds) {
        List<KeptQuestion> found = new ArrayList<>();
        for (long id : translationIds) {
            found.addAll(jdbc.sql(ALL + " where unit_id between ? and ? order by id")
                    .params(Ids.first(id), Ids.last(id))
                    .query((row, n) -> kept(row))
                    .list());
        }
        found.sort((one, other) -> Long.compare(one.number(), other.number()));
        return withAnswers(found);
    }

    @Override
    public List<KeptQuestion> asked() {
        return withAnswers(jdbc.sql(ALL + " where kind = ? order by id")
                .param(Question.Kind.QUESTION.code())
                .query((row, n) -> kept(row))
                .list());
    }

    @Override
    public List<KeptQuestion> answeredSince(LocalDate day) {
        return withAnswers(
                jdbc.sql(ALL + """
                         where id in (select question_id from answer where answered_on >= ? and ended_on is null)
                        order by id""").param(day).query((row, n) -> kept(row)).list());
    }

    @Override
    public Set<Long> translations() {
        Set<Long> translations = new TreeSet<>();
        jdbc.sql("select distinct unit_id from question")
                .query((row, n) -> Ids.owner(row.getLong("unit_id")))
                .list()
                .forEach(translations::add);
        return translations;
    }

    @Override
    public Map<Long, List<Question>> in(Collection<Long> receiptIds) {
        Map<Long, List<Question>> found = new TreeMap<>();
        for (List<Long> ids : parts(receiptIds)) {
            jdbc.sql(ALL + " where receipt_id in (:ids) order by id")
                    .param("ids", ids)
                    .query((row, n) -> kept(row).question())
                    .list()
                    .forEach(one -> found.computeIfAbsent(one.receiptId(), id -> new ArrayList<>())
                            .add(one));
        }
        return found;
    }

    private List<KeptQuestion> withAnswers(List<KeptQuestion> questions) {
        Map<Long, List<Answer>> answers = new HashMap<>();
        for (List<Long> ids : parts(questions.stream().map(KeptQuestion::number).toList())) {
            jdbc.sql("""
                            select question_id, text, answered_by, receipt_id, last_night, answered_on, ended_on
                            from answer where question_id in (:ids) order by id""").param("ids", ids).query(row -> {
                answers.computeIfAbsent(row.getLong("question_id"), id -> new ArrayList<>())
                        .add(answer(row));
            });
        }
        return questions.stream()
                .map(one -> new KeptQuestion(
                        one.number(),
                        one.question(),
                        one.settledOn(),
                        one.end(),
                        answers.getOrDefault(one.number(), List.of())))
                .toList();
    }

    private static List<List<Long>> parts(Collection<Long> all) {
        List<Long> ids = new ArrayList<>(all);
        List<List<Long>> parts = new ArrayList<>();
        for (int from = 0; from < ids.size(); from += AT_A_TIME) {
            parts.add(ids.subList(from, Math.min(ids.size(), from + AT_A_TIME)));
        }
        return parts;
    }

    private static Answer answer(ResultSet row) throws SQLException {
        return new Answer(
                row.getString("text"),
                row.getString("answered_by"),
                row.getLong("receipt_id"),
                row.getLong("last_night"),
                row.getObject("answered_on", LocalDate.class),
                row.getObject("ended_on", LocalDate.class));
    }

    private static KeptQuestion kept(ResultSet row) throws SQLException {
        Question question = new Question(
                row.getLong("unit_id"),
                row.getString("row_key"),
                Question.Kind.of(row.getString("kind")),
                row.getString("person"),
                row.getString("text"),
                row.getLong("receipt_id"),
                row.getObject("asked_on", LocalDate.class),
                Answerer.of(row.getString("answerer")));
        String end = row.getString("settled_as");
        return new KeptQuestion(
                row.getLong("id"),
                question,
                row.getObject("settled_on", LocalDate.class),
                end == null ? null : Question.End.of(end),
                List.of());
    }
}
