package org.nightdesk.job;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.nightdesk.calendar.Country;
import org.nightdesk.calendar.Period;
import org.nightdesk.calendar.WorkCalendar;

/**
 * The days and hours somebody works, as far as a file sets them.
 *
 * @param country whose weekend and public holidays count; null when not set
 * @param workdays empty when not set
 * @param holidays days off besides
 * @param zone where the person is; null when not set
 * @param dueAt the hour of their day by which work is due; null when not set
 */
public record WorkTime(
        @Nullable Country country,
        Set<DayOfWeek> workdays,
        Set<LocalDate> holidays,
        @Nullable ZoneId zone,
        @Nullable LocalTime dueAt) {
    public static final WorkTime NOT_SET = new WorkTime(null, Set.of(), Set.of(), null, null);

    public WorkTime {
        workdays = Set.copyOf(workdays);
        holidays = Set.copyOf(holidays);
    }

    /** What this sets, and where it sets nothing what another does; the days off of both. */
    public WorkTime orElse(WorkTime other) {
        Set<LocalDate> off = new java.util.TreeSet<>(holidays);
        off.addAll(other.holidays);
        boolean own = country != null;
        return new WorkTime(
                own ? country : other.country,
                workdays.isEmpty() && !own ? other.workdays : workdays,
                off,
                zone == null ? other.zone : zone,
                dueAt == null ? other.dueAt : dueAt);
    }

    /** The hour work is due with its zone, {@code 18:00 Asia/Seoul}; empty when none is set. */
    public String hour() {
        return dueAt == null ? "" : dueAt + (zone == null ? "" : " " + zone.getId());
    }

    WorkCalendar calendar(List<Period> away) {
        return new WorkCalendar(country, workdays, holidays, away);
    }
}
