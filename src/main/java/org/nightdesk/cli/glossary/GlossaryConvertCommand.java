package org.nightdesk.cli.glossary;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.nightdesk.cli.command.Commands;
import org.nightdesk.cli.terminal.ExitCode;
import org.nightdesk.cli.terminal.Terminal;
import org.nightdesk.glossary.GlossaryEntry;
import org.nightdesk.glossary.file.GlossaryFiles;
import org.nightdesk.glossary.file.GlossaryPaths;
import org.nightdesk.problem.BadInputException;
import org.nightdesk.problem.Problem;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** Turns glossary files into one of another format. */
@Command(
        name = "convert",
        mixinStandardHelpOptions = true,
        description = "Reads a glossary and writes it in the format of the other file's ending: .csv, .xlsx or .tbx.")
final class GlossaryConvertCommand implements Callable<Integer> {
    @ParentCommand
    private @Nullable GlossaryCommand glossary;

    @Mixin
    private SourceLocale locale = new SourceLocale();

    @Option(names = "--json", description = "Print what was written, or the problems, as JSON.")
    private boolean json;

    @Parameters(index = "0", paramLabel = "IN", description = "The glossary to read: a file or a folder of files.")
    private Path in = Path.of("");

    @Parameters(index = "1", paramLabel = "OUT", description = "The file to write; replaced when it exists.")
    private Path out = Path.of("");

    /** What came of a conversion. @param file empty when nothing was written */
    record Converted(String file, int entries, List<Problem> problems) {}

    @Override
    public Integer call() {
        Terminal terminal = GlossaryCommand.terminal(glossary);
        try {
            Locale source = locale.orKorean();
            List<GlossaryEntry> entries = GlossaryFiles.read(GlossaryPaths.files(List.of(in)), source);
            GlossaryFiles.write(out, entries, source);
            if (json) {
                terminal.data(Commands.json(new Converted(out.toString(), entries.size(), List.of())));
            }
            terminal.message(entries.size() + " entries written to " + out + ".");
            return ExitCode.DONE;
        } catch (BadInputException bad) {
            if (json) {
                terminal.data(Commands.json(new Converted("", 0, bad.problems())));
                return ExitCode.BAD_DATA;
            }
            throw bad;
        }
    }
}
