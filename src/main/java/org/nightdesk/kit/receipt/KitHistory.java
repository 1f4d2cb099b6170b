package org.nightdesk.kit.receipt;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Tells what went out in kits and what came back of it. Reads only. */
public interface KitHistory {
    /**
     * A returned file and what became of it.
     *
     * @param date the business date of the night that read it
     * @param person key of whoever handed it in; empty when that is not known
     * @param file below the folder of returns, with slashes
     * @param kit code of the kit; empty when the file does not say
     * @param outcome read, held or refused
     * @param reason of a hold or refusal; empty otherwise
     * @param rows how many rows had each outcome, in the order of {@link RowOutcome}; outcomes without rows are left out
     */
    record Arrival(
            long receipt,
            LocalDate date,
            String job,
            String person,
            String file,
            String kit,
            String outcome,
            String reason,
            Map<String, Integer> rows) {}

    /** A receipt whole. */
    record Account(Arrival arrival, List<AccountRow> rows) {}

    /**
     * One row of a receipt.
     *
     * @param number from 1, in the order of the receipt
     * @param key as it stood in the file, or the unit's; may be empty
     * @param decision of an editor on a row that was taken, such as {@code sent back}; else empty
     * @param text the person's, empty when there was none
     * @param remark what they wrote beside it; may be empty
     */
    record AccountRow(
            int number, String key, String outcome, String reason, String decision, String text, String remark) {}

    /**
     * A kit this store planned.
     *
     * @param on the business date of the night that planned it
     * @param file below the outbox, with slashes; empty while it is not written
     * @param returns everything that came back with its code, oldest first
     */
    record Sent(
            String code,
            String kind,
            String person,
            String locale,
            LocalDate on,
            LocalDate dueOn,
            int words,
            String file,
            List<Arrival> returns,
            List<SentRow> rows) {}

    /**
     * One row of a kit and what became of it.
     *
     * @param state in which its unit stands now
     * @param outcome in the last file that came back; empty while none did
     * @param decision of an editor on a row that was taken, such as {@code sent back}; else empty
     * @param remark what the person wrote beside the row in that file; may be empty
     */
    record SentRow(
            String key,
            String part,
            String source,
            String state,
            String outcome,
            String reason,
            String decision,
            String remark) {}

    /**
     * The receipts, oldest first.
     *
     * @param person only those of this key; empty for all
     * @param since only those of this business date or later; null for all
     */
    List<Arrival> arrivals(String person, @Nullable LocalDate since);

    /** The receipts of a night, oldest first. */
    List<Arrival> arrivedIn(long nightId);

    Optional<Account> account(long receipt);

    Optional<Sent> sent(String code);

    /** What came back with the code of a kit, also of one that this store did not issue; oldest first. */
    List<Arrival> returnsOf(String code);
}
