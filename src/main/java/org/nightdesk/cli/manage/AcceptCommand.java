package org.nightdesk.cli.manage;

import java.util.List;
import org.nightdesk.cli.store.Store;
import org.nightdesk.workflow.Night;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Takes a returned file by the manager's word. */
@Command(
        name = "accept",
        description =
                "Takes a returned file that was refused or held as a whole: a colleague's kit, or one that another"
                        + " store sent.")
public final class AcceptCommand extends NightInterventionCommand {
    @Parameters(paramLabel = "RECEIPT", description = "The number of its receipt; see nightdesk kit receipts.")
    private long receipt;

    @Option(
            names = "--as",
            paramLabel = "PERSON",
            description = "The key of whoever is credited (default: the person in whose folder it was).")
    private String as = "";

    @Override
    int with(Store store, Night night) {
        return ask(store, List.of(desk -> desk.receipts().accept(receipt, as.strip(), night, word())));
    }
}
