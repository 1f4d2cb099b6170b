package org.nightdesk.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.nightdesk.cli.command.ReadingCommand;
import org.nightdesk.cli.store.Readings;
import org.nightdesk.cli.terminal.ExitCode;
import org.nightdesk.ledger.SourceSizes.Size;
import org.nightdesk.report.StatementTable;
import org.nightdesk.report.Statements;
import org.nightdesk.report.TextTable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** States what people did in a period. */
@Command(
        name = "statement",
        description = "States what people delivered, reviewed and had published in a period: rows, words and characters"
                + " of the source.")
final class StatementCommand extends ReadingCommand {
    @Parameters(paramLabel = "PERSON", arity = "0..1", description = "Only this person, by key.")
    private @Nullable String person;

    @Option(
            names = "--from",
            paramLabel = "DATE",
            description = "First business date; default: the first of the month.")
    private @Nullable LocalDate from;

    @Option(names = "--to", paramLabel = "DATE", description = "Last business date; default: that of the latest night.")
    private @Nullable LocalDate to;

    @Option(names = "--articles", description = "A line for each article, not for each person alone.")
    private boolean articles;

    @Option(names = "--csv", paramLabel = "FILE", description = "Also write a line for each article as CSV.")
    private @Nullable Path csv;

    /** For programs. */
    record Statement(String from, String to, List<Statements.Line> lines) {}

    @Override
    protected int with(Readings readings) {
        Statements statements = readings.statements();
        Statements.Period usual = statements.latestMonth().orElse(null);
        if (usual == null) {
            terminal().message("There was no night yet, so nothing was delivered.");
            return ExitCode.DONE;
        }
        LocalDate last = to == null ? usual.to() : to;
        LocalDate first = from == null ? last.withDayOfMonth(1) : from;
        if (first.isAfter(last)) {
            terminal().error("the period begins on " + first + " and ends on " + last);
            terminal().hint("Give --from a date that is not after that of --to.");
            return ExitCode.USAGE;
        }
        List<Statements.Line> lines = statements.of(new Statements.Period(first, last), person);
        print(new Statement(first.toString(), last.toString(), lines), text(first, last, lines));
        return csv == null ? ExitCode.DONE : write(csv, lines);
    }

    private int write(Path file, List<Statements.Line> lines) {
        try {
            StatementTable.write(file, lines);
        } catch (IOException failure) {
            throw new UncheckedIOException("cannot write " + file, failure);
        }
        terminal().message("Written to " + file + ".");
        return ExitCode.DONE;
    }

    /** Whose work is summed up in two rows of the table. @param article empty for all */
    private record Group(String person, String role, String article, String locale) {
        String of() {
            return article.isEmpty() ? locale : article + " in " + locale;
        }
    }

    private String text(LocalDate first, LocalDate last, List<Statements.Line> lines) {
        String heading = "From " + first + " to " + last + "\n";
        if (lines.isEmpty()) {
            return heading + "  Nothing was taken from " + (person == null ? "anybody" : person)
                    + ", and nothing of theirs was published.\n";
        }
        Map<Group, Size> done = new LinkedHashMap<>();
        Map<Group, Size> published = new LinkedHashMap<>();
        for (Statements.Line line : lines) {
            Group group = new Group(line.person(), line.role(), articles ? line.article() : "", line.locale());
            done.merge(group, line.done(), Size::plus);
            published.merge(group, line.published(), Size::plus);
        }
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of("person", "role", "work", "", "rows", "words", "characters", "without spaces"));
        done.forEach((group, size) -> {
            String taken = group.role().equals("editor") ? "reviewed" : "delivered";
            rows.add(row(group.person(), group.role(), group.of(), taken, size));
            rows.add(row("", "", "", "published", published.getOrDefault(group, Size.NONE)));
        });
        return heading + TextTable.of(rows);
    }

    private static List<String> row(String person, String role, String work, String what, Size size) {
        return List.of(
                person,
                role,
                work,
                what,
                String.valueOf(size.rows()),
                String.valueOf(size.words()),
                String.valueOf(size.characters()),
                String.valueOf(size.withoutSpaces()));
    }
}
