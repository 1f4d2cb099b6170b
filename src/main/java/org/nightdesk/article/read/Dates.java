package org.nightdesk.article.read;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads dates as sources write them: ISO 8601 with or without a time, {@code 2022.4.20.}, {@code 2022년 4월 20일}. */
public final class Dates {
    private static final Pattern DATE = Pattern.compile(
            "(\\d{4})(?:[-./]\\s?|[년年]\\s?)(\\d{1,2})(?:[-./]\\s?|[월月]\\s?)(\\d{1,2})(?!\\d)(?:[일日.]|[T\\s].*)?.{0,40}");

    private Dates() {}

    /** The day as written, in the writer's own zone. */
    public static Optional<LocalDate> parse(String text) {
        Matcher date = DATE.matcher(text.strip());
        if (!date.matches()) {
            return Optional.empty();
        }
        try {
            return Optional.of(LocalDate.of(number(date, 1), number(date, 2), number(date, 3)));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static int number(Matcher date, int group) {
        return Integer.parseInt(date.group(group));
    }
}
