package org.nightdesk.routing;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.nightdesk.calendar.Period;
import org.nightdesk.calendar.WorkCalendar;
import org.nightdesk.job.Person;
import org.nightdesk.job.Schedule;
import org.nightdesk.job.Schedule.WhenAway;

/** Who is there to work on a day, and who keeps the work they have. */
public final class Presence {
    private final Schedule schedule;
    private final LocalDate today;

    public Presence(Schedule schedule, LocalDate today) {
        this.schedule = schedule;
        this.today = today;
    }

    /** Whether new work may go to somebody without asking when it is due. */
    public boolean isHere(Person person) {
        return whyNotHere(person) == null;
    }

    /** Why new work should not go to somebody; null when they are here. */
    public @Nullable String whyNotHere(Person person) {
        if (person.availability().hasLeft(today)) {
            return left(person);
        }
        Period absence = schedule.calendar(person).absenceAfter(today);
        return absence == null ? null : person.key() + " is away " + absence;
    }

    private static String left(Person person) {
        LocalDate until = person.availability().until();
        return person.key() + " has left" + (until == null ? "" : ", last day " + until);
    }

    /**
     * Why somebody does not keep work they have; null when they do.
     *
     * @param dueOn when it was to be done
     */
    public @Nullable String whyTakeBack(Person person, LocalDate dueOn) {
        String key = person.key();
        if (person.availability().hasLeft(today)) {
            return left(person);
        }
        WorkCalendar calendar = schedule.calendar(person);
        Period absence = calendar.absenceAfter(today);
        if (absence != null) {
            boolean meanwhile = !dueOn.isAfter(absence.last());
            return schedule.whenAway() == WhenAway.REASSIGN || schedule.whenAway() == WhenAway.BY_DUE_DATE && meanwhile
                    ? key + " is away " + absence + ", and this is due " + dueOn
                    : null;
        }
        long late = schedule.lateAfterDays() == 0 ? 0 : calendar.between(dueOn, today);
        return late > 0 && late >= schedule.lateAfterDays()
                ? key + " is " + late + (late == 1 ? " working day" : " working days") + " late, due " + dueOn
                : null;
    }
}
