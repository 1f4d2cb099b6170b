package org.nightdesk.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.nightdesk.cli.command.Commands;
import org.nightdesk.cli.store.StoreOptions;
import org.nightdesk.cli.terminal.ExitCode;
import org.nightdesk.cli.terminal.Terminal;
import org.nightdesk.kit.receipt.KitHistory;
import org.nightdesk.report.TextTable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** Shows one kit or one receipt, row by row. */
@Command(
        name = "show",
        mixinStandardHelpOptions = true,
        description = "Shows a kit and what became of each row, or a receipt with every row's outcome and reason.")
final class KitShowCommand implements Callable<Integer> {
    private static final int SHOWN = 48;

    @ParentCommand
    private @Nullable KitCommand kit;

    @Parameters(paramLabel = "ID", description = "A kit's code, or a receipt's number.")
    private String id = "";

    @Mixin
    private StoreOptions where = new StoreOptions();

    @Option(names = "--json", description = "Print as JSON.")
    private boolean json;

    @Override
    public Integer call() {
        Terminal terminal = KitCommand.terminal(kit);
        if (where.isEmpty()) {
            return Commands.noStore(terminal, where);
        }
        return where.reading(terminal, readings -> show(terminal, readings.kits()));
    }

    private int show(Terminal terminal, KitHistory history) {
        String code = id.strip().toUpperCase(Locale.ROOT);
        Optional<KitHistory.Sent> sent = history.sent(code);
        Optional<KitHistory.Account> account =
                code.matches("\\d{1,18}") ? history.account(Long.parseLong(code)) : Optional.empty();
        if (sent.isPresent()) {
            terminal.data(json ? Commands.json(sent.get()) : text(sent.get()));
            return ExitCode.DONE;
        }
        if (account.isPresent()) {
            terminal.data(json ? Commands.json(account.get()) : text(account.get()));
            return ExitCode.DONE;
        }
        terminal.error("there is no kit or receipt “" + id + "” in " + where.work);
        List<KitHistory.Arrival> returns = history.returnsOf(code);
        terminal.hint(
                returns.isEmpty()
                        ? "A kit's code is in its file name; nightdesk kit receipts lists the receipts."
                        : "It was issued elsewhere. See what came back of it: nightdesk kit show "
                                + returns.get(returns.size() - 1).receipt());
        return ExitCode.BAD_DATA;
    }

    private static String text(KitHistory.Sent sent) {
        List<List<String>> facts = List.of(
                List.of("kind", sent.kind()),
                List.of("person", sent.person()),
                List.of("locale", sent.locale()),
                List.of("issued", sent.on().toString()),
                List.of("due", sent.dueOn().toString()),
                List.of("words", String.valueOf(sent.words())),
                List.of("rows", String.valueOf(sent.rows().size())),
                List.of("file", sent.file().isEmpty() ? "not written yet" : sent.file()));
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of("row key", "part", "unit is", "came back", "source", "comment"));
        for (KitHistory.SentRow row : sent.rows()) {
            rows.add(List.of(
                    row.key(),
                    row.part(),
                    row.state(),
                    became(row.outcome(), row.decision(), row.reason()),
                    shown(row.source()),
                    comment(row.remark(), row.reason())));
        }
        return "Kit " + sent.code() + "\n" + TextTable.of(facts) + "\nCame back\n"
                + (sent.returns().isEmpty() ? "  nothing yet\n" : KitReceiptsCommand.table(sent.returns()))
                + "\nRows\n" + TextTable.of(rows);
    }

    private static String text(KitHistory.Account account) {
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of("row", "row key", "outcome", "text", "comment"));
        for (KitHistory.AccountRow row : account.rows()) {
            rows.add(List.of(
                    String.valueOf(row.number()),
                    row.key(),
                    became(row.outcome(), row.decision(), row.reason()),
                    shown(row.text()),
                    comment(row.remark(), row.reason())));
        }
        String reason = account.arrival().reason();
        return "Receipt " + account.arrival().receipt() + "\n"
                + KitReceiptsCommand.table(List.of(account.arrival()))
                + (reason.isEmpty() ? "" : "  " + reason + "\n")
                + "\nRows\n" + TextTable.of(rows);
    }

    /** {@code applied, sent back}. */
    private static String became(String outcome, String decision, String reason) {
        return outcome + (decision.isEmpty() ? "" : ", " + decision) + (reason.isEmpty() ? "" : ": " + reason);
    }

    /** What the person wrote beside the row, unless the reason says it already. */
    private static String comment(String remark, String reason) {
        return reason.contains(remark) ? "" : remark.replaceAll("\\s+", " ");
    }

    /** The beginning of a text on one line. */
    private static String shown(String text) {
        String line = text.replaceAll("\\s+", " ");
        if (line.codePointCount(0, line.length()) <= SHOWN) {
            return line;
        }
        return line.substring(0, line.offsetByCodePoints(0, SHOWN - 1)) + "…";
    }
}
