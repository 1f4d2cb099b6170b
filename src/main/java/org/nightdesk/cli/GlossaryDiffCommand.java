package org.nightdesk.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.nightdesk.glossary.GlossaryEntry;
import org.nightdesk.glossary.change.GlossaryDiff;
import org.nightdesk.glossary.file.GlossaryFiles;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** Compares two states of a glossary. */
@Command(
        name = "diff",
        mixinStandardHelpOptions = true,
        description = "Compares two states of a glossary: what was added, removed and changed.")
final class GlossaryDiffCommand implements Callable<Integer> {
    @ParentCommand
    private @Nullable GlossaryCommand glossary;

    @Parameters(index = "0", paramLabel = "BEFORE", description = "A glossary file, or a folder of them.")
    private Path before = Path.of("");

    @Parameters(index = "1", paramLabel = "AFTER", description = "A glossary file, or a folder of them.")
    private Path after = Path.of("");

    @Mixin
    private SourceLocale locale = new SourceLocale();

    @Option(names = "--json", description = "Print as JSON.")
    private boolean json;

    @Override
    public Integer call() {
        GlossaryComparison comparison = GlossaryComparison.of(GlossaryDiff.between(read(before), read(after)));
        GlossaryCommand.terminal(glossary).data(json ? Commands.json(comparison) : comparison.text());
        return ExitCode.DONE;
    }

    private List<GlossaryEntry> read(Path path) {
        Locale source = locale.orKorean();
        return GlossaryFiles.read(GlossaryPaths.files(List.of(path)), source);
    }
}
