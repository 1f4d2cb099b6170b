package org.nightdesk.quality.number;

import java.util.List;
import org.nightdesk.quality.number.Amount.Kind;

/** Durations said otherwise: {@code 1시간 30분} as 90 minutes, {@code 90분} as an hour and a half. */
public final class Durations {
    private static final double MINUTES = 60;

    private Durations() {}

    /** Whether the number at an index is hours or minutes that the other side gives in the other unit, or as their sum. */
    public static boolean isConverted(List<Amount> amounts, int index, List<Amount> other) {
        Amount amount = amounts.get(index);
        if (amount.unit().equals(Counters.MINUTES)) {
            boolean belongs = index > 0 && belong(amounts.get(index - 1), amount);
            double hours = belongs ? amounts.get(index - 1).value() : 0;
            return has(other, hours * MINUTES + amount.value(), hours > 0)
                    || has(other, hours + amount.value() / MINUTES, true);
        }
        if (amount.unit().equals(Counters.HOURS)) {
            boolean belongs = index + 1 < amounts.size() && belong(amount, amounts.get(index + 1));
            double minutes = belongs ? amounts.get(index + 1).value() : 0;
            return has(other, amount.value() * MINUTES + minutes, true)
                    || belongs && has(other, amount.value() + minutes / MINUTES, true);
        }
        return false;
    }

    /** Every value by which the number at an index may be rendered, its own first. */
    public static List<Double> values(List<Amount> amounts, int index) {
        Amount amount = amounts.get(index);
        double value = amount.value();
        if (amount.unit().equals(Counters.MINUTES)) {
            boolean belongs = index > 0 && belong(amounts.get(index - 1), amount);
            double hours = belongs ? amounts.get(index - 1).value() : 0;
            return List.of(value, hours * MINUTES + value, hours + value / MINUTES);
        }
        if (amount.unit().equals(Counters.HOURS)) {
            boolean belongs = index + 1 < amounts.size() && belong(amount, amounts.get(index + 1));
            double minutes = belongs ? amounts.get(index + 1).value() : 0;
            return List.of(value, value * MINUTES + minutes, value + minutes / MINUTES);
        }
        return List.of(value);
    }

    private static boolean belong(Amount hours, Amount minutes) {
        return hours.unit().equals(Counters.HOURS)
                && minutes.unit().equals(Counters.MINUTES)
                && minutes.start() - hours.end() <= 1;
    }

    private static boolean has(List<Amount> amounts, double value, boolean wanted) {
        for (Amount amount : amounts) {
            // French "1 heure 30" reads as a time of day.
            boolean comparable = amount.kind() == Kind.PLAIN
                    || amount.kind() == Kind.TIME && amount.unit().isEmpty();
            if (wanted && comparable && Amount.same(amount.value(), value)) {
                return true;
            }
        }
        return false;
    }
}
