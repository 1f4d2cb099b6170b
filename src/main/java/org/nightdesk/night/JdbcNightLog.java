package org.nightdesk.night;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.nightdesk.ledger.IdBatches;
import org.nightdesk.ledger.NightLog;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The nights in the store, for those who only read of them. */
final class JdbcNightLog implements NightLog {
    private final JdbcClient jdbc;

    JdbcNightLog(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<Begun> latest(int most) {
        return jdbc.sql("""
                        select id, job, business_date, pass, state from night
                        order by id desc fetch first ? rows only""")
                .param(most)
                .query((row, n) -> new Begun(
                        row.getLong("id"),
                        row.getString("job"),
                        row.getObject("business_date", LocalDate.class),
                        row.getInt("pass"),
                        row.getString("state")))
                .list();
    }

    @Override
    public List<String> jobs() {
        return jdbc.sql("select distinct job from night").query(String.class).list().stream()
                .sorted()
                .toList();
    }

    @Override
    public Map<Long, LocalDate> dates(Collection<Long> nightIds) {
        Map<Long, LocalDate> dates = new TreeMap<>();
        for (List<Long> ids : IdBatches.of(nightIds)) {
            dates.putAll(dates(jdbc.sql("select id, business_date from night where id in (:ids)")
                    .param("ids", ids)));
        }
        return dates;
    }

    @Override
    public Map<Long, LocalDate> ofJob(String job) {
        return dates(
                jdbc.sql("select id, business_date from night where job = ?").param(job));
    }

    private static Map<Long, LocalDate> dates(JdbcClient.StatementSpec select) {
        Map<Long, LocalDate> dates = new TreeMap<>();
        select.query(row -> {
            dates.put(row.getLong("id"), row.getObject("business_date", LocalDate.class));
        });
        return dates;
    }
}
