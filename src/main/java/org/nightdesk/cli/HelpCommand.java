package org.nightdesk.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.nightdesk.cli.terminal.ExitCode;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Explains a command: {@code nightdesk help glossary diff} is {@code nightdesk glossary diff --help}. */
@Command(
        name = HelpCommand.NAME,
        mixinStandardHelpOptions = true,
        description = "Explains a command: nightdesk help run, nightdesk help kit show.")
final class HelpCommand implements Callable<Integer> {
    static final String NAME = "help";

    @Spec
    private CommandSpec spec = CommandSpec.create();

    /** The names of the commands. */
    static final class Names extends ArrayList<String> {
        private static final long serialVersionUID = 1L;

        Names() {
            super(Subcommands.names());
        }
    }

    @Parameters(
            paramLabel = "COMMAND",
            arity = "0..*",
            completionCandidates = Names.class,
            description = "The command; none for an overview.")
    private List<String> path = List.of();

    @Override
    public Integer call() {
        CommandLine at = spec.root().commandLine();
        for (String name : path) {
            CommandLine next = at.getSubcommands().get(name);
            if (next == null) {
                throw new CommandLine.UnmatchedArgumentException(at, List.of(name));
            }
            at = next;
        }
        at.usage(at.getOut());
        return ExitCode.DONE;
    }
}
