package org.nightdesk.exchange;

import java.util.List;

/**
 * What a rule says of one row.
 *
 * @param text what is taken over or kept
 */
record Verdict(Outcome outcome, String text, List<Reason> reasons) {
    static Verdict of(Outcome outcome, String text, Reason reason) {
        return new Verdict(outcome, text, List.of(reason));
    }

    static Verdict of(Outcome outcome, String text) {
        return new Verdict(outcome, text, List.of());
    }

    static Verdict held(String text, Reason reason) {
        return of(Outcome.HELD, text, reason);
    }

    static Verdict conflict(String text, Reason reason) {
        return of(Outcome.CONFLICT, text, reason);
    }
}
