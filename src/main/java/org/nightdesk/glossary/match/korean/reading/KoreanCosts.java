package org.nightdesk.glossary.match.korean.reading;

import java.util.Arrays;
import java.util.concurrent.atomic.AtomicReferenceArray;
import org.apache.lucene.analysis.ko.dict.ConnectionCosts;

/**
 * What it costs to have one context of mecab-ko-dic after another: Nori's table, of which the columns that are asked for
 * are kept as arrays. Thread-safe; what is kept, 8 KB a column, never changes an answer.
 */
final class KoreanCosts {
    static final KoreanCosts SHARED = new KoreanCosts();

    private static final int CONTEXTS = 1 << 12;
    /** No cost of the table: its costs lie well within a short. */
    private static final short UNASKED = Short.MIN_VALUE;

    private final ConnectionCosts table = ConnectionCosts.getInstance();
    private final AtomicReferenceArray<short[]> columns = new AtomicReferenceArray<>(CONTEXTS);

    /** The costs before a left context, by right context; read them through {@link #get}. */
    short[] before(int left) {
        if (left >= CONTEXTS) {
            return new short[0];
        }
        short[] column = columns.get(left);
        if (column == null) {
            column = new short[CONTEXTS];
            Arrays.fill(column, UNASKED);
            columns.set(left, column);
        }
        return column;
    }

    /** @param column what {@link #before} gave for the left context */
    int get(short[] column, int right, int left) {
        if (right >= column.length) {
            return table.get(right, left);
        }
        // Two threads may both look a cost up; they find the same.
        short cost = column[right];
        if (cost == UNASKED) {
            cost = (short) table.get(right, left);
            column[right] = cost;
        }
        return cost;
    }
}
