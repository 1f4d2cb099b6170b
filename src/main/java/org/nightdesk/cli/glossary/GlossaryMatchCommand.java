package org.nightdesk.cli.glossary;

import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.nightdesk.cli.terminal.ExitCode;
import org.nightdesk.cli.terminal.TextInput;
import org.nightdesk.glossary.Scope;
import org.nightdesk.glossary.match.MatchListing;
import org.nightdesk.glossary.match.TermMatchers;
import picocli.CommandLine;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** Lists the matches of a glossary in a text. */
@Command(
        name = "match",
        mixinStandardHelpOptions = true,
        description = "Lists the glossary's mentions in a text: id, start, end, term, sure or possible, suffix,"
                + " reason. Offsets count UTF-16 units. Input lines are texts, or id TAB text.")
final class GlossaryMatchCommand implements Callable<Integer> {
    private static final String STANDARD_INPUT = "-";

    @ParentCommand
    private @Nullable GlossaryCommand glossary;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private GlossaryChoice choice = new GlossaryChoice();

    @Option(names = "--scope", paramLabel = "WORK", description = "The id of a title the text is about.")
    private List<String> scope = List.of();

    @Option(names = "--document", description = "Take the whole input as one document; else each line is one.")
    private boolean document;

    @ArgGroup
    private Format format = new Format();

    private static final class Format {
        @Option(names = "--json", description = "Print JSON lines.")
        private boolean json;

        @Option(names = "--tsv", description = "Print tab-separated lines (the default).")
        private boolean tsv;
    }

    @Parameters(
            arity = "0..1",
            paramLabel = "FILE|-",
            description = "The text; - or nothing is standard input, which is UTF-8.")
    private List<String> inputs = List.of();

    @Override
    public Integer call() {
        List<String> texts = choice.rest(inputs);
        if (texts.size() > 1) {
            throw new CommandLine.ParameterException(
                    spec.commandLine(),
                    "One text at a time, but there are " + String.join(", ", texts)
                            + ". Glossary files end in .csv, .xlsx or .tbx.");
        }
        GlossaryChoice.Chosen chosen = choice.read();
        MatchListing listing = new MatchListing(
                TermMatchers.forLocale(chosen.source(), chosen.entries()),
                new Scope(Set.copyOf(scope)),
                document ? MatchListing.Extent.INPUT : MatchListing.Extent.LINE,
                format.json ? MatchListing.Format.JSON : MatchListing.Format.TSV);
        StringBuilder out = new StringBuilder();
        TextInput.read(
                texts.isEmpty() ? STANDARD_INPUT : texts.get(0), chosen.source(), text -> listing.list(text, out));
        if (!out.isEmpty()) {
            GlossaryCommand.terminal(glossary).data(out.toString());
        }
        return ExitCode.DONE;
    }
}
