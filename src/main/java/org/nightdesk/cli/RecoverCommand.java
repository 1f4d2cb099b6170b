package org.nightdesk.cli;

import org.nightdesk.cli.command.StoreCommand;
import org.nightdesk.cli.terminal.ExitCode;
import org.nightdesk.night.Recovery;
import picocli.CommandLine.Command;

/** Brings nights that were killed back to where the next run carries on. */
@Command(
        name = "recover",
        description = "Brings nights that were killed back to where the next run carries on; run does so by itself.")
final class RecoverCommand extends StoreCommand {
    @Override
    protected int work() {
        return where().locked(terminal(), store -> {
            print(store.get(Recovery.class).recoverAll(), "Nothing to recover.");
            return ExitCode.DONE;
        });
    }
}
