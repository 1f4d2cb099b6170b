package org.nightdesk.cli.glossary;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.nightdesk.cli.command.Commands;
import org.nightdesk.cli.terminal.ExitCode;
import org.nightdesk.cli.terminal.Terminal;
import org.nightdesk.glossary.file.GlossaryFiles;
import org.nightdesk.glossary.file.GlossaryPaths;
import org.nightdesk.problem.BadInputException;
import org.nightdesk.problem.Problem;
import org.nightdesk.workflow.LoadedJob;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** Reads glossary files and names all that is wrong with them. */
@Command(
        name = "check",
        mixinStandardHelpOptions = true,
        description = "Reads glossary files as one glossary, the job's if none are named, and names every problem.")
final class GlossaryCheckCommand implements Callable<Integer> {
    @ParentCommand
    private @Nullable GlossaryCommand glossary;

    @Option(
            names = "--job",
            paramLabel = "JOB",
            defaultValue = Commands.JOB,
            description = "The job whose glossary it is (default: ${DEFAULT-VALUE}).")
    private Path job = Path.of(Commands.JOB);

    @Mixin
    private SourceLocale locale = new SourceLocale();

    @Option(names = "--json", description = "Print the count of entries and the problems as JSON.")
    private boolean json;

    @Parameters(
            arity = "0..*",
            paramLabel = "FILE",
            description =
                    "The glossary's files (.csv, .xlsx, .ods, .xls, .tbx) or folders of them, instead of the job's.")
    private List<Path> files = List.of();

    /** What a check found. */
    record Found(int entries, List<Problem> problems) {}

    @Override
    public Integer call() {
        Terminal terminal = GlossaryCommand.terminal(glossary);
        try {
            int entries = files.isEmpty()
                    ? LoadedJob.read(job, Path.of("work")).glossary().size()
                    : GlossaryFiles.read(GlossaryPaths.files(files), locale.orKorean())
                            .size();
            if (json) {
                terminal.data(Commands.json(new Found(entries, List.of())));
            }
            terminal.message(entries + " entries, all in order.");
            return ExitCode.DONE;
        } catch (BadInputException bad) {
            if (json) {
                terminal.data(Commands.json(new Found(0, bad.problems())));
                return ExitCode.BAD_DATA;
            }
            throw bad;
        }
    }
}
