package org.nightdesk.calendar;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Optional;

/**
 * A span of days, both ends included.
 *
 * <pre>{@code
 * Period.parse("2026-12-01..2026-12-14")   // two weeks
 * Period.parse("2026-12-24")               // one day
 * }</pre>
 */
public record Period(LocalDate first, LocalDate last) {
    private static final String BETWEEN = "..";

    public Period {
        if (last.isBefore(first)) {
            throw new IllegalArgumentException("a period ends before it begins: " + first + BETWEEN + last);
        }
    }

    /** Empty for a text that is no period. */
    public static Optional<Period> parse(String text) {
        int between = text.indexOf(BETWEEN);
        try {
            LocalDate first = LocalDate.parse((between < 0 ? text : text.substring(0, between)).strip());
            LocalDate last = between < 0
                    ? first
                    : LocalDate.parse(text.substring(between + BETWEEN.length()).strip());
            return last.isBefore(first) ? Optional.empty() : Optional.of(new Period(first, last));
        } catch (DateTimeParseException notADate) {
            return Optional.empty();
        }
    }

    public boolean contains(LocalDate day) {
        return !day.isBefore(first) && !day.isAfter(last);
    }

    @Override
    public String toString() {
        return first.equals(last) ? first.toString() : first + BETWEEN + last;
    }
}
