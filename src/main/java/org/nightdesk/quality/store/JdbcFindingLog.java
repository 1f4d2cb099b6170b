package org.nightdesk.quality.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.nightdesk.ledger.IdBatches;
import org.nightdesk.ledger.Ids;
import org.nightdesk.quality.Finding;
import org.nightdesk.quality.FindingLog;
import org.nightdesk.quality.FindingText;
import org.nightdesk.quality.Severity;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The findings in the store. */
final class JdbcFindingLog implements FindingLog {
    private final JdbcTemplate batch;
    private final JdbcClient jdbc;

    JdbcFindingLog(JdbcTemplate batch) {
        this.batch = batch;
        this.jdbc = JdbcClient.create(batch);
    }

    @Override
    public void replace(long translationId, List<Entry> findings, long nightId) {
        jdbc.sql("delete from finding where unit_id between ? and ?")
                .params(Ids.first(translationId), Ids.last(translationId))
                .update();
        long id = jdbc.sql("select coalesce(max(id), 0) from finding")
                .query(Long.class)
                .single();
        List<Object[]> rows = new ArrayList<>();
        for (Entry entry : findings) {
            Finding finding = entry.finding();
            rows.add(new Object[] {
                ++id,
                entry.unitId(),
                entry.revisionId(),
                finding.rule(),
                finding.text().variant(),
                finding.category().code(),
                finding.severity().code(),
                finding.span().start(),
                finding.span().end(),
                finding.text().argumentsAsJson(),
                nightId
            });
        }
        batch.batchUpdate(
                "insert into finding (id, unit_id, revision_id, rule, variant, category, severity, start_at,"
                        + " end_at, arguments, night_id) values (?,?,?,?,?,?,?,?,?,?,?)",
                rows);
    }

    @Override
    public Map<Long, List<Line>> of(long translationId) {
        Map<Long, List<Line>> lines = new TreeMap<>();
        jdbc.sql("""
                        select unit_id, rule, variant, arguments, severity from finding
                        where unit_id between ? and ? order by id""").params(Ids.first(translationId), Ids.last(translationId)).query(row -> {
            lines.computeIfAbsent(row.getLong("unit_id"), unit -> new ArrayList<>())
                    .add(new Line(Severity.of(row.getString("severity")), text(row)));
        });
        return lines;
    }

    @Override
    public Map<Long, Map<Severity, Integer>> severities(Collection<Long> unitIds) {
        Map<Long, Map<Severity, Integer>> severities = new TreeMap<>();
        for (List<Long> ids : IdBatches.of(unitIds)) {
            jdbc.sql("""
                            select unit_id, severity, count(*) as findings from finding
                            where unit_id in (:ids) group by unit_id, severity""").param("ids", ids).query(row -> {
                severities
                        .computeIfAbsent(row.getLong("unit_id"), id -> new EnumMap<>(Severity.class))
                        .put(Severity.of(row.getString("severity")), row.getInt("findings"));
            });
        }
        return severities;
    }

    private static FindingText text(ResultSet row) throws SQLException {
        return FindingText.of(row.getString("rule"), row.getString("variant"), row.getString("arguments"));
    }
}
