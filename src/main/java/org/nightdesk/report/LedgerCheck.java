package org.nightdesk.report;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.nightdesk.ledger.UnitState;
import org.nightdesk.ledger.Units;
import org.nightdesk.workflow.collect.ReceivedFiles;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Draws up the account of units, returned rows and received files, and says where it does not balance. */
@Component
public class LedgerCheck {
    private final JdbcClient jdbc;
    private final Units units;

    public LedgerCheck(JdbcClient jdbc, Units units) {
        this.jdbc = jdbc;
        this.units = units;
    }

    /** @param imbalances in plain words; empty when all is well */
    public record Account(List<Line> lines, List<String> imbalances) {}

    /** One line of the account. */
    public record Line(String what, long count) {}

    public Account account(Path work) {
        List<Line> lines = new ArrayList<>();
        List<String> imbalances = new ArrayList<>();
        jdbc.sql("select distinct job from article").query(String.class).list().stream()
                .sorted()
                .forEach(job -> units(job, lines, imbalances));
        receipts(lines, imbalances);
        received(work, lines, imbalances);
        dangling(imbalances);
        return new Account(lines, imbalances);
    }

    private void units(String job, List<Line> lines, List<String> imbalances) {
        long in = jdbc.sql("""
                        select coalesce(sum(a.next_n), 0) from article a join translation t on t.article_id = a.id
                        where a.job = ?""").param(job).query(Long.class).single();
        lines.add(new Line(job + ": units in", in));
        long sum = 0;
        for (Map.Entry<UnitState, Long> entry : units.count(job).entrySet()) {
            lines.add(new Line(job + ": " + entry.getKey().name().toLowerCase(Locale.ROOT), entry.getValue()));
            sum += entry.getValue();
        }
        if (sum != in) {
            imbalances.add(job + ": " + in + " units came in, but " + sum + " have a state");
        }
    }

    private void receipts(List<Line> lines, List<String> imbalances) {
        jdbc.sql("""
                        select r.id, r.path, r.rows_in, (select count(*) from receipt_row w where w.receipt_id = r.id)
                        from receipt r order by r.id""").query(row -> {
            if (row.getLong(3) != row.getLong(4)) {
                imbalances.add(row.getString(2) + ": " + row.getLong(3) + " rows came back, but " + row.getLong(4)
                        + " are accounted for");
            }
        });
        jdbc
                .sql("select outcome, count(*) from receipt_row group by outcome")
                .query((row, n) ->
                        new Line("returned rows: " + row.getString(1).toLowerCase(Locale.ROOT), row.getLong(2)))
                .list()
                .stream()
                .sorted(java.util.Comparator.comparing(Line::what))
                .forEach(lines::add);
    }

    private void received(Path work, List<Line> lines, List<String> imbalances) {
        List<String> hashes = jdbc.sql("select sha256 from receipt order by id")
                .query(String.class)
                .list();
        lines.add(new Line("files received", hashes.size()));
        for (String hash : hashes) {
            if (!Files.exists(ReceivedFiles.place(work, hash))) {
                imbalances.add("the received file " + hash + " is not kept any more");
            }
        }
    }

    private void dangling(List<String> imbalances) {
        long lost = jdbc.sql("""
                        select count(*) from unit u where u.state in (3, 6, 7) and u.revision_id is null""").query(Long.class).single();
        if (lost > 0) {
            imbalances.add(lost + " units count as translated but have no text");
        }
    }
}
