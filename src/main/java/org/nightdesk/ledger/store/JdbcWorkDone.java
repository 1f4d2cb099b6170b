package org.nightdesk.ledger.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.sql.DataSource;
import org.nightdesk.job.Person.Role;
import org.nightdesk.ledger.Ids;
import org.nightdesk.ledger.WorkDone;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Work from the texts in the store. */
final class JdbcWorkDone implements WorkDone {
    private final JdbcClient jdbc;

    JdbcWorkDone(DataSource source) {
        this.jdbc = JdbcClient.create(source);
    }

    @Override
    public List<Done> firstBetween(LocalDate from, LocalDate to) {
        return jdbc.sql("""
                        select unit_id, person, role, min(made_on) as made_on from revision group by unit_id, person, role
                        having min(made_on) between ? and ? order by unit_id, person, role""").params(from, to).query((row, n) -> done(row)).list();
    }

    @Override
    public List<Done> lastOf(long translationId) {
        Map<Long, Map<Role, Done>> last = new TreeMap<>();
        jdbc.sql("select unit_id, person, role, made_on from revision where unit_id between ? and ? order by id")
                .params(Ids.first(translationId), Ids.last(translationId))
                .query(row -> {
                    Done one = done(row);
                    last.computeIfAbsent(one.unitId(), id -> new TreeMap<>()).put(one.role(), one);
                });
        return last.values().stream().flatMap(one -> one.values().stream()).toList();
    }

    private static Done done(ResultSet row) throws SQLException {
        return new Done(
                row.getLong("unit_id"),
                row.getString("person"),
                Role.of(row.getString("role")),
                row.getObject("made_on", LocalDate.class));
    }
}
