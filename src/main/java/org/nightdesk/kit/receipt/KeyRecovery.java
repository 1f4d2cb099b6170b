package org.nightdesk.kit.receipt;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.nightdesk.kit.Fingerprint;
import org.nightdesk.kit.IssuedKit;
import org.nightdesk.kit.read.ReturnedRow;
import org.nightdesk.ledger.RowKey;

/**
 * Finds the units of rows whose key is gone, by source text and order, only where that leaves no doubt: the text occurs
 * once among the rows still unclaimed, or every row of the file stands in the order in which the kit went out.
 */
final class KeyRecovery {
    private final List<IssuedKit.Row> issued;
    private final Set<RowKey> known;
    private final Map<Fingerprint, List<RowKey>> bySource = new HashMap<>();

    KeyRecovery(List<IssuedKit.Row> issued) {
        this(issued, Set.of());
    }

    /** @param known keys of units, also of those that are not in the kit: any other key was altered */
    KeyRecovery(List<IssuedKit.Row> issued, Set<RowKey> known) {
        this.issued = issued;
        this.known = known;
        for (IssuedKit.Row row : issued) {
            bySource.computeIfAbsent(row.prints().source(), source -> new ArrayList<>())
                    .add(row.key());
        }
    }

    /** @return for each row its unit, the row's own key where it has one; null where there is doubt */
    List<@Nullable RowKey> keys(List<ReturnedRow> rows) {
        List<@Nullable RowKey> keys = new ArrayList<>(rows.size());
        Set<RowKey> claimed = new HashSet<>();
        Map<Fingerprint, Integer> keyless = new HashMap<>();
        for (ReturnedRow row : rows) {
            RowKey key = isAltered(row) ? null : row.key();
            keys.add(key);
            if (key != null) {
                claimed.add(key);
            } else {
                keyless.merge(Fingerprint.of(row.source()), 1, Integer::sum);
            }
        }
        if (keyless.isEmpty()) {
            return keys;
        }
        if (claimed.isEmpty() && standsInOrder(rows)) {
            return inOrder(rows);
        }
        for (int i = 0; i < keys.size(); i++) {
            if (keys.get(i) == null) {
                keys.set(i, unclaimed(rows.get(i), claimed, keyless));
            }
        }
        return keys;
    }

    /** Whether nobody has the key of a row whose source went out. */
    private boolean isAltered(ReturnedRow row) {
        return row.key() != null
                && !known.isEmpty()
                && !known.contains(row.key())
                && bySource.containsKey(Fingerprint.of(row.source()));
    }

    private @Nullable RowKey unclaimed(ReturnedRow row, Set<RowKey> claimed, Map<Fingerprint, Integer> keyless) {
        Fingerprint source = Fingerprint.of(row.source());
        if (row.prints() != null && !row.prints().source().equals(source)) {
            return null;
        }
        List<RowKey> all = bySource.getOrDefault(source, List.of());
        if (row.source().isEmpty() || all.size() != 1 || keyless.getOrDefault(source, 0) != 1) {
            return null;
        }
        return claimed.contains(all.get(0)) ? null : all.get(0);
    }

    private boolean standsInOrder(List<ReturnedRow> rows) {
        if (rows.size() != issued.size()) {
            return false;
        }
        for (int i = 0; i < rows.size(); i++) {
            if (!Fingerprint.of(rows.get(i).source())
                    .equals(issued.get(i).prints().source())) {
                return false;
            }
        }
        return true;
    }

    private List<@Nullable RowKey> inOrder(List<ReturnedRow> rows) {
        List<@Nullable RowKey> keys = new ArrayList<>(rows.size());
        for (int i = 0; i < rows.size(); i++) {
            keys.add(issued.get(i).key());
        }
        return keys;
    }
}
