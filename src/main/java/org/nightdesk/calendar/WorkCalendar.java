package org.nightdesk.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The days on which one person works. Counts in whole days, without a clock. Not thread-safe: it remembers the holidays of
 * the years it was asked for.
 */
public final class WorkCalendar {
    /** A day of work is looked for this far; whoever is away for longer is counted as working then. */
    private static final int LONGEST_SEARCH_DAYS = 3_660;

    private final Set<DayOfWeek> workdays;
    private final @Nullable Country country;
    private final Set<LocalDate> free;
    private final List<Period> away;
    private final Map<Integer, Set<LocalDate>> holidays = new HashMap<>();
    private @Nullable Holidays source;

    /**
     * @param country whose holidays and weekend count; null for none, and a weekend of Saturday and Sunday
     * @param workdays the days of the week that are worked; empty for those of the country
     * @param free further days off
     * @param away absences, one by one
     */
    public WorkCalendar(@Nullable Country country, Set<DayOfWeek> workdays, Set<LocalDate> free, List<Period> away) {
        this.country = country;
        Set<DayOfWeek> usual = country == null ? Country.usualWorkdays() : country.workdays();
        this.workdays = EnumSet.copyOf(workdays.isEmpty() ? usual : workdays);
        this.free = Set.copyOf(free);
        this.away = List.copyOf(away);
    }

    /** Every day but Saturday, Sunday and no other. */
    public static WorkCalendar weekdays() {
        return new WorkCalendar(null, Set.of(), Set.of(), List.of());
    }

    public boolean isWorking(LocalDate day) {
        return isUsual(day) && away.stream().noneMatch(period -> period.contains(day));
    }

    /** Whether the person would work on a day, were it not for an absence. */
    private boolean isUsual(LocalDate day) {
        return workdays.contains(day.getDayOfWeek())
                && !free.contains(day)
                && !holidays(day.getYear()).contains(day);
    }

    private Set<LocalDate> holidays(int year) {
        if (country == null) {
            return Set.of();
        }
        return holidays.computeIfAbsent(year, this::read);
    }

    private Set<LocalDate> read(int year) {
        if (source == null) {
            source = country == null ? Holidays.NONE : country.holidays();
        }
        return source.in(year);
    }

    /** The first day of work after a day. */
    public LocalDate next(LocalDate day) {
        LocalDate next = day.plusDays(1);
        for (int i = 0; i < LONGEST_SEARCH_DAYS && !isWorking(next); i++) {
            next = next.plusDays(1);
        }
        return next;
    }

    /** The day itself where it is a day of work, else the last one before it. */
    public LocalDate atOrBefore(LocalDate day) {
        LocalDate last = day;
        for (int i = 0; i < LONGEST_SEARCH_DAYS && !isWorking(last); i++) {
            last = last.minusDays(1);
        }
        return isWorking(last) ? last : day;
    }

    /** How many days of work there are after one day, up to another and with it; 0 when that is not later. */
    public long between(LocalDate from, LocalDate to) {
        long days = 0;
        for (LocalDate day = from.plusDays(1); !day.isAfter(to); day = day.plusDays(1)) {
            if (isWorking(day)) {
                days++;
            }
        }
        return days;
    }

    /**
     * The absence during which the next day of work after this one would have been; null when the person is there. Weekends
     * and holidays are no absence.
     */
    public @Nullable Period absenceAfter(LocalDate day) {
        LocalDate next = day.plusDays(1);
        for (int i = 0; i < LONGEST_SEARCH_DAYS && !isUsual(next); i++) {
            next = next.plusDays(1);
        }
        for (Period period : away) {
            if (period.contains(next)) {
                return period;
            }
        }
        return null;
    }
}
