package org.nightdesk.kit.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.nightdesk.kit.Kits;
import org.nightdesk.kit.receipt.KitHistory;
import org.nightdesk.kit.receipt.RowOutcome;
import org.nightdesk.ledger.Articles;
import org.nightdesk.ledger.RowKey;
import org.nightdesk.ledger.StoredSegment;
import org.nightdesk.ledger.Translation;
import org.nightdesk.ledger.Unit;
import org.nightdesk.ledger.Units;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The history of kits, from the store. */
final class JdbcKitHistory implements KitHistory {
    private static final String ARRIVAL = """
            select r.id, n.business_date, r.job, r.person, r.path, r.kit_code, r.outcome, r.reason
            from receipt r join night n on n.id = r.night_id where\
            """;

    private final JdbcClient jdbc;
    private final Kits kits;
    private final Articles articles;
    private final Units units;

    JdbcKitHistory(JdbcClient jdbc, Kits kits, Articles articles, Units units) {
        this.jdbc = jdbc;
        this.kits = kits;
        this.articles = articles;
        this.units = units;
    }

    @Override
    public List<Arrival> arrivals(String person, @Nullable LocalDate since) {
        LocalDate from = since == null ? LocalDate.of(1, 1, 1) : since;
        return person.isEmpty()
                ? arrivals(jdbc.sql(ARRIVAL + " n.business_date >= ? order by r.id")
                        .param(from))
                : arrivals(jdbc.sql(ARRIVAL + " n.business_date >= ? and r.person = ? order by r.id")
                        .params(from, person));
    }

    @Override
    public List<Arrival> returnsOf(String code) {
        return arrivals(jdbc.sql(ARRIVAL + " r.kit_code = ? order by r.id").param(code));
    }

    private List<Arrival> arrivals(JdbcClient.StatementSpec select) {
        List<Arrival> arrivals = select.query((row, n) -> arrival(row)).list();
        if (!arrivals.isEmpty()) {
            count(arrivals);
        }
        return arrivals;
    }

    private static Arrival arrival(ResultSet row) throws SQLException {
        return new Arrival(
                row.getLong(1),
                row.getObject(2, LocalDate.class),
                row.getString(3),
                orEmpty(row.getString(4)),
                row.getString(5),
                orEmpty(row.getString(6)),
                word(row.getString(7)),
                orEmpty(row.getString(8)),
                new LinkedHashMap<>());
    }

    private void count(List<Arrival> arrivals) {
        Map<Long, Map<RowOutcome, Integer>> counts = new HashMap<>();
        jdbc.sql("""
                        select receipt_id, outcome, count(*) from receipt_row
                        where receipt_id between ? and ? group by receipt_id, outcome""")
                .params(
                        arrivals.get(0).receipt(),
                        arrivals.get(arrivals.size() - 1).receipt())
                .query(row -> {
                    counts.computeIfAbsent(row.getLong(1), receipt -> new TreeMap<>())
                            .put(RowOutcome.of(row.getString(2)), row.getInt(3));
                });
        for (Arrival arrival : arrivals) {
            counts.getOrDefault(arrival.receipt(), Map.of())
                    .forEach((outcome, rows) -> arrival.rows().put(word(outcome.code()), rows));
        }
    }

    @Override
    public Optional<Account> account(long receipt) {
        return arrivals(jdbc.sql(ARRIVAL + " r.id = ?").param(receipt)).stream()
                .findFirst()
                .map(arrival -> new Account(arrival, rows(receipt)));
    }

    private List<AccountRow> rows(long receipt) {
        return jdbc.sql("""
                        select row_no, row_key, outcome, reason, text, remark from receipt_row
                        where receipt_id = ? order by row_no""")
                .param(receipt)
                .query((row, n) -> new AccountRow(
                        row.getInt(1),
                        orEmpty(row.getString(2)),
                        word(row.getString(3)),
                        orEmpty(row.getString(4)),
                        orEmpty(row.getString(5)),
                        orEmpty(row.getString(6))))
                .list();
    }

    @Override
    public Optional<Sent> sent(String code) {
        return kits.byCode(code).map(this::sent);
    }

    private Sent sent(Kits.Planned kit) {
        List<SentRow> rows = new ArrayList<>();
        Map<Long, AccountRow> last = lastReturn(kit.code());
        kits.contents(kit.id()).numbers().forEach((translation, numbers) -> rows(translation, numbers, last, rows));
        return jdbc.sql("select n.business_date, k.path from kit k join night n on n.id = k.night_id where k.id = ?")
                .param(kit.id())
                .query((row, n) -> new Sent(
                        kit.code(),
                        word(kit.kind().code()),
                        kit.person(),
                        kit.locale().toLanguageTag(),
                        row.getObject(1, LocalDate.class),
                        kit.dueOn(),
                        kit.words(),
                        orEmpty(row.getString(2)),
                        returnsOf(kit.code()),
                        rows))
                .single();
    }

    /** By unit, its row in the last file that came back with the kit's code. */
    private Map<Long, AccountRow> lastReturn(String code) {
        Map<Long, AccountRow> last = new HashMap<>();
        jdbc.sql("""
                        select w.unit_id, w.row_no, w.outcome, w.reason from receipt_row w
                        join receipt r on r.id = w.receipt_id
                        where r.kit_code = ? and w.unit_id is not null order by w.receipt_id, w.row_no""").param(code).query(row -> {
            last.put(
                    row.getLong(1),
                    new AccountRow(row.getInt(2), "", word(row.getString(3)), orEmpty(row.getString(4)), "", ""));
        });
        return last;
    }

    private void rows(long translationId, List<Integer> numbers, Map<Long, AccountRow> last, List<SentRow> rows) {
        Translation translation = articles.translation(translationId);
        Map<Integer, StoredSegment> segments = new HashMap<>();
        articles.history(translation.articleId()).forEach(segment -> segments.put(segment.n(), segment));
        Map<Integer, Unit> byNumber = new HashMap<>();
        units.of(translationId).forEach(unit -> byNumber.put(unit.n(), unit));
        for (int number : numbers) {
            StoredSegment segment = segments.get(number);
            Unit unit = byNumber.get(number);
            if (segment != null && unit != null) {
                AccountRow back = last.get(unit.id());
                rows.add(new SentRow(
                        new RowKey(translation.ref(), segment.segment().ref()).toString(),
                        segment.segment().part().label(),
                        segment.segment().text(),
                        unit.state().label(),
                        back == null ? "" : back.outcome(),
                        back == null ? "" : back.reason()));
            }
        }
    }

    private static String word(String name) {
        return name.toLowerCase(Locale.ROOT);
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }
}
