package org.nightdesk.kit.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.nightdesk.kit.receipt.Receipts;
import org.nightdesk.kit.receipt.RowOutcome;
import org.nightdesk.kit.receipt.SavedAt;
import org.nightdesk.ledger.Ids;
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
    public Optional<Earlier> earlier(String job, String sha256, String triedWith) {
        return jdbc.sql("""
                        select id, path, outcome from receipt
                        where job = ? and sha256 = ? and (outcome = ? or tried_with = ?)
                        order by case when outcome = ? then 0 else 1 end, id desc fetch first 1 rows only""")
                .params(job, sha256, FileOutcome.READ.code(), triedWith, FileOutcome.READ.code())
                .query((row, n) ->
                        new Earlier(row.getLong("id"), row.getString("path"), FileOutcome.of(row.getString("outcome"))))
                .optional();
    }

    @Override
    public void noteKnown(String path, Earlier earlier, long nightId) {
        if (earlier.outcome() == FileOutcome.READ && (path.equals(earlier.path()) || isNoted(path, earlier, nightId))) {
            return;
        }
        jdbc.sql("delete from known_return where night_id = ? and path = ?")
                .params(nightId, path)
                .update();
        jdbc.sql("insert into known_return (night_id, path, receipt_id) values (?,?,?)")
                .params(nightId, path, earlier.receiptId())
                .update();
    }

    private boolean isNoted(String path, Earlier earlier, long nightId) {
        return jdbc.sql("select 1 from known_return where path = ? and receipt_id = ? and night_id <> ?"
                        + " fetch first 1 rows only")
                .params(path, earlier.receiptId(), nightId)
                .query(Integer.class)
                .optional()
                .isPresent();
    }

    @Override
    public Optional<Received> received(long receiptId) {
        return jdbc.sql("""
                        select id, job, sha256, path, person, outcome, saved_at, written_at from receipt
                        where id = ?""")
                .param(receiptId)
                .query((row, n) -> new Received(
                        row.getLong("id"),
                        row.getString("job"),
                        row.getString("sha256"),
                        row.getString("path"),
                        orEmpty(row.getString("person")),
                        FileOutcome.of(row.getString("outcome")),
                        savedAt(row)))
                .optional();
    }

    @Override
    public Optional<HeldRow> lastHeld(long unitId) {
        return jdbc.sql("""
                        select r.id, r.person, r.kit_code, w.text from receipt_row w join receipt r on r.id = w.receipt_id
                        where w.unit_id = ? and w.outcome = ? order by r.id desc fetch first 1 rows only""")
                .params(unitId, RowOutcome.HELD.code())
                .query((row, n) -> new HeldRow(
                        row.getLong("id"),
                        orEmpty(row.getString("person")),
                        orEmpty(row.getString("kit_code")),
                        orEmpty(row.getString("text"))))
                .optional();
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }

    @Override
    public long nextId() {
        return jdbc.sql("select coalesce(max(id), 0) + 1 from receipt")
                .query(Long.class)
                .single();
    }

    @Override
    public void keep(Kept receipt) {
        SavedAt saved = receipt.savedAt();
        batch.update(
                """
                        insert into receipt (id, job, sha256, path, bytes, kit_code, person, outcome, reason, rows_in,
                        night_id, tried_with, saved_at, written_at) values (?,?,?,?,?,?,?,?,?,?,?,?,?,?)""",
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
                receipt.nightId(),
                orNull(receipt.triedWith()),
                millis(saved == null ? null : saved.inDocument()),
                millis(saved == null ? null : saved.onDisk()));
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
                orNull(row.remark()),
                row.late() == null ? null : row.late().code()
            });
        }
        batch.batchUpdate(
                "insert into receipt_row (receipt_id, row_no, unit_id, row_key, outcome, reason, text, remark, late)"
                        + " values (?,?,?,?,?,?,?,?,?)",
                rows,
                new int[] {
                    Types.BIGINT,
                    Types.INTEGER,
                    Types.BIGINT,
                    Types.VARCHAR,
                    Types.VARCHAR,
                    Types.VARCHAR,
                    Types.VARCHAR,
                    Types.VARCHAR,
                    Types.VARCHAR
                });
    }

    private static @Nullable String orNull(String text) {
        return text.isEmpty() ? null : text;
    }

    private static @Nullable Long millis(@Nullable Instant instant) {
        return instant == null ? null : instant.toEpochMilli();
    }

    @Override
    public Map<Long, Origin> origins(Collection<Long> receiptIds) {
        Map<Long, Origin> origins = new HashMap<>();
        if (!receiptIds.isEmpty()) {
            jdbc.sql("select id, kit_code, night_id, saved_at, written_at from receipt where id in (:ids)")
                    .param("ids", new HashSet<>(receiptIds))
                    .query(row -> {
                        String code = row.getString("kit_code");
                        origins.put(
                                row.getLong("id"),
                                new Origin(code == null ? "" : code, row.getLong("night_id"), savedAt(row)));
                    });
        }
        return origins;
    }

    @Override
    public Map<Long, Long> lastApplied(long translationId) {
        Map<Long, Long> last = new HashMap<>();
        jdbc.sql("""
                        select unit_id, max(receipt_id) as last from receipt_row
                        where unit_id between ? and ? and outcome = ? group by unit_id""")
                .params(Ids.first(translationId), Ids.last(translationId), RowOutcome.APPLIED.code())
                .query(row -> {
                    last.put(row.getLong("unit_id"), row.getLong("last"));
                });
        return last;
    }

    private static @Nullable SavedAt savedAt(ResultSet row) throws SQLException {
        Long saved = row.getObject("saved_at", Long.class);
        Long written = row.getObject("written_at", Long.class);
        return written == null
                ? null
                : new SavedAt(saved == null ? null : Instant.ofEpochMilli(saved), Instant.ofEpochMilli(written));
    }

    @Override
    public Optional<Long> nightOfKit(long receiptId) {
        return jdbc.sql("select k.night_id from receipt r join kit k on k.code = r.kit_code where r.id = ?")
                .param(receiptId)
                .query(Long.class)
                .optional();
    }

    @Override
    public void settle(Settled settled) {
        jdbc.sql("delete from settled_receipt where receipt_id = ?")
                .param(settled.receiptId())
                .update();
        jdbc.sql("insert into settled_receipt (receipt_id, decided_by, why, made_on) values (?,?,?,?)")
                .params(settled.receiptId(), settled.by(), settled.why(), settled.on())
                .update();
    }

    @Override
    public boolean saysMore(long receiptId) {
        return jdbc.sql("""
                        select 1 from receipt_row where receipt_id = ? and (late is not null
                        or outcome = ? and unit_id is null and (text is not null or remark is not null))
                        fetch first 1 rows only""")
                .params(receiptId, RowOutcome.HELD.code())
                .query(Integer.class)
                .optional()
                .isPresent();
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

    @Override
    public void noteSlip(Slip slip) {
        jdbc.sql(
                        "insert into slip (receipt_id, path, person, kit_code, locale, rows_out, words) values (?,?,?,?,?,?,?)")
                .params(
                        slip.receiptId(),
                        slip.path(),
                        slip.person(),
                        slip.kitCode(),
                        slip.locale(),
                        slip.rows(),
                        slip.words())
                .update();
    }

    @Override
    public boolean isAnswered(String job, String sha256, String person) {
        return jdbc.sql("""
                        select 1 from slip s join receipt r on r.id = s.receipt_id
                        where r.job = ? and r.sha256 = ? and r.outcome <> ? and s.person = ? fetch first 1 rows only""")
                .params(job, sha256, FileOutcome.READ.code(), person)
                .query(Integer.class)
                .optional()
                .isPresent();
    }
}
