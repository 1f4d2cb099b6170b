package org.nightdesk.kit.receipt;

import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.nightdesk.kit.KitStamp;
import org.nightdesk.kit.Reason;
import org.nightdesk.ledger.RowKey;

/**
 * The account of one returned file, row by row. It cannot be built unless it balances.
 *
 * @param file its name as handed in
 * @param sha256 of its bytes
 * @param stamp which kit it says it is; null when it does not say
 * @param person key of whoever handed it in
 * @param rowsInFile rows of the file that hold anything
 * @param rowsIssued rows of the kit, 0 when the store does not know it
 * @param lines one for each row of the file in its order, then one for each missing row
 * @param notes what there is to say of the file as a whole
 */
public record Receipt(
        String file,
        String sha256,
        @Nullable KitStamp stamp,
        String person,
        int rowsInFile,
        int rowsIssued,
        List<ReceiptLine> lines,
        List<Reason> notes) {

    /** @throws IllegalStateException when the lines do not account for every row exactly once */
    public Receipt {
        lines = List.copyOf(lines);
        notes = List.copyOf(notes);
        int found = 0;
        Set<RowKey> taken = new HashSet<>();
        for (ReceiptLine line : lines) {
            if (line.outcome() == RowOutcome.MISSING) {
                continue;
            }
            found++;
            boolean claims = line.bringsText() || line.outcome() == RowOutcome.UNCHANGED;
            if (claims && (line.key() == null || !taken.add(line.key()))) {
                throw new IllegalStateException("two rows of " + file + " claim the unit " + line.key());
            }
        }
        if (found != rowsInFile) {
            throw new IllegalStateException(file + " has " + rowsInFile + " rows but " + found + " in its receipt");
        }
    }

    /** How many rows had each outcome; outcomes without rows count 0. */
    public Map<RowOutcome, Integer> totals() {
        Map<RowOutcome, Integer> totals = new EnumMap<>(RowOutcome.class);
        for (RowOutcome outcome : RowOutcome.values()) {
            totals.put(outcome, 0);
        }
        lines.forEach(line -> totals.merge(line.outcome(), 1, Integer::sum));
        return totals;
    }

    /** The code of the kit that the source texts of a file without a stamp told, or made likely; empty when they told none. */
    public Optional<String> kitFromSources() {
        return notes.stream()
                .filter(note -> note.code().equals(KitIdentification.FROM_SOURCES)
                        || note.code().equals(KitIdentification.LIKELY))
                .map(note -> String.valueOf(note.details().get(0)))
                .findFirst();
    }

    public List<ReceiptLine> lines(RowOutcome outcome) {
        return lines.stream().filter(line -> line.outcome() == outcome).toList();
    }
}
