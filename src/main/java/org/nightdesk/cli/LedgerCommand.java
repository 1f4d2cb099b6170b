package org.nightdesk.cli;

import java.util.ArrayList;
import java.util.List;
import org.nightdesk.cli.command.Commands;
import org.nightdesk.cli.command.ReadingCommand;
import org.nightdesk.cli.store.Readings;
import org.nightdesk.cli.terminal.ExitCode;
import org.nightdesk.problem.Problem;
import org.nightdesk.report.FileCheck;
import org.nightdesk.report.LedgerCheck;
import org.nightdesk.report.TextTable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Draws up the ledger and checks that it balances. */
@Command(
        name = "ledger",
        description = "Draws up the account of all units and returned rows, and fails when it does not balance.")
final class LedgerCommand extends ReadingCommand {
    @Option(
            names = "--files",
            description = "Also compare the published and received files with the store: names the changed, the missing"
                    + " and the stray ones.")
    private boolean files;

    /** Both accounts, for programs. @param files what is wrong with files; empty when nothing is */
    record Accounts(List<LedgerCheck.Line> lines, List<String> imbalances, List<Problem> files) {}

    @Override
    protected int nothing() {
        return Commands.noStore(terminal(), where());
    }

    @Override
    protected int with(Readings readings) {
        LedgerCheck.Account account = readings.ledger().account(where().work);
        List<LedgerCheck.Line> lines = new ArrayList<>(account.lines());
        List<Problem> problems = List.of();
        if (files) {
            FileCheck.Account compared = readings.files().account(where().work);
            lines.addAll(compared.lines());
            problems = compared.problems();
        }
        print(
                files ? new Accounts(lines, account.imbalances(), problems) : account,
                TextTable.of(lines.stream()
                        .map(line -> List.of(line.what(), String.valueOf(line.count())))
                        .toList()));
        account.imbalances().forEach(terminal()::error);
        problems.forEach(terminal()::problem);
        if (!account.imbalances().isEmpty()) {
            return ExitCode.FAILED;
        }
        terminal().message("The ledger balances.");
        return problems.isEmpty() ? ExitCode.DONE : ExitCode.DONE_WITH_HELD;
    }
}
