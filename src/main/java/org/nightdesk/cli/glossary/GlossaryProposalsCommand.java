package org.nightdesk.cli.glossary;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.nightdesk.cli.command.Commands;
import org.nightdesk.cli.store.StoreOptions;
import org.nightdesk.cli.terminal.ExitCode;
import org.nightdesk.cli.terminal.ShellWord;
import org.nightdesk.cli.terminal.Terminal;
import org.nightdesk.glossary.candidate.CandidateTable;
import org.nightdesk.glossary.candidate.TermProposal;
import org.nightdesk.glossary.candidate.UndecidedTerms;
import org.nightdesk.io.ShownPath;
import org.nightdesk.job.Job;
import org.nightdesk.report.TextTable;
import org.nightdesk.workflow.LoadedJob;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/** Lists the terms that people proposed in their kits. */
@Command(
        name = "proposals",
        mixinStandardHelpOptions = true,
        description =
                "Lists the terms that translators and editors proposed in their kits and the glossary does not decide"
                        + " on yet, or writes them as a table to be approved or retired and fed back with glossary accept.")
final class GlossaryProposalsCommand implements Callable<Integer> {
    @ParentCommand
    private @Nullable GlossaryCommand glossary;

    @Option(
            names = "--job",
            paramLabel = "JOB",
            defaultValue = Commands.JOB,
            description = "The job whose kits they came with (default: ${DEFAULT-VALUE}).")
    private Path jobFile = Path.of(Commands.JOB);

    @Option(names = "--out", paramLabel = "FILE", description = "The table to write: .xlsx or .csv.")
    private @Nullable Path out;

    @Mixin
    private StoreOptions where = new StoreOptions();

    @Option(names = "--json", description = "Print as JSON.")
    private boolean json;

    @Override
    public Integer call() {
        Terminal terminal = GlossaryCommand.terminal(glossary);
        LoadedJob loaded = LoadedJob.read(jobFile, Path.of("work"));
        if (where.isEmpty()) {
            return Commands.nothingYet(terminal, where);
        }
        return where.reading(
                terminal,
                readings -> tell(
                        terminal, loaded, readings.proposals().of(loaded.job().name())));
    }

    private int tell(Terminal terminal, LoadedJob loaded, List<TermProposal> all) {
        Job job = loaded.job();
        List<TermProposal> open = new UndecidedTerms(loaded.glossary().entries()).among(all);
        Path file = out;
        if (file != null && !open.isEmpty()) {
            CandidateTable.write(
                    file,
                    new CandidateTable.Rows(List.of(), open, List.of()),
                    loaded.glossary().entries(),
                    new CandidateTable.Languages(job.source().locale(), new LinkedHashSet<>(job.targets())));
        }
        if (json) {
            terminal.data(Commands.json(open));
        } else if (file == null && !open.isEmpty()) {
            terminal.data(table(open));
        }
        if (open.isEmpty()) {
            terminal.message(
                    all.isEmpty()
                            ? "Nobody has proposed a term yet."
                            : "The glossary decides on all that was proposed.");
            return ExitCode.DONE;
        }
        terminal.message(open.size()
                + (open.size() == 1 ? " proposal" : " proposals")
                + (file == null ? "." : " written to " + file + "."));
        terminal.hint(
                file == null
                        ? "To decide on them in a workbook: --out proposals.xlsx"
                        : "Set each status to approved (or retired, to hear no more of it), then: nightdesk glossary accept "
                                + ShellWord.of(file) + " --job " + ShellWord.of(jobFile) + " --into "
                                + ShellWord.of(
                                        job.glossaries().isEmpty()
                                                ? "names.csv"
                                                : ShownPath.of(job.glossaries().get(0))));
        return ExitCode.DONE;
    }

    private static String table(List<TermProposal> open) {
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of("term", "language", "form", "kind", "proposed by", "note"));
        for (TermProposal one : open) {
            rows.add(List.of(
                    one.source(),
                    one.locale().toLanguageTag(),
                    one.target().isEmpty() ? "?" : one.target(),
                    one.kind() == null ? "" : one.kind().name().toLowerCase(Locale.ROOT),
                    one.origin(),
                    one.note()));
        }
        return TextTable.of(rows);
    }
}
