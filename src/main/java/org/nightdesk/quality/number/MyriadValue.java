package org.nightdesk.quality.number;

import org.jspecify.annotations.Nullable;
import org.nightdesk.quality.number.NumberFacts.Fact;

/**
 * Composes numbers that are grouped by ten thousands: {@code 1만 5천}, {@code 3억 2천만}, {@code 二万五千}, {@code 이천이십이}.
 * Immutable.
 */
final class MyriadValue {
    /**
     * A number and where it ends.
     *
     * @param signs how many numerals it has
     * @param scaled whether one of them is a power of ten
     */
    record Composed(double value, int end, int signs, boolean scaled) {}

    private final Digits digits = new Digits('.', ",，" + Digits.THIN_SPACES);
    private final FormTable numerals;
    private final FormTable small;
    private final FormTable big;

    MyriadValue(NumberFacts facts) {
        this.numerals = new FormTable(facts.all("digit"));
        this.small = new FormTable(facts.all("small"));
        this.big = new FormTable(facts.all("big"));
    }

    /** The number at an offset, in figures or numerals; null when there is none. */
    @Nullable
    Composed at(String text, int start) {
        boolean figures = Digits.isDigit(text.charAt(start));
        double total = 0;
        double group = 0;
        double current = -1;
        double lastBig = Double.MAX_VALUE;
        int signs = 0;
        boolean scaled = false;
        int at = start;
        while (at < text.length()) {
            Fact fact;
            if (Digits.isDigit(text.charAt(at))) {
                if (current >= 0) {
                    break;
                }
                int end = digits.end(text, at);
                current = digits.value(text, at, end);
                at = end;
            } else if (!figures && (fact = numerals.at(text, at)) != null) {
                current = current < 0 ? fact.value() : current * 10 + fact.value();
                at += fact.form().length();
            } else if ((fact = small.at(text, at)) != null) {
                group += (current < 0 ? 1 : current) * fact.value();
                current = -1;
                scaled = true;
                at += fact.form().length();
            } else if ((fact = big.at(text, at)) != null && fact.value() < lastBig) {
                group += Math.max(current, 0);
                total += (group == 0 ? 1 : group) * fact.value();
                group = 0;
                current = -1;
                lastBig = fact.value();
                scaled = true;
                at += fact.form().length();
                // "만 3년" is three full years: only a number goes on behind a space.
                at = signs == 0 ? at : skipGap(text, at);
            } else {
                break;
            }
            signs++;
        }
        return signs == 0 ? null : new Composed(total + group + Math.max(current, 0), trim(text, at), signs, scaled);
    }

    /** The next group may be behind a space: {@code 1만 5천}. */
    private static int skipGap(String text, int at) {
        boolean goesOn = at + 1 < text.length() && text.charAt(at) == ' ' && Digits.isDigit(text.charAt(at + 1));
        return goesOn ? at + 1 : at;
    }

    private static int trim(String text, int end) {
        return text.charAt(end - 1) == ' ' ? end - 1 : end;
    }
}
