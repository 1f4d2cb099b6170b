package org.nightdesk.kit.receipt;

import java.util.List;
import java.util.Optional;
import org.nightdesk.job.Person.Role;
import org.nightdesk.ledger.Revision;

/** What an editor decided on a row that was taken from a returned review kit, as the texts tell that came of it. */
public enum PastDecision {
    APPROVED("approved"),
    CHANGED("changed"),
    SENT_BACK("sent back");

    private final String label;

    PastDecision(String label) {
        this.label = label;
    }

    /** In the history: {@code sent back}. */
    public String label() {
        return label;
    }

    /**
     * @param texts every text the unit was given, oldest first
     * @param receiptId of the file in which the row was taken
     * @param review whether that was a review kit of this store
     * @return empty where no editor decided
     */
    public static Optional<PastDecision> of(List<Revision> texts, long receiptId, boolean review) {
        String before = "";
        for (Revision text : texts) {
            if (text.receiptId() == receiptId && text.role() == Role.EDITOR) {
                return Optional.of(text.text().equals(before) ? APPROVED : CHANGED);
            }
            before = text.text();
        }
        return review ? Optional.of(SENT_BACK) : Optional.empty();
    }
}
