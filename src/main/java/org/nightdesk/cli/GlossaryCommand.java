package org.nightdesk.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.nightdesk.glossary.GlossaryEntry;
import org.nightdesk.glossary.MatchListing;
import org.nightdesk.glossary.Scope;
import org.nightdesk.glossary.TermMatchers;
import org.nightdesk.glossary.file.GlossaryFiles;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** Looks after glossaries. */
@Command(
        name = "glossary",
        mixinStandardHelpOptions = true,
        description = "Matches, checks and converts glossaries.",
        subcommands = {GlossaryCommand.Match.class, GlossaryCommand.Check.class, GlossaryCommand.Convert.class})
final class GlossaryCommand implements Runnable {
    @ParentCommand
    private @Nullable Nightdesk parent;

    @Override
    public void run() {
        throw new CommandLine.ParameterException(Commands.line(parent), "Say what to do: match, check or convert.");
    }

    private static Terminal terminal(@Nullable GlossaryCommand glossary) {
        return Commands.terminal(glossary == null ? null : glossary.parent);
    }

    /** Lists the matches of a glossary in a text. */
    @Command(
            name = "match",
            mixinStandardHelpOptions = true,
            description = "Lists the glossary's mentions in a text: id, start, end, term, sure or possible, suffix,"
                    + " reason. Offsets count UTF-16 units. Input lines are texts, or id TAB text.")
    static final class Match implements Callable<Integer> {
        @ParentCommand
        private @Nullable GlossaryCommand glossary;

        @Option(
                names = "--glossary",
                required = true,
                arity = "1..*",
                paramLabel = "FILE",
                description = "The glossary's files.")
        private List<Path> files = List.of();

        @Option(
                names = "--locale",
                defaultValue = "ko",
                paramLabel = "LOCALE",
                description = "The language of the text (default: ${DEFAULT-VALUE}).")
        private String locale = "ko";

        @Option(names = "--scope", paramLabel = "WORK", description = "The id of a title the text is about.")
        private @Nullable String scope;

        @Option(names = "--document", description = "Take the whole input as one document; else each line is one.")
        private boolean document;

        @Option(names = "--json", description = "Print JSON lines; else tab-separated.")
        private boolean json;

        @Option(names = "--tsv", description = "Print tab-separated lines (the default).")
        private boolean tsv;

        @Parameters(paramLabel = "FILE|-", defaultValue = "-", description = "The text; - is standard input.")
        private String input = "-";

        @Override
        public Integer call() {
            Terminal terminal = terminal(glossary);
            Locale source = Locale.forLanguageTag(locale);
            List<GlossaryEntry> entries = GlossaryFiles.read(files, source);
            MatchListing listing = new MatchListing(
                    TermMatchers.forLocale(source, entries),
                    scope == null ? Scope.NONE : new Scope(Set.of(scope)),
                    document ? MatchListing.Extent.INPUT : MatchListing.Extent.LINE,
                    json && !tsv ? MatchListing.Format.JSON : MatchListing.Format.TSV);
            try (BufferedReader reader = input.equals("-")
                    ? new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8))
                    : Files.newBufferedReader(Path.of(input))) {
                StringBuilder out = new StringBuilder();
                listing.list(reader, out);
                if (!out.isEmpty()) {
                    terminal.data(out.toString());
                }
                return ExitCode.DONE;
            } catch (IOException failure) {
                throw new UncheckedIOException("cannot read " + input, failure);
            }
        }
    }

    /** Reads glossary files and names all that is wrong with them. */
    @Command(
            name = "check",
            mixinStandardHelpOptions = true,
            description = "Reads glossary files as one glossary and names every problem.")
    static final class Check implements Callable<Integer> {
        @ParentCommand
        private @Nullable GlossaryCommand glossary;

        @Option(
                names = "--locale",
                defaultValue = "ko",
                paramLabel = "LOCALE",
                description = "The language of the source forms (default: ${DEFAULT-VALUE}).")
        private String locale = "ko";

        @Parameters(arity = "1..*", paramLabel = "FILE", description = "The glossary's files: .csv, .xlsx or .tbx.")
        private List<Path> files = List.of();

        @Override
        public Integer call() {
            int entries =
                    GlossaryFiles.read(files, Locale.forLanguageTag(locale)).size();
            terminal(glossary).message(entries + " entries, all in order.");
            return ExitCode.DONE;
        }
    }

    /** Turns glossary files into one of another format. */
    @Command(
            name = "convert",
            mixinStandardHelpOptions = true,
            description =
                    "Reads a glossary and writes it in the format of the other file's ending: .csv, .xlsx or .tbx.")
    static final class Convert implements Callable<Integer> {
        @ParentCommand
        private @Nullable GlossaryCommand glossary;

        @Option(
                names = "--locale",
                defaultValue = "ko",
                paramLabel = "LOCALE",
                description = "The language of the source forms (default: ${DEFAULT-VALUE}).")
        private String locale = "ko";

        @Parameters(index = "0", paramLabel = "IN", description = "The glossary to read.")
        private Path in = Path.of("");

        @Parameters(index = "1", paramLabel = "OUT", description = "The file to write; replaced when it exists.")
        private Path out = Path.of("");

        @Override
        public Integer call() {
            Locale source = Locale.forLanguageTag(locale);
            List<GlossaryEntry> entries = GlossaryFiles.read(List.of(in), source);
            GlossaryFiles.write(out, entries, source);
            terminal(glossary).message(entries.size() + " entries written to " + out + ".");
            return ExitCode.DONE;
        }
    }
}
