package org.nightdesk.job;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.nightdesk.calendar.Country;

/** The keys that say when somebody works; they are the same for a job and for a person. */
final class WorkTimeKeys {
    static final String DAY_SHAPE = "[0-9]{4}-[0-9]{2}-[0-9]{2}";

    private static final List<String> DAYS = List.of("mon", "tue", "wed", "thu", "fri", "sat", "sun");
    private static final String ONE_DAY = "(" + String.join("|", DAYS) + ")";

    private final Key<Country> country;
    private final Key<Set<DayOfWeek>> workdays;
    private final Key<LocalDate> holidays;
    private final Key<LocalTime> dueAt;

    /** @param who such as “the person works” @param fallback what counts when a key is left out */
    WorkTimeKeys(String who, String fallback) {
        country = Key.of(
                        "country",
                        "whose weekend and public holidays count where " + who + ": KR, or a region such as DE-BY",
                        Key.Type.TEXT,
                        code -> Country.of(code).orElse(null),
                        "the two letters of a country whose holidays are known, such as KR, JP, DE or DE-BY; for"
                                + " others list the days under holidays")
                .fitting("[A-Za-z]{2}(-[A-Za-z0-9]{1,3})?")
                .defaultsTo(fallback)
                .example("KR");
        workdays = Key.<Set<DayOfWeek>>of(
                        "workdays",
                        "the days of the week on which " + who,
                        Key.Type.TEXT,
                        WorkTimeKeys::days,
                        "days such as mon-fri, or [mon, wed, sat]")
                .fitting(ONE_DAY + "(-" + ONE_DAY + ")?")
                .list()
                .defaultsTo(fallback + ", else those of the country, else mon-fri")
                .example("mon-fri");
        holidays =
                day("holidays", "days off besides the public holidays").list().defaultsTo("none");
        dueAt = Key.of(
                        "dueAt",
                        "the hour of the due day by which work is to be back, by the clock of where " + who,
                        Key.Type.TEXT,
                        WorkTimeKeys::time,
                        "an hour and minutes such as 18:00")
                .fitting("([01][0-9]|2[0-3]):[0-5][0-9]")
                .defaultsTo(fallback)
                .example("\"18:00\"");
    }

    Key<Country> country() {
        return country;
    }

    Key<Set<DayOfWeek>> workdays() {
        return workdays;
    }

    Key<LocalDate> holidays() {
        return holidays;
    }

    Key<LocalTime> dueAt() {
        return dueAt;
    }

    WorkTime read(YamlMap map, @Nullable ZoneId zone) {
        Set<DayOfWeek> days = EnumSet.noneOf(DayOfWeek.class);
        map.list(workdays).forEach(days::addAll);
        return new WorkTime(
                map.find(country).orElse(null),
                days,
                new HashSet<>(map.list(holidays)),
                zone,
                map.find(dueAt).orElse(null));
    }

    static Key<LocalDate> day(String name, String meaning) {
        return Key.of(name, meaning, Key.Type.TEXT, WorkTimeKeys::date, "a day such as 2026-12-24")
                .fitting(DAY_SHAPE)
                .example("2026-12-24");
    }

    static Key<ZoneId> zone(String name, String meaning) {
        return Key.of(name, meaning, Key.Type.TIME_ZONE, WorkTimeKeys::zone, "a time zone such as Asia/Seoul")
                .example("Asia/Seoul");
    }

    static @Nullable ZoneId zone(String text) {
        try {
            return ZoneId.of(text);
        } catch (DateTimeException unknown) {
            return null;
        }
    }

    private static @Nullable LocalDate date(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException notADay) {
            return null;
        }
    }

    private static @Nullable LocalTime time(String text) {
        try {
            return text.length() == 5 ? LocalTime.parse(text) : null;
        } catch (DateTimeParseException notAnHour) {
            return null;
        }
    }

    /** {@code mon} or {@code mon-fri}; a span may go over the end of the week. */
    private static @Nullable Set<DayOfWeek> days(String text) {
        List<String> ends = List.of(text.toLowerCase(Locale.ROOT).split("-", -1));
        int first = DAYS.indexOf(ends.get(0));
        int last = DAYS.indexOf(ends.get(ends.size() - 1));
        if (first < 0 || last < 0 || ends.size() > 2) {
            return null;
        }
        Set<DayOfWeek> days = EnumSet.noneOf(DayOfWeek.class);
        for (int day = first; ; day = (day + 1) % 7) {
            days.add(DayOfWeek.of(day + 1));
            if (day == last) {
                return days;
            }
        }
    }
}
