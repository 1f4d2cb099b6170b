package org.nightdesk.cli;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import org.nightdesk.cli.command.Commands;
import org.nightdesk.cli.terminal.ExitCode;
import org.nightdesk.cli.terminal.HasTerminal;
import org.nightdesk.cli.terminal.Log;
import org.nightdesk.cli.terminal.Terminal;
import org.nightdesk.cli.terminal.UsageErrors;
import org.nightdesk.cli.terminal.Version;
import org.nightdesk.ledger.RowKey;
import org.nightdesk.night.Failure;
import org.nightdesk.problem.BadInputException;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

/** The program's entry: reads the command line before anything else is started, so that help and mistakes are answered at once. */
@Command(
        name = Nightdesk.NAME,
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        synopsisSubcommandLabel = "COMMAND",
        description = "Turns source-language reviews into published translations, overnight, through spreadsheets.",
        footer = {
            "",
            "Exit status: 0 done, 1 failed, 3 done but something waits for a person,",
            "64 usage, 65 bad data, 75 somebody else holds the lock, 78 configuration."
        })
public final class Nightdesk implements Runnable, HasTerminal {
    static final String NAME = "nightdesk";

    @Spec
    private CommandSpec spec = CommandSpec.create();

    final Terminal terminal;
    private boolean verbose;

    @Override
    public Terminal terminal() {
        return terminal;
    }

    Nightdesk(Terminal terminal) {
        this.terminal = terminal;
    }

    @Option(
            names = {"-q", "--quiet"},
            scope = ScopeType.INHERIT,
            description = "Only data and errors: no messages, hints and progress.")
    void quiet(boolean on) {
        if (on) {
            terminal.beQuiet();
        }
    }

    @Option(
            names = {"-v", "--verbose"},
            scope = ScopeType.INHERIT,
            description = "Write the log to standard error, too, with what the libraries have to say.")
    void verbose(boolean on) {
        if (on) {
            verbose = true;
            Log.verbose(terminal.err());
        }
    }

    CommandLine line() {
        return spec.commandLine();
    }

    @Override
    public void run() {
        throw new CommandLine.ParameterException(spec.commandLine(), "Missing COMMAND");
    }

    public static void main(String[] arguments) {
        System.exit(run(Terminal.ofProcess(), arguments));
    }

    static int run(Terminal terminal, String... arguments) {
        CommandLine line = line(terminal);
        Subcommands.addTo(line, Subcommands.named(arguments));
        line.setOut(new PrintWriter(terminal.out(), true, StandardCharsets.UTF_8))
                .setErr(new PrintWriter(terminal.err(), true, StandardCharsets.UTF_8))
                .setColorScheme(CommandLine.Help.defaultColorScheme(terminal.ansi()))
                .setCaseInsensitiveEnumValuesAllowed(true)
                .registerConverter(Locale.class, Commands::locale)
                .registerConverter(LocalDate.class, Commands::date)
                .registerConverter(RowKey.class, Commands::rowKey)
                .setParameterExceptionHandler((wrong, all) -> UsageErrors.tell(terminal, wrong))
                .setExecutionExceptionHandler((failure, command, result) -> failed(terminal, failure, work(command)));
        try {
            return line.execute(arguments);
        } catch (OutOfMemoryError failure) {
            OutOfMemory.tell(terminal);
            return ExitCode.FAILED;
        } finally {
            if (((Nightdesk) line.getCommandSpec().userObject()).verbose) {
                Log.terse();
            }
        }
    }

    /** The program's own options and no commands yet. */
    static CommandLine line(Terminal terminal) {
        return new CommandLine(new Nightdesk(terminal));
    }

    /** The work folder a command was given; the usual one for commands without. */
    private static Path work(CommandLine command) {
        CommandLine.Model.OptionSpec option = command.getCommandSpec().findOption("--work");
        return option != null && option.getValue() instanceof Path given ? given : Path.of("work");
    }

    private static int failed(Terminal terminal, Exception failure, Path work) {
        if (failure instanceof BadInputException bad) {
            bad.problems().forEach(terminal::problem);
            return ExitCode.BAD_DATA;
        }
        if (isEnding()) {
            terminal.message("Stopped. Run the same command to carry on.");
            return ExitCode.FAILED;
        }
        if (OutOfMemory.isCauseOf(failure)) {
            OutOfMemory.tell(terminal);
            return ExitCode.FAILED;
        }
        org.slf4j.LoggerFactory.getLogger(Nightdesk.class).error("command failed", failure);
        Optional<Failure> outside = Failure.of(failure, work);
        if (outside.isPresent()) {
            terminal.error(outside.get().toString());
            return ExitCode.FAILED;
        }
        terminal.error(Failure.innermost(failure));
        terminal.hint("This should not happen: please report it with "
                + (Log.isWritten() ? "nightdesk.log from the work folder." : "what the same command says with -v."));
        return ExitCode.FAILED;
    }

    /** Whether the process was told to end: whatever fails then fails because of that. */
    private static boolean isEnding() {
        try {
            Thread probe = new Thread(() -> {});
            Runtime.getRuntime().addShutdownHook(probe);
            Runtime.getRuntime().removeShutdownHook(probe);
            return false;
        } catch (IllegalStateException ending) {
            return true;
        }
    }
}
