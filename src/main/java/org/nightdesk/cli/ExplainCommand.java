package org.nightdesk.cli;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.nightdesk.cli.command.Commands;
import org.nightdesk.cli.command.ReadingCommand;
import org.nightdesk.cli.store.Readings;
import org.nightdesk.cli.terminal.ExitCode;
import org.nightdesk.report.NightHistory;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Tells the whole history of an article or of one unit. */
@Command(
        name = "explain",
        description =
                "Tells the history of an article or unit: terms, matches, routes, kits, receipts, findings, credits.")
final class ExplainCommand extends ReadingCommand {
    @Parameters(paramLabel = "ARTICLE|UNIT", description = "An article's id, or a row key from a kit.")
    private String what = "";

    @Option(names = "--locale", paramLabel = "LOCALE", description = "Only this target locale.")
    private @Nullable String locale;

    @Override
    protected int nothing() {
        return Commands.noStore(terminal(), where());
    }

    @Override
    protected int with(Readings readings) {
        List<NightHistory.Explained> found = readings.history().explain(what, locale == null ? "" : locale);
        if (found.isEmpty()) {
            terminal().error("there is no article or unit “" + what + "” in " + where().work);
            terminal()
                    .hint("Article ids are in the report and in the kits; row keys are in the last columns of a kit.");
            return ExitCode.BAD_DATA;
        }
        print(found, text(found));
        return ExitCode.DONE;
    }

    private static String text(List<NightHistory.Explained> found) {
        StringBuilder out = new StringBuilder();
        for (NightHistory.Explained one : found) {
            out.append(one.title()).append("\n");
            one.facts().forEach(fact -> out.append("  ").append(fact).append("\n"));
            for (NightHistory.ExplainedUnit unit : one.units()) {
                out.append("\n  ")
                        .append(unit.key())
                        .append("  ")
                        .append(unit.state())
                        .append("\n");
                out.append("    source  ").append(unit.source()).append("\n");
                unit.history().forEach(line -> out.append("    ").append(line).append("\n"));
            }
            out.append("\n");
        }
        return out.toString();
    }
}
