package org.nightdesk.ledger;

import java.time.LocalDate;
import java.util.List;
import org.nightdesk.job.Person.Role;

/** Who gave units their texts, and when: translators wrote them, editors wrote or approved them. Reads only. */
public interface WorkDone {
    /** @param on the business date */
    record Done(long unitId, String person, Role role, LocalDate on) {}

    /**
     * What somebody did in a role for the first time on one of these days, by unit: a text that is handed in again counts where
     * it was handed in first.
     */
    List<Done> firstBetween(LocalDate from, LocalDate to);

    /** For each unit of a translation, who wrote its text last and who approved it last, by unit. */
    List<Done> lastOf(long translationId);
}
