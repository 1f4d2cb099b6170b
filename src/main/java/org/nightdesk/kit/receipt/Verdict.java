package org.nightdesk.kit.receipt;

import java.util.List;
import org.nightdesk.kit.Reason;

/**
 * What a rule says of one row.
 *
 * @param text what is taken over or kept
 */
record Verdict(RowOutcome outcome, String text, List<Reason> reasons) {
    static Verdict of(RowOutcome outcome, String text, Reason reason) {
        return new Verdict(outcome, text, List.of(reason));
    }

    static Verdict of(RowOutcome outcome, String text) {
        return new Verdict(outcome, text, List.of());
    }

    static Verdict held(String text, Reason reason) {
        return of(RowOutcome.HELD, text, reason);
    }

    static Verdict conflict(String text, Reason reason) {
        return of(RowOutcome.CONFLICT, text, reason);
    }
}
