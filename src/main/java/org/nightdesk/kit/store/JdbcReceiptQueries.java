package org.nightdesk.kit.store;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.nightdesk.kit.receipt.ReceiptQueries;
import org.nightdesk.kit.receipt.RowOutcome;
import org.nightdesk.ledger.Ids;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Questions about the receipts, answered from the store. */
final class JdbcReceiptQueries implements ReceiptQueries {
    private final JdbcClient jdbc;

    JdbcReceiptQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<Uneven> uneven() {
        return jdbc.sql("""
                        select r.path, r.rows_in, coalesce(w.accounted, 0) as accounted from receipt r
                        left join (select receipt_id, count(*) as accounted from receipt_row group by receipt_id) w
                        on w.receipt_id = r.id
                        where r.rows_in <> coalesce(w.accounted, 0) order by r.id""")
                .query((row, n) -> new Uneven(row.getString("path"), row.getLong("rows_in"), row.getLong("accounted")))
                .list();
    }

    @Override
    public Map<RowOutcome, Long> outcomes() {
        Map<RowOutcome, Long> outcomes = new EnumMap<>(RowOutcome.class);
        jdbc.sql("select outcome, count(*) as rows_with from receipt_row group by outcome")
                .query(row -> {
                    outcomes.put(RowOutcome.of(row.getString("outcome")), row.getLong("rows_with"));
                });
        return outcomes;
    }

    @Override
    public List<String> digests() {
        return jdbc.sql("select sha256 from receipt order by id")
                .query(String.class)
                .list();
    }

    @Override
    public Map<Long, List<UnitRow>> ofTranslation(long translationId) {
        Map<Long, List<UnitRow>> rows = new TreeMap<>();
        jdbc.sql("""
                        select w.unit_id, r.path, w.row_no, w.outcome, coalesce(w.reason, '') as reason
                        from receipt_row w join receipt r on r.id = w.receipt_id
                        where w.unit_id between ? and ? order by w.receipt_id, w.row_no""").params(Ids.first(translationId), Ids.last(translationId)).query(row -> {
            rows.computeIfAbsent(row.getLong("unit_id"), id -> new ArrayList<>())
                    .add(new UnitRow(
                            row.getString("path"),
                            row.getInt("row_no"),
                            RowOutcome.of(row.getString("outcome")),
                            row.getString("reason")));
        });
        return rows;
    }

    @Override
    public List<String> openIn(long nightId) {
        return jdbc.sql("select path from open_return where night_id = ?")
                .param(nightId)
                .query(String.class)
                .list();
    }
}
