package org.nightdesk.calendar;

import static java.time.DayOfWeek.MONDAY;
import static java.time.temporal.TemporalAdjusters.dayOfWeekInMonth;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Set;
import java.util.TreeSet;

/**
 * The public holidays of Japan by the act of 1948 as it is since 2020: those on fixed days and Mondays, the equinoxes, the
 * substitute after a Sunday, and the day between two holidays. Years before 2022, which had Olympic exceptions, are not
 * followed to the day.
 */
final class JapaneseHolidays implements Holidays {
    @Override
    public Set<LocalDate> in(int year) {
        Set<LocalDate> holidays = new TreeSet<>(Set.of(
                LocalDate.of(year, 1, 1),
                monday(year, 1, 2),
                LocalDate.of(year, 2, 11),
                LocalDate.of(year, 2, 23),
                LocalDate.of(year, 3, equinox(20.8431, year)),
                LocalDate.of(year, 4, 29),
                LocalDate.of(year, 5, 3),
                LocalDate.of(year, 5, 4),
                LocalDate.of(year, 5, 5),
                monday(year, 7, 3),
                LocalDate.of(year, 8, 11),
                monday(year, 9, 3),
                LocalDate.of(year, 9, equinox(23.2488, year)),
                monday(year, 10, 2),
                LocalDate.of(year, 11, 3),
                LocalDate.of(year, 11, 23)));
        Set<LocalDate> all = new TreeSet<>(holidays);
        for (LocalDate holiday : holidays) {
            if (holiday.getDayOfWeek() == DayOfWeek.SUNDAY) {
                LocalDate instead = holiday;
                while (holidays.contains(instead)) {
                    instead = instead.plusDays(1);
                }
                all.add(instead);
            }
            if (holidays.contains(holiday.plusDays(2))) {
                all.add(holiday.plusDays(1));
            }
        }
        return all;
    }

    private static LocalDate monday(int year, int month, int ordinal) {
        return LocalDate.of(year, month, 1).with(dayOfWeekInMonth(ordinal, MONDAY));
    }

    /** By the approximation that holds from 1980 to 2099. @param day of the month at the equinox of 1980 */
    private static int equinox(double day, int year) {
        int years = year - 1980;
        return (int) (day + 0.242194 * years - Math.floorDiv(years, 4));
    }
}
