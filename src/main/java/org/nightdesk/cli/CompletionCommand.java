package org.nightdesk.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.nightdesk.cli.terminal.ExitCode;
import org.nightdesk.cli.terminal.Terminal;
import org.nightdesk.io.AtomicFile;
import picocli.AutoComplete;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Prints what a shell needs to complete command lines. */
@Command(
        name = "completion",
        mixinStandardHelpOptions = true,
        description = {
            "Prints a script with which bash and zsh complete nightdesk's commands and options.",
            "For this shell: source <(nightdesk completion)"
        })
public final class CompletionCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        Terminal terminal = ((Nightdesk) spec.root().userObject()).terminal;
        terminal.data(script());
        return ExitCode.DONE;
    }

    private static String script() {
        CommandLine program = Nightdesk.line(Terminal.ofProcess());
        Subcommands.addTo(program);
        return AutoComplete.bash(Nightdesk.NAME, program);
    }

    /** Writes the script when the program is packaged. Argument: the file. */
    public static void main(String[] arguments) throws IOException {
        AtomicFile.write(Path.of(arguments[0]), script());
    }
}
