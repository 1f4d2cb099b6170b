package org.nightdesk.ledger.store;

import static org.nightdesk.ledger.store.UnitRange.SEGMENT_OF_UNIT;
import static org.nightdesk.ledger.store.UnitRange.UNITS_OF_TRANSLATION;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import javax.sql.DataSource;
import org.nightdesk.ledger.IdBatches;
import org.nightdesk.ledger.Lane;
import org.nightdesk.ledger.LedgerQueries;
import org.nightdesk.ledger.UnitState;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Questions about the ledger, answered from the store. */
final class JdbcLedgerQueries implements LedgerQueries {
    private static final List<Integer> WITH_TEXT =
            List.of(UnitState.RETURNED.code(), UnitState.APPROVED.code(), UnitState.PUBLISHED.code());

    private final JdbcClient jdbc;

    JdbcLedgerQueries(DataSource source) {
        this.jdbc = JdbcClient.create(source);
    }

    @Override
    public List<String> jobs() {
        return jdbc.sql("select distinct job from article").query(String.class).list().stream()
                .sorted()
                .toList();
    }

    @Override
    public long unitsIn(String job) {
        return jdbc.sql("""
                        select coalesce(sum(a.next_n), 0) from article a join translation t on t.article_id = a.id
                        where a.job = ?""").param(job).query(Long.class).single();
    }

    @Override
    public long withoutText() {
        return jdbc.sql("select count(*) from unit where state in (:states) and revision_id is null")
                .param("states", WITH_TEXT)
                .query(Long.class)
                .single();
    }

    @Override
    public Map<Long, Subject> subjects(Collection<Long> translationIds) {
        Map<Long, Subject> subjects = new TreeMap<>();
        for (List<Long> ids : IdBatches.of(translationIds)) {
            jdbc.sql("""
                            select t.id, a.job, a.article_key, t.locale
                            from translation t join article a on a.id = t.article_id where t.id in (:ids)""").param("ids", ids).query(row -> {
                subjects.put(
                        row.getLong("id"),
                        new Subject(
                                row.getString("job"),
                                row.getString("article_key"),
                                Locale.forLanguageTag(row.getString("locale"))));
            });
        }
        return subjects;
    }

    @Override
    public Map<Long, List<SizedUnit>> units(Collection<Long> translationIds, UnitState state) {
        Map<Long, List<SizedUnit>> units = new TreeMap<>();
        for (List<Long> ids : IdBatches.of(translationIds)) {
            jdbc.sql("select t.id as translation_id, u.id, s.words from translation t join unit u on"
                            + UNITS_OF_TRANSLATION + "join segment s on" + SEGMENT_OF_UNIT
                            + "where t.id in (:ids) and u.state = :state order by u.id")
                    .param("ids", ids)
                    .param("state", state.code())
                    .query(row -> {
                        units.computeIfAbsent(row.getLong("translation_id"), id -> new ArrayList<>())
                                .add(new SizedUnit(row.getLong("id"), row.getInt("words")));
                    });
        }
        return units;
    }

    @Override
    public List<Held> held(Collection<Long> translationIds) {
        List<Held> held = new ArrayList<>();
        for (List<Long> ids : IdBatches.of(translationIds)) {
            held.addAll(jdbc.sql("select t.id as translation_id, coalesce(u.reason, '') as reason, count(*) as units"
                            + " from translation t join unit u on" + UNITS_OF_TRANSLATION
                            + "where t.id in (:ids) and u.state = :state"
                            + " group by t.id, coalesce(u.reason, '') order by min(u.id)")
                    .param("ids", ids)
                    .param("state", UnitState.HELD.code())
                    .query((row, n) ->
                            new Held(row.getLong("translation_id"), row.getString("reason"), row.getLong("units")))
                    .list());
        }
        return held;
    }

    @Override
    public List<Long> waiting(String job, Collection<Lane> lanes) {
        // From the inside out, by primary keys: of joins H2 makes all pairs of waiting translations and articles.
        return jdbc.sql("""
                        select distinct q.translation_id from queue q where q.step in (:lanes)
                        and (select a.job from article a where a.id =
                        (select t.article_id from translation t where t.id = q.translation_id)) = :job""" + JdbcPauses.QUEUED_IS_NOT_PAUSED + " order by q.translation_id")
                .param("lanes", lanes.stream().map(Lane::code).toList())
                .param("job", job)
                .query(Long.class)
                .list();
    }
}
