package org.nightdesk.kit.receipt;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.nightdesk.kit.Fingerprint;
import org.nightdesk.kit.IssuedKit;
import org.nightdesk.kit.Kit;
import org.nightdesk.kit.RowPrints;
import org.nightdesk.kit.UnitNow;
import org.nightdesk.kit.read.ReturnedKit;
import org.nightdesk.kit.read.ReturnedRow;
import org.nightdesk.ledger.RowKey;

/**
 * Rows whose key is that of one row of the kit and whose source is that of another. Where the fingerprints side with the source,
 * the key alone was altered. Where they side with the key, either was moved: visible columns that somebody sorted without the
 * hidden ones, or sources alone. Then the texts tell, and a row is asked about in any case.
 */
final class ExchangedKeys {
    /** How much better the texts must fit the rows of their keys for the sources to be what was moved. */
    private static final double CLEARLY = 3;

    private final ReturnedKit file;
    private final Map<RowKey, RowPrints> issued = new HashMap<>();
    private final Map<Fingerprint, @Nullable RowKey> home = new HashMap<>();
    private final BitSet doubted = new BitSet();

    /** @param rows that went out */
    ExchangedKeys(ReturnedKit file, List<IssuedKit.Row> rows) {
        this.file = file;
        for (IssuedKit.Row row : rows) {
            issued.put(row.key(), row.prints());
            Fingerprint source = row.prints().source();
            home.put(source, home.containsKey(source) ? null : row.key());
        }
    }

    /**
     * The keys of all rows, each that of its source where that is the better one.
     *
     * @param keys of the rows as far as they are known
     * @param units of the keys of the kit
     */
    List<@Nullable RowKey> settled(List<@Nullable RowKey> keys, Map<RowKey, UnitNow> units) {
        List<@Nullable RowKey> bySource = new ArrayList<>(keys);
        List<@Nullable RowKey> byPrint = new ArrayList<>(keys);
        for (int i = 0; i < keys.size(); i++) {
            ReturnedRow row = file.rows().get(i);
            RowKey other = other(row, keys.get(i));
            if (other == null) {
                continue;
            }
            bySource.set(i, other);
            if (row.prints() != null && row.prints().source().equals(Fingerprint.of(row.source()))) {
                byPrint.set(i, other);
            } else {
                doubted.set(i);
            }
        }
        if (doubted.isEmpty()) {
            return byPrint;
        }
        if (file.kind() == Kit.Kind.TRANSLATION && fit(byPrint, units) > fit(bySource, units) + CLEARLY) {
            doubted.clear();
            return byPrint;
        }
        return bySource;
    }

    /** Whether the row stands where its source belongs against what its fingerprints say too. */
    boolean isDoubted(int row) {
        return doubted.get(row);
    }

    /** The only row of the kit that has the source of this one, where that is another; null where it is not. */
    private @Nullable RowKey other(ReturnedRow row, @Nullable RowKey key) {
        RowPrints own = key == null ? null : issued.get(key);
        if (own == null || row.source().isEmpty()) {
            return null;
        }
        Fingerprint source = Fingerprint.of(row.source());
        RowKey other = source.equals(own.source()) ? null : home.get(source);
        return other == null || file.kind() == Kit.Kind.REVIEW && !isShown(row, other) ? null : other;
    }

    private boolean isShown(ReturnedRow row, RowKey key) {
        return !row.shown().isEmpty()
                && Fingerprint.of(row.shown())
                        .equals(Objects.requireNonNull(issued.get(key)).text());
    }

    private double fit(List<@Nullable RowKey> keys, Map<RowKey, UnitNow> units) {
        List<ReceiptLine> lines = new ArrayList<>();
        for (int i = 0; i < keys.size(); i++) {
            ReturnedRow row = file.rows().get(i);
            if (keys.get(i) != null) {
                lines.add(new ReceiptLine(row, keys.get(i), RowOutcome.APPLIED, row.text(), null, "", List.of()));
            }
        }
        WorkedRows rows = new WorkedRows(lines, units);
        double sum = 0;
        for (int i = 0; i < rows.size(); i++) {
            sum += rows.ownFit(i);
        }
        return sum;
    }
}
