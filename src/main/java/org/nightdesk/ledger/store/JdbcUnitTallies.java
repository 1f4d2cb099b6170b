package org.nightdesk.ledger.store;

import static org.nightdesk.ledger.store.UnitRange.UNITS_OF_TRANSLATION;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.sql.DataSource;
import org.nightdesk.ledger.IdBatches;
import org.nightdesk.ledger.UnitState;
import org.nightdesk.ledger.UnitTallies;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The tallies in the store; a translation without rows there has to be counted. */
final class JdbcUnitTallies implements UnitTallies {
    private static final String COUNTED = """
            select t.id as translation_id, u.state, count(*) as units
            from article a join translation t on t.article_id = a.id join unit u on\
            """ + UNITS_OF_TRANSLATION + "where a.job = ? ";

    private static final String KEPT = """
            from article a join translation t on t.article_id = a.id join unit_tally y on y.translation_id = t.id
            where a.job = ?\s""";

    private static final String NOT_KEPT = "and not exists (select 1 from unit_tally y where y.translation_id = t.id)";

    private final JdbcClient jdbc;

    JdbcUnitTallies(DataSource source) {
        this.jdbc = JdbcClient.create(source);
    }

    @Override
    public Map<UnitState, Long> count(String job) {
        keep(job);
        Map<UnitState, Long> counts = none();
        jdbc.sql("select y.state, sum(y.units) as units " + KEPT + "group by y.state")
                .param(job)
                .query(row -> {
                    counts.put(UnitState.of(row.getInt("state")), row.getLong("units"));
                });
        return counts;
    }

    @Override
    public List<Long> with(String job, UnitState state) {
        keep(job);
        return jdbc.sql("select y.translation_id " + KEPT + "and y.state = ? order by y.translation_id")
                .params(job, state.code())
                .query(Long.class)
                .list();
    }

    private void keep(String job) {
        jdbc.sql("insert into unit_tally (translation_id, state, units) " + COUNTED + NOT_KEPT
                        + " group by t.id, u.state")
                .param(job)
                .update();
    }

    @Override
    public Map<Long, Map<UnitState, Long>> byTranslation(String job) {
        Map<Long, Map<UnitState, Long>> tallies =
                byTranslation("select y.translation_id, y.state, y.units " + KEPT, job);
        tallies.putAll(byTranslation(COUNTED + NOT_KEPT + " group by t.id, u.state", job));
        return tallies;
    }

    @Override
    public Recount recount(String job) {
        Map<Long, Map<UnitState, Long>> counted = byTranslation(COUNTED + "group by t.id, u.state", job);
        Map<UnitState, Long> sums = none();
        counted.values().forEach(one -> one.forEach((state, units) -> sums.merge(state, units, Long::sum)));
        List<Long> wrong = new ArrayList<>();
        byTranslation("select y.translation_id, y.state, y.units " + KEPT, job).forEach((translation, kept) -> {
            if (!kept.equals(counted.get(translation))) {
                wrong.add(translation);
            }
        });
        return new Recount(sums, wrong);
    }

    private Map<Long, Map<UnitState, Long>> byTranslation(String sql, String job) {
        Map<Long, Map<UnitState, Long>> tallies = new TreeMap<>();
        jdbc.sql(sql).param(job).query(row -> {
            tallies.computeIfAbsent(row.getLong("translation_id"), id -> new EnumMap<>(UnitState.class))
                    .put(UnitState.of(row.getInt("state")), row.getLong("units"));
        });
        return tallies;
    }

    private static Map<UnitState, Long> none() {
        Map<UnitState, Long> counts = new EnumMap<>(UnitState.class);
        for (UnitState state : UnitState.values()) {
            counts.put(state, 0L);
        }
        return counts;
    }

    static JdbcRows rows(DataSource source) {
        return JdbcRows.inserting(source, "insert into unit_tally (translation_id, state, units)", 3);
    }

    /** Keeps the tally of a new translation. */
    static void begin(JdbcRows rows, long translationId, int open) {
        if (open > 0) {
            rows.add(row -> {
                row.setLong(1, translationId);
                row.setInt(2, UnitState.OPEN.code());
                row.setInt(3, open);
            });
        }
    }

    /** After all open units of a translation went to a state; where others are in that state already, they are to be counted. */
    void moveAll(long translationId, UnitState to, int units) {
        int moved = jdbc.sql("""
                        update unit_tally set state = ? where translation_id = ? and state = ? and units = ?
                        and not exists (select 1 from unit_tally y where y.translation_id = ? and y.state = ?)""")
                .params(to.code(), translationId, UnitState.OPEN.code(), units, translationId, to.code())
                .update();
        if (moved == 0 && units > 0) {
            drop(List.of(translationId));
        }
    }

    @Override
    public void drop(Collection<Long> translationIds) {
        for (List<Long> some : IdBatches.of(translationIds)) {
            jdbc.sql("delete from unit_tally where translation_id in (:ids)")
                    .param("ids", some)
                    .update();
        }
    }
}
