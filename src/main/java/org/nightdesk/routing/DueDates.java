package org.nightdesk.routing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.nightdesk.calendar.WorkCalendar;
import org.nightdesk.job.Person;
import org.nightdesk.job.Schedule;

/** The days of work of one person from a day on, counted once however often they are asked for. Not thread-safe. */
final class DueDates {
    /** Farther ahead no calendar is followed; a person with that much work needs help, not a date. */
    private static final int FARTHEST = 2_500;

    private final Person person;
    private final WorkCalendar calendar;
    private final LocalDate today;
    private final List<LocalDate> days = new ArrayList<>();

    DueDates(Person person, Schedule schedule, LocalDate today) {
        this.person = person;
        this.calendar = schedule.calendar(person);
        this.today = today;
    }

    WorkCalendar calendar() {
        return calendar;
    }

    /** The day by whose end so many words are done. */
    LocalDate after(long words) {
        long needed = Math.max(1, (words + person.wordsPerDay() - 1) / person.wordsPerDay());
        int counted = (int) Math.min(needed, FARTHEST);
        while (days.size() < counted) {
            days.add(calendar.next(days.isEmpty() ? today : days.get(days.size() - 1)));
        }
        return days.get(counted - 1).plusDays(needed - counted);
    }
}
