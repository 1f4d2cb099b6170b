package org.nightdesk.ledger;

/**
 * How the bulk tables number their rows: a segment is its article's id and a running number, its unit the translation's
 * id and the same number, so that all of one article or translation is one range of the primary key.
 */
public final class Ids {
    private static final int BITS = 20;

    /** How many segments an article may have over all its editions. */
    public static final int MOST_SEGMENTS = 1 << BITS;

    private Ids() {}

    public static long of(long owner, int n) {
        if (n < 0 || n >= MOST_SEGMENTS) {
            throw new IllegalArgumentException("segment number " + n);
        }
        return owner << BITS | n;
    }

    public static long owner(long id) {
        return id >> BITS;
    }

    public static int number(long id) {
        return (int) (id & (MOST_SEGMENTS - 1));
    }

    public static long first(long owner) {
        return owner << BITS;
    }

    public static long last(long owner) {
        return owner << BITS | (MOST_SEGMENTS - 1);
    }
}
