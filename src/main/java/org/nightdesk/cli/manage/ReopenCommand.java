package org.nightdesk.cli.manage;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.nightdesk.cli.store.Store;
import org.nightdesk.ledger.RowKey;
import org.nightdesk.workflow.manage.Intervening;
import org.nightdesk.workflow.manage.Outcome;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Opens accepted rows again. */
@Command(
        name = "reopen",
        description = "Opens approved or published rows again: their translator gets them with the reason, then their"
                + " editor.")
public final class ReopenCommand extends InterventionCommand {
    @Parameters(
            paramLabel = "ROWKEY",
            description = "Row keys, as in the last columns of a kit and in nightdesk explain.",
            arity = "1..*")
    private List<RowKey> keys = List.of();

    @Override
    int with(Store store) {
        List<Function<Intervening, Outcome>> all = new ArrayList<>();
        keys.forEach(key -> all.add(desk -> desk.rows().reopen(key, word())));
        return ask(store, all);
    }
}
