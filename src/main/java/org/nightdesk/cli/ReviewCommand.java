package org.nightdesk.cli;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Looks at reviews. */
@Command(
        name = "review",
        mixinStandardHelpOptions = true,
        description = "Looks at reviews.",
        subcommands = ReviewStatusCommand.class)
final class ReviewCommand implements Runnable {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public void run() {
        throw new CommandLine.ParameterException(spec.commandLine(), "Say what to do: nightdesk review status");
    }
}
