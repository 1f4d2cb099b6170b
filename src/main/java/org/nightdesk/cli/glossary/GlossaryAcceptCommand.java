package org.nightdesk.cli.glossary;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.nightdesk.cli.command.Commands;
import org.nightdesk.cli.terminal.ExitCode;
import org.nightdesk.cli.terminal.Terminal;
import org.nightdesk.glossary.GlossaryEntry;
import org.nightdesk.glossary.file.GlossaryAdditions;
import org.nightdesk.job.Job;
import org.nightdesk.job.JobFile;
import org.nightdesk.problem.BadInputException;
import org.nightdesk.problem.Problem;
import org.nightdesk.problem.Problems;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** Feeds a filled-in table of candidates into a glossary file. */
@Command(
        name = "accept",
        mixinStandardHelpOptions = true,
        description =
                "Adds the approved and retired rows of a filled-in table to a glossary file, and further targets to"
                        + " the entries it has. The file is replaced"
                        + " as a whole, and only when all of the glossary is in order with them.")
final class GlossaryAcceptCommand implements Callable<Integer> {
    @ParentCommand
    private @Nullable GlossaryCommand glossary;

    @Parameters(paramLabel = "FILE", description = "The filled-in table: .xlsx, .ods, .xls, .csv or .tbx.")
    private Path table = Path.of("");

    @Option(
            names = "--into",
            required = true,
            paramLabel = "FILE",
            description = "The glossary file that gets the rows; created if it does not exist.")
    private Path into = Path.of("");

    @Option(
            names = "--job",
            paramLabel = "JOB",
            defaultValue = Commands.JOB,
            description = "The job whose other glossary files count too, when the file is one of its own"
                    + " (default: ${DEFAULT-VALUE}).")
    private Path jobFile = Path.of(Commands.JOB);

    @Mixin
    private SourceLocale locale = new SourceLocale();

    @Option(names = "--json", description = "Print what was taken, or the problems, as JSON.")
    private boolean json;

    /**
     * What was taken, by ids.
     *
     * @param completed entries that have further targets now
     * @param undecided rows left out
     */
    record Accepted(
            List<String> added, List<String> completed, int known, List<String> undecided, List<Problem> problems) {}

    @Override
    public Integer call() {
        Terminal terminal = GlossaryCommand.terminal(glossary);
        try {
            GlossaryAdditions.Taken taken = take();
            if (json) {
                terminal.data(Commands.json(new Accepted(
                        ids(taken.added()), ids(taken.completed()), taken.known(), ids(taken.undecided()), List.of())));
            }
            tell(terminal, taken);
            return ExitCode.DONE;
        } catch (BadInputException bad) {
            if (json) {
                terminal.data(Commands.json(new Accepted(List.of(), List.of(), 0, List.of(), bad.problems())));
            } else {
                bad.problems().forEach(terminal::problem);
            }
            terminal.message("Nothing was changed.");
            return ExitCode.BAD_DATA;
        }
    }

    private GlossaryAdditions.Taken take() {
        Job job = job();
        if (job == null) {
            return GlossaryAdditions.take(table, into, List.of(), locale.orKorean());
        }
        List<Path> others =
                job.glossaries().stream().filter(file -> !isInto(file)).toList();
        Locale source = locale.orElse(job.source().locale());
        return GlossaryAdditions.take(table, into, others, source);
    }

    /** The job that the glossary file belongs to; null when it is none of the job's. */
    private @Nullable Job job() {
        if (!Files.exists(jobFile)) {
            return null;
        }
        Problems problems = new Problems();
        Job job = JobFile.read(jobFile, Path.of("work"), problems).orElse(null);
        return job != null && job.glossaries().stream().anyMatch(this::isInto) ? job : null;
    }

    private boolean isInto(Path file) {
        return file.toAbsolutePath().normalize().equals(into.toAbsolutePath().normalize());
    }

    private void tell(Terminal terminal, GlossaryAdditions.Taken taken) {
        int completed = taken.completed().size();
        terminal.message(taken.added().size() + " entries added to " + into
                + (completed > 0 ? ", " + completed + " completed" : "")
                + (taken.known() > 0 ? ", " + taken.known() + " were there already" : "") + ".");
        List<String> filled = taken.undecided().stream()
                .filter(entry -> !entry.targets().isEmpty())
                .map(GlossaryEntry::source)
                .toList();
        int empty = taken.undecided().size() - filled.size();
        if (empty > 0) {
            terminal.message(empty + " rows are still proposed and were left out.");
        }
        if (!filled.isEmpty()) {
            terminal.hint("These have a target but are still proposed; set their status to approved and accept again: "
                    + String.join(", ", filled));
        }
    }

    private static List<String> ids(List<GlossaryEntry> entries) {
        return entries.stream().map(GlossaryEntry::id).toList();
    }
}
