package org.nightdesk.kit.receipt;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.nightdesk.kit.Fingerprint;
import org.nightdesk.kit.NormalizedText;
import org.nightdesk.kit.Reason;
import org.nightdesk.kit.RowPrints;
import org.nightdesk.kit.RowStatus;
import org.nightdesk.kit.read.ReturnedRow;
import org.nightdesk.ledger.RowKey;

/** Settles rows that stand in a file more than once: equal ones count once, differing ones are all held. */
final class DuplicateRows {
    private DuplicateRows() {}

    static List<ReceiptLine> resolved(List<ReceiptLine> lines, Map<RowKey, RowPrints> issued) {
        Map<RowKey, List<Integer>> places = new HashMap<>();
        for (int i = 0; i < lines.size(); i++) {
            RowKey key = lines.get(i).key();
            if (key != null && lines.get(i).outcome() != RowOutcome.UNKNOWN) {
                places.computeIfAbsent(key, k -> new ArrayList<>()).add(i);
            }
        }
        List<ReceiptLine> resolved = new ArrayList<>(lines);
        places.forEach((key, twins) -> {
            if (twins.size() > 1) {
                settle(resolved, twins, issued.get(key));
            }
        });
        return resolved;
    }

    private static void settle(List<ReceiptLine> lines, List<Integer> twins, @Nullable RowPrints issued) {
        int claimant = twins.get(0);
        for (int twin : twins) {
            if (!isUntouched(lines.get(twin), issued)) {
                claimant = twin;
                break;
            }
        }
        ReceiptLine first = lines.get(claimant);
        boolean differ = false;
        for (int twin : twins) {
            ReceiptLine line = lines.get(twin);
            differ |= twin != claimant && !isUntouched(line, issued) && !isSame(first, line);
        }
        for (int twin : twins) {
            ReceiptLine line = lines.get(twin);
            if (differ && !isUntouched(line, issued)) {
                lines.set(twin, differing(line, first, lines, twins));
            } else if (twin != claimant && (!differ || isUntouched(line, issued))) {
                lines.set(twin, line.with(RowOutcome.DUPLICATE, Reason.of("duplicate-same")));
            }
        }
    }

    /** Held with the texts of its twins, so that whoever is asked sees all that there is to choose from. */
    private static ReceiptLine differing(
            ReceiptLine line, ReceiptLine first, List<ReceiptLine> lines, List<Integer> twins) {
        Set<String> others = new LinkedHashSet<>();
        others.add(first.text());
        twins.forEach(twin -> others.add(lines.get(twin).text()));
        others.remove(line.text());
        others.remove("");
        ReceiptLine held = line;
        for (String other : others) {
            held = held.with(RowOutcome.HELD, Reason.of("duplicate-other", other));
        }
        return held.with(RowOutcome.HELD, Reason.of("duplicate-differs"));
    }

    /** A copy nobody worked on: empty, or still as it went out. */
    private static boolean isUntouched(ReceiptLine line, @Nullable RowPrints issued) {
        ReturnedRow row = line.row();
        if (row == null
                || !row.holds().isEmpty()
                || row.decision() != null
                || !row.comment().isEmpty()) {
            return false;
        }
        boolean asked = row.status() != null && !isWork(row.status());
        return !asked
                && (row.text().isEmpty()
                        || issued != null
                                && Fingerprint.of(row.text()).equals(issued.text())
                                && row.status() != RowStatus.DONE);
    }

    private static boolean isSame(ReceiptLine one, ReceiptLine other) {
        ReturnedRow a = one.row();
        ReturnedRow b = other.row();
        return a != null
                && b != null
                && NormalizedText.same(a.text(), b.text())
                && a.decision() == b.decision()
                && a.comment().equals(b.comment())
                && asksTheSame(a.status(), b.status())
                && one.outcome() == other.outcome();
    }

    private static boolean asksTheSame(@Nullable RowStatus one, @Nullable RowStatus other) {
        return one == other || isWork(one) && isWork(other);
    }

    private static boolean isWork(@Nullable RowStatus status) {
        return status == null || status == RowStatus.TODO || status == RowStatus.DONE;
    }
}
