package org.nightdesk.cli;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.nightdesk.cli.command.Commands;
import org.nightdesk.cli.store.StoreOptions;
import org.nightdesk.cli.terminal.ExitCode;
import org.nightdesk.cli.terminal.Terminal;
import org.nightdesk.kit.receipt.KitHistory;
import org.nightdesk.report.TextTable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/** Lists what came back. */
@Command(
        name = "receipts",
        mixinStandardHelpOptions = true,
        description = "Lists the files that came back, with their rows by outcome.")
final class KitReceiptsCommand implements Callable<Integer> {
    @ParentCommand
    private @Nullable KitCommand kit;

    @Option(names = "--person", paramLabel = "PERSON", description = "Only what this person handed in.")
    private String person = "";

    @Option(names = "--since", paramLabel = "DATE", description = "Only from this business date on, as 2026-11-22.")
    private @Nullable LocalDate since;

    @Mixin
    private StoreOptions where = new StoreOptions();

    @Option(names = "--json", description = "Print as JSON.")
    private boolean json;

    @Override
    public Integer call() {
        Terminal terminal = KitCommand.terminal(kit);
        if (where.isEmpty()) {
            return Commands.nothingYet(terminal, where);
        }
        return where.reading(terminal, readings -> {
            List<KitHistory.Arrival> arrivals = readings.kits().arrivals(person, since);
            if (json) {
                terminal.data(Commands.json(arrivals));
            } else if (arrivals.isEmpty()) {
                terminal.message("Nothing came back" + (person.isEmpty() && since == null ? " yet." : " that fits."));
            } else {
                terminal.data(table(arrivals));
            }
            return ExitCode.DONE;
        });
    }

    /** One line a receipt, below a line of headings. */
    static String table(List<KitHistory.Arrival> arrivals) {
        List<List<String>> lines = new ArrayList<>();
        lines.add(List.of("receipt", "date", "person", "file", "kit", "outcome", "rows"));
        for (KitHistory.Arrival arrival : arrivals) {
            String rows = arrival.rows().entrySet().stream()
                    .map(count -> count.getValue() + " " + count.getKey())
                    .collect(Collectors.joining(", "));
            lines.add(List.of(
                    String.valueOf(arrival.receipt()),
                    arrival.date().toString(),
                    arrival.person(),
                    arrival.file(),
                    arrival.kit(),
                    arrival.outcome(),
                    arrival.reason().isEmpty() || !rows.isEmpty() ? rows : arrival.reason()));
        }
        return TextTable.of(lines);
    }
}
