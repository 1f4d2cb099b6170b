package org.nightdesk.report;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.nightdesk.kit.receipt.ReceiptQueries;
import org.nightdesk.ledger.LedgerQueries;
import org.nightdesk.ledger.UnitState;
import org.nightdesk.ledger.UnitTallies;
import org.nightdesk.workflow.collect.ReceivedFiles;

/**
 * Draws up the account of units, returned rows and received files, and says where it does not balance. Everything is counted
 * anew for it, also what is kept counted.
 */
public final class LedgerCheck {
    private final LedgerQueries ledger;
    private final UnitTallies tallies;
    private final ReceiptQueries receipts;

    public LedgerCheck(LedgerQueries ledger, UnitTallies tallies, ReceiptQueries receipts) {
        this.ledger = ledger;
        this.tallies = tallies;
        this.receipts = receipts;
    }

    /** @param imbalances in plain words; empty when all is well */
    public record Account(List<Line> lines, List<String> imbalances) {}

    /** One line of the account. */
    public record Line(String what, long count) {}

    public Account account(Path work) {
        List<Line> lines = new ArrayList<>();
        List<String> imbalances = new ArrayList<>();
        ledger.jobs().forEach(job -> units(job, lines, imbalances));
        rows(lines, imbalances);
        files(work, lines, imbalances);
        long lost = ledger.withoutText();
        if (lost > 0) {
            imbalances.add(lost + " units count as translated but have no text");
        }
        return new Account(lines, imbalances);
    }

    private void units(String job, List<Line> lines, List<String> imbalances) {
        long in = ledger.unitsIn(job);
        lines.add(new Line(job + ": units in", in));
        UnitTallies.Recount recount = tallies.recount(job);
        long sum = 0;
        for (Map.Entry<UnitState, Long> entry : recount.units().entrySet()) {
            lines.add(new Line(job + ": " + entry.getKey().name().toLowerCase(Locale.ROOT), entry.getValue()));
            sum += entry.getValue();
        }
        if (sum != in) {
            imbalances.add(job + ": " + in + " units came in, but " + sum + " have a state");
        }
        if (!recount.wrong().isEmpty()) {
            imbalances.add(
                    job + ": the units of " + recount.wrong().size() + " translations are counted wrongly in reports");
        }
    }

    private void rows(List<Line> lines, List<String> imbalances) {
        receipts.uneven()
                .forEach(one -> imbalances.add(one.path() + ": " + one.rowsIn() + " rows came back, but "
                        + one.accounted() + " are accounted for"));
        receipts.outcomes().entrySet().stream()
                .map(entry ->
                        new Line("returned rows: " + entry.getKey().name().toLowerCase(Locale.ROOT), entry.getValue()))
                .sorted(java.util.Comparator.comparing(Line::what))
                .forEach(lines::add);
    }

    private void files(Path work, List<Line> lines, List<String> imbalances) {
        List<String> digests = receipts.digests();
        lines.add(new Line("files received", digests.size()));
        for (String digest : digests) {
            if (!Files.exists(ReceivedFiles.place(work, digest))) {
                imbalances.add("the received file " + digest + " is no longer kept");
            }
        }
    }
}
