package org.nightdesk.glossary.file;

import java.util.Arrays;
import java.util.function.IntPredicate;

/**
 * Finds entries by a 64-bit hash of what they hold, in 12 bytes a slot: a map of strings for a million entries would not
 * fit beside them. Hashes may collide, so the caller confirms what is found. Not thread-safe.
 */
final class HashIndex {
    private static final long MULTIPLIER = 0x9E3779B97F4A7C15L;

    private long[] hashes;
    private int[] values;
    private int size;

    HashIndex(int expected) {
        int slots = Integer.highestOneBit(Math.max(8, expected) * 2 - 1) << 1;
        hashes = new long[slots];
        values = new int[slots];
        Arrays.fill(values, -1);
    }

    /** Hashes a text, letter case aside, onto what was hashed so far. */
    static long hash(String text, long start) {
        long hash = (start ^ text.length()) * MULTIPLIER;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            char folded = c < 0x80 && (c < 'A' || c > 'Z') || c >= '\uAC00' && c <= '\uD7A3'
                    ? c
                    : Character.toLowerCase(Character.toUpperCase(c));
            hash = (hash ^ folded) * MULTIPLIER;
            hash ^= hash >>> 29;
        }
        return hash;
    }

    /** The value first put under the hash that the caller confirms; -1 when there is none. */
    int find(long hash, IntPredicate confirmed) {
        for (int slot = slot(hash); values[slot] >= 0; slot = slot + 1 & values.length - 1) {
            if (hashes[slot] == hash && confirmed.test(values[slot])) {
                return values[slot];
            }
        }
        return -1;
    }

    void put(long hash, int value) {
        if (size * 2 >= values.length) {
            grow();
        }
        insert(hash, value);
        size++;
    }

    private void insert(long hash, int value) {
        int slot = slot(hash);
        while (values[slot] >= 0) {
            slot = slot + 1 & values.length - 1;
        }
        hashes[slot] = hash;
        values[slot] = value;
    }

    private void grow() {
        long[] oldHashes = hashes;
        int[] oldValues = values;
        hashes = new long[oldHashes.length * 2];
        values = new int[oldValues.length * 2];
        Arrays.fill(values, -1);
        for (int i = 0; i < oldValues.length; i++) {
            if (oldValues[i] >= 0) {
                insert(oldHashes[i], oldValues[i]);
            }
        }
    }

    private int slot(long hash) {
        return (int) (hash * MULTIPLIER >>> 33) & values.length - 1;
    }
}
