package org.nightdesk.calendar;

import com.ibm.icu.util.Calendar;
import java.time.DayOfWeek;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * A country or one of its regions, by whose weekends and public holidays people work.
 *
 * <p>South Korea and Japan, which Jollyday lacks or has out of date, are counted here.
 *
 * <pre>{@code
 * Country.of("KR")      // South Korea
 * Country.of("DE-BY")   // Bavaria
 * }</pre>
 *
 * @param code two letters of ISO 3166-1, with a subdivision after a hyphen where there is one
 */
public record Country(String code) {
    private static final Set<String> ISO = Set.of(Locale.getISOCountries());
    private static final Set<DayOfWeek> MONDAY_TO_FRIDAY = EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY);

    /** Empty for a code whose holidays are not known. */
    public static Optional<Country> of(String code) {
        Country country = new Country(code.toUpperCase(Locale.ROOT));
        return country.isKnown() ? Optional.of(country) : Optional.empty();
    }

    private boolean isKnown() {
        if (!ISO.contains(land()) || code.length() > 2 && code.charAt(2) != '-') {
            return false;
        }
        return switch (land()) {
            case "KR", "JP" -> region().isEmpty();
            default ->
                JollydayHolidays.knows(land())
                        && (region().isEmpty() || new JollydayHolidays(land(), region()).hasRegion());
        };
    }

    private String land() {
        return code.length() < 2 ? code : code.substring(0, 2);
    }

    private String region() {
        return code.length() < 4 ? "" : code.substring(3);
    }

    Holidays holidays() {
        return switch (land()) {
            case "KR" -> new KoreanHolidays();
            case "JP" -> new JapaneseHolidays();
            default -> new JollydayHolidays(land(), region());
        };
    }

    /** The days of the week that are not its weekend, as CLDR has them. */
    Set<DayOfWeek> workdays() {
        Calendar.WeekData week = Calendar.getWeekDataForRegion(land());
        Set<DayOfWeek> days = EnumSet.allOf(DayOfWeek.class);
        List<Integer> sundayFirst = List.of(week.weekendOnset, week.weekendCease);
        int day = sundayFirst.get(0);
        days.remove(dayOfWeek(day));
        while (day != sundayFirst.get(1)) {
            day = day % 7 + 1;
            days.remove(dayOfWeek(day));
        }
        return days;
    }

    static Set<DayOfWeek> usualWorkdays() {
        return MONDAY_TO_FRIDAY;
    }

    /** @param icu 1 for Sunday */
    private static DayOfWeek dayOfWeek(int icu) {
        return DayOfWeek.SUNDAY.plus(icu - 1L);
    }
}
