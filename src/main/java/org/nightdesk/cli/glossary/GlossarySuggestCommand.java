package org.nightdesk.cli.glossary;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.nightdesk.cli.command.Commands;
import org.nightdesk.cli.store.StoreOptions;
import org.nightdesk.cli.terminal.ExitCode;
import org.nightdesk.cli.terminal.ShellWord;
import org.nightdesk.cli.terminal.Terminal;
import org.nightdesk.glossary.GlossaryEntry.Kind;
import org.nightdesk.glossary.candidate.CandidateTable;
import org.nightdesk.glossary.candidate.TermCandidate;
import org.nightdesk.glossary.candidate.TermCandidates;
import org.nightdesk.glossary.candidate.TermProposal;
import org.nightdesk.glossary.candidate.UndecidedTerms;
import org.nightdesk.glossary.spelling.SpellingHelp;
import org.nightdesk.job.Job;
import org.nightdesk.problem.Problem;
import org.nightdesk.report.TextTable;
import org.nightdesk.workflow.intake.SourceTexts;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** Looks for what a glossary lacks for articles. */
@Command(
        name = "suggest",
        mixinStandardHelpOptions = true,
        description =
                "Looks in articles, those given or the job's inbox, for what the glossary lacks: entries without a"
                        + " target, critics and works without an entry, what people proposed in their kits and, in Korean"
                        + " texts, other names and titles. Writes it as a table to be filled in and fed back with glossary"
                        + " accept.")
final class GlossarySuggestCommand implements Callable<Integer> {
    private static final String ANY_NAME = "김";
    private static final int LONGEST_CONTEXT = 60;

    @ParentCommand
    private @Nullable GlossaryCommand glossary;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private GlossaryChoice choice = new GlossaryChoice();

    @Option(
            names = "--target",
            split = ",",
            paramLabel = "LOCALE",
            description = "The languages that get columns (default: the job's targets; without a job en).")
    private List<Locale> targets = List.of();

    @Option(names = "--out", paramLabel = "FILE", description = "The table to write: .xlsx or .csv.")
    private @Nullable Path out;

    @Mixin
    private StoreOptions where = new StoreOptions();

    @Option(names = "--json", description = "Print the candidates as JSON.")
    private boolean json;

    @Parameters(arity = "0..*", paramLabel = "ARTICLES", description = "Articles, or folders of them.")
    private List<String> articles = List.of();

    @Override
    public Integer call() {
        Terminal terminal = GlossaryCommand.terminal(glossary);
        GlossaryChoice.Chosen chosen = choice.read();
        SourceTexts texts = texts(chosen);
        boolean fromInbox = choice.rest(articles).isEmpty();
        if (!fromInbox) {
            texts.problems().forEach(terminal::problem);
        } else if (!texts.problems().isEmpty()) {
            terminal.message("Passed over what a night cannot read either: "
                    + texts.problems().stream().map(Problem::file).distinct().collect(Collectors.joining(", ")) + ".");
        }
        Set<Locale> columns = columns(chosen);
        Locale spelled = spelled(columns);
        GlossaryGaps gaps = GlossaryGaps.in(texts, chosen.entries(), chosen.source(), columns, spelled);
        List<TermCandidate> candidates = new ArrayList<>(gaps.names());
        boolean mined = chosen.source().getLanguage().equals("ko");
        if (mined) {
            Set<String> named = gaps.names().stream().map(TermCandidate::source).collect(Collectors.toSet());
            new TermCandidates(chosen.entries(), spelled)
                    .mine(texts.documents()).stream()
                            .filter(one -> !named.contains(one.source()))
                            .forEach(candidates::add);
        } else {
            terminal.message("Names in texts are found in Korean articles only; here are the critics and works that are"
                    + " named, and entries without a target.");
        }
        if (out != null) {
            List<TermProposal> proposals = proposals(terminal, chosen);
            CandidateTable.write(
                    out,
                    new CandidateTable.Rows(
                            gaps.entries().stream().map(GlossaryGaps.Gap::entry).toList(), proposals, candidates),
                    chosen.entries(),
                    new CandidateTable.Languages(chosen.source(), columns));
            if (!proposals.isEmpty()) {
                terminal.message("What people proposed in their kits stands above what was found in " + out + ".");
            }
        }
        if (json) {
            terminal.data(Commands.json(suggested(gaps, candidates)));
        } else if (out == null) {
            terminal.data(table(gaps, candidates));
        }
        terminal.message((gaps.entries().isEmpty() ? "" : gaps.entries().size() + " entries without a target and ")
                + candidates.size() + " candidates in "
                + texts.documents().size() + " articles" + (out == null ? "." : ", written to " + out + "."));
        if (!candidates.isEmpty() || !gaps.entries().isEmpty()) {
            terminal.hint(
                    out == null
                            ? "To have them as a workbook: --out candidates.xlsx"
                            : "Fill the targets, set the status to approved (or retired, to hear no more of it), then:"
                                    + " nightdesk glossary accept " + ShellWord.of(out) + " --into glossary/names.csv");
        }
        return fromInbox || texts.problems().isEmpty() ? ExitCode.DONE : ExitCode.BAD_DATA;
    }

