package org.nightdesk.cli;

import org.nightdesk.cli.command.StoreCommand;
import org.nightdesk.cli.terminal.ExitCode;
import org.nightdesk.night.Recovery;
import picocli.CommandLine.Command;

/** Sets nights whose last commit failed, so that their end is unknown, to failed. */
@Command(
        name = "repair",
        description =
                "Sets nights whose last commit failed, so that their end is unknown, to failed; run does so by itself.")
final class RepairCommand extends StoreCommand {
    @Override
    protected int work() {
        return where().locked(terminal(), store -> {
            print(store.get(Recovery.class).repair(), "Nothing to repair.");
            return ExitCode.DONE;
        });
    }
}
