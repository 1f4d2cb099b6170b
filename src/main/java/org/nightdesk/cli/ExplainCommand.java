package org.nightdesk.cli;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.nightdesk.cli.command.Commands;
import org.nightdesk.cli.command.ReadingCommand;
import org.nightdesk.cli.store.Readings;
import org.nightdesk.cli.terminal.ExitCode;
import org.nightdesk.ledger.ArticleNames;
import org.nightdesk.ledger.RowKey;
import org.nightdesk.report.ArticleHistory;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Tells where an article is, and the whole history of it or of one of its rows. */
@Command(
        name = "explain",
        description =
                "Tells where an article is, locale by locale, and how it came there: routes, kits, receipts, terms,"
                        + " matches, texts, decisions, findings, credits.")
final class ExplainCommand extends ReadingCommand {
    @Parameters(
            paramLabel = "ARTICLE|ROWKEY",
            description = "An article's id, the name of its file or the beginning of either; or a row key from a kit.")
    private String what = "";

    @Option(names = "--locale", paramLabel = "LOCALE", description = "Only this target locale.")
    private @Nullable String locale;

    @Override
    protected int nothing() {
        return Commands.noStore(terminal(), where());
    }

    @Override
    protected int with(Readings readings) {
        ArticleHistory history = readings.articleHistory();
        Optional<RowKey> key = RowKey.parse(what);
        if (key.isPresent()) {
            List<ArticleHistory.Explained> row =
                    history.explain(key.get()).stream().toList();
            return row.isEmpty() ? unknown() : tell(row);
        }
        List<ArticleNames.Named> meant = history.meant(what);
        if (Commands.isAmbiguous(terminal(), what, meant)) {
            return ExitCode.BAD_DATA;
        }
        List<ArticleHistory.Explained> found = meant.stream()
                .flatMap(one -> history.explain(one.id(), locale == null ? "" : locale).stream())
                .toList();
        return found.isEmpty() ? unknown() : tell(found);
    }

    private int unknown() {
        terminal()
                .error("there is no article or row “" + what + "”" + (locale == null ? "" : " in " + locale) + " in "
                        + where().work);
        terminal().hint("See the articles: nightdesk articles. Row keys are in the last columns of a kit.");
        return ExitCode.BAD_DATA;
    }

    private int tell(List<ArticleHistory.Explained> found) {
        print(found, text(found));
        return ExitCode.DONE;
    }

    private static String text(List<ArticleHistory.Explained> found) {
        StringBuilder out = new StringBuilder();
        for (ArticleHistory.Explained one : found) {
            out.append(one.title()).append(": ").append(one.now().told()).append("\n");
            one.facts().forEach(fact -> out.append("  ").append(fact).append("\n"));
            for (ArticleHistory.ExplainedUnit unit : one.units()) {
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
