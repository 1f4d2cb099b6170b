package org.nightdesk.quality.number;

import java.util.List;
import org.nightdesk.quality.number.Amount.Kind;
import org.nightdesk.quality.number.Amount.Weight;

/** Tells days and years from other numbers, in languages that do not name them: a day is beside its month. */
final class CalendarDates {
    private static final int LONGEST_GAP = 4;
    private static final int DAYS = 31;
    private static final int FIRST_YEAR = 1900;
    private static final int LAST_YEAR = 2099;
    private static final int YEAR_DIGITS = 4;

    private CalendarDates() {}

    /** Changes the kinds of the numbers in place. */
    static List<Amount> recognized(List<Amount> amounts) {
        for (int i = 0; i < amounts.size(); i++) {
            Amount amount = amounts.get(i);
            if (amount.kind() == Kind.PLAIN
                    && amount.weight() == Weight.EXACT
                    && amount.value() == Math.rint(amount.value())) {
                if (amount.value() >= 1
                        && amount.value() <= DAYS
                        && (isMonthBeside(amounts, i, i - 1) || isMonthBeside(amounts, i, i + 1))) {
                    amounts.set(i, amount.in(Kind.DAY, "", amount.end()));
                } else if (isYear(amount)) {
                    amounts.set(i, amount.in(Kind.YEAR, "", amount.end()));
                }
            }
        }
        return amounts;
    }

    private static boolean isYear(Amount amount) {
        return amount.value() >= FIRST_YEAR
                && amount.value() <= LAST_YEAR
                && amount.end() - amount.start() == YEAR_DIGITS;
    }

    private static boolean isMonthBeside(List<Amount> amounts, int at, int beside) {
        if (beside < 0 || beside >= amounts.size() || amounts.get(beside).kind() != Kind.MONTH) {
            return false;
        }
        Amount month = amounts.get(beside);
        Amount day = amounts.get(at);
        return Math.max(month.start() - day.end(), day.start() - month.end()) <= LONGEST_GAP;
    }
}
