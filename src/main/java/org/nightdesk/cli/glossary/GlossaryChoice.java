package org.nightdesk.cli.glossary;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.nightdesk.cli.command.Commands;
import org.nightdesk.glossary.GlossaryEntry;
import org.nightdesk.glossary.file.GlossaryFiles;
import org.nightdesk.glossary.file.GlossaryPaths;
import org.nightdesk.job.Job;
import org.nightdesk.workflow.LoadedJob;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The glossary a command works with: the files that {@code --glossary} names, else those of the job. */
final class GlossaryChoice {
    @Option(
            names = "--glossary",
            arity = "1..*",
            paramLabel = "FILE",
            description =
                    "The glossary's files (.csv, .xlsx, .ods, .xls, .tbx) or folders of them, instead of the job's.")
    private List<String> given = List.of();

    @Option(
            names = "--job",
            paramLabel = "JOB",
            defaultValue = Commands.JOB,
            description = "The job whose glossary it is (default: ${DEFAULT-VALUE}).")
    private Path jobFile = Path.of(Commands.JOB);

    @Mixin
    private SourceLocale locale = new SourceLocale();

    /**
     * A glossary, read.
     *
     * @param source the language of its source forms
     * @param job whose it is; null when its files were named
     */
    record Chosen(
            List<GlossaryEntry> entries,
            Locale source,
            @Nullable Job job) {}

    /** Whether files were named. */
    boolean isNamed() {
        return !files().isEmpty();
    }

    /** @throws org.nightdesk.problem.BadInputException with all that is wrong with the files */
    Chosen read() {
        if (isNamed()) {
            Locale source = locale.orKorean();
            return new Chosen(GlossaryFiles.read(files(), source), source, null);
        }
        LoadedJob loaded = LoadedJob.read(jobFile, Path.of("work"));
        return new Chosen(
                loaded.glossary().entries(), locale.orElse(loaded.job().source().locale()), loaded.job());
    }

    private List<Path> files() {
        return GlossaryPaths.files(
                given.subList(0, named()).stream().map(Path::of).toList());
    }

    /** The positional arguments of the command: an option that takes several files swallows what is behind them. */
    List<String> rest(List<String> positional) {
        List<String> rest = new ArrayList<>(given.subList(named(), given.size()));
        rest.addAll(positional);
        return rest;
    }

    private int named() {
        int named = 0;
        while (named < given.size() && GlossaryPaths.isGlossary(given.get(named))) {
            named++;
        }
        return named;
    }
}
