package org.nightdesk.kit.read;

import java.util.AbstractList;
import java.util.Arrays;
import java.util.Objects;
import org.nightdesk.kit.Fingerprint;
import org.nightdesk.kit.IssuedKit;
import org.nightdesk.kit.RowPrints;
import org.nightdesk.ledger.RowKey;

/** The rows a manifest names, in their order and in 32 bytes each, since a kit may have 200,000. Not thread-safe. */
final class SealedRows extends AbstractList<IssuedKit.Row> {
    private static final int LONGS = 4;

    private long[] longs = new long[64 * LONGS];
    private int size;

    void add(RowKey key, RowPrints prints) {
        int at = size * LONGS;
        if (at == longs.length) {
            longs = Arrays.copyOf(longs, at * 2);
        }
        longs[at] = key.translation();
        longs[at + 1] = key.segment();
        longs[at + 2] = prints.source().bits();
        longs[at + 3] = prints.text().bits();
        size++;
    }

    @Override
    public IssuedKit.Row get(int index) {
        int at = Objects.checkIndex(index, size) * LONGS;
        return new IssuedKit.Row(
                new RowKey(longs[at], longs[at + 1]),
                new RowPrints(new Fingerprint(longs[at + 2]), new Fingerprint(longs[at + 3])));
    }

    @Override
    public int size() {
        return size;
    }

    /** Whether two of the rows have the same key. */
    boolean namesAKeyTwice() {
        int slots = Integer.highestOneBit(size + 1) * 4;
        int[] table = new int[slots];
        for (int i = 0; i < size; i++) {
            int slot = slot(i, slots);
            while (table[slot] != 0) {
                if (isSameKey(table[slot] - 1, i)) {
                    return true;
                }
                slot = slot + 1 & slots - 1;
            }
            table[slot] = i + 1;
        }
        return false;
    }

    private int slot(int index, int slots) {
        long mixed = (longs[index * LONGS] * 31 + longs[index * LONGS + 1]) * 0x9E3779B97F4A7C15L;
        return (int) (mixed >>> 33) & slots - 1;
    }

    private boolean isSameKey(int one, int other) {
        return longs[one * LONGS] == longs[other * LONGS] && longs[one * LONGS + 1] == longs[other * LONGS + 1];
    }
}
