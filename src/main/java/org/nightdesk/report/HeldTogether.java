package org.nightdesk.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.nightdesk.ledger.LedgerQueries.Held;

/**
 * Rows of one article that are held for the same reason but for what it quotes and counts, told as one: thirty rows with struck
 * text are one thing to deal with.
 */
final class HeldTogether {
    /** As many reasons of one kind are still told one by one. */
    private static final int FEW = 2;

    private static final Pattern DETAIL = Pattern.compile("“[^”]*”|\\d[\\d.,]*\\d|\\d");

    private HeldTogether() {}

    /** In the order of their first rows. */
    static List<Held> of(List<Held> held) {
        Map<String, List<Held>> kinds = new LinkedHashMap<>();
        for (Held one : held) {
            kinds.computeIfAbsent(one.translationId() + " " + kind(one), kind -> new ArrayList<>())
                    .add(one);
        }
        List<Held> together = new ArrayList<>();
        for (List<Held> same : kinds.values()) {
            if (same.size() <= FEW) {
                together.addAll(same);
            } else {
                long units = same.stream().mapToLong(Held::units).sum();
                together.add(new Held(same.get(0).translationId(), kind(same.get(0)), units));
            }
        }
        return together;
    }

    private static String kind(Held held) {
        return DETAIL.matcher(held.reason()).replaceAll(detail -> detail.group().startsWith("“") ? "“…”" : "…");
    }
}
