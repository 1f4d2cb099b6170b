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
import org.nightdesk.job.Person;
import org.nightdesk.job.Schedule;
import org.nightdesk.job.Schedule.WhenAway;
import org.nightdesk.job.WorkTime;

class PresenceTest {
    private static final LocalDate FRIDAY = LocalDate.of(2026, 12, 4);
    private static final Period NEXT_WEEK = new Period(LocalDate.of(2026, 12, 7), LocalDate.of(2026, 12, 11));
    private static final Availability AWAY = new Availability(List.of(NEXT_WEEK), null, true);

    private static Person mina(Availability availability) {
        return new Person(
                "mina",
                Set.of(),
                Map.of(),
                Map.of(),
                List.of(),
                2000,
                Set.of(),
                Locale.ENGLISH,
                "",
                List.of(),
                List.of(),
                availability,
                WorkTime.NOT_SET);
    }

    private static @Nullable String why(WhenAway rule, int lateAfter, Availability availability, LocalDate dueOn) {
        Schedule schedule = new Schedule(WorkTime.NOT_SET, rule, false, 0, 1, lateAfter);
        return new Presence(schedule, FRIDAY).whyTakeBack(mina(availability), dueOn);
    }

    @Test
    void keepsWhatIsDueAfterTheAbsence() {
        assertThat(why(WhenAway.BY_DUE_DATE, 0, AWAY, LocalDate.of(2026, 12, 14)))
                .isNull();
        assertThat(why(WhenAway.BY_DUE_DATE, 0, AWAY, LocalDate.of(2026, 12, 11)))
                .isEqualTo("mina is away 2026-12-07..2026-12-11, and this is due 2026-12-11");
        assertThat(why(WhenAway.BY_DUE_DATE, 0, AWAY, LocalDate.of(2026, 12, 3)))
                .isNotNull();
    }

    @Test
    void goesByTheRuleOfTheJob() {
        assertThat(why(WhenAway.KEEP, 0, AWAY, LocalDate.of(2026, 12, 8))).isNull();
        assertThat(why(WhenAway.REASSIGN, 0, AWAY, LocalDate.of(2026, 12, 18))).isNotNull();
    }

    @Test
    void takesEverythingFromWhoHasLeft() {
        assertThat(why(WhenAway.KEEP, 0, new Availability(List.of(), null, false), LocalDate.of(2026, 12, 18)))
                .isEqualTo("mina has left");
        assertThat(why(WhenAway.KEEP, 0, new Availability(List.of(), FRIDAY, true), FRIDAY))
                .isNull();
        assertThat(why(WhenAway.KEEP, 0, new Availability(List.of(), FRIDAY.minusDays(1), true), FRIDAY))
                .isEqualTo("mina has left, last day 2026-12-03");
    }

    @Test
    void countsWorkingDaysOfDelay() {
        LocalDate lastFriday = FRIDAY.minusDays(7);
        assertThat(why(WhenAway.KEEP, 0, Availability.ALWAYS, lastFriday)).isNull();
        assertThat(why(WhenAway.KEEP, 6, Availability.ALWAYS, lastFriday)).isNull();
        assertThat(why(WhenAway.KEEP, 5, Availability.ALWAYS, lastFriday))
                .isEqualTo("mina is 5 working days late, due 2026-11-27");
        assertThat(why(WhenAway.KEEP, 1, Availability.ALWAYS, FRIDAY)).isNull();
    }
}
