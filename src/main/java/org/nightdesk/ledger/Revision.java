package org.nightdesk.ledger;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.nightdesk.job.Person.Role;

/**
 * One text somebody gave a unit; never changed once written.
 *
 * @param person the key of the person who wrote it
 * @param role in which the person wrote it
 * @param receiptId the receipt it came in with
 * @param madeOn the business date it was collected on
 * @param omission why the text is empty on purpose; null for a text
 */
public record Revision(
        long id,
        long unitId,
        String text,
        String person,
        Role role,
        long receiptId,
        LocalDate madeOn,
        @Nullable Omission omission) {
    public Revision(long id, long unitId, String text, String person, Role role, long receiptId, LocalDate madeOn) {
        this(id, unitId, text, person, role, receiptId, madeOn, null);
    }
}
