package org.nightdesk.routing.store;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.nightdesk.job.Person.Role;
import org.nightdesk.routing.RouteQueries;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Questions about routes and workloads, answered from the store. */
final class JdbcRouteQueries implements RouteQueries {
    private static final int AT_A_TIME = 500;

    private final JdbcClient jdbc;

    JdbcRouteQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<Load> loads() {
        // Sorted here: PostgreSQL may sort keys of people by its own collation.
        return jdbc
                .sql("""
                        select person, role, sum(words) as words, count(*) as translations, max(due_on) as due_on
                        from workload group by person, role""")
                .query((row, n) -> new Load(
                        row.getString("person"),
                        Role.of(row.getString("role")),
                        row.getLong("words"),
                        row.getLong("translations"),
                        row.getObject("due_on", LocalDate.class)))
                .list()
                .stream()
                .sorted(Comparator.comparing(Load::person)
                        .thenComparing(load -> load.role().code()))
                .toList();
    }

    @Override
    public List<Piece> pieces(Role role) {
        return jdbc
                .sql("select translation_id, person, due_on from workload where role = ?")
                .param(role.code())
                .query((row, n) -> new Piece(
                        row.getLong("translation_id"),
                        row.getString("person"),
                        row.getObject("due_on", LocalDate.class)))
                .list()
                .stream()
                .sorted(Comparator.comparing(Piece::person)
                        .thenComparing(Piece::dueOn)
                        .thenComparingLong(Piece::translationId))
                .toList();
    }

    @Override
    public List<Piece> dueBy(Role role, LocalDate day) {
        return jdbc
                .sql("select translation_id, person, due_on from workload where role = ? and due_on <= ?")
                .params(role.code(), day)
                .query((row, n) -> new Piece(
                        row.getLong("translation_id"),
                        row.getString("person"),
                        row.getObject("due_on", LocalDate.class)))
                .list()
                .stream()
                .sorted(Comparator.comparing(Piece::dueOn)
                        .thenComparing(Piece::person)
                        .thenComparingLong(Piece::translationId))
                .toList();
    }

    @Override
    public List<Moved> movedIn(long nightId) {
        return jdbc.sql("""
                        select r.translation_id, r.role, r.taken_from, r.reason, w.person, w.due_on from route r
                        left join workload w on w.translation_id = r.translation_id and w.role = r.role
                        where r.night_id = ? and r.taken_from is not null order by r.id""")
                .param(nightId)
                .query((row, n) -> new Moved(
                        row.getLong("translation_id"),
                        Role.of(row.getString("role")),
                        row.getString("taken_from"),
                        row.getString("reason"),
                        row.getString("person"),
                        row.getObject("due_on", LocalDate.class)))
                .list();
    }

    @Override
    public Map<Long, String> unrouted(Collection<Long> translationIds) {
        Map<Long, String> reasons = new TreeMap<>();
        List<Long> ids = new ArrayList<>(translationIds);
        for (int from = 0; from < ids.size(); from += AT_A_TIME) {
            jdbc.sql("""
                            select r.translation_id, r.reason from route r
                            join (select translation_id, max(id) as id from route where translation_id in (:ids)
                            group by translation_id) latest on latest.id = r.id
                            where r.person is null""")
                    .param("ids", ids.subList(from, Math.min(ids.size(), from + AT_A_TIME)))
                    .query(row -> {
                        reasons.put(row.getLong("translation_id"), row.getString("reason"));
                    });
        }
        return reasons;
    }
}
