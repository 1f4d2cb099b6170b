package org.nightdesk.cli.manage;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.nightdesk.cli.store.Store;
import org.nightdesk.ledger.RowKey;
import org.nightdesk.workflow.manage.Intervening;
import org.nightdesk.workflow.manage.Outcome;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Lets held rows go on. */
@Command(
        name = "release",
        description = "Lets held rows go on with the text that came back for them, or sends them out once more.")
public final class ReleaseCommand extends InterventionCommand {
    @Parameters(
            paramLabel = "ROWKEY",
            description = "Row keys, as in the last columns of a kit and in nightdesk explain.",
            arity = "1..*")
    private List<RowKey> keys = List.of();

    @Option(names = "--again", description = "Send the rows to their translator once more, with the reason.")
    private boolean again;

    @Override
    int with(Store store) {
        List<Function<Intervening, Outcome>> all = new ArrayList<>();
        keys.forEach(key -> all.add(desk -> desk.rows().release(key, again, word())));
        return ask(store, all);
    }
}
