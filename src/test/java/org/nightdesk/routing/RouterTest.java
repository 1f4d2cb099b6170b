package org.nightdesk.routing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.nightdesk.calendar.Period;
import org.nightdesk.job.Availability;
import org.nightdesk.job.People;
import org.nightdesk.job.Person;
import org.nightdesk.job.Person.Pair;
import org.nightdesk.job.Person.Role;
import org.nightdesk.job.Schedule;
import org.nightdesk.job.WorkTime;

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

    private static Person with(Person person, Availability availability) {
        return new Person(
                person.key(),
                person.roles(),
                person.names(),
                person.notes(),
                person.pairs(),
                person.wordsPerDay(),
                person.specialities(),
                person.language(),
                person.email(),
                List.of(),
                List.of(KO_EN),
                availability,
                WorkTime.NOT_SET);
    }

    private static Availability away(String from, String to) {
        return new Availability(List.of(new Period(LocalDate.parse(from), LocalDate.parse(to))), null, true);
    }

    private static Assignment asking(Role role, int words, String already, Wishes wishes) {
        return new Assignment(1, role, Locale.KOREAN, Locale.ENGLISH, words, List.of(), already, wishes);
    }

    private static Wishes by(@Nullable LocalDate dueBy, boolean first) {
        return new Wishes("", dueBy, first, Set.of(), Set.of());
    }

    private static Wishes authors(String... keys) {
        return new Wishes("", null, false, Set.of(keys), Set.of());
    }

    @Test
    void sendsNothingDueToWeekendsAndHolidays() {
        Schedule schedule = schedule(Set.of(LocalDate.of(2026, 11, 24)), false);
        Router router = new Router(new People(List.of(first)), schedule, workloads, LocalDate.of(2026, 11, 20));

        assertThat(dueOn(router.route(work(1000, List.of(), "")))).isEqualTo("2026-11-23");
        assertThat(dueOn(router.route(work(1000, List.of(), "")))).isEqualTo("2026-11-25");
        assertThat(dueOn(router.route(work(3000, List.of(), "")))).isEqualTo("2026-11-30");
    }

    @Test
    void goesRoundWhoIsAwayEvenWhenTheyHadTheArticle() {
        Person absent = with(first, away("2026-11-23", "2026-12-04"));

        assertThat(route(work(100, List.of(), "first"), absent, second))
                .isInstanceOfSatisfying(
                        Route.To.class, to -> assertThat(to.person()).isEqualTo(second));
        assertThat(route(work(100, List.of(), "first"), absent))
                .isInstanceOfSatisfying(
                        Route.Nobody.class,
                        nobody -> assertThat(nobody.reason())
                                .isEqualTo("no translator for ko>en can take it: first is away until 2026-12-04"));
    }

    @Test
    void mayGoToSomebodyWhoIsBackBeforeTheArticlesDueDate() {
        Person absent = with(first, away("2026-11-23", "2026-11-24"));

        assertThat(dueOn(route(asking(Role.TRANSLATOR, 100, "first", by(LocalDate.of(2026, 11, 27), false)), absent)))
                .isEqualTo("2026-11-25");
        assertThat(route(asking(Role.TRANSLATOR, 100, "first", by(LocalDate.of(2026, 11, 24), false)), absent))
                .isInstanceOf(Route.Nobody.class);
    }

    @Test
    void givesNothingToWhoHasLeftOrLeavesBeforeItIsDone() {
        Person left = with(first, new Availability(List.of(), null, false));
        Person leaving = with(first, new Availability(List.of(), LocalDate.of(2026, 11, 24), true));

        assertThat(reason(route(work(100, List.of(), ""), left))).endsWith("first has left");
        assertThat(route(work(2000, List.of(), ""), leaving)).isInstanceOf(Route.To.class);
        assertThat(reason(route(work(100, List.of(), ""), leaving))).endsWith("first leaves on 2026-11-24");
    }

    @Test
    void letsNobodyEditTheirOwnWork() {
        Person one = with(first, Availability.ALWAYS);
        Person other = with(second, Availability.ALWAYS);
        workloads.add("second", 5000);

        assertThat(route(asking(Role.EDITOR, 100, "first", authors("first")), one, other))
                .isInstanceOfSatisfying(
                        Route.To.class, to -> assertThat(to.person()).isEqualTo(other));
        assertThat(reason(route(asking(Role.EDITOR, 100, "", authors("first")), one)))
                .isEqualTo("no editor for ko>en can take it: first translated it");
    }

    @Test
    void letsThemEditItWhereTheJobAllowsItAndNobodyElseCan() {
        Person one = with(first, Availability.ALWAYS);
        Person other = with(second, Availability.ALWAYS);
        Assignment work = asking(Role.EDITOR, 100, "first", authors("first"));
        Schedule allowing = schedule(Set.of(), true);

        assertThat(new Router(new People(List.of(one)), allowing, workloads, TODAY).route(work))
                .isInstanceOfSatisfying(
                        Route.To.class, to -> assertThat(to.reason()).contains("edits their own work"));
        assertThat(new Router(new People(List.of(one, other)), allowing, workloads, TODAY).route(work))
                .isInstanceOfSatisfying(
                        Route.To.class, to -> assertThat(to.person()).isEqualTo(other));
    }

    @Test
    void goesToTheShorterQueueWhenBothWouldBeDoneOnOneDay() {
        workloads.add("first", 300);
        workloads.add("second", 200);

        assertThat(route(work(100, List.of(), ""), first, second))
                .isInstanceOfSatisfying(
                        Route.To.class, to -> assertThat(to.person()).isEqualTo(second));
    }

    @Test
    void doesNotGoBackToWhomItWasTakenFromWhileAnybodyElseCan() {
        Wishes not = new Wishes("", null, false, Set.of(), Set.of("first"));

        assertThat(route(asking(Role.TRANSLATOR, 100, "first", not), first, second))
                .isInstanceOfSatisfying(
                        Route.To.class, to -> assertThat(to.person()).isEqualTo(second));
        assertThat(route(asking(Role.TRANSLATOR, 100, "first", not), first)).isInstanceOf(Route.To.class);
    }

    @Test
    void goesToWhoTheArticleNamesAndSaysWhenItCannot() {
        Wishes named = new Wishes("second", null, false, Set.of(), Set.of());
        Person absent = with(second, away("2026-11-23", "2026-11-27"));

        assertThat(reason(route(asking(Role.TRANSLATOR, 100, "first", named), first, second)))
                .startsWith("named in the article");
        assertThat(reason(route(asking(Role.TRANSLATOR, 100, "", named), first, absent)))
                .endsWith("; asked for second, who is away until 2026-11-27");
        assertThat(reason(route(asking(Role.TRANSLATOR, 100, "", named), first)))
                .endsWith("; asked for second, who cannot have it in this pair and role");
    }

    @Test
    void putsWhatIsUrgentBeforeWhatWaits() {
        workloads.add("first", 9000);

        assertThat(dueOn(route(asking(Role.TRANSLATOR, 100, "", by(null, true)), first)))
                .isEqualTo("2026-11-23");
        // Asked for by Saturday: back by Friday, before the rest of the work.
        assertThat(dueOn(route(asking(Role.TRANSLATOR, 100, "", by(LocalDate.of(2026, 11, 28), false)), first)))
                .isEqualTo("2026-11-27");
    }

    @Test
    void neverSetsADueDateInThePastWithoutAWord() {
        Route past = route(asking(Role.TRANSLATOR, 100, "", by(LocalDate.of(2026, 11, 20), false)), first);
        Route unreachable = route(asking(Role.TRANSLATOR, 5000, "", by(LocalDate.of(2026, 11, 24), false)), first);

        assertThat(dueOn(past)).isEqualTo("2026-11-23");
        assertThat(reason(past)).endsWith("; asked for by 2026-11-20, which is past");
        assertThat(dueOn(unreachable)).isEqualTo("2026-11-27");
        assertThat(reason(unreachable)).endsWith("; asked for by 2026-11-24, which cannot be met");
    }

    private static Schedule schedule(Set<LocalDate> holidays, boolean allowSelfReview) {
        WorkTime time = new WorkTime(null, Set.of(), holidays, null, null);
        return new Schedule(time, Schedule.WhenAway.BY_DUE_DATE, allowSelfReview, 0, 1, 0);
    }

    private static LocalDate dueOn(Route route) {
        return route.found().orElseThrow().dueOn();
    }

    private static String reason(Route route) {
        return route.reason();
    }

    private static Assignment declined(String... people) {
        Map<String, String> said = new java.util.TreeMap<>();
        for (String person : people) {
            said.put(person, "declined a row: no time");
        }
        return asking(Role.TRANSLATOR, 10, "first", new Wishes("", null, false, Set.of(), Set.of(), said));
    }

    @Test
    void givesDeclinedWorkToSomebodyElseAndSaysWhy() {
        assertThat(route(declined("first"), first, second)).isInstanceOfSatisfying(Route.To.class, to -> {
            assertThat(to.person()).isEqualTo(second);
            assertThat(to.reason()).startsWith("first declined a row: no time; ");
        });
    }

    @Test
    void givesDeclinedWorkToNobodyWhereAllHaveDeclined() {
        Route route = route(declined("first", "second"), first, second);

        assertThat(route.found()).isEmpty();
        assertThat(route.reason())
                .isEqualTo("no translator for ko>en can take it: first declined a row: no time;"
                        + " second declined a row: no time");
    }
}
