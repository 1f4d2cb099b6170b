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
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.nightdesk.kit.Kit;
import org.nightdesk.kit.Kits;
import org.nightdesk.kit.receipt.KitHistory;
import org.nightdesk.kit.receipt.RowOutcome;
import org.nightdesk.ledger.NightLog;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The history of kits, from the store. */
final class JdbcKitHistory implements KitHistory {
    private static final String RECEIPT =
            "select id, night_id, job, person, path, kit_code, outcome, reason from receipt ";

    private final JdbcClient jdbc;
    private final NightLog nights;
    private final Kits kits;
    private final KitRows kitRows;

    JdbcKitHistory(JdbcClient jdbc, NightLog nights, Kits kits, KitRows kitRows) {
        this.jdbc = jdbc;
        this.nights = nights;
        this.kits = kits;
        this.kitRows = kitRows;
    }

    @Override
    public List<Arrival> arrivals(String person, @Nullable LocalDate since) {
        List<Arrival> all = person.isEmpty()
                ? arrivals(jdbc.sql(RECEIPT + "order by id"))
                : arrivals(jdbc.sql(RECEIPT + "where person = ? order by id").param(person));
        return since == null
                ? all
                : all.stream().filter(one -> !one.date().isBefore(since)).toList();
    }

    @Override
    public List<Arrival> returnsOf(String code) {
        return arrivals(jdbc.sql(RECEIPT + "where kit_code = ? order by id").param(code));
    }

    @Override
    public List<Arrival> arrivedIn(long nightId) {
        return arrivals(jdbc.sql(RECEIPT + "where night_id = ? order by id").param(nightId));
    }

    /** A receipt before the date of its night is known. */
    private record Read(Arrival arrival, long nightId) {
        Arrival on(Map<Long, LocalDate> dates) {
            return new Arrival(
                    arrival.receipt(),
                    Objects.requireNonNull(dates.get(nightId)),
                    arrival.job(),
                    arrival.person(),
                    arrival.file(),
                    arrival.kit(),
                    arrival.outcome(),
                    arrival.reason(),
                    arrival.rows());
        }
    }

    private List<Arrival> arrivals(JdbcClient.StatementSpec select) {
        List<Read> read = select.query((row, n) -> read(row)).list();
        if (read.isEmpty()) {
            return List.of();
        }
        Map<Long, LocalDate> dates =
                nights.dates(read.stream().map(Read::nightId).toList());
        List<Arrival> arrivals = read.stream().map(one -> one.on(dates)).toList();
        count(arrivals);
        return arrivals;
    }

    private static Read read(ResultSet row) throws SQLException {
        Arrival arrival = new Arrival(
                row.getLong("id"),
                LocalDate.MIN,
                row.getString("job"),
                orEmpty(row.getString("person")),
                row.getString("path"),
                orEmpty(row.getString("kit_code")),
                word(row.getString("outcome")),
                orEmpty(row.getString("reason")),
                new LinkedHashMap<>());
        return new Read(arrival, row.getLong("night_id"));
    }

    private void count(List<Arrival> arrivals) {
        Map<Long, Map<RowOutcome, Integer>> counts = new HashMap<>();
        jdbc.sql("""
                        select receipt_id, outcome, count(*) as rows_with from receipt_row
                        where receipt_id between ? and ? group by receipt_id, outcome""")
                .params(
                        arrivals.get(0).receipt(),
                        arrivals.get(arrivals.size() - 1).receipt())
                .query(row -> {
                    counts.computeIfAbsent(row.getLong("receipt_id"), receipt -> new TreeMap<>())
                            .put(RowOutcome.of(row.getString("outcome")), row.getInt("rows_with"));
                });
        for (Arrival arrival : arrivals) {
            counts.getOrDefault(arrival.receipt(), Map.of())
                    .forEach((outcome, rows) -> arrival.rows().put(word(outcome.code()), rows));
        }
    }

    @Override
    public Optional<Account> account(long receipt) {
        return arrivals(jdbc.sql(RECEIPT + "where id = ?").param(receipt)).stream()
                .findFirst()
                .map(arrival -> new Account(arrival, rows(arrival)));
    }

    private List<AccountRow> rows(Arrival of) {
        boolean review = kits.byCode(of.kit())
                .filter(kit -> kit.kind() == Kit.Kind.REVIEW)
                .isPresent();
        return jdbc.sql("""
                        select row_no, row_key, unit_id, outcome, reason, text, remark from receipt_row
                        where receipt_id = ? order by row_no""")
                .param(of.receipt())
                .query((row, n) -> {
                    String outcome = word(row.getString("outcome"));
                    return new AccountRow(
                            row.getInt("row_no"),
                            orEmpty(row.getString("row_key")),
                            outcome,
                            orEmpty(row.getString("reason")),
                            kitRows.decision(row.getLong("unit_id"), of.receipt(), review, outcome),
                            orEmpty(row.getString("text")),
                            orEmpty(row.getString("remark")));
                })
                .list();
    }

    @Override
    public Optional<Sent> sent(String code) {
        return kits.byCode(code).map(this::sent);
    }

    /** Where a kit was written, and in which night it was planned. */
    private record Place(String path, long nightId) {}

    private Sent sent(Kits.Planned kit) {
        List<SentRow> rows = new ArrayList<>();
        Map<Long, KitRows.LastReturn> last = lastReturn(kit);
        kits.contents(kit.id())
                .numbers()
                .forEach((translation, numbers) -> rows.addAll(kitRows.of(translation, numbers, last)));
        Place place = jdbc.sql("select path, night_id from kit where id = ?")
                .param(kit.id())
                .query((row, n) -> new Place(orEmpty(row.getString("path")), row.getLong("night_id")))
                .single();
        return new Sent(
                kit.code(),
                word(kit.kind().code()),
                kit.person(),
                kit.locale().toLanguageTag(),
                Objects.requireNonNull(nights.dates(List.of(place.nightId())).get(place.nightId())),
                kit.dueOn(),
                kit.words(),
                place.path(),
                returnsOf(kit.code()),
                rows);
    }

    /** By unit, its row in the last file that came back with the kit's code. */
    private Map<Long, KitRows.LastReturn> lastReturn(Kits.Planned kit) {
        Map<Long, KitRows.LastReturn> last = new HashMap<>();
        jdbc.sql("""
                        select w.unit_id, r.id, w.outcome, w.reason, w.remark from receipt_row w
                        join receipt r on r.id = w.receipt_id
                        where r.kit_code = ? and w.unit_id is not null order by w.receipt_id, w.row_no""").param(kit.code()).query(row -> {
            last.put(
                    row.getLong("unit_id"),
                    new KitRows.LastReturn(
                            row.getLong("id"),
                            kit.kind() == Kit.Kind.REVIEW,
                            word(row.getString("outcome")),
                            orEmpty(row.getString("reason")),
                            orEmpty(row.getString("remark"))));
        });
        return last;
    }

    private static String word(String name) {
        return name.toLowerCase(Locale.ROOT);
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }
}
