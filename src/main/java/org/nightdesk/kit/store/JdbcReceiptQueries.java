package org.nightdesk.kit.store;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.nightdesk.kit.Kit;
import org.nightdesk.kit.receipt.ReceiptQueries;
import org.nightdesk.kit.receipt.Receipts;
import org.nightdesk.kit.receipt.Receipts.FileOutcome;
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
                        select w.unit_id, r.id, r.night_id, r.path, coalesce(r.person, '') as person, w.row_no, k.kind, w.outcome,
                        coalesce(w.reason, '') as reason, coalesce(w.remark, '') as remark
                        from receipt_row w join receipt r on r.id = w.receipt_id left join kit k on k.code = r.kit_code
                        where w.unit_id between ? and ? order by w.receipt_id, w.row_no""").params(Ids.first(translationId), Ids.last(translationId)).query(row -> {
            rows.computeIfAbsent(row.getLong("unit_id"), id -> new ArrayList<>())
                    .add(new UnitRow(
                            row.getLong("id"),
                            row.getLong("night_id"),
                            row.getString("path"),
                            row.getString("person"),
                            row.getInt("row_no"),
                            Kit.Kind.REVIEW.code().equals(row.getString("kind")),
                            RowOutcome.of(row.getString("outcome")),
                            row.getString("reason"),
                            row.getString("remark")));
        });
        return rows;
    }

    @Override
    public List<Waiting> waitingIn(long nightId) {
        return jdbc.sql("""
                        select w.path, w.receipt_id, r.rows_in, coalesce(r.reason, '') as reason, coalesce((select max(s.path)
                        from slip s join receipt told on told.id = s.receipt_id
                        where told.job = r.job and told.sha256 = r.sha256 and told.person = r.person), '') as slip from
                        (select path, id as receipt_id from receipt where night_id = ?
                        union select path, receipt_id from known_return where night_id = ?) w
                        join receipt r on r.id = w.receipt_id
                        where r.outcome <> ? and not exists (select 1 from receipt taken
                        where taken.job = r.job and taken.sha256 = r.sha256 and taken.outcome = ?)
                        and not exists (select 1 from receipt told join slip s on s.receipt_id = told.id
                        join receipt answer on answer.job = told.job and answer.person = s.person
                        and (answer.id > told.id or answer.night_id = told.night_id)
                        where told.job = r.job and told.sha256 = r.sha256 and told.person = r.person
                        and answer.outcome = ? and (s.rows_out = 0 or answer.kit_code = s.kit_code))
                        order by w.path""")
                .params(nightId, nightId, FileOutcome.READ.code(), FileOutcome.READ.code(), FileOutcome.READ.code())
                .query((row, n) -> new Waiting(
                        row.getLong("receipt_id"),
                        row.getString("path"),
                        row.getInt("rows_in"),
                        row.getString("reason"),
                        row.getString("slip")))
                .list();
    }

    @Override
    public List<Astray> astray(String job) {
        return jdbc.sql("""
                        select r.id, r.path, count(*) as rows_astray from receipt_row w
                        join receipt r on r.id = w.receipt_id
                        where w.unit_id is null and w.text is not null and w.outcome = ? and r.job = ? and r.outcome = ?
                        and not exists (select 1 from receipt later where later.job = r.job and later.id > r.id
                        and later.person = r.person and later.outcome = r.outcome
                        and coalesce(later.kit_code, '') = coalesce(r.kit_code, ''))
                        and not exists (select 1 from settled_receipt done where done.receipt_id = r.id)
                        group by r.id, r.path order by r.id""")
                .params(RowOutcome.HELD.code(), job, FileOutcome.READ.code())
                .query((row, n) -> new Astray(row.getLong("id"), row.getString("path"), row.getLong("rows_astray")))
                .list();
    }

    @Override
    public List<Late> late(String job, long sinceNight) {
        return jdbc.sql("""
                        select r.id, r.path, r.person, w.unit_id, w.row_key, coalesce(w.text, '') as text
                        from receipt r join receipt_row w on w.receipt_id = r.id
                        where r.job = ? and r.night_id >= ? and w.late is not null and w.unit_id is not null
                        and not exists (select 1 from receipt_row later where later.unit_id = w.unit_id
                        and later.receipt_id > w.receipt_id and later.outcome in (?, ?))
                        and not exists (select 1 from settled_receipt done where done.receipt_id = r.id)
                        order by r.id, w.row_no""")
                .params(job, sinceNight, RowOutcome.APPLIED.code(), RowOutcome.CONFLICT.code())
                .query((row, n) -> new Late(
                        row.getLong("id"),
                        row.getString("path"),
                        orEmpty(row.getString("person")),
                        row.getLong("unit_id"),
                        orEmpty(row.getString("row_key")),
                        row.getString("text")))
                .list();
    }

    @Override
    public List<Said> said(String job, long sinceNight) {
        return Remark.open(jdbc.sql("""
                        select r.id, r.path, r.person, w.remark, w.reason, done.receipt_id as settled from receipt r
                        join receipt_row w on w.receipt_id = r.id left join settled_receipt done on done.receipt_id = r.id
                        where r.job = ? and r.night_id >= ? and r.outcome in (?, ?) and w.outcome = ? and w.unit_id is null
                        and w.text is null and w.remark is not null order by r.id, w.row_no""")
                .params(job, sinceNight)
                .params(FileOutcome.READ.code(), FileOutcome.HELD.code(), RowOutcome.HELD.code())
                .query((row, n) -> new Remark(
                        new Said(
                                row.getLong("id"),
                                row.getString("path"),
                                orEmpty(row.getString("person")),
                                row.getString("remark"),
                                row.getString("reason")),
                        row.getObject("settled") != null))
                .list());
    }

    /** Something that was said. A file that comes back again says it again: then the last time counts. */
    private record Remark(Said said, boolean settled) {
        static List<Said> open(List<Remark> all) {
            Map<String, Remark> last = new LinkedHashMap<>();
            Set<String> settled = new HashSet<>();
            for (Remark one : all) {
                String words = one.said.person() + "\n" + one.said.words();
                last.remove(words);
                last.put(words, one);
                if (one.settled) {
                    settled.add(words);
                }
            }
            last.keySet().removeAll(settled);
            return last.values().stream().map(Remark::said).toList();
        }
    }

    @Override
    public List<Copy> copiesIn(long nightId) {
        return jdbc.sql("""
                        select c.path, r.person, r.kit_code, r.path as taken, r.night_id from known_return c
                        join receipt r on r.id = c.receipt_id
                        where c.night_id = ? and r.outcome = ? order by c.path""")
                .params(nightId, FileOutcome.READ.code())
                .query((row, n) -> new Copy(
                        row.getString("path"),
                        orEmpty(row.getString("person")),
                        orEmpty(row.getString("kit_code")),
                        row.getString("taken"),
                        row.getLong("night_id")))
                .list();
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }

    @Override
    public List<String> openIn(long nightId) {
        return jdbc.sql("select path from open_return where night_id = ?")
                .param(nightId)
                .query(String.class)
                .list();
    }

    @Override
    public List<Receipts.Slip> slipsIn(long nightId) {
        return jdbc.sql("select s.receipt_id, s.person, s.kit_code, s.locale, s.rows_out, s.words, s.path from slip s"
                        + " join receipt r on r.id = s.receipt_id where r.night_id = ? order by s.receipt_id, s.path")
                .param(nightId)
                .query((row, n) -> new Receipts.Slip(
                        row.getLong("receipt_id"),
                        row.getString("person"),
                        row.getString("kit_code"),
                        row.getString("locale"),
                        row.getInt("rows_out"),
                        row.getInt("words"),
                        row.getString("path")))
                .list();
    }
}
