package org.nightdesk.cli.glossary;

import org.jspecify.annotations.Nullable;
import org.nightdesk.cli.command.Commands;
import org.nightdesk.cli.terminal.HasTerminal;
import org.nightdesk.cli.terminal.Terminal;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** Looks after glossaries. */
@Command(
        name = "glossary",
        mixinStandardHelpOptions = true,
        description = "Finds, explains, checks, converts, compares and fills glossaries.",
        subcommands = {
            GlossaryMatchCommand.class,
            GlossaryExplainCommand.class,
            GlossaryCheckCommand.class,
            GlossaryConvertCommand.class,
            GlossarySuggestCommand.class,
            GlossaryProposalsCommand.class,
            GlossaryAcceptCommand.class,
            GlossaryDiffCommand.class
        })
public final class GlossaryCommand implements Runnable {
    @ParentCommand
    private @Nullable HasTerminal parent;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public void run() {
        throw new CommandLine.ParameterException(
                spec.commandLine(),
                "Say what to do: match, explain, check, convert, suggest, proposals, accept or diff.");
    }

    static Terminal terminal(@Nullable GlossaryCommand glossary) {
        return Commands.terminal(glossary == null ? null : glossary.parent);
    }
}
