package org.nightdesk.ledger.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.nightdesk.ledger.Revision;
import org.nightdesk.ledger.Unit;
import org.nightdesk.ledger.UnitState;

/** Where a result has the columns of units. Looked up once per result, as those of {@link SegmentColumns}. */
record UnitColumns(int id, int state, int kit, int reason, int revision) {
    static final String NAMES = "id, state, kit_id, reason, revision_id";

    private static UnitColumns of(ResultSet rows) throws SQLException {
        return new UnitColumns(
                rows.findColumn("id"),
                rows.findColumn("state"),
                rows.findColumn("kit_id"),
                rows.findColumn("reason"),
                rows.findColumn("revision_id"));
    }

    /** The units of a result that has all columns. @param revisions by id, those that are current among them */
    static List<Unit> all(ResultSet rows, Map<Long, Revision> revisions) throws SQLException {
        UnitColumns columns = of(rows);
        List<Unit> units = new ArrayList<>();
        while (rows.next()) {
            units.add(columns.unit(rows, revisions));
        }
        return units;
    }

    private Unit unit(ResultSet row, Map<Long, Revision> revisions) throws SQLException {
        return new Unit(
                row.getLong(id),
                UnitState.of(row.getInt(state)),
                row.getLong(kit),
                revisions.get(row.getLong(revision)),
                Objects.requireNonNullElse(row.getString(reason), ""));
    }
}
