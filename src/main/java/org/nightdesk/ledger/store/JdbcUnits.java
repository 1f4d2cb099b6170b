package org.nightdesk.ledger.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.nightdesk.job.Person.Role;
import org.nightdesk.ledger.Ids;
import org.nightdesk.ledger.Omission;
import org.nightdesk.ledger.Revision;
import org.nightdesk.ledger.Transition;
import org.nightdesk.ledger.Unit;
import org.nightdesk.ledger.UnitState;
import org.nightdesk.ledger.Units;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The units in the store. */
final class JdbcUnits implements Units {
    private static final String REVISION = "id, unit_id, text, person, role, receipt_id, made_on, omitted";

    private final DataSource source;
    private final JdbcClient jdbc;
    private final JdbcUnitTallies tallies;

    JdbcUnits(DataSource source) {
        this.source = source;
        this.jdbc = JdbcClient.create(source);
        this.tallies = new JdbcUnitTallies(source);
    }

    @Override
    public List<Unit> of(long translationId) {
        Map<Long, Revision> current = new HashMap<>();
        jdbc.sql("select " + REVISION + " from revision where unit_id between ? and ? order by id")
                .params(Ids.first(translationId), Ids.last(translationId))
                .query(row -> {
                    current.put(row.getLong("id"), revision(row));
                });
        return jdbc.sql("select " + UnitColumns.NAMES + " from unit where id between ? and ? order by id")
                .params(Ids.first(translationId), Ids.last(translationId))
                .query((ResultSet rows) -> UnitColumns.all(rows, current));
    }

    private static Revision revision(ResultSet row) throws SQLException {
        return new Revision(
                row.getLong("id"),
                row.getLong("unit_id"),
                row.getString("text"),
                row.getString("person"),
                Role.of(row.getString("role")),
                row.getLong("receipt_id"),
                row.getObject("made_on", LocalDate.class),
                Omission.ofCode(row.getObject("omitted", Integer.class)));
    }

    @Override
    public List<Revision> history(long unitId) {
        return jdbc.sql("select " + REVISION + " from revision where unit_id = ? order by id")
                .param(unitId)
                .query((row, n) -> revision(row))
                .list();
    }

    @Override
    public Map<Long, List<Revision>> histories(long translationId) {
        Map<Long, List<Revision>> histories = new TreeMap<>();
        jdbc.sql("select " + REVISION + " from revision where unit_id between ? and ? order by id")
                .params(Ids.first(translationId), Ids.last(translationId))
                .query((row, n) -> revision(row))
                .list()
                .forEach(revision -> histories
                        .computeIfAbsent(revision.unitId(), id -> new ArrayList<>())
                        .add(revision));
        return histories;
    }

    @Override
    public Set<String> authors(long translationId, Role role) {
        return Set.copyOf(jdbc.sql("select distinct person from revision where unit_id between ? and ? and role = ?")
                .params(Ids.first(translationId), Ids.last(translationId), role.code())
                .query(String.class)
                .list());
    }

    @Override
    public Revision revise(long unitId, NewText text) {
        Omission omission = text.omission();
        long id = jdbc.sql("select coalesce(max(id), 0) + 1 from revision")
                .query(Long.class)
                .single();
        jdbc.sql("insert into revision (" + REVISION + ") values (?,?,?,?,?,?,?,?)")
                .params(id, unitId, text.text(), text.person(), text.role().code(), text.receiptId(), text.madeOn())
                .param(omission == null ? null : omission.into())
                .update();
        jdbc.sql("update unit set revision_id = ?, kit_id = null where id = ?")
                .params(id, unitId)
                .update();
        return new Revision(
                id, unitId, text.text(), text.person(), text.role(), text.receiptId(), text.madeOn(), omission);
    }

    @Override
    public void remark(Remark remark) {
        jdbc.sql("""
                        insert into remark (id, unit_id, text, person, role, made_on)
                        values ((select coalesce(max(id), 0) + 1 from remark), ?, ?, ?, ?, ?)""")
                .params(
                        remark.unitId(),
                        remark.text(),
                        remark.person(),
                        remark.role().code(),
                        remark.madeOn())
                .update();
    }

    @Override
    public Map<Long, Remark> remarks(long translationId, Role by) {
        Map<Long, Remark> remarks = new TreeMap<>();
        jdbc.sql("""
                        select unit_id, text, person, role, made_on from remark
                        where unit_id between ? and ? and role = ? order by id""")
                .params(Ids.first(translationId), Ids.last(translationId), by.code())
                .query((row, n) -> new Remark(
                        row.getLong("unit_id"),
                        row.getString("text"),
                        row.getString("person"),
                        Role.of(row.getString("role")),
                        row.getObject("made_on", LocalDate.class)))
                .list()
                .forEach(remark -> remarks.put(remark.unitId(), remark));
        return remarks;
    }

    @Override
    public int issue(long translationId, long kitId) {
        int issued = jdbc.sql("update unit set state = ?, kit_id = ? where id between ? and ? and state = ?")
                .params(
                        Transition.ISSUE.to().code(),
                        kitId,
                        Ids.first(translationId),
                        Ids.last(translationId),
                        UnitState.OPEN.code())
                .update();
        tallies.moveAll(translationId, Transition.ISSUE.to(), issued);
        return issued;
    }

    @Override
    public int review(long translationId, long kitId) {
        return jdbc.sql("update unit set kit_id = ? where id between ? and ? and state = ?")
                .params(kitId, Ids.first(translationId), Ids.last(translationId), UnitState.RETURNED.code())
                .update();
    }

    @Override
    public void move(Transition transition, Collection<Long> unitIds, String reason) {
        if (transition.needsReason() == reason.isEmpty()) {
            throw new IllegalArgumentException(transition + " with reason “" + reason + "”");
        }
        tallies.drop(unitIds.stream().map(Ids::owner).toList());
        String from = transition.from().stream()
                .map(state -> String.valueOf(state.code()))
                .collect(Collectors.joining(","));
        JdbcRows rows =
                new JdbcRows(source, "update unit set state = ?, reason = ? where id = ? and state in (" + from + ")");
        try (rows) {
            for (long id : unitIds) {
                rows.add(row -> {
                    row.setInt(1, transition.to().code());
                    row.setString(2, reason.isEmpty() ? null : reason);
                    row.setLong(3, id);
                });
            }
        }
        if (rows.changed() != unitIds.size()) {
            throw new IllegalStateException(transition + " needs one of " + transition.from() + ": "
                    + (unitIds.size() - rows.changed()) + " of units " + unitIds + " are in another state or gone");
        }
    }

    @Override
    public Map<UnitState, Long> count(String job) {
        Map<UnitState, Long> counts = new EnumMap<>(UnitState.class);
        for (UnitState state : UnitState.values()) {
            counts.put(state, 0L);
        }
        jdbc.sql("""
                        select u.state, count(*) as units
                        from article a join translation t on t.article_id = a.id
                        join unit u on u.id between t.id * 1048576 and t.id * 1048576 + 1048575
                        where a.job = ? group by u.state""").param(job).query(row -> {
            counts.put(UnitState.of(row.getInt("state")), row.getLong("units"));
        });
        return counts;
    }
}
