package org.nightdesk.quality.number;

import java.util.List;
import org.nightdesk.quality.number.Amount.Kind;

/** Compares times of day, which languages tell by twelve or by twenty-four hours. */
final class Clock {
    static final int MINUTES = 60;
    private static final int HALF_HOURS = 12;
    private static final int HALF_DAY = HALF_HOURS * MINUTES;
    private static final int DAY = 24 * MINUTES;

    private Clock() {}

    /** Minutes since midnight, as far as the text says. */
    static double minutes(double hour, double minute, String half) {
        double hours = half.equals("pm") && hour < 12 ? hour + 12 : half.equals("am") && hour == 12 ? 0 : hour;
        return hours * MINUTES + minute;
    }

    /** Every number that may tell the hour of a time: by twelve hours and by twenty-four. */
    static List<Double> hours(double minutes) {
        double hour = Math.floor(minutes / MINUTES);
        double other = hour >= HALF_HOURS ? hour - HALF_HOURS : hour + HALF_HOURS;
        return List.of(hour, other, hour % HALF_HOURS == 0 ? 2.0 * HALF_HOURS : hour);
    }

    /** A bare number may be an hour; a time that names no half of the day may be in either. */
    static boolean same(Amount a, Amount b) {
        if (a.kind() != Kind.TIME || b.kind() != Kind.TIME) {
            Amount time = a.kind() == Kind.TIME ? a : b;
            double number = a.kind() == Kind.TIME ? b.value() : a.value();
            double hour = Math.floor(time.value() / MINUTES);
            if (number > 12) {
                return Amount.same(number * MINUTES, time.value()) || !isSure(time) && number == hour + 12;
            }
            return Amount.same(number * MINUTES % HALF_DAY, time.value() % HALF_DAY)
                    || Amount.same(number % 12, hour % 12);
        }
        if (isSure(a) && isSure(b)) {
            return Amount.same(a.value() % DAY, b.value() % DAY);
        }
        return Amount.same(a.value() % HALF_DAY, b.value() % HALF_DAY);
    }

    private static boolean isSure(Amount time) {
        return !time.unit().isEmpty() || time.value() >= HALF_DAY + MINUTES;
    }
}
