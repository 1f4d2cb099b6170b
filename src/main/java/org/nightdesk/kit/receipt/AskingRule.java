package org.nightdesk.kit.receipt;

import org.jspecify.annotations.Nullable;
import org.nightdesk.kit.Fingerprint;
import org.nightdesk.kit.Reason;
import org.nightdesk.kit.RowStatus;
import org.nightdesk.kit.UnitNow;
import org.nightdesk.ledger.UnitState;

/**
 * Judges a row that asks something or is declined. That is an answer of its own: nothing about it is wrong, so it is never
 * held. It settles nothing that has been settled meanwhile.
 */
final class AskingRule {
    private static final String NO_REASON = "–";

    private AskingRule() {}

    /** @param text what the text beside it comes to; null when there is none */
    static Verdict judge(RowCase it, @Nullable Verdict text) {
        Reason late = late(it);
        if (late != null) {
            return text != null && text.outcome() == RowOutcome.CONFLICT
                    ? text
                    : Verdict.of(RowOutcome.UNCHANGED, it.row().text(), late);
        }
        if (text != null && (text.outcome() == RowOutcome.CONFLICT || text.outcome() == RowOutcome.HELD)) {
            return text;
        }
        String draft = text != null && text.outcome() == RowOutcome.APPLIED ? text.text() : "";
        String said = it.row().comment();
        if (it.row().status() == RowStatus.SKIP) {
            return Verdict.of(RowOutcome.DECLINED, draft, Reason.of("skipped", said.isEmpty() ? NO_REASON : said));
        }
        return Verdict.of(
                RowOutcome.QUESTION, draft, said.isEmpty() ? Reason.of("question-open") : Reason.of("question", said));
    }

    /** Why the row comes too late to ask or decline; null when it does not. */
    private static @Nullable Reason late(RowCase it) {
        UnitNow unit = it.unit();
        UnitState state = unit.state();
        if (state == UnitState.STALE) {
            return Reason.of("source-gone");
        }
        if (it.sourceChanged()) {
            return Reason.of("source-changed");
        }
        if (state.isAccepted()) {
            return Reason.of("already-approved");
        }
        if (it.isWithSomebodyElse() && state != UnitState.RETURNED) {
            return Reason.of("reassigned", unit.assignee());
        }
        if (state == UnitState.RETURNED) {
            boolean older = unit.textFrom().equals(it.kit()) && unit.succession() == UnitNow.Succession.EARLIER;
            boolean declined = it.row().status() == RowStatus.SKIP;
            boolean notTheirs = !unit.textFrom().equals(it.kit())
                    && !unit.text().isEmpty()
                    && !Fingerprint.of(unit.text()).equals(it.issued().text());
            return older ? Reason.of("older-file") : declined || notTheirs ? Reason.of("same-as-current") : null;
        }
        return null;
    }
}
