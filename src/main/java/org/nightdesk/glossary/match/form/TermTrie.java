package org.nightdesk.glossary.match.form;

import java.util.Arrays;

/**
 * Distinct keys as a trie in flat arrays, nodes in breadth-first order, so that the children of a node stand side by side.
 *
 * <p>Immutable and thread-safe. About ten bytes a node, whatever the script.
 */
public final class TermTrie {
    static final int ROOT = 0;
    public static final int NONE = -1;

    private static final int PAIR_BITS = 20;

    private final int[] firstChild;
    private final char[] label;
    private final int[] keyAt;
    /** Node of each first character, so that the commonest step is one look-up. */
    private final int[] start = new int[Character.MAX_VALUE + 1];
    /** One bit for each pair of first characters that occurs, hashed: most places of a text end here. */
    private final long[] pairs = new long[(1 << PAIR_BITS) / Long.SIZE];
    /** Nodes of two-character prefixes, hashed: the characters in the upper half, the node in the lower, 0 for an empty slot. */
    private final long[] second;

    /** @param keys sorted, distinct, none empty; a key is known by its index */
    public TermTrie(String[] keys) {
        Builder builder = new Builder(keys);
        builder.build();
        firstChild = Arrays.copyOf(builder.firstChild, builder.nodes + 1);
        label = Arrays.copyOf(builder.label, builder.nodes);
        keyAt = Arrays.copyOf(builder.keyAt, builder.nodes);
        Arrays.fill(start, NONE);
        for (int child = firstChild[ROOT]; child < firstChild[ROOT + 1]; child++) {
            start[label[child]] = child;
        }
        second = new long[Integer.highestOneBit(Math.max(8, 4 * grandchildren()))];
        for (int child = firstChild[ROOT]; child < firstChild[ROOT + 1]; child++) {
            for (int node = firstChild[child]; node < firstChild[child + 1]; node++) {
                enter(label[child], label[node], node);
            }
        }
    }

    private int grandchildren() {
        int last = firstChild[ROOT + 1];
        return last <= 1 ? 0 : firstChild[last] - firstChild[firstChild[ROOT]];
    }

    private void enter(char first, char next, int node) {
        int bit = pair(first, next) >>> (Integer.SIZE - PAIR_BITS);
        pairs[bit >>> 6] |= 1L << bit;
        int slot = pair(first, next) & second.length - 1;
        while (second[slot] != 0) {
            slot = slot + 1 & second.length - 1;
        }
        second[slot] = (long) (first << 16 | next) << 32 | node;
    }

    /** The node of a one-character prefix, or {@link #NONE}. */
    public int start(char c) {
        return start[c];
    }

    /** The node of a two-character prefix, or {@link #NONE}: the same as two steps, in one. */
    public int second(char first, char next) {
        int hash = pair(first, next);
        int bit = hash >>> (Integer.SIZE - PAIR_BITS);
        if ((pairs[bit >>> 6] & 1L << bit) == 0) {
            return NONE;
        }
        int wanted = first << 16 | next;
        int slot = hash & second.length - 1;
        while (second[slot] != 0) {
            if ((int) (second[slot] >>> 32) == wanted) {
                return (int) second[slot];
            }
            slot = slot + 1 & second.length - 1;
        }
        return NONE;
    }

    public int child(int node, char c) {
        int low = firstChild[node];
        int high = firstChild[node + 1] - 1;
        while (low <= high) {
            int middle = (low + high) >>> 1;
            char at = label[middle];
            if (at == c) {
                return middle;
            }
            if (at < c) {
                low = middle + 1;
            } else {
                high = middle - 1;
            }
        }
        return NONE;
    }

    /** The index of the key that ends at the node, or {@link #NONE}. */
    public int key(int node) {
        return keyAt[node];
    }

    /** The index of a whole key, or {@link #NONE}. */
    int find(char[] chars, int from, int to) {
        int node = from < to ? start[chars[from]] : NONE;
        for (int i = from + 1; i < to && node != NONE; i++) {
            node = child(node, chars[i]);
        }
        return node == NONE ? NONE : keyAt[node];
    }

    private static int pair(char first, char next) {
        int mixed = (first << 16 | next) * 0x9E3779B1;
        return mixed ^ mixed >>> 15;
    }

    /** Lays the nodes out level by level; each waiting node knows the slice of keys below it. */
    private static final class Builder {
        private final String[] keys;
        private int[] firstChild = new int[1024];
        private char[] label = new char[1024];
        private int[] keyAt = new int[1024];
        private int[] low = new int[1024];
        private int[] high = new int[1024];
        private int nodes = 1;

        Builder(String[] keys) {
            this.keys = keys;
            keyAt[ROOT] = NONE;
            high[ROOT] = keys.length;
        }

        void build() {
            int depth = 0;
            int level = 1;
            for (int node = 0; node < nodes; node++) {
                if (node == level) {
                    depth++;
                    level = nodes;
                }
                firstChild[node] = nodes;
                expand(low[node], high[node], depth);
            }
            grow();
            firstChild[nodes] = nodes;
        }

        private void expand(int from, int to, int depth) {
            int i = from;
            while (i < to && keys[i].length() == depth) {
                i++;
            }
            while (i < to) {
                char c = keys[i].charAt(depth);
                int next = i + 1;
                while (next < to && keys[next].charAt(depth) == c) {
                    next++;
                }
                grow();
                label[nodes] = c;
                low[nodes] = i;
                high[nodes] = next;
                keyAt[nodes] = keys[i].length() == depth + 1 ? i : NONE;
                nodes++;
                i = next;
            }
        }

        private void grow() {
            if (nodes + 1 >= label.length) {
                int size = label.length + (label.length >> 1);
                firstChild = Arrays.copyOf(firstChild, size);
                label = Arrays.copyOf(label, size);
                keyAt = Arrays.copyOf(keyAt, size);
                low = Arrays.copyOf(low, size);
                high = Arrays.copyOf(high, size);
            }
        }
    }
}
