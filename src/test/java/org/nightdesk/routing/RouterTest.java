package org.nightdesk.routing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.nightdesk.job.People;
import org.nightdesk.job.Person;
import org.nightdesk.job.Person.Pair;
import org.nightdesk.job.Person.Role;

class RouterTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
    private static final Pair KO_EN = new Pair(Locale.KOREAN, Locale.ENGLISH);

    private final Person first = person("first", 1000, Set.of());
    private final Person second = person("second", 1000, Set.of());
    private final Person expert = person("expert", 1000, Set.of("soundtrack-1"));
    private final Workloads workloads = new Workloads();

    private static Person person(String key, int wordsPerDay, Set<String> specialities) {
        return new Person(
                key,
                Set.of(Role.TRANSLATOR),
                Map.of(Locale.ENGLISH, key),
                Map.of(),
                List.of(KO_EN),
                wordsPerDay,
                specialities,
                Locale.ENGLISH,
                "");
    }

    private Route route(Assignment work, Person... people) {
        return new Router(new People(List.of(people)), workloads, TODAY).route(work);
    }

    private static Assignment work(int words, List<String> topics, String already) {
        return new Assignment(1, Role.TRANSLATOR, Locale.KOREAN, Locale.ENGLISH, words, topics, already);
    }

    @Test
    void givesWorkToWhoeverIsFreeFirst() {
        workloads.add("first", 5000);

        assertThat(route(work(500, List.of(), ""), first, second)).isInstanceOfSatisfying(Route.To.class, to -> {
            assertThat(to.person()).isEqualTo(second);
            assertThat(to.dueOn()).isEqualTo(TODAY.plusDays(1));
            assertThat(to.reason()).contains("free first");
        });
    }

    @Test
    void goesByThePeopleFileAmongEquals() {
        assertThat(route(work(500, List.of(), ""), first, second))
                .isInstanceOfSatisfying(
                        Route.To.class, to -> assertThat(to.person()).isEqualTo(first));
    }

    @Test
    void prefersWhoKnowsTheWork() {
        workloads.add("expert", 2000);

        assertThat(route(work(500, List.of("soundtrack-1"), ""), first, expert))
                .isInstanceOfSatisfying(Route.To.class, to -> {
                    assertThat(to.person()).isEqualTo(expert);
                    assertThat(to.reason()).contains("soundtrack-1");
                });
    }

    @Test
    void doesNotWaitTooLongForWhoKnowsTheWork() {
        workloads.add("expert", 9000);

        assertThat(route(work(500, List.of("soundtrack-1"), ""), first, expert))
                .isInstanceOfSatisfying(
                        Route.To.class, to -> assertThat(to.person()).isEqualTo(first));
    }

    @Test
    void staysWithWhoeverHasTheArticle() {
        workloads.add("second", 9000);

        assertThat(route(work(100, List.of("soundtrack-1"), "second"), first, second, expert))
                .isInstanceOfSatisfying(
                        Route.To.class, to -> assertThat(to.person()).isEqualTo(second));
    }

    @Test
    void countsWhatItHandsOut() {
        Router router = new Router(new People(List.of(first)), workloads, TODAY);
        router.route(work(900, List.of(), ""));

        assertThat(router.route(work(900, List.of(), "")))
                .isInstanceOfSatisfying(
                        Route.To.class, to -> assertThat(to.dueOn()).isEqualTo(TODAY.plusDays(2)));
    }

    @Test
    void saysWhenNobodyCan() {
        Assignment japanese = new Assignment(1, Role.TRANSLATOR, Locale.KOREAN, Locale.JAPANESE, 10, List.of(), "");

        assertThat(route(japanese, first))
                .isInstanceOfSatisfying(
                        Route.Nobody.class,
                        nobody -> assertThat(nobody.reason()).contains("ko>ja"));
    }
}
