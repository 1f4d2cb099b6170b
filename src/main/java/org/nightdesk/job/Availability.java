package org.nightdesk.job;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.nightdesk.calendar.Period;

/**
 * When a person can be given work.
 *
 * @param away absences, the ends included
 * @param until the last day they work here; null when none is set
 * @param active whether they work here at all; whoever does not keeps their credits
 */
public record Availability(List<Period> away, @Nullable LocalDate until, boolean active) {
    public static final Availability ALWAYS = new Availability(List.of(), null, true);

    public Availability {
        away = List.copyOf(away);
    }

    /** Whether the person works here no longer. */
    public boolean hasLeft(LocalDate day) {
        return !active || until != null && day.isAfter(until);
    }

    /** Whether they are still here on a day to come. */
    public boolean reaches(LocalDate day) {
        return active && (until == null || !day.isAfter(until));
    }
}
