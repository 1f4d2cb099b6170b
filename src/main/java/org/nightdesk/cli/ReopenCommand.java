package org.nightdesk.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.nightdesk.cli.store.Store;
import org.nightdesk.cli.terminal.ExitCode;
import org.nightdesk.ledger.RowKey;
import org.nightdesk.workflow.manage.Intervening;
import org.nightdesk.workflow.manage.Outcome;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Opens accepted rows again. */
@Command(
        name = "reopen",
        description =
                "Opens approved or published rows again: their translator gets them with the reason, then their editor.")
final class ReopenCommand extends InterventionCommand {
    @Parameters(
            paramLabel = "ROWKEY",
            description = "Row keys, as in the last columns of a kit and in nightdesk explain.",
            arity = "1..*")
    private List<String> keys = List.of();

    @Override
    int with(Store store) {
        List<Function<Intervening, Outcome>> all = new ArrayList<>();
        for (String text : keys) {
            Optional<RowKey> key = RowKey.parse(text.strip());
            if (key.isEmpty()) {
                terminal().error("“" + text + "” is not a row key");
                terminal().hint("A row key looks like EPKVE464TQ-BT18ETK7-1; see nightdesk explain ARTICLE.");
                return ExitCode.BAD_DATA;
            }
            all.add(desk -> desk.reopen(key.get(), word()));
        }
        return ask(store, all);
    }
}
