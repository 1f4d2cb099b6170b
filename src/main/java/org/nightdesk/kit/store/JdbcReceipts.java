package org.nightdesk.kit.store;

import java.sql.Types;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.nightdesk.kit.receipt.Receipts;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The receipts in the store. */
final class JdbcReceipts implements Receipts {
    private final JdbcTemplate batch;
    private final JdbcClient jdbc;

    JdbcReceipts(JdbcTemplate batch) {
        this.batch = batch;
        this.jdbc = JdbcClient.create(batch);
    }

    @Override
    public boolean isKnown(String job, String sha256) {
        return jdbc.sql("select 1 from receipt where job = ? and sha256 = ?")
                .params(job, sha256)
                .query(Integer.class)
                .optional()
                .isPresent();
    }

    @Override
    public long nextId() {
        return jdbc.sql("select coalesce(max(id), 0) + 1 from receipt")
                .query(Long.class)
                .single();
    }

    @Override
    public void keep(Kept receipt) {
        batch.update(
                "insert into receipt (id, job, sha256, path, bytes, kit_code, person, outcome, reason, rows_in, night_id)"
                        + " values (?,?,?,?,?,?,?,?,?,?,?)",
                receipt.id(),
                receipt.job(),
                receipt.sha256(),
                receipt.path(),
                receipt.bytes(),
                orNull(receipt.kitCode()),
                receipt.person(),
                receipt.outcome().code(),
                orNull(receipt.reason()),
                receipt.rows().size(),
                receipt.nightId());
        List<Object[]> rows = new ArrayList<>();
        for (Row row : receipt.rows()) {
            rows.add(new Object[] {
                receipt.id(),
                row.number(),
                row.unitId(),
                orNull(row.key()),
                row.outcome().code(),
                orNull(row.reason()),
                orNull(row.text()),
                orNull(row.remark())
            });
        }
        batch.batchUpdate(
                "insert into receipt_row (receipt_id, row_no, unit_id, row_key, outcome, reason, text, remark)"
                        + " values (?,?,?,?,?,?,?,?)",
                rows,
                new int[] {
                    Types.BIGINT,
                    Types.INTEGER,
                    Types.BIGINT,
                    Types.VARCHAR,
                    Types.VARCHAR,
                    Types.VARCHAR,
                    Types.VARCHAR,
                    Types.VARCHAR
                });
    }

    private static @org.jspecify.annotations.Nullable String orNull(String text) {
        return text.isEmpty() ? null : text;
    }

    @Override
    public Map<Long, String> kitCodes(Collection<Long> receiptIds) {
        Map<Long, String> codes = new HashMap<>();
        if (!receiptIds.isEmpty()) {
            jdbc.sql("select id, kit_code from receipt where id in (:ids) and kit_code is not null")
                    .param("ids", new HashSet<>(receiptIds))
                    .query(row -> {
                        codes.put(row.getLong("id"), row.getString("kit_code"));
                    });
        }
        return codes;
    }

    @Override
    public Optional<Long> nightOfKit(long receiptId) {
        return jdbc.sql("select k.night_id from receipt r join kit k on k.code = r.kit_code where r.id = ?")
                .param(receiptId)
                .query(Long.class)
                .optional();
    }

    @Override
    public void noteOpen(List<String> paths, long nightId) {
        jdbc.sql("delete from open_return where night_id = ?").param(nightId).update();
        for (String path : paths) {
            jdbc.sql("insert into open_return (night_id, path) values (?,?)")
                    .params(nightId, path)
                    .update();
        }
    }
}
