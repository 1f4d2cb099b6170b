package org.nightdesk.cli;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.nightdesk.cli.care.BackupCommand;
import org.nightdesk.cli.care.DoctorCommand;
import org.nightdesk.cli.care.RestoreCommand;
import org.nightdesk.cli.glossary.GlossaryCommand;
import org.nightdesk.cli.manage.AcceptCommand;
import org.nightdesk.cli.manage.AnswerCommand;
import org.nightdesk.cli.manage.AssignCommand;
import org.nightdesk.cli.manage.CancelCommand;
import org.nightdesk.cli.manage.HoldCommand;
import org.nightdesk.cli.manage.ReleaseCommand;
import org.nightdesk.cli.manage.ReopenCommand;
import org.nightdesk.cli.manage.ResumeCommand;
import org.nightdesk.cli.manage.SettleCommand;
import org.nightdesk.cli.manage.TakeBackCommand;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;

/**
 * The commands of the program. Only the one that a command line names is read whole; of the others the name and description
 * are enough, for help and for suggestions, which halves the time that help takes.
 */
final class Subcommands {
    private static final List<Class<?>> ALL = List.of(
            InitCommand.class,
            RunCommand.class,
            StatusCommand.class,
            ArticlesCommand.class,
            ExplainCommand.class,
            LedgerCommand.class,
            ReviewCommand.class,
            HoldCommand.class,
            ResumeCommand.class,
            CancelCommand.class,
            AssignCommand.class,
            TakeBackCommand.class,
            ReopenCommand.class,
            AcceptCommand.class,
            SettleCommand.class,
            ReleaseCommand.class,
            QuestionsCommand.class,
            AnswerCommand.class,
            AssembleCommand.class,
            PreviewCommand.class,
            CreditsCommand.class,
            StatementCommand.class,
            ConfigCommand.class,
            GlossaryCommand.class,
            KitCommand.class,
            BackupCommand.class,
            RestoreCommand.class,
            DoctorCommand.class,
            RecoverCommand.class,
            RepairCommand.class,
            CompletionCommand.class,
            HelpCommand.class);

    private Subcommands() {}

    /** The names of all commands, in the order of help. */
    static List<String> names() {
        return ALL.stream()
                .map(type -> type.getAnnotation(Command.class).name())
                .toList();
    }

    /** Adds all commands to the program's line. @param whole the names of those to be read whole */
    static void addTo(CommandLine program, Set<String> whole) {
        for (Class<?> type : ALL) {
            Command command = type.getAnnotation(Command.class);
            program.addSubcommand(command.name(), whole.contains(command.name()) ? type : outline(command));
        }
    }

    /** Adds all commands whole. */
    static void addTo(CommandLine program) {
        ALL.forEach(program::addSubcommand);
    }

    /** The words of a command line that may name a command: the first, and what help is asked for. */
    static Set<String> named(String... arguments) {
        List<String> words = Arrays.stream(arguments)
                .filter(word -> !word.startsWith("-"))
                .limit(2)
                .toList();
        return words.size() > 1 && !words.get(0).equals(HelpCommand.NAME) ? Set.of(words.get(0)) : Set.copyOf(words);
    }

    private static CommandSpec outline(Command command) {
        CommandSpec outline = CommandSpec.create().name(command.name());
        outline.usageMessage().description(command.description());
        return outline;
    }
}
