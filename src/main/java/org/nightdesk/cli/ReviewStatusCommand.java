package org.nightdesk.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.nightdesk.cli.command.ReadingCommand;
import org.nightdesk.cli.store.Readings;
import org.nightdesk.cli.terminal.ExitCode;
import org.nightdesk.report.Reviews;
import org.nightdesk.report.ScoreTable;
import org.nightdesk.report.TextTable;
import picocli.CommandLine.Command;

/** Says what waits with which editor, and how translators' work came out. */
@Command(
        name = "status",
        description = "Shows what waits with which editor, since when and with which findings, and the scorecards of"
                + " translators by month.")
final class ReviewStatusCommand extends ReadingCommand {
    @Override
    protected int with(Readings readings) {
        Reviews.Status status = readings.reviews().status();
        String waiting = status.waiting().isEmpty()
                ? "  Nothing waits with an editor.\n"
                : TextTable.of(
                        status.waiting().stream().map(ReviewStatusCommand::row).toList());
        String scores =
                status.scorecards().isEmpty() ? "  Nothing is published yet.\n" : ScoreTable.of(status.scorecards());
        print(status, "With editors\n" + waiting + "\nTranslators, from published work\n" + scores);
        return ExitCode.DONE;
    }

    private static List<String> row(Reviews.Waiting one) {
        String findings = one.findings().entrySet().stream()
                .filter(count -> count.getValue() > 0)
                .map(count -> count.getValue() + " " + count.getKey())
                .collect(Collectors.joining(", "));
        return new ArrayList<>(List.of(
                one.editor(),
                one.article(),
                one.locale(),
                one.rows() + " rows",
                one.words() + " words",
                one.since() == null ? "not sent out yet" : "since " + one.since(),
                "due " + one.dueOn(),
                findings.isEmpty() ? "no findings" : findings));
    }
}
