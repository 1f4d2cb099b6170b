package org.nightdesk.quality.number;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.nightdesk.quality.number.Amount.Kind;
import org.nightdesk.text.Condition;

/** What a text meets that renders a number of another text, by the same knowledge as {@link Amount#isRenderedBy}. */
public final class NumberForms {
    private static final int MONTHS = 12;
    private static final int HUNDRED = 100;
    private static final int TEN = 10;

    private NumberForms() {}

    /** The condition for the number at an index; null where a search would often be wrong. */
    public static @Nullable Condition of(List<Amount> source, int index, NumberReader target) {
        Amount amount = source.get(index);
        double value = amount.value();
        // One is an article in many languages.
        if (value <= 1 || amount.kind() == Kind.DECADE || amount.kind() == Kind.YEAR && value < HUNDRED) {
            return null;
        }
        List<Condition> ways = new ArrayList<>();
        if (amount.kind() == Kind.TIME) {
            Clock.hours(value).forEach(hour -> ways.add(target.writing(hour)));
            return Condition.any(ways);
        }
        // What ends in a nought may be a decade, and is hardly ever a duration.
        if (value >= HUNDRED && value % TEN == 0 && amount.unit().isEmpty()) {
            return target.writingDecade(value);
        }
        Durations.values(source, index).forEach(one -> ways.add(target.writing(one)));
        boolean inDate = amount.kind() == Kind.MONTH || amount.kind() == Kind.DATE_PART || amount.kind() == Kind.RATING;
        if (inDate && value >= 1 && value <= MONTHS && value == Math.rint(value)) {
            ways.add(target.writingMonth((int) value));
        }
        return Condition.any(ways);
    }
}
