package org.nightdesk.calendar;

import com.ibm.icu.util.ChineseCalendar;
import com.ibm.icu.util.DangiCalendar;
import com.ibm.icu.util.TimeZone;
import com.ibm.icu.util.ULocale;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Date;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * The public holidays of South Korea with their substitutes: some by the lunar calendar, and a weekday instead of those
 * that fall on a weekend or on one another. Election days are set year by year and are not known here.
 */
final class KoreanHolidays implements Holidays {
    private static final ZoneId SEOUL = ZoneId.of("Asia/Seoul");
    /** How long after the twentieth of a month a day of the lunar month of the same number may be. */
    private static final int LONGEST_LAG_DAYS = 70;

    private static final Set<DayOfWeek> NEVER = EnumSet.noneOf(DayOfWeek.class);
    private static final Set<DayOfWeek> SUNDAY = EnumSet.of(DayOfWeek.SUNDAY);
    private static final Set<DayOfWeek> WEEKEND = EnumSet.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);

    /** @param replaced on which days of the week it has a substitute; one that never has is not replaced either when it
     *     falls on another holiday */
    private record Day(LocalDate date, Set<DayOfWeek> replaced) {}

    @Override
    public Set<LocalDate> in(int year) {
        List<Day> days = days(year);
        Map<LocalDate, Integer> times = new HashMap<>();
        days.forEach(day -> times.merge(day.date, 1, Integer::sum));
        Set<LocalDate> holidays = new TreeSet<>(times.keySet());
        Set<LocalDate> shared = new TreeSet<>();
        for (Day day : days) {
            boolean second = times.getOrDefault(day.date, 0) > 1 && !shared.add(day.date);
            boolean weekend = day.replaced.contains(day.date.getDayOfWeek());
            if (weekend || second && !day.replaced.isEmpty()) {
                LocalDate instead = day.date.plusDays(1);
                while (holidays.contains(instead) || WEEKEND.contains(instead.getDayOfWeek())) {
                    instead = instead.plusDays(1);
                }
                holidays.add(instead);
            }
        }
        return holidays;
    }

    private static List<Day> days(int year) {
        List<Day> days = new ArrayList<>();
        LocalDate newYear = lunar(year, 1, 1);
        LocalDate harvest = lunar(year, 8, 15);
        Set<DayOfWeek> national = year >= 2022 ? WEEKEND : NEVER;
        Set<DayOfWeek> religious = year >= 2023 ? WEEKEND : NEVER;
        days.add(new Day(LocalDate.of(year, 1, 1), NEVER));
        for (int around = -1; around <= 1; around++) {
            days.add(new Day(newYear.plusDays(around), SUNDAY));
        }
        days.add(new Day(LocalDate.of(year, 3, 1), national));
        days.add(new Day(LocalDate.of(year, 5, 1), NEVER));
        days.add(new Day(LocalDate.of(year, 5, 5), WEEKEND));
        days.add(new Day(lunar(year, 4, 8), religious));
        days.add(new Day(LocalDate.of(year, 6, 6), NEVER));
        days.add(new Day(LocalDate.of(year, 8, 15), national));
        for (int around = -1; around <= 1; around++) {
            days.add(new Day(harvest.plusDays(around), SUNDAY));
        }
        days.add(new Day(LocalDate.of(year, 10, 3), national));
        days.add(new Day(LocalDate.of(year, 10, 9), national));
        days.add(new Day(LocalDate.of(year, 12, 25), religious));
        return days;
    }

    /** The day of the year that is the given day of a lunar month; leap months are passed over. */
    private static LocalDate lunar(int year, int month, int day) {
        DangiCalendar calendar = new DangiCalendar(TimeZone.getTimeZone(SEOUL.getId()), ULocale.KOREA);
        // A lunar month begins three to seven weeks after the month of the same number.
        LocalDate date = LocalDate.of(year, month, 1).plusDays(19);
        for (int i = 0; i < LONGEST_LAG_DAYS; i++, date = date.plusDays(1)) {
            calendar.setTime(Date.from(date.atTime(12, 0).atZone(SEOUL).toInstant()));
            if (calendar.get(ChineseCalendar.MONTH) == month - 1
                    && calendar.get(ChineseCalendar.DAY_OF_MONTH) == day
                    && calendar.get(ChineseCalendar.IS_LEAP_MONTH) == 0) {
                return date;
            }
        }
        throw new IllegalStateException("no day " + day + " of lunar month " + month + " in " + year);
    }
}
