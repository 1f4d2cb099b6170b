package org.nightdesk.cli.manage;

import java.util.List;
import org.nightdesk.cli.store.Store;
import org.nightdesk.workflow.Night;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Settles what somebody said in a returned file. */
@Command(
        name = "settle",
        description =
                "Says that you have dealt with what somebody wrote beside the rows of a returned file, or too late for a"
                        + " row: the report names it no longer.")
public final class SettleCommand extends NightInterventionCommand {
    @Parameters(paramLabel = "RECEIPT", description = "The number of its receipt, as the report names it.")
    private long receipt;

    @Override
    int with(Store store, Night night) {
        return ask(store, List.of(desk -> desk.receipts().settle(receipt, night, word())));
    }
}
