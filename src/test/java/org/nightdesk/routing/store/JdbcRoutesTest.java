package org.nightdesk.routing.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.nightdesk.job.Person;
import org.nightdesk.job.Person.Role;
import org.nightdesk.routing.Assignment;
import org.nightdesk.routing.Route;
import org.nightdesk.routing.RouteQueries;
import org.nightdesk.routing.Routes;
import org.nightdesk.routing.Routes.Due;
import org.nightdesk.routing.Routes.Taken;
import org.nightdesk.routing.Workloads;
import org.nightdesk.store.StoreTest;

@NullUnmarked
class JdbcRoutesTest extends StoreTest {
    private static final LocalDate MONDAY = LocalDate.of(2026, 11, 30);
    private static final String SERIES = "work:칠 층의 사람들";
    private static final String CRITIC = "critic:김은수 👩‍🚀";

    private Routes routes;

    @BeforeEach
    void wire() {
        routes = new JdbcRoutes(store.jdbc());
    }

    @Test
    void countsWorkAsBeforeAPersonUntilItIsDone() {
        routes.keep(List.of(to("kim", 1, Role.TRANSLATOR, 400), to("kim", 2, Role.TRANSLATOR, 60)), 1);
        routes.keep(List.of(to("kim", 1, Role.EDITOR, 5), to("lee", 3, Role.EDITOR, 7)), 1);

        assertThat(words("kim", "lee", "dana")).containsExactly(465L, 7L, 0L);

        routes.done(1, Role.TRANSLATOR);
        routes.done(2, Role.EDITOR);

        assertThat(words("kim", "lee", "dana")).containsExactly(65L, 7L, 0L);
        assertThat(routes.due(1, Role.TRANSLATOR)).isNull();
        assertThat(routes.due(1, Role.EDITOR)).isEqualTo(new Due("kim", 5, MONDAY));
        assertThat(routes.due(2, Role.TRANSLATOR)).isEqualTo(new Due("kim", 60, MONDAY));
        assertThat(routes.due(99, Role.EDITOR)).isNull();
    }

    @Test
    void remembersFromWhomWorkWasTakenUntilSomebodyElseHasIt() {
        routes.keep(List.of(to("kim", 1, Role.TRANSLATOR, 400), to("kim", 2, Role.TRANSLATOR, 60)), 1);

        routes.takeBack(List.of(new Routes.TakenBack(1, Role.TRANSLATOR, "kim", 300, "kim has left")), 2);

        assertThat(routes.due(1, Role.TRANSLATOR)).isNull();
        assertThat(words("kim")).containsExactly(60L);
        assertThat(routes.takenFrom(Role.TRANSLATOR, List.of(1L, 2L))).isEqualTo(Map.of(1L, "kim"));
        assertThat(routes.takenFrom(Role.EDITOR, List.of(1L))).isEmpty();
        assertThat(routes.history(1)).last().isEqualTo("translator kim gives it up, 300 words: kim has left");

        routes.keep(List.of(taken(work(1, Role.TRANSLATOR, 300), new Route.Nobody("nobody"))), 2);
        assertThat(routes.takenFrom(Role.TRANSLATOR, List.of(1L))).isEqualTo(Map.of(1L, "kim"));
        routes.keep(List.of(to("lee", 1, Role.TRANSLATOR, 300)), 3);
        assertThat(routes.takenFrom(Role.TRANSLATOR, List.of(1L))).isEmpty();
    }

    @Test
    void tellsWhatIsDueAndWhatWasMoved() {
        RouteQueries queries = new RoutingStore().routeQueries(store.jdbc());
        routes.keep(List.of(to("kim", 1, Role.TRANSLATOR, 400), to("lee", 2, Role.EDITOR, 60)), 1);

        assertThat(queries.dueBy(Role.TRANSLATOR, MONDAY.minusDays(1))).isEmpty();
        assertThat(queries.dueBy(Role.TRANSLATOR, MONDAY)).containsExactly(new RouteQueries.Piece(1, "kim", MONDAY));

        routes.takeBack(
                List.of(
                        new Routes.TakenBack(1, Role.TRANSLATOR, "kim", 400, "away"),
                        new Routes.TakenBack(2, Role.EDITOR, "lee", 60, "late")),
                2);
        routes.keep(List.of(to("dana", 1, Role.TRANSLATOR, 400)), 2);

        assertThat(queries.movedIn(1)).isEmpty();
        assertThat(queries.movedIn(2))
                .containsExactly(
                        new RouteQueries.Moved(1, Role.TRANSLATOR, "kim", "away", "dana", MONDAY),
                        new RouteQueries.Moved(2, Role.EDITOR, "lee", "late", null, null));
    }

    @Test
    void addsWorkOnATranslationThatSomebodyHasAlready() {
        routes.keep(List.of(to("kim", 1, Role.TRANSLATOR, 400)), 1);
        routes.keep(
                List.of(taken(work(1, Role.TRANSLATOR, 20), new Route.To(person("lee"), MONDAY.plusDays(2), "ill"))),
                2);

        assertThat(routes.due(1, Role.TRANSLATOR)).isEqualTo(new Due("lee", 420, MONDAY.plusDays(2)));
        assertThat(words("kim", "lee")).containsExactly(0L, 420L);
    }

