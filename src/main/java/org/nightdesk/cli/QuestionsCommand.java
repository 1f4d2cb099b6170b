package org.nightdesk.cli;

import java.util.List;
import org.nightdesk.cli.command.ReadingCommand;
import org.nightdesk.cli.store.Readings;
import org.nightdesk.cli.terminal.ExitCode;
import org.nightdesk.report.QuestionRegister;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Lists what people asked about rows. */
@Command(name = "questions", description = "Lists what people asked about rows, by article, with the answers.")
final class QuestionsCommand extends ReadingCommand {
    @Option(names = "--article", paramLabel = "ARTICLE", description = "Only this article.")
    private String article = "";

    @ArgGroup
    private Which which = new Which();

    /** Either of the two. */
    private static final class Which {
        @Option(names = "--open", description = "Only what waits for an answer (the default).")
        private boolean open;

        @Option(names = "--all", description = "Also what is answered, withdrawn or settled without an answer.")
        private boolean all;
    }

    @Override
    protected int with(Readings readings) {
        boolean all = which.all && !which.open;
        List<QuestionRegister.Entry> entries = readings.questions().of(article.strip(), all);
        print(entries, entries.isEmpty() ? (all ? "No questions.\n" : "No open questions.\n") : text(entries));
        if (entries.stream().anyMatch(QuestionRegister.Entry::isOpen)) {
            terminal().hint("Answer one by its number: nightdesk answer NUMBER \"…\"");
        }
        return ExitCode.DONE;
    }

    private static String text(List<QuestionRegister.Entry> entries) {
        StringBuilder out = new StringBuilder();
        String article = "";
        for (QuestionRegister.Entry one : entries) {
            String title = one.article() + " in " + one.locale();
            if (!title.equals(article)) {
                out.append(article.isEmpty() ? "" : "\n").append(title).append("\n");
                article = title;
            }
            out.append("  ")
                    .append(one.number())
                    .append("  ")
                    .append(one.state())
                    .append(", row ");
            out.append(one.row())
                    .append(one.isOpen() ? ", for " + one.answerer() : "")
                    .append("\n");
            said(out, one.text().isEmpty() ? "(a question that is not written down)" : one.text(), one.person());
            out.append(", ").append(one.askedOn()).append("\n");
            for (QuestionRegister.Earlier earlier : one.earlier()) {
                said(out, earlier.answer(), earlier.by());
                out.append(", ").append(earlier.on()).append(", withdrawn or replaced on ");
                out.append(earlier.until()).append("\n");
            }
            if (!one.answer().isEmpty()) {
                said(out, one.answer(), one.by());
                out.append(", ").append(one.answeredOn()).append("\n");
            }
        }
        return out.toString();
    }

    private static void said(StringBuilder out, String text, String person) {
        out.append("      ")
                .append(text.replace("\n", "\n      "))
                .append("  — ")
                .append(person);
    }
}
