package org.nightdesk.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.nightdesk.cli.command.Commands;
import org.nightdesk.cli.terminal.ExitCode;
import org.nightdesk.cli.terminal.Terminal;
import org.nightdesk.kit.read.KitInspection;
import org.nightdesk.kit.read.KitReader;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** Looks at kits. */
@Command(
        name = "kit",
        mixinStandardHelpOptions = true,
        description = "Looks at kits and what came back of them.",
        subcommands = {KitCommand.Inspect.class, KitReceiptsCommand.class, KitShowCommand.class})
final class KitCommand implements Runnable {
    @ParentCommand
    private @Nullable Nightdesk parent;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public void run() {
        throw new CommandLine.ParameterException(
                spec.commandLine(), "Say what to do: nightdesk kit inspect FILE, kit receipts or kit show ID");
    }

    static Terminal terminal(@Nullable KitCommand kit) {
        return Commands.terminal(kit == null ? null : kit.parent);
    }

    /** Says what a file holds, without the store. */
    @Command(
            name = "inspect",
            mixinStandardHelpOptions = true,
            description = "Says what any returned file holds, row by row, without touching the store.")
    static final class Inspect implements Callable<Integer> {
        @ParentCommand
        private @Nullable KitCommand kit;

        @Parameters(paramLabel = "FILE", description = "The file to look at.")
        private Path file = Path.of("");

        @Option(names = "--json", description = "Print as JSON.")
        private boolean json;

        @Override
        public Integer call() {
            if (!Files.isRegularFile(file)) {
                terminal(kit).error(Files.exists(file) ? file + " is a folder" : "there is no file " + file);
                terminal(kit).hint("Name a returned file, such as the workbook that somebody sent.");
                return ExitCode.BAD_DATA;
            }
            try {
                KitInspection inspection = KitInspection.of(file, new KitReader());
                terminal(kit).data(json ? inspection.json() : new InspectedKit(inspection).text());
                return inspection.isReadable() ? ExitCode.DONE : ExitCode.BAD_DATA;
            } catch (IOException failure) {
                throw new UncheckedIOException("cannot read " + file, failure);
            }
        }
    }
}
