package org.nightdesk.ledger;

import org.jspecify.annotations.Nullable;

/**
 * Why a unit that is translated has no text of its own: the text of a neighbour says it too, or nothing is left of it in the
 * target language. Immutable.
 *
 * @param into the number of the unit, of the same translation, whose text says it too; -1 where nothing is left
 */
public record Omission(int into) {
    /** Nothing belongs there in the target language. */
    public static final Omission ON_PURPOSE = new Omission(-1);

    public Omission {
        if (into < -1) {
            throw new IllegalArgumentException("no unit has the number " + into);
        }
    }

    public static Omission mergedInto(int n) {
        return new Omission(n);
    }

    public boolean isMerged() {
        return into >= 0;
    }

    /** What a stored number says; null for none. */
    public static @Nullable Omission ofCode(@Nullable Integer code) {
        return code == null ? null : new Omission(code);
    }
}
