package org.nightdesk.workflow.store;

import java.util.List;
import org.nightdesk.ledger.StepName;
import org.nightdesk.workflow.SetAside;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What was set aside, in the store. */
final class JdbcSetAside implements SetAside {
    private final JdbcClient jdbc;

    JdbcSetAside(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void begin(StepName step, long nightId) {
        jdbc.sql("delete from set_aside where night_id = ? and step = ?")
                .params(nightId, step.code())
                .update();
    }

    @Override
    public void note(Item item, long nightId) {
        jdbc.sql("""
                        insert into set_aside (night_id, place, step, item, reason, remedy)
                        values (?, (select coalesce(max(place), 0) + 1 from set_aside where night_id = ?), ?, ?, ?, ?)""")
                .params(
                        nightId,
                        nightId,
                        item.step().code(),
                        storable(item.what()),
                        storable(item.reason()),
                        storable(item.remedy()))
                .update();
    }

    @Override
    public List<Item> of(long nightId) {
        return jdbc.sql("select step, item, reason, remedy from set_aside where night_id = ? order by place")
                .param(nightId)
                .query((row, n) -> new Item(
                        StepName.of(row.getString("step")).orElseThrow(),
                        row.getString("item"),
                        row.getString("reason"),
                        row.getString("remedy")))
                .list();
    }

    /** PostgreSQL stores no NUL, which the cause may well be about. */
    private static String storable(String text) {
        return text.replace('\0', '\uFFFD');
    }
}
