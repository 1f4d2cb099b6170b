package org.nightdesk.kit.receipt;

import com.ibm.icu.text.Collator;
import com.ibm.icu.text.RuleBasedCollator;
import com.ibm.icu.util.ULocale;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;

/**
 * Finds runs of rows whose texts stand in alphabetical order though their sources do not: a column sorted alone. So many
 * texts stand in order by chance as seldom as there are orders of them.
 */
final class SortedTexts {
    private static final double NEEDED = 9;
    private static final double WAYS = Math.log(6);
    private static final double SORTED_SOURCES = 0.75;

    private final WorkedRows rows;

    SortedTexts(WorkedRows rows) {
        this.rows = rows;
    }

    void mark(BitSet suspects) {
        int n = rows.size();
        if (n < 4) {
            return;
        }
        for (Comparator<String> order : orders()) {
            mark(order, suspects);
            mark(order.reversed(), suspects);
        }
    }

    private static List<Comparator<String>> orders() {
        Collator plain = Collator.getInstance(ULocale.ROOT);
        RuleBasedCollator letters = (RuleBasedCollator) Collator.getInstance(ULocale.ROOT);
        try {
            letters = letters.cloneAsThawed();
            letters.setAlternateHandlingShifted(true);
        } catch (UnsupportedOperationException keepsAsItIs) {
            return List.of(Comparator.naturalOrder(), plain::compare);
        }
        return List.of(Comparator.naturalOrder(), plain::compare, letters::compare);
    }

    private void mark(Comparator<String> order, BitSet suspects) {
        int start = 0;
        for (int at = 1; at <= rows.size(); at++) {
            if (at == rows.size() || order.compare(text(at - 1), text(at)) > 0) {
                if (isTelling(start, at, order)) {
                    suspects.set(start, at);
                }
                start = at;
            }
        }
    }

    private String text(int row) {
        return rows.row(row).text();
    }

    private boolean isTelling(int start, int end, Comparator<String> order) {
        List<String> sources = new ArrayList<>();
        double fit = 0;
        double chance = 0;
        int different = 0;
        for (int at = start; at < end; at++) {
            if (rows.hasSource(at)) {
                sources.add(rows.source(rows.line(at)));
                fit += rows.ownFit(at);
            }
            if (at == start || order.compare(text(at - 1), text(at)) != 0) {
                chance += Math.log(++different);
            }
        }
        if (different < 4) {
            return false;
        }
        int ascents = 0;
        for (int i = 1; i < sources.size(); i++) {
            ascents += order.compare(sources.get(i - 1), sources.get(i)) <= 0 ? 1 : 0;
        }
        boolean sorted = ascents >= SORTED_SOURCES * (sources.size() - 1);
        return !sorted && chance - WAYS - Math.log(rows.size()) - fit >= NEEDED;
    }
}
