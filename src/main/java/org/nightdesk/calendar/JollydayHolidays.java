package org.nightdesk.calendar;

import de.focus_shift.jollyday.core.CalendarHierarchy;
import de.focus_shift.jollyday.core.Holiday;
import de.focus_shift.jollyday.core.HolidayManager;
import de.focus_shift.jollyday.core.HolidayType;
import de.focus_shift.jollyday.core.ManagerParameters;
import java.time.LocalDate;
import java.time.Year;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The public holidays of a country as Jollyday knows them. Its first use reads XML and takes most of a second, so that this
 * class is loaded only where a due date is counted by it.
 */
final class JollydayHolidays implements Holidays {
    private final HolidayManager manager;
    private final String[] region;

    /** @param region a subdivision such as {@code BY} of {@code DE}; empty for the country as a whole */
    JollydayHolidays(String country, String region) {
        this.manager = HolidayManager.getInstance(ManagerParameters.create(country.toLowerCase(Locale.ROOT)));
        this.region = region.isEmpty() ? new String[0] : new String[] {region.toLowerCase(Locale.ROOT)};
    }

    /** Whether there are holidays for a country; reads nothing. */
    static boolean knows(String country) {
        return HolidayManager.class.getResource("/holidays/Holidays_" + country.toLowerCase(Locale.ROOT) + ".xml")
                != null;
    }

    boolean hasRegion() {
        CalendarHierarchy country = manager.getCalendarHierarchy();
        return region.length == 0 || country.getChildren().containsKey(region[0]);
    }

    @Override
    public Set<LocalDate> in(int year) {
        return manager.getHolidays(Year.of(year), region).stream()
                .filter(holiday -> holiday.getType() == HolidayType.PUBLIC_HOLIDAY)
                .map(Holiday::getDate)
                .collect(Collectors.toUnmodifiableSet());
    }
}
