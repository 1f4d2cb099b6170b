package org.nightdesk.ledger;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;

/** Cuts many ids into lists that fit into one statement. */
public final class IdBatches {
    static final int AT_A_TIME = 500;

    private IdBatches() {}

    /** Each id once, ascending; no list is empty. */
    public static List<List<Long>> of(Collection<Long> ids) {
        List<Long> sorted = new ArrayList<>(new TreeSet<>(ids));
        List<List<Long>> batches = new ArrayList<>();
        for (int from = 0; from < sorted.size(); from += AT_A_TIME) {
            batches.add(sorted.subList(from, Math.min(sorted.size(), from + AT_A_TIME)));
        }
        return batches;
    }
}
