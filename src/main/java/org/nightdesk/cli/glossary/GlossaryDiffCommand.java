package org.nightdesk.cli.glossary;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.nightdesk.cli.command.Commands;
import org.nightdesk.cli.store.StoreOptions;
import org.nightdesk.cli.terminal.ExitCode;
import org.nightdesk.cli.terminal.Terminal;
import org.nightdesk.glossary.GlossaryEntry;
import org.nightdesk.glossary.change.GlossaryDiff;
import org.nightdesk.glossary.file.GlossaryFiles;
import org.nightdesk.glossary.file.GlossaryPaths;
import org.nightdesk.workflow.LoadedJob;
import org.nightdesk.workflow.correct.GlossaryPreview;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** Compares two states of a glossary, and tells which units the difference touches. */
@Command(
        name = "diff",
        mixinStandardHelpOptions = true,
        description = {
            "Compares two states of a glossary: what was added, removed and changed.",
            "Without files, compares what the job's last night saw with the job's glossary as it is now."
                    + " With --job or --work also names every unit in flight or published that the difference touches,"
                    + " and what the next night will do about it."
        })
final class GlossaryDiffCommand implements Callable<Integer> {
    @ParentCommand
    private @Nullable GlossaryCommand glossary;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(arity = "0..2", paramLabel = "BEFORE AFTER", description = "Glossary files, or folders of them.")
    private List<Path> states = List.of();

    @Option(
            names = "--job",
            paramLabel = "JOB",
            defaultValue = Commands.JOB,
            description = "The job whose units to look at (default: ${DEFAULT-VALUE}).")
    private Path jobFile = Path.of(Commands.JOB);

    @Mixin
    private StoreOptions where = new StoreOptions();

    @Mixin
    private SourceLocale locale = new SourceLocale();

    @Option(names = "--json", description = "Print as JSON.")
    private boolean json;

    @Override
    public Integer call() {
        if (states.size() == 1) {
            throw new CommandLine.ParameterException(
                    spec.commandLine(), "Name both states, BEFORE and AFTER, or none to compare with the last night.");
        }
        Terminal terminal = GlossaryCommand.terminal(glossary);
        CommandLine.ParseResult given = spec.commandLine().getParseResult();
        boolean withUnits = given.hasMatchedOption("--job")
                || given.hasMatchedOption("--work")
                || given.hasMatchedOption("--store");
        if (states.isEmpty() || withUnits) {
            return withUnits(terminal, LoadedJob.read(jobFile, where.work));
        }
        List<GlossaryEntry> before = read(states.get(0));
        return tell(terminal, GlossaryComparison.of(GlossaryDiff.between(before, read(states.get(1)))));
    }

    private int withUnits(Terminal terminal, LoadedJob loaded) {
        if (where.isEmpty()) {
            return Commands.nothingYet(terminal, where);
        }
        return where.reading(terminal, readings -> {
            GlossaryPreview preview = readings.glossary();
            List<GlossaryEntry> after = states.isEmpty() ? loaded.glossary().entries() : read(states.get(1));
            Optional<GlossaryDiff> diff = states.isEmpty()
                    ? preview.sinceLastNight(loaded)
                    : Optional.of(GlossaryDiff.between(read(states.get(0)), after));
            if (diff.isEmpty()) {
                return Commands.nothingYet(terminal, where);
            }
            return tell(
                    terminal,
                    GlossaryComparison.of(diff.get()).touching(preview.touched(loaded.job(), after, diff.get())));
        });
    }

    private int tell(Terminal terminal, GlossaryComparison comparison) {
        terminal.data(json ? Commands.json(comparison) : comparison.text());
        return ExitCode.DONE;
    }

    private List<GlossaryEntry> read(Path path) {
        return GlossaryFiles.read(GlossaryPaths.files(List.of(path)), locale.orKorean());
    }
}
