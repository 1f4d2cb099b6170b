package org.nightdesk.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WorkCalendarTest {
    private static WorkCalendar in(String country, Period... away) {
        return new WorkCalendar(Country.of(country).orElseThrow(), Set.of(), Set.of(), List.of(away));
    }

    private static LocalDate day(String text) {
        return LocalDate.parse(text);
    }

    @ParameterizedTest(name = "{0}: {1} is worked: {2}")
    @CsvSource({
        "KR, 2025-01-28, false",
        "KR, 2025-01-30, false",
        "KR, 2025-01-31, true",
        "KR, 2025-03-03, false",
        "KR, 2025-05-05, false",
        "KR, 2025-05-06, false",
        "KR, 2025-10-06, false",
        "KR, 2025-10-08, false",
        "KR, 2025-10-10, true",
        "KR, 2026-02-16, false",
        "KR, 2026-02-18, false",
        "KR, 2026-02-19, true",
        "KR, 2026-03-02, false",
        "KR, 2026-05-25, false",
        "KR, 2026-08-17, false",
        "KR, 2026-09-24, false",
        "KR, 2026-09-28, true",
        "KR, 2026-10-05, false",
        "KR, 2027-02-09, false",
        "KR, 2028-10-05, false",
        "JP, 2026-03-20, false",
        "JP, 2026-05-06, false",
        "JP, 2026-05-07, true",
        "JP, 2026-09-22, false",
        "JP, 2026-09-23, false",
        "JP, 2026-02-23, false",
        "JP, 2026-12-23, true",
        "JP, 2027-03-22, false",
        "DE, 2026-12-25, false",
        "DE, 2026-10-31, false",
        "DE, 2026-01-06, true",
        "DE-BY, 2026-01-06, false",
        "US, 2026-11-26, false",
        "GB, 2026-12-28, false",
        "ES, 2026-12-08, false",
        "SA, 2026-11-27, false",
        "SA, 2026-11-29, true"
    })
    void knowsHolidaysAndWeekends(String country, LocalDate date, boolean worked) {
        assertThat(in(country).isWorking(date)).isEqualTo(worked);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "K", "XX", "CN", "DE-ZZ", "KR-11", "germany", "DEBY"})
    void knowsNoOtherCountries(String code) {
        assertThat(Country.of(code)).isEmpty();
    }

    @Test
    void goesOverWeekendHolidayAndAbsence() {
        // Friday before Christmas week, Thursday 24th as an absence, Friday 25th a holiday.
        WorkCalendar calendar = in("DE", new Period(day("2026-12-24"), day("2026-12-24")));

        assertThat(calendar.next(day("2026-12-18"))).isEqualTo("2026-12-21");
        assertThat(calendar.next(day("2026-12-23"))).isEqualTo("2026-12-28");
        assertThat(calendar.atOrBefore(day("2026-12-27"))).isEqualTo("2026-12-23");
        assertThat(calendar.atOrBefore(day("2026-12-28"))).isEqualTo("2026-12-28");
        assertThat(calendar.between(day("2026-12-18"), day("2026-12-28"))).isEqualTo(4);
        assertThat(calendar.between(day("2026-12-28"), day("2026-12-18"))).isZero();
    }

    @Test
    void tellsAnAbsenceFromTheEveningBeforeItToTheEveningBeforeItEnds() {
        Period holiday = new Period(day("2026-12-01"), day("2026-12-14"));
        WorkCalendar calendar = in("DE", holiday);

        assertThat(calendar.absenceAfter(day("2026-11-27")))
                .as("Friday, Monday is worked")
                .isNull();
        assertThat(calendar.absenceAfter(day("2026-11-30"))).isEqualTo(holiday);
        assertThat(calendar.absenceAfter(day("2026-12-13"))).isEqualTo(holiday);
        assertThat(calendar.absenceAfter(day("2026-12-14"))).isNull();
    }

    @Test
    void takesTheWorkdaysOfAPersonBeforeThoseOfTheCountry() {
        WorkCalendar weekends = new WorkCalendar(
                Country.of("KR").orElseThrow(),
                EnumSet.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY),
                Set.of(day("2026-11-29")),
                List.of());

        assertThat(weekends.next(day("2026-11-27"))).isEqualTo("2026-11-28");
        assertThat(weekends.next(day("2026-11-28"))).isEqualTo("2026-12-05");
    }

    @Test
    void findsADayEvenForSomebodyWhoNeverWorks() {
        WorkCalendar never = new WorkCalendar(
                null, Set.of(), Set.of(), List.of(new Period(LocalDate.of(2000, 1, 1), LocalDate.of(2100, 1, 1))));

        assertThat(never.next(day("2026-11-27"))).isAfter("2035-01-01");
        assertThat(never.atOrBefore(day("2026-11-27"))).isEqualTo("2026-11-27");
    }

    @Test
    void readsPeriods() {
        assertThat(Period.parse("2026-12-01..2026-12-14")).contains(new Period(day("2026-12-01"), day("2026-12-14")));
        assertThat(Period.parse("2026-12-24")).get().hasToString("2026-12-24");
        assertThat(Period.parse("2026-12-14..2026-12-01")).isEmpty();
        assertThat(Period.parse("2026-12")).isEmpty();
        assertThatThrownBy(() -> new Period(day("2026-12-14"), day("2026-12-01")))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
