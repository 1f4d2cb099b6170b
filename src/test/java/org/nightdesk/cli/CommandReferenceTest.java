package org.nightdesk.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.nightdesk.cli.command.Commands;
import org.nightdesk.cli.terminal.Terminal;
import org.nightdesk.docs.Generated;
import org.nightdesk.docs.Page;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/** The page on commands agrees with the commands, and every command line in the documents can be given. */
class CommandReferenceTest {
    private static final String PAGE = "reference/commands.md";

    @Test
    void pageHasEveryCommandWithItsArgumentsAndOptions() {
        Map<String, CommandSpec> commands = commands();
        assertThat(headings()).isEqualTo(commands.keySet());
        commands.forEach((name, spec) -> Generated.part(Page.DOCS.resolve(PAGE), name, part(spec)));
    }

    @Test
    void everyCommandLineInTheDocumentsCanBeGiven() {
        List<String> lines = new ArrayList<>();
        for (Page page : Page.all()) {
            if (!page.path().endsWith("CHANGELOG.md")) {
                lines.addAll(commandLines(page));
            }
        }
        assertThat(lines).hasSizeGreaterThan(30);
        Set<String> names = commands().keySet();
        for (String line : lines) {
            if (!names.contains(line.replaceFirst("^\\./", ""))) {
                assertThat(CommandLineSyntax.problem(words(line))).as(line).isEmpty();
            }
        }
    }

    /** The commands that do something, by their whole name. */
    private static Map<String, CommandSpec> commands() {
        Map<String, CommandSpec> commands = new LinkedHashMap<>();
        collect(CommandLineSyntax.line().getCommandSpec(), "nightdesk", commands);
        return commands;
    }

    private static void collect(CommandSpec spec, String name, Map<String, CommandSpec> commands) {
        Set<String> seen = new TreeSet<>();
        spec.subcommands().forEach((key, line) -> {
            if (!line.getCommandSpec().usageMessage().hidden() && seen.add(line.getCommandName())) {
                collect(line.getCommandSpec(), name + " " + line.getCommandName(), commands);
            }
        });
        if (spec.subcommands().isEmpty()) {
            commands.put(name, spec);
        }
    }

    private static Set<String> headings() {
        return Page.doc(PAGE)
                .text()
                .lines()
                .filter(line -> line.startsWith("## nightdesk "))
                .map(line -> line.substring(3))
                .collect(Collectors.toCollection(java.util.LinkedHashSet::new));
    }

    private static String part(CommandSpec spec) {
        StringBuilder part = new StringBuilder();
        part.append(String.join(" ", spec.usageMessage().description())).append("\n\n");
        List<String> rows = new ArrayList<>();
        for (PositionalParamSpec argument : spec.positionalParameters()) {
            if (!argument.hidden()) {
                rows.add(row(argument.paramLabel(), argument.description(), argument.defaultValue()));
            }
        }
        spec.options().stream()
                .filter(option ->
                        !option.hidden() && !option.inherited() && !option.usageHelp() && !option.versionHelp())
                .sorted(java.util.Comparator.comparing(OptionSpec::longestName))
                .forEach(option -> rows.add(row(names(option), option.description(), option.defaultValue())));
        if (!rows.isEmpty()) {
            part.append("| argument or option | meaning |\n|---|---|\n");
            rows.forEach(row -> part.append(row).append("\n"));
        }
        return part.toString().strip();
    }

    private static String names(OptionSpec option) {
        String names = String.join("`, `", option.names());
        return option.arity().max() == 0 ? names : names + " " + option.paramLabel();
    }

    private static String row(String name, String[] description, String fallback) {
        String meaning = String.join(" ", description)
                .replace("${DEFAULT-VALUE}", String.valueOf(fallback))
                .replace("%n", " ")
                .replace("|", "\\|");
        return "| `" + name.replace("|", "\\|") + "` | " + meaning + " |";
    }

    private static List<String> commandLines(Page page) {
        Stream<String> inBlocks = page.text()
                .lines()
                .map(line -> line.replaceFirst("^\\s*(\\$ )?(.*\\| (?=nightdesk ))?", ""))
                .filter(line -> line.matches("(\\./)?nightdesk( .*)?"));
        Stream<String> inText = page.codeSpans().stream()
                .filter(span -> span.matches("(\\./)?nightdesk [a-z-].*") && !span.contains("…"));
        return Stream.concat(inBlocks, inText)
                .map(line -> line.replaceFirst("\\s+#.*$", ""))
                .distinct()
                .toList();
    }

    private static String[] words(String line) {
        List<String> words = new ArrayList<>();
        java.util.regex.Matcher word =
                java.util.regex.Pattern.compile("\"([^\"]*)\"|'([^']*)'|(\\S+)").matcher(line);
        while (word.find()) {
            words.add(word.group(1) != null ? word.group(1) : word.group(2) != null ? word.group(2) : word.group(3));
        }
        return words.stream()
                .skip(1)
                .takeWhile(one -> !Set.of("|", ">", "<", "&&").contains(one))
                .map(one -> one.equals("DATE") ? "2026-11-22" : one)
                .toArray(String[]::new);
    }

    /** The command line of the program, parsed without running anything. */
    private static final class CommandLineSyntax {
        static CommandLine line() {
            Terminal silent = new Terminal(
                    new java.io.PrintStream(java.io.OutputStream.nullOutputStream()),
                    new java.io.PrintStream(java.io.OutputStream.nullOutputStream()),
                    false,
                    false);
            CommandLine line = new CommandLine(new Nightdesk(silent));
            Subcommands.addTo(line);
            return line.setCaseInsensitiveEnumValuesAllowed(true)
                    .registerConverter(java.util.Locale.class, Commands::locale)
                    .registerConverter(org.nightdesk.ledger.RowKey.class, Commands::rowKey);
        }

        /** What is wrong with the words; empty for nothing. */
        static String problem(String[] words) {
            try {
                CommandLine.ParseResult result = line().parseArgs(words);
                while (result.hasSubcommand()) {
                    result = result.subcommand();
                }
                boolean ends = result.commandSpec().subcommands().isEmpty()
                        || result.isUsageHelpRequested()
                        || result.isVersionHelpRequested();
                return ends ? "" : "a command is missing";
            } catch (CommandLine.ParameterException problem) {
                return String.valueOf(problem.getMessage());
            }
        }
    }
}
