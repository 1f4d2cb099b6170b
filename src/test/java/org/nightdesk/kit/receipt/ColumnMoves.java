package org.nightdesk.kit.receipt;

import com.ibm.icu.text.Collator;
import com.ibm.icu.util.ULocale;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** What people do to a column of translations while the rest of the table stays. */
final class ColumnMoves {
    interface Move {
        List<String> on(List<String> column, Random random);
    }

    private ColumnMoves() {}

    static Map<String, Move> all() {
        Map<String, Move> all = new LinkedHashMap<>();
        all.put("sorted A to Z", (c, r) -> sorted(c, 0, c.size(), collation()));
        all.put("sorted Z to A", (c, r) -> sorted(c, 0, c.size(), collation().reversed()));
        all.put("sorted by code point", (c, r) -> sorted(c, 0, c.size(), Comparator.naturalOrder()));
        all.put("some rows sorted", (c, r) -> {
            int size = Math.min(c.size(), 12 + r.nextInt(20));
            int from = r.nextInt(c.size() - size + 1);
            return sorted(c, from, from + size, collation());
        });
        all.put("a cell deleted, the rest moved up", (c, r) -> shifted(c, from(c, r), -1));
        all.put("several cells deleted", (c, r) -> {
            int cells = 2 + r.nextInt(5);
            return shifted(c, r.nextInt(c.size() - 8 - cells), -cells);
        });
        all.put("a cell inserted, the rest pushed down", (c, r) -> shifted(c, from(c, r), 1));
        all.put("several cells inserted", (c, r) -> shifted(c, from(c, r), 2 + r.nextInt(5)));
        all.put("two blocks swapped", ColumnMoves::swapped);
        all.put("a block pasted one row too low", (c, r) -> askew(c, r, 1));
        all.put("a block pasted one row too high", (c, r) -> askew(c, r, -1));
        all.put("pasted from a filtered table", ColumnMoves::filtered);
        all.put("whole column upside down", (c, r) -> {
            List<String> turned = new ArrayList<>(c);
            Collections.reverse(turned);
            return turned;
        });
        all.put("shuffled", (c, r) -> {
            List<String> shuffled = new ArrayList<>(c);
            Collections.shuffle(shuffled, r);
            return shuffled;
        });
        return all;
    }

    private static Comparator<String> collation() {
        Collator collator = Collator.getInstance(ULocale.ROOT);
        return collator::compare;
    }

    /** A row at least eight above the last: so many texts are moved at the least. */
    private static int from(List<String> column, Random random) {
        return random.nextInt(Math.max(1, column.size() - 8));
    }

    /** As spreadsheets sort: empty cells last. */
    private static List<String> sorted(List<String> column, int from, int to, Comparator<String> order) {
        List<String> sorted = new ArrayList<>(column);
        sorted.subList(from, to).sort(Comparator.comparing(String::isEmpty).thenComparing(order));
        return sorted;
    }

    private static List<String> shifted(List<String> column, int from, int by) {
        List<String> shifted = new ArrayList<>(column);
        for (int i = 0; i < Math.abs(by); i++) {
            if (by > 0) {
                shifted.add(from, "");
            } else if (from < shifted.size()) {
                shifted.remove(from);
                shifted.add("");
            }
        }
        return shifted;
    }

    private static List<String> swapped(List<String> column, Random random) {
        int size = Math.min(column.size() / 2, 12 + random.nextInt(12));
        int one = random.nextInt(column.size() - 2 * size + 1);
        int other = one + size + random.nextInt(column.size() - 2 * size - one + 1);
        List<String> swapped = new ArrayList<>(column);
        for (int i = 0; i < size; i++) {
            Collections.swap(swapped, one + i, other + i);
        }
        return swapped;
    }

    private static List<String> askew(List<String> column, Random random, int by) {
        int size = Math.min(column.size() - 1, 12 + random.nextInt(20));
        int from = 1 + random.nextInt(column.size() - size);
        List<String> askew = new ArrayList<>(column);
        askew.add("");
        for (int i = 0; i < size; i++) {
            askew.set(from + i + by, column.get(from + i));
        }
        if (by > 0) {
            askew.set(from, "");
        } else {
            askew.set(from + size - 1, "");
        }
        return askew;
    }

    private static List<String> filtered(List<String> column, Random random) {
        int keep = 5 + random.nextInt(6);
        List<String> seen = new ArrayList<>();
        for (int i = 0; i < column.size(); i++) {
            if (i % keep != 1) {
                seen.add(column.get(i));
            }
        }
        while (seen.size() < column.size()) {
            seen.add("");
        }
        return seen;
    }
}
