package org.nightdesk.cli.terminal;

import java.util.List;
import java.util.Optional;
import org.nightdesk.job.NearMiss;
import picocli.CommandLine;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** Says in one line what is wrong with a command line and where to read more. */
public final class UsageErrors {
    private UsageErrors() {}

    public static int tell(Terminal terminal, ParameterException wrong) {
        String message = message(wrong);
        String end = message.endsWith("?") || message.endsWith(".") ? "" : ".";
        String command = wrong.getCommandLine().getCommandSpec().qualifiedName();
        terminal.error(message + end + " Try: " + command + " --help");
        return ExitCode.USAGE;
    }

    private static String message(ParameterException wrong) {
        if (wrong instanceof UnmatchedArgumentException unmatched) {
            return unmatched(unmatched);
        }
        if (wrong instanceof MissingParameterException missing
                && !missing.getMissing().isEmpty()) {
            boolean noValue = missing.getMissing().stream().allMatch(one -> isGiven(wrong, one));
            return (noValue ? "Missing value of " : "Missing ")
                    + String.join(
                            ", ",
                            missing.getMissing().stream()
                                    .map(UsageErrors::label)
                                    .toList());
        }
        ArgSpec argument = wrong.getArgSpec();
        if (argument != null && wrong.getValue() != null) {
            return "“" + wrong.getValue() + "” is not valid for " + label(argument) + reason(wrong);
        }
        return String.valueOf(wrong.getMessage());
    }

    private static String unmatched(UnmatchedArgumentException wrong) {
        String first = wrong.getUnmatched().get(0);
        if (wrong.isUnknownOption()) {
            List<String> options = wrong.getCommandLine().getCommandSpec().optionsMap().keySet().stream()
                    .filter(name -> name.startsWith("--"))
                    .toList();
            String typed = first.replaceFirst("=.*", "");
            List<String> begun = options.stream()
                    .filter(name -> typed.length() > 3 && name.startsWith(typed))
                    .toList();
            return "Unknown option " + first
                    + (begun.size() == 1 ? Optional.of(begun.get(0)) : NearMiss.of(typed, options))
                            .map(near -> "; did you mean " + near + "?")
                            .orElse("");
        }
        CommandLine line = wrong.getCommandLine();
        if (line.getSubcommands().isEmpty()) {
            return "Unexpected “" + String.join(" ", wrong.getUnmatched()) + "”";
        }
        List<String> commands = List.copyOf(line.getSubcommands().keySet());
        return "Unknown command “" + first + "”"
                + NearMiss.of(first, commands)
                        .map(near -> "; did you mean " + near + "?")
                        .orElse("");
    }

    /** Whether an option stands on the line, so that only its value can be missing. */
    private static boolean isGiven(ParameterException wrong, ArgSpec argument) {
        return argument instanceof OptionSpec option
                && wrong.getCommandLine().getParseResult().originalArgs().stream()
                        .anyMatch(List.of(option.names())::contains);
    }

    private static String label(ArgSpec argument) {
        return argument instanceof OptionSpec option ? option.longestName() : argument.paramLabel();
    }

    /** What a converter has against a value, if it says so in its own words. */
    private static String reason(ParameterException wrong) {
        return wrong.getCause() instanceof CommandLine.TypeConversionException cause ? "; " + cause.getMessage() : "";
    }
}
