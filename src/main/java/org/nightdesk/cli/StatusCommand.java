package org.nightdesk.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.nightdesk.cli.command.Commands;
import org.nightdesk.cli.command.ReadingCommand;
import org.nightdesk.cli.store.Readings;
import org.nightdesk.cli.terminal.ExitCode;
import org.nightdesk.io.ShownPath;
import org.nightdesk.night.store.NightAnswers;
import org.nightdesk.night.store.RunLock;
import org.nightdesk.report.NightHistory;
import org.nightdesk.report.TextTable;
import picocli.CommandLine.Command;

/** Says how the last nights ended and what waits. */
@Command(name = "status", description = "Shows the last nights and what waits for whom.")
final class StatusCommand extends ReadingCommand {
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    @Override
    protected int with(Readings readings) {
        return tell(readings.history().status(readings.isNightRunning()));
    }

    /** The night that has the store open says how things stand. */
    @Override
    protected int whileBusy() {
        try {
            Optional<Path> answer = NightAnswers.ask(where().work, NightAnswers.Question.STATUS, PATIENCE);
            if (answer.isPresent()) {
                String json = Files.readString(answer.get());
                Files.delete(answer.get());
                terminal()
                        .message("A night is running: " + RunLock.holder(where().work) + ". How far it is: "
                                + ShownPath.of(where().work.resolve("nightdesk.log")));
                return tell(Commands.parse(json, NightHistory.Status.class));
            }
            // By now it may have ended.
            return where().reading(terminal(), this::with);
        } catch (IOException failure) {
            terminal().message("The running night does not answer: " + failure.getMessage());
        }
        return super.whileBusy();
    }

    private int tell(NightHistory.Status status) {
        print(status, text(status));
        if (status.nights().stream().anyMatch(NightHistory.NightLine::wasInterrupted)) {
            terminal().hint("A night was interrupted. Run it again: it carries on where it was.");
        }
        if (!status.questions().isEmpty()) {
            terminal().hint("Answer a question by its number: nightdesk answer NUMBER \"…\"");
        }
        return ExitCode.DONE;
    }

    private static String text(NightHistory.Status status) {
        return (status.late().isEmpty()
                        ? ""
                        : "Late\n"
                                + TextTable.of(status.late().stream()
                                        .map(late -> List.of(
                                                late.person(),
                                                late.role(),
                                                late.article() + " in " + late.locale(),
                                                "due " + late.dueOn(),
                                                late.days() + (late.days() == 1 ? " day ago" : " days ago")))
                                        .toList())
                                + "\n")
                + "Nights\n"
                + TextTable.of(status.nights().stream()
                        .map(night ->
                                List.of(night.date().toString(), night.job(), "pass " + night.pass(), night.state()))
                        .toList())
                + "\nWork with people\n"
                + (status.workloads().isEmpty() ? "  Nobody has work.\n" : "")
                + TextTable.of(status.workloads().stream()
                        .map(load -> List.of(
                                load.person(),
                                load.role(),
                                load.words() + " words",
                                load.articles() + (load.articles() == 1 ? " article" : " articles"),
                                "due " + load.dueOn()))
                        .toList())
                + (status.questions().isEmpty()
                        ? ""
                        : "\nQuestions: " + status.questions().size() + " open\n"
                                + TextTable.of(status.questions().stream()
                                        .map(asked -> List.of(
                                                String.valueOf(asked.number()),
                                                asked.person(),
                                                asked.article() + " in " + asked.locale(),
                                                asked.key(),
                                                asked.on().toString(),
                                                "for " + asked.answerer(),
                                                asked.text()))
                                        .toList()));
    }
}
