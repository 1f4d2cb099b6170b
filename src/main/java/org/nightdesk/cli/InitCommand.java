package org.nightdesk.cli;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.nightdesk.cli.command.Commands;
import org.nightdesk.cli.terminal.ExitCode;
import org.nightdesk.cli.terminal.ShellWord;
import org.nightdesk.cli.terminal.Terminal;
import org.nightdesk.job.Job;
import org.nightdesk.setup.DeskFolder;
import org.nightdesk.setup.LanguageChoice;
import org.nightdesk.setup.NewDesk;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** Makes an own desk: a folder with job, people, house styles and a glossary in order. */
@Command(
        name = "init",
        mixinStandardHelpOptions = true,
        description = "Makes a desk of your own: a folder with a job, people, house styles and a glossary,"
                + " in which every setting is explained. Overwrites nothing.")
final class InitCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @ParentCommand
    private @Nullable Nightdesk parent;

    @Parameters(index = "0", paramLabel = "FOLDER", description = "The folder to make, or an empty one.")
    private Path folder = Path.of("");

    @Option(
            names = "--languages",
            paramLabel = "SOURCE:TARGETS",
            defaultValue = "ko:en",
            description = "The language of the articles and those to translate into, as BCP 47 tags, such as ko:en,ja"
                    + " or en:zh-Hant,pt-BR (default: ${DEFAULT-VALUE}).")
    private String languages = "ko:en";

    @Option(
            names = "--name",
            paramLabel = "NAME",
            defaultValue = "nightly",
            description = "Names the job in the store and in reports (default: ${DEFAULT-VALUE}).")
    private String name = "nightly";

    @Option(
            names = "--missing",
            description = "Write only the files the folder lacks, and leave the others as they are.")
    private boolean missing;

    @Override
    public Integer call() throws IOException {
        Terminal terminal = Commands.terminal(parent);
        if (!Job.isName(name)) {
            throw new ParameterException(
                    spec.commandLine(),
                    "“" + name + "” cannot name a job; use lower-case letters, digits and hyphens, such as “nightly”.");
        }
        LanguageChoice choice = choice();
        NewDesk desk = new NewDesk(name, zone(), choice.source(), choice.targets());
        if (Files.exists(folder) && !Files.isDirectory(folder)) {
            terminal.error(folder + " is a file");
            terminal.hint("Name a folder to make, or an empty one.");
            return ExitCode.BAD_DATA;
        }
        DeskFolder made = new DeskFolder(folder, desk);
        List<Path> inTheWay = made.inTheWay();
        if (!inTheWay.isEmpty() && !missing) {
            terminal.error(folder + " has files that init would have to overwrite: "
                    + String.join(", ", inTheWay.stream().map(Path::toString).toList()));
            terminal.hint("Name an empty folder, or add --missing to write only what is not there yet.");
            return ExitCode.FAILED;
        }
        List<Path> written;
        try {
            written = made.write();
        } catch (FileSystemException failure) {
            terminal.error("cannot make " + folder + ": nothing can be written at " + failure.getFile());
            terminal.hint("Name a folder in a place where you may write.");
            return ExitCode.FAILED;
        }
        written.forEach(path -> terminal.data(path.toString()));
        terminal.message(
                written.isEmpty() ? "Nothing is missing in " + folder + "." : folder + " is ready: " + choice + ".");
        terminal.hint("Next: put your people into " + folder.resolve("jobs/people.yaml") + " and articles into "
                + folder.resolve("inbox") + ", then:");
        boolean here = folder.toAbsolutePath().normalize().equals(Path.of("").toAbsolutePath());
        terminal.hint((here ? "" : "cd " + ShellWord.of(folder) + " && ") + "nightdesk config check && nightdesk run");
        return ExitCode.DONE;
    }

    /** The zone of this machine, under its usual name where it has none of its own. */
    private static ZoneId zone() {
        ZoneId zone = ZoneId.systemDefault();
        return zone.getRules().equals(ZoneOffset.UTC.getRules()) ? ZoneId.of("UTC") : zone;
    }

    private LanguageChoice choice() {
        try {
            return LanguageChoice.parse(languages);
        } catch (IllegalArgumentException wrong) {
            throw new ParameterException(spec.commandLine(), "--languages: " + wrong.getMessage() + ".", wrong);
        }
    }
}
