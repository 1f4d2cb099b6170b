package org.nightdesk.quality.number;

/**
 * A number as a text states it.
 *
 * @param value the number; minutes since midnight for {@link Kind#TIME}, or within half a day when {@code unit} is empty
 * @param unit the ISO 4217 code of money, {@code am} or {@code pm} of a time that says so, the best possible value of a
 *     rating; empty otherwise
 * @param start in UTF-16 units
 * @param end exclusive, with its unit
 */
public record Amount(double value, Kind kind, String unit, Weight weight, int start, int end) {
    private static final double CLOSE = 1e-9;

    /** What a number counts. */
    public enum Kind {
        PLAIN,
        YEAR,
        MONTH,
        DAY,
        /** Ten years, by the first: 1990, or 90 where the century goes without saying. */
        DECADE,
        TIME,
        PERCENT,
        MONEY,
        RATING,
        /** A number of an all-digit date, which may be its month, day or year. */
        DATE_PART
    }

    /** How much it takes for a translation to leave the number out, or to add it. */
    public enum Weight {
        /** In digits: must be there, and must not come from nowhere. */
        EXACT,
        /** A numeral that counts something: must be there. */
        COUNTED,
        /** A numeral that a translation may swallow ({@code 두 사람}, the couple) but not change. */
        SOFT,
        /** A word that may mean a number, or an article: accounts for a number on the other side, no more. */
        LOOSE
    }

    /** The same number counting something else, up to another end. */
    public Amount in(Kind newKind, String newUnit, int newEnd) {
        return new Amount(value, newKind, newUnit, weight, start, newEnd);
    }

    /** The same number with another weight. */
    public Amount weighing(Weight newWeight) {
        return new Amount(value, kind, unit, newWeight, start, end);
    }

    /** Whether a number in a translation may stand for this one: the same value, and no clash of kinds. */
    public boolean isRenderedBy(Amount other) {
        if (kind == Kind.TIME || other.kind == Kind.TIME) {
            return Clock.same(this, other);
        }
        if (kind == Kind.MONTH || other.kind == Kind.MONTH) {
            return same(value, other.value) && (kind == other.kind || isPartOfDate() || other.isPartOfDate());
        }
        if (kind == Kind.RATING && other.kind == Kind.RATING) {
            return same(value, other.value) && unit.equals(other.unit);
        }
        if (kind == Kind.RATING && other.kind == Kind.DATE_PART
                || kind == Kind.DATE_PART && other.kind == Kind.RATING) {
            return false;
        }
        if (kind == Kind.DECADE || other.kind == Kind.DECADE || kind == Kind.YEAR && value < 100) {
            return same(value, other.value)
                    || same(value % 100, other.value % 100) && (value < 100 || other.value < 100);
        }
        return same(value, other.value);
    }

    /** Whether it may be the month of a date in figures: {@code 4/10} looks like a rating too. */
    private boolean isPartOfDate() {
        return kind == Kind.DATE_PART || kind == Kind.RATING;
    }

    static boolean same(double a, double b) {
        return Math.abs(a - b) <= CLOSE * Math.max(Math.abs(a), Math.abs(b));
    }
}