    @Test
    void addsWorkOnATranslationThatComesTwiceAtOnce() {
        routes.keep(List.of(to("kim", 1, Role.TRANSLATOR, 400), to("kim", 1, Role.TRANSLATOR, 30)), 1);

        assertThat(routes.due(1, Role.TRANSLATOR)).isEqualTo(new Due("kim", 430, MONDAY));
        assertThat(routes.history(1)).hasSize(2);
    }

    @Test
    void keepsNoLoadForWorkThatNobodyCanDo() {
        routes.keep(List.of(taken(work(1, Role.EDITOR, 12), new Route.Nobody("nobody edits ko>fr"))), 1);

        assertThat(routes.due(1, Role.EDITOR)).isNull();
        assertThat(routes.history(1)).containsExactly("no editor found, 12 words: nobody edits ko>fr");
        assertThat(routes.workloads(List.of(SERIES)).timesWorked("kim", Role.EDITOR, SERIES))
                .isZero();
    }

    @Test
    void countsHowOftenAPersonWorkedOnATopic() {
        routes.keep(
                List.of(to("kim", 1, Role.TRANSLATOR, 4, SERIES, CRITIC), to("kim", 2, Role.TRANSLATOR, 4, SERIES)), 1);
        routes.keep(List.of(to("kim", 3, Role.TRANSLATOR, 4, SERIES), to("kim", 4, Role.EDITOR, 4, CRITIC)), 2);
        routes.keep(List.of(to("lee", 5, Role.TRANSLATOR, 4, SERIES)), 2);

        Workloads known = routes.workloads(List.of(SERIES, CRITIC));

        assertThat(known.timesWorked("kim", Role.TRANSLATOR, SERIES)).isEqualTo(3);
        assertThat(known.timesWorked("kim", Role.TRANSLATOR, CRITIC)).isEqualTo(1);
        assertThat(known.timesWorked("kim", Role.EDITOR, CRITIC)).isEqualTo(1);
        assertThat(known.timesWorked("kim", Role.EDITOR, SERIES)).isZero();
        assertThat(known.timesWorked("lee", Role.TRANSLATOR, SERIES)).isEqualTo(1);
        assertThat(routes.workloads(List.of(CRITIC)).timesWorked("kim", Role.TRANSLATOR, SERIES))
                .as("not asked for")
                .isZero();
        assertThat(routes.workloads(List.of()).words("kim")).isEqualTo(16);
    }

    @Test
    void tellsTheRoutesOfATranslationOldestFirstWithTheirReasonsWordForWord() {
        for (String reason : TEXTS) {
            routes.keep(
                    List.of(taken(work(1, Role.TRANSLATOR, 9), new Route.Nobody(reason)), to("lee", 2, Role.EDITOR, 1)),
                    1);
        }

        assertThat(routes.history(1))
                .containsExactlyElementsOf(TEXTS.stream()
                        .map(reason -> "no translator found, 9 words: " + reason)
                        .toList());
        assertThat(routes.history(2))
                .hasSize(TEXTS.size())
                .allMatch(line -> line.equals("routed to editor lee, 1 words: free"));
        assertThat(routes.history(3)).isEmpty();
    }

    @Test
    void keepsNoneAndMany() {
        routes.keep(List.of(), 1);
        assertThat(words("kim")).containsExactly(0L);

        List<Taken> many = new ArrayList<>();
        for (int n = 1; n <= 1_234; n++) {
            many.add(to("kim", n, Role.TRANSLATOR, 1, "work:" + n % 7));
        }
        routes.keep(many, 1);
        routes.keep(many, 2);

        assertThat(words("kim")).containsExactly(2 * 1_234L);
        assertThat(routes.due(1_234, Role.TRANSLATOR)).isEqualTo(new Due("kim", 2, MONDAY));
        assertThat(routes.workloads(List.of("work:0")).timesWorked("kim", Role.TRANSLATOR, "work:0"))
                .isEqualTo(2 * 176);
    }

    private List<Long> words(String... people) {
        Workloads loads = routes.workloads(List.of());
        return List.of(people).stream().map(loads::words).toList();
    }

    private static Taken to(String person, long translation, Role role, int words, String... topics) {
        return taken(work(translation, role, words, topics), new Route.To(person(person), MONDAY, "free"));
    }

    private static Taken taken(Assignment work, Route route) {
        return new Taken(work, route);
    }

    private static Assignment work(long translation, Role role, int words, String... topics) {
        return new Assignment(translation, role, Locale.KOREAN, Locale.ENGLISH, words, List.of(topics), "");
    }

    private static Person person(String key) {
        return new Person(
                key,
                Set.of(Role.TRANSLATOR, Role.EDITOR),
                Map.of(),
                Map.of(),
                List.of(new Person.Pair(Locale.KOREAN, Locale.ENGLISH)),
                1000,
                Set.of(),
                Locale.ENGLISH,
                "");
    }
}
