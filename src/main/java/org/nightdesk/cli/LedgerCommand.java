package org.nightdesk.cli;

import java.util.List;
import org.nightdesk.cli.command.Commands;
import org.nightdesk.cli.command.ReadingCommand;
import org.nightdesk.cli.store.Readings;
import org.nightdesk.cli.terminal.ExitCode;
import org.nightdesk.report.LedgerCheck;
import org.nightdesk.report.TextTable;
import picocli.CommandLine.Command;

/** Draws up the ledger and checks that it balances. */
@Command(
        name = "ledger",
        description = "Draws up the account of all units and returned rows, and fails when it does not balance.")
final class LedgerCommand extends ReadingCommand {
    @Override
    protected int nothing() {
        return Commands.noStore(terminal(), where());
    }

    @Override
    protected int with(Readings readings) {
        LedgerCheck.Account account = readings.ledger().account(where().work);
        print(
                account,
                TextTable.of(account.lines().stream()
                        .map(line -> List.of(line.what(), String.valueOf(line.count())))
                        .toList()));
        account.imbalances().forEach(terminal()::error);
        if (account.imbalances().isEmpty()) {
            terminal().message("The ledger balances.");
            return ExitCode.DONE;
        }
        return ExitCode.FAILED;
    }
}
