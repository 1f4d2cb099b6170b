package org.nightdesk.cli;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.nightdesk.cli.command.ReadingCommand;
import org.nightdesk.cli.store.Readings;
import org.nightdesk.cli.terminal.ExitCode;
import org.nightdesk.report.ArticleBoard;
import org.nightdesk.report.ArticleState;
import org.nightdesk.report.TextTable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** The board of articles. */
@Command(
        name = "articles",
        description = "Lists the articles with each of their locales: how far it is, with whom, since when, and until"
                + " when.")
final class ArticlesCommand extends ReadingCommand {

    /** What can be asked for, as it is typed. */
    static final class States extends ArrayList<String> {
        private static final long serialVersionUID = 1L;

        States() {
            super(Stream.of(ArticleState.values()).map(States::typed).toList());
        }

        static String typed(ArticleState state) {
            return state.label().replaceFirst("^in ", "").replace(' ', '-');
        }
    }

    /** Reads a state as people type it. */
    static final class StateReader implements CommandLine.ITypeConverter<ArticleState> {
        @Override
        public ArticleState convert(String typed) {
            return ArticleState.of(typed)
                    .orElseThrow(() ->
                            new CommandLine.TypeConversionException("there are " + String.join(", ", new States())));
        }
    }

    @Option(
            names = "--state",
            split = ",",
            paramLabel = "STATE",
            completionCandidates = States.class,
            converter = StateReader.class,
            description = "Only these: held, waiting, translation, review, ready, published, on-hold, cancelled.")
    private List<ArticleState> states = List.of();

    @Option(names = "--locale", paramLabel = "LOCALE", description = "Only this target locale.")
    private @Nullable Locale locale;

    @Option(names = "--with", paramLabel = "PERSON", description = "Only what this person has; their key.")
    private String with = "";

    @Override
    protected int with(Readings readings) {
        List<ArticleBoard.Place> places =
                readings.board().places().stream().filter(this::isWanted).toList();
        print(places, places.isEmpty() ? "No article fits.\n" : text(places));
        return ExitCode.DONE;
    }

    private boolean isWanted(ArticleBoard.Place place) {
        return (states.isEmpty()
                        || states.stream().anyMatch(state -> state.label().equals(place.state())))
                && (locale == null || locale.toLanguageTag().equals(place.locale()))
                && (with.isEmpty() || with.equals(place.with()));
    }

    private static String text(List<ArticleBoard.Place> places) {
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of("article", "locale", "state", "with", "since", "due", ""));
        String last = "";
        for (ArticleBoard.Place place : places) {
            rows.add(List.of(
                    place.id().equals(last) ? "" : place.article(),
                    place.locale(),
                    place.state(),
                    place.with(),
                    day(place.since()),
                    day(place.dueOn()),
                    place.note()));
            last = place.id();
        }
        String sums = ArticleBoard.summary(places).entrySet().stream()
                .map(one -> one.getValue() + " " + one.getKey())
                .collect(Collectors.joining(", "));
        return TextTable.of(rows) + "\n" + sums + "\n";
    }

    private static String day(@Nullable LocalDate day) {
        return day == null ? "" : day.toString();
    }
}