    /** What people proposed in the kits of the job; nothing while a night runs, which the terminal is told. */
    private List<TermProposal> proposals(Terminal terminal, GlossaryChoice.Chosen chosen) {
        Job job = chosen.job();
        if (job == null || where.isEmpty()) {
            return List.of();
        }
        List<TermProposal> all = new ArrayList<>();
        where.reading(terminal, readings -> {
            all.addAll(readings.proposals().of(job.name()));
            return ExitCode.DONE;
        });
        return new UndecidedTerms(chosen.entries()).among(all);
    }

    /**
     * Something that the glossary lacks, for programs.
     *
     * @param id of the entry that lacks targets; empty for a candidate
     * @param missing the languages it has no target in; empty for a candidate, which has none at all
     */
    record Suggested(
            String id,
            String source,
            Kind kind,
            int count,
            List<String> missing,
            List<String> contexts,
            List<String> suggestions) {}

    private static List<Suggested> suggested(GlossaryGaps gaps, List<TermCandidate> candidates) {
        List<Suggested> all = new ArrayList<>();
        gaps.entries()
                .forEach(gap -> all.add(new Suggested(
                        gap.entry().id(),
                        gap.entry().source(),
                        gap.entry().kind(),
                        gap.count(),
                        gap.missing(),
                        List.of(),
                        List.of())));
        candidates.forEach(one -> all.add(new Suggested(
                "", one.source(), one.kind(), one.count(), List.of(), one.contexts(), one.suggestions())));
        return all;
    }

    private SourceTexts texts(GlossaryChoice.Chosen chosen) {
        List<String> given = choice.rest(articles);
        if (!given.isEmpty()) {
            return SourceTexts.of(given.stream().map(Path::of).toList(), chosen.source());
        }
        if (chosen.job() == null) {
            throw usage("Say which articles to mine, behind the glossary's files.");
        }
        return SourceTexts.ofInbox(chosen.job());
    }

    private Set<Locale> columns(GlossaryChoice.Chosen chosen) {
        if (!targets.isEmpty()) {
            return new LinkedHashSet<>(targets);
        }
        return chosen.job() == null
                ? Set.of(Locale.ENGLISH)
                : new LinkedHashSet<>(chosen.job().targets());
    }

    /** The first of the languages that names are spelled for. */
    private static Locale spelled(Set<Locale> columns) {
        return columns.stream()
                .filter(locale -> !SpellingHelp.usual()
                        .suggest(ANY_NAME, Kind.PERSON, locale)
                        .isEmpty())
                .findFirst()
                .orElse(columns.iterator().next());
    }

    private static String table(GlossaryGaps gaps, List<TermCandidate> candidates) {
        List<List<String>> rows = new ArrayList<>();
        for (GlossaryGaps.Gap gap : gaps.entries()) {
            rows.add(List.of(
                    gap.count() + "×",
                    gap.entry().source(),
                    gap.entry().kind().name().toLowerCase(Locale.ROOT),
                    "no target for " + String.join(", ", gap.missing()),
                    "entry " + gap.entry().id()));
        }
        for (TermCandidate candidate : candidates) {
            String context =
                    candidate.contexts().isEmpty() ? "" : candidate.contexts().get(0);
            rows.add(List.of(
                    candidate.count() + "×",
                    candidate.source(),
                    candidate.kind().name().toLowerCase(Locale.ROOT),
                    String.join(", ", candidate.suggestions()),
                    context.length() > LONGEST_CONTEXT ? context.substring(0, LONGEST_CONTEXT) + "…" : context));
        }
        return TextTable.of(rows);
    }

    private CommandLine.ParameterException usage(String message) {
        return new CommandLine.ParameterException(spec.commandLine(), message);
    }
}
