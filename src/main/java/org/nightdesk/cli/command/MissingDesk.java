package org.nightdesk.cli.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.nightdesk.cli.terminal.ExitCode;
import org.nightdesk.cli.terminal.ShellWord;
import org.nightdesk.cli.terminal.Terminal;
import org.nightdesk.job.NearMiss;

/** What is said where a command finds no desk: people are in another folder, mistyped a name, or have none yet. */
public final class MissingDesk {
    private MissingDesk() {}

    /** Whether the job file is not there, which then is said. @param job as it was given */
    public static boolean isTold(Path job, Terminal terminal) {
        if (Files.exists(job)) {
            return false;
        }
        if (job.equals(Path.of(Commands.JOB))) {
            tell(terminal);
            return true;
        }
        Path own = job.toAbsolutePath().getParent();
        List<String> others = own == null ? List.of() : jobs(own);
        terminal.error("there is no job file " + job);
        Path folder = Objects.requireNonNullElse(job.getParent(), Path.of(""));
        NearMiss.of(String.valueOf(job.getFileName()), others)
                .ifPresentOrElse(
                        near -> terminal.hint("Did you mean " + ShellWord.of(folder.resolve(near)) + "?"),
                        () -> terminal.hint(
                                others.isEmpty()
                                        ? "Go to the folder of your desk (cd), or make one: nightdesk init FOLDER"
                                        : "There are: " + String.join(", ", others)));
        return true;
    }

    /** Says that the current folder has no desk. @return the exit code */
    public static int tell(Terminal terminal) {
        terminal.error("there is no desk here: no " + Commands.JOB + " in "
                + Path.of("").toAbsolutePath());
        terminal.hint(
                "Go to the folder of your desk (cd), name its job file or its work folder (--work), or make a desk:"
                        + " nightdesk init FOLDER");
        return ExitCode.CONFIGURATION;
    }

    private static List<String> jobs(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> String.valueOf(file.getFileName()))
                    .filter(name -> name.endsWith(".yaml") && !name.equals("people.yaml"))
                    .sorted()
                    .toList();
        } catch (IOException none) {
            return List.of();
        }
    }
}
