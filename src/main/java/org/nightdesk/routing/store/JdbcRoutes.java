package org.nightdesk.routing.store;

import java.sql.Types;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.nightdesk.job.Person.Role;
import org.nightdesk.routing.Assignment;
import org.nightdesk.routing.Route;
import org.nightdesk.routing.Routes;
import org.nightdesk.routing.Workloads;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The routes in the store. */
final class JdbcRoutes implements Routes {
    private final JdbcTemplate batch;
    private final JdbcClient jdbc;

    JdbcRoutes(JdbcTemplate batch) {
        this.batch = batch;
        this.jdbc = JdbcClient.create(batch);
    }

    @Override
    public Workloads workloads(Collection<String> topics) {
        Workloads workloads = new Workloads();
        jdbc.sql("select person, sum(words) as words from workload group by person")
                .query(row -> {
                    workloads.add(row.getString("person"), row.getLong("words"));
                });
        if (!topics.isEmpty()) {
            jdbc.sql("select person, role, topic, times from affinity where topic in (:topics)")
                    .param("topics", topics)
                    .query(row -> {
                        workloads.worked(
                                row.getString("person"),
                                Role.of(row.getString("role")),
                                row.getString("topic"),
                                row.getInt("times"));
                    });
        }
        return workloads;
    }

    @Override
    public void keep(List<Taken> routes, long nightId) {
        long id = jdbc.sql("select coalesce(max(id), 0) from route")
                .query(Long.class)
                .single();
        Set<String> loaded = loaded(routes);
        List<Object[]> routeRows = new ArrayList<>();
        List<Object[]> newLoads = new ArrayList<>();
        List<Object[]> moreLoads = new ArrayList<>();
        Map<List<String>, Integer> known = new LinkedHashMap<>();
        for (Taken taken : routes) {
            Assignment work = taken.work();
            String person = null;
            LocalDate dueOn = null;
            Route.To to = taken.route().found().orElse(null);
            if (to != null) {
                person = to.person().key();
                dueOn = to.dueOn();
                Object[] load = {
                    person,
                    work.words(),
                    dueOn,
                    work.translationId(),
                    work.role().code()
                };
                (loaded.add(key(work.translationId(), work.role().code())) ? newLoads : moreLoads).add(load);
                for (String topic : work.topics()) {
                    known.merge(List.of(topic, work.role().code(), person), 1, Integer::sum);
                }
            }
            routeRows.add(new Object[] {
                ++id,
                work.translationId(),
                work.role().code(),
                person,
                work.words(),
                dueOn,
                taken.route().reason(),
                nightId
            });
        }
        batch.batchUpdate(
                "insert into route (id, translation_id, role, person, words, due_on, reason, night_id)"
                        + " values (?,?,?,?,?,?,?,?)",
                routeRows,
                new int[] {
                    Types.BIGINT,
                    Types.BIGINT,
                    Types.VARCHAR,
                    Types.VARCHAR,
                    Types.INTEGER,
                    Types.DATE,
                    Types.VARCHAR,
                    Types.BIGINT
                });
        batch.batchUpdate(
                "insert into workload (person, words, due_on, translation_id, role) values (?,?,?,?,?)", newLoads);
        batch.batchUpdate(
                "update workload set person = ?, words = words + ?, due_on = ? where translation_id = ? and role = ?",
                moreLoads);
        known.forEach(this::know);
    }

    private Set<String> loaded(List<Taken> routes) {
        Set<String> loaded = new HashSet<>();
        if (!routes.isEmpty()) {
            jdbc.sql("select translation_id, role from workload where translation_id in (:ids)")
                    .param(
                            "ids",
                            routes.stream()
                                    .map(taken -> taken.work().translationId())
                                    .toList())
                    .query(row -> {
                        loaded.add(key(row.getLong("translation_id"), row.getString("role")));
                    });
        }
        return loaded;
    }

    private static String key(long translationId, String role) {
        return translationId + role;
    }

    private void know(List<String> topicRolePerson, int times) {
        int there = jdbc.sql("update affinity set times = times + ? where topic = ? and role = ? and person = ?")
                .param(times)
                .params(topicRolePerson)
                .update();
        if (there == 0) {
            jdbc.sql("insert into affinity (times, topic, role, person) values (?,?,?,?)")
                    .param(times)
                    .params(topicRolePerson)
                    .update();
        }
    }

    @Override
    public void done(long translationId, Role role) {
        jdbc.sql("delete from workload where translation_id = ? and role = ?")
                .params(translationId, role.code())
                .update();
    }

    @Override
    public @Nullable Due due(long translationId, Role role) {
        return jdbc.sql("select person, words, due_on from workload where translation_id = ? and role = ?")
                .params(translationId, role.code())
                .query((row, n) ->
                        new Due(row.getString("person"), row.getInt("words"), row.getObject("due_on", LocalDate.class)))
                .optional()
                .orElse(null);
    }

    @Override
    public List<String> history(long translationId) {
        return jdbc.sql("select role, person, words, reason from route where translation_id = ? order by id")
                .param(translationId)
                .query((row, n) -> row.getString("role").toLowerCase(java.util.Locale.ROOT)
                        + " "
                        + (row.getString("person") == null ? "none" : row.getString("person"))
                        + ", "
                        + row.getInt("words")
                        + " words: "
                        + row.getString("reason"))
                .list();
    }
}
