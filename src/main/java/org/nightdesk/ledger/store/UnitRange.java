package org.nightdesk.ledger.store;

import org.nightdesk.ledger.Ids;

/** How a join finds the units of translation {@code t} as one range of the primary key; see {@link Ids}. */
final class UnitRange {
    /** Of unit {@code u}. */
    static final String UNITS_OF_TRANSLATION = " u.id between t.id * " + Ids.MOST_SEGMENTS + " and t.id * "
            + Ids.MOST_SEGMENTS + " + " + (Ids.MOST_SEGMENTS - 1) + " ";

    /** Of segment {@code s}, to unit {@code u}. */
    static final String SEGMENT_OF_UNIT =
            " s.id = t.article_id * " + Ids.MOST_SEGMENTS + " + (u.id - t.id * " + Ids.MOST_SEGMENTS + ") ";

    private UnitRange() {}
}
