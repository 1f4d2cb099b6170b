package org.nightdesk.calendar;

import java.time.LocalDate;
import java.util.Set;

/** The public holidays of one country or region, by year. */
@FunctionalInterface
interface Holidays {
    /** No holidays at all. */
    Holidays NONE = year -> Set.of();

    Set<LocalDate> in(int year);
}
