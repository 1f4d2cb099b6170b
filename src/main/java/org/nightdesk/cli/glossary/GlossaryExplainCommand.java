package org.nightdesk.cli.glossary;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.nightdesk.cli.command.Commands;
import org.nightdesk.cli.terminal.ExitCode;
import org.nightdesk.cli.terminal.TextInput;
import org.nightdesk.glossary.Scope;
import org.nightdesk.glossary.match.TermMatchers;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** Tells what the glossary sees in a text, and why. */
@Command(
        name = "explain",
        mixinStandardHelpOptions = true,
        description = "Tells what the glossary sees in a text: each term with its place, suffix, certainty and reason,"
                + " its targets, and spellings for names that have none.")
final class GlossaryExplainCommand implements Callable<Integer> {
    @ParentCommand
    private @Nullable GlossaryCommand glossary;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private GlossaryChoice choice = new GlossaryChoice();

    @Option(names = "--scope", paramLabel = "WORK", description = "The id of a title the text is about.")
    private List<String> scope = List.of();

    @Option(
            names = "--target",
            split = ",",
            paramLabel = "LOCALE",
            description = "The languages to show (default: the job's targets; without a job all the glossary has).")
    private List<Locale> targets = List.of();

    @Option(names = "--json", description = "Print as JSON.")
    private boolean json;

    @Parameters(arity = "0..*", paramLabel = "TEXT", description = "The text; - is standard input.")
    private List<String> words = List.of();

    @Override
    public Integer call() {
        String text = text();
        GlossaryChoice.Chosen chosen = choice.read();
        TextExplanation explanation = TextExplanation.of(
                text,
                chosen.entries(),
                TermMatchers.forLocale(chosen.source(), chosen.entries()),
                new Scope(Set.copyOf(scope)),
                locales(chosen));
        GlossaryCommand.terminal(glossary).data(json ? Commands.json(explanation) : explanation.text());
        return ExitCode.DONE;
    }

    private String text() {
        String text = String.join(" ", choice.rest(words));
        if (text.equals("-")) {
            StringBuilder all = new StringBuilder();
            TextInput.read("-", Locale.ROOT, in -> all.append(in.lines().collect(Collectors.joining("\n"))));
            text = all.toString();
        }
        if (text.isBlank()) {
            throw new CommandLine.ParameterException(
                    spec.commandLine(), "Say which text to explain, such as: “배우 공유가 나온다.”");
        }
        return text;
    }

    private Set<Locale> locales(GlossaryChoice.Chosen chosen) {
        TreeSet<Locale> locales = new TreeSet<>(java.util.Comparator.comparing(Locale::toLanguageTag));
        if (!targets.isEmpty()) {
            locales.addAll(targets);
        } else if (chosen.job() != null) {
            locales.addAll(chosen.job().targets());
        } else {
            chosen.entries().forEach(entry -> locales.addAll(entry.targets().keySet()));
        }
        return locales.isEmpty() ? Set.of(Locale.ENGLISH) : locales;
    }
}
