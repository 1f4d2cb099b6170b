package org.nightdesk.routing.store;

import java.sql.Types;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
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
        long id = lastRoute();
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
    public void takeBack(List<TakenBack> work, long nightId) {
        long id = lastRoute();
        List<Object[]> rows = new ArrayList<>();
        for (TakenBack one : work) {
            rows.add(new Object[] {
                ++id, one.translationId(), one.role().code(), one.words(), one.why(), nightId, one.from()
            });
            done(one.translationId(), one.role());
        }
        batch.batchUpdate(
                "insert into route (id, translation_id, role, words, reason, night_id, taken_from)"
                        + " values (?,?,?,?,?,?,?)",
                rows);
    }

    @Override
    public Map<Long, String> takenFrom(Role role, Collection<Long> translationIds) {
        Map<Long, String> from = new HashMap<>();
        Set<Long> given = new HashSet<>();
        if (!translationIds.isEmpty()) {
            jdbc.sql("""
                            select translation_id, person, taken_from from route
                            where translation_id in (:ids) and role = :role order by id desc""")
                    .param("ids", translationIds)
                    .param("role", role.code())
                    .query(row -> {
                        long translation = row.getLong("translation_id");
                        if (row.getString("person") != null) {
                            given.add(translation);
                        } else if (row.getString("taken_from") != null && !given.contains(translation)) {
                            from.putIfAbsent(translation, row.getString("taken_from"));
                        }
                    });
        }
        return from;
    }

    private long lastRoute() {
        return jdbc.sql("select coalesce(max(id), 0) from route")
                .query(Long.class)
                .single();
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
    public List<Past> past(long translationId) {
        return jdbc.sql("select role, person, words, reason, taken_from, night_id from route"
                        + " where translation_id = ? order by id")
                .param(translationId)
                .query((row, n) -> new Past(
                        row.getLong("night_id"),
                        line(
                                row.getString("role").toLowerCase(Locale.ROOT),
                                row.getString("person"),
                                row.getString("taken_from"),
                                row.getInt("words") + " words: " + row.getString("reason"))))
                .list();
    }

    private static String line(String role, @Nullable String person, @Nullable String takenFrom, String what) {
        if (takenFrom != null) {
            return role + " " + takenFrom + " gives it up, " + what;
        }
        return person == null ? "no " + role + " found, " + what : "routed to " + role + " " + person + ", " + what;
    }
}
