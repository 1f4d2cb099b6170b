package org.nightdesk.workflow.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.nightdesk.ledger.Ids;
import org.nightdesk.quality.FindingText;
import org.nightdesk.workflow.correct.Correction;
import org.nightdesk.workflow.correct.Corrections;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What came of the units that changed entries touch, and the articles that were not looked at yet. */
final class JdbcCorrections implements Corrections {
    private static final long NOBODY_YET = 0;
    private static final FindingText NOTHING = new FindingText("", "", Map.of());

    private final JdbcClient jdbc;
    private final JdbcTemplate rows;

    JdbcCorrections(JdbcClient jdbc, JdbcTemplate rows) {
        this.jdbc = jdbc;
        this.rows = rows;
    }

    @Override
    public void enqueue(String job, Collection<Long> articles) {
        rows.batchUpdate(
                "delete from glossary_queue where job = ? and article_id = ?",
                articles.stream().map(id -> new Object[] {job, id}).toList());
        rows.batchUpdate(
                "insert into glossary_queue (job, article_id) values (?,?)",
                articles.stream().map(id -> new Object[] {job, id}).toList());
    }

    @Override
    public List<Long> queue(String job) {
        return jdbc.sql("select article_id from glossary_queue where job = ? order by article_id")
                .param(job)
                .query(Long.class)
                .list();
    }

    @Override
    public void dequeue(String job, long article) {
        jdbc.sql("delete from glossary_queue where job = ? and article_id = ?")
                .params(job, article)
                .update();
    }

    @Override
    public void keep(String job, Collection<Correction> corrections) {
        rows.batchUpdate(
                "insert into correction (job, night_id, unit_id, entry_id, outcome, rule, variant, arguments, done_by)"
                        + " values (?,?,?,?,?,?,?,?,?)",
                corrections.stream().map(one -> row(job, one)).toList());
    }

    private static Object[] row(String job, Correction one) {
        FindingText finding = one.finding() == null ? NOTHING : one.finding();
        return new Object[] {
            job,
            one.nightId(),
            one.unitId(),
            one.entryId(),
            one.outcome().code(),
            finding.rule(),
            finding.variant(),
            finding.argumentsAsJson(),
            one.outcome().isOpen() ? NOBODY_YET : one.nightId()
        };
    }

    @Override
    public void decide(String job, Correction correction, Correction.Outcome outcome, long nightId) {
        jdbc.sql("""
                        update correction set outcome = ?, done_by = ?
                        where job = ? and night_id = ? and unit_id = ? and entry_id = ?""")
                .params(outcome.code(), nightId, job, correction.nightId(), correction.unitId(), correction.entryId())
                .update();
    }

    @Override
    public Map<Long, List<Correction>> open(String job, Collection<Correction.Outcome> outcomes) {
        return jdbc
                .sql("""
                        select night_id, unit_id, entry_id, outcome, rule, variant, arguments from correction
                        where job = :job and outcome in (:outcomes) order by unit_id, night_id, entry_id""")
                .param("job", job)
                .param(
                        "outcomes",
                        outcomes.stream().map(Correction.Outcome::code).toList())
                .query((row, n) -> new Correction(
                        row.getLong("night_id"),
                        row.getLong("unit_id"),
                        row.getString("entry_id"),
                        Correction.Outcome.of(row.getString("outcome")),
                        finding(row)))
                .list()
                .stream()
                .collect(Collectors.groupingBy(one -> Ids.owner(one.unitId()), TreeMap::new, Collectors.toList()));
    }

    private static @Nullable FindingText finding(ResultSet row) throws SQLException {
        FindingText finding =
                FindingText.of(row.getString("rule"), row.getString("variant"), row.getString("arguments"));
        return finding.equals(NOTHING) ? null : finding;
    }

    @Override
    public long offered(String job) {
        return jdbc.sql("select count(distinct unit_id) from correction where job = ? and outcome = ?")
                .params(job, Correction.Outcome.OFFERED.code())
                .query(Long.class)
                .single();
    }

    @Override
    public Map<String, Map<Correction.Outcome, Long>> counts(String job, long nightId) {
        Map<String, Map<Correction.Outcome, Long>> counts = new TreeMap<>();
        jdbc.sql("""
                        select entry_id, outcome, count(distinct unit_id) as units from correction
                        where job = ? and (night_id = ? or done_by = ?) group by entry_id, outcome""").params(job, nightId, nightId).query(row -> {
            counts.computeIfAbsent(row.getString("entry_id"), id -> new TreeMap<>())
                    .put(Correction.Outcome.of(row.getString("outcome")), row.getLong("units"));
        });
        return counts;
    }
}
