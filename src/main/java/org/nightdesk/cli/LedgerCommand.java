package org.nightdesk.cli;

import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.nightdesk.nightly.LedgerCheck;
import org.nightdesk.nightly.TextTable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/** Draws up the ledger and checks that it balances. */
@Command(
        name = "ledger",
        mixinStandardHelpOptions = true,
        description = "Draws up the account of all units and returned rows, and fails when it does not balance.")
final class LedgerCommand implements Callable<Integer> {
    @ParentCommand
    private @Nullable Nightdesk parent;

    @Mixin
    private Where where = new Where();

    @Option(names = "--json", description = "Print as JSON.")
    private boolean json;

    @Override
    public Integer call() {
        Terminal terminal = Commands.terminal(parent);
        if (where.isEmpty()) {
            return Commands.nothingYet(terminal, where);
        }
        return where.locked(terminal, store -> {
            LedgerCheck.Account account = store.get(LedgerCheck.class).account(where.work);
            if (json) {
                terminal.data(Commands.json(account));
            } else {
                terminal.data(TextTable.of(account.lines().stream()
                        .map(line -> List.of(line.what(), String.valueOf(line.count())))
                        .toList()));
            }
            account.imbalances().forEach(terminal::error);
            if (account.imbalances().isEmpty()) {
                terminal.message("The ledger balances.");
                return ExitCode.DONE;
            }
            return ExitCode.FAILED;
        });
    }
}
