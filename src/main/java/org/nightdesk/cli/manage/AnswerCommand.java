package org.nightdesk.cli.manage;

import java.util.List;
import org.nightdesk.cli.store.Store;
import org.nightdesk.cli.terminal.ExitCode;
import org.nightdesk.workflow.manage.Outcome;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Answers a question about a row. */
@Command(
        name = "answer",
        description =
                "Answers a question about a row: the person who asked gets the row again with the answer, and the kits in"
                        + " other languages show it. Answered again, the later answer counts.")
public final class AnswerCommand extends InterventionCommand {
    @Parameters(
            index = "0",
            paramLabel = "NUMBER",
            description = "The question's number, as the report and nightdesk questions give it.")
    private long number;

    @Parameters(index = "1..*", arity = "0..*", paramLabel = "TEXT", description = "The answer, in quotation marks.")
    private List<String> text = List.of();

    @Option(names = "--withdraw", description = "Take the answer back: the question is open again.")
    private boolean withdraw;

    @Override
    int with(Store store) {
        String answer = String.join(" ", text).strip();
        if (withdraw == !answer.isEmpty()) {
            terminal().error(withdraw ? "either an answer or --withdraw, not both" : "there is no answer");
            terminal()
                    .hint("Write it in quotation marks: nightdesk answer " + number
                            + " \"…\", or take an answer back with --withdraw.");
            return ExitCode.USAGE;
        }
        return ask(
                store,
                desk -> List.<Outcome>of(
                        withdraw
                                ? desk.questions().withdraw(number, word())
                                : desk.questions().answer(number, answer, word())));
    }
}
