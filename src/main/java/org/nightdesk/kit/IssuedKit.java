package org.nightdesk.kit;

import java.util.List;
import java.util.Locale;
import org.nightdesk.ledger.RowKey;

/**
 * What the store remembers of a kit it issued.
 *
 * @param person key of whoever got it
 * @param rows in the order they went out
 * @param signed whether its stamp was signed; kits of earlier versions were not
 */
public record IssuedKit(
        String id,
        String job,
        Kit.Kind kind,
        String person,
        Locale source,
        Locale target,
        List<Row> rows,
        boolean signed) {
    /** One row: the unit, and the fingerprints of its source and of the text it went out with. */
    public record Row(RowKey key, RowPrints prints) {
        public static Row of(KitRow row) {
            return new Row(row.key(), RowPrints.of(row));
        }
    }

    public IssuedKit {
        rows = List.copyOf(rows);
    }
}
