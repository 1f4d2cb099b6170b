package org.nightdesk.cli.terminal;

import java.util.List;
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
            return "Missing "
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
            return "Unknown option " + first;
        }
        CommandLine line = wrong.getCommandLine();
        if (line.getSubcommands().isEmpty()) {
            return "Unexpected “" + String.join(" ", wrong.getUnmatched()) + "”";
        }
        List<String> close = wrong.getSuggestions();
        return "Unknown command “" + first + "”"
                + (close.isEmpty() ? "" : "; did you mean " + String.join(" or ", close) + "?");
    }

    private static String label(ArgSpec argument) {
        return argument instanceof OptionSpec option ? option.longestName() : argument.paramLabel();
    }

    /** What a converter has against a value, if it says so in its own words. */
    private static String reason(ParameterException wrong) {
        return wrong.getCause() instanceof CommandLine.TypeConversionException cause ? "; " + cause.getMessage() : "";
    }
}
