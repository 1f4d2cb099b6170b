package org.nightdesk.kit.receipt;

import org.jspecify.annotations.Nullable;
import org.nightdesk.kit.Decision;
import org.nightdesk.kit.Fingerprint;
import org.nightdesk.kit.NormalizedText;
import org.nightdesk.kit.Reason;
import org.nightdesk.kit.read.ReturnedRow;
import org.nightdesk.kit.read.RowRemark;
import org.nightdesk.ledger.UnitState;

/** Judges a row of a review kit: the decision must be whole, and about the translation that still stands. */
final class ReviewRule {
    private ReviewRule() {}

    static Verdict judge(RowCase it) {
        ReturnedRow row = it.row();
        String text = row.text();
        if (saysWhyEmpty(row)) {
            return changed(it);
        }
        if (!row.holds().isEmpty()) {
            return new Verdict(RowOutcome.HELD, text, row.holds());
        }
        Decision decision = row.decision();
        if (decision == null) {
            if (text.isEmpty()) {
                return row.comment().isEmpty()
                        ? Verdict.of(RowOutcome.BLANK, "")
                        : Verdict.of(RowOutcome.BLANK, "", Reason.of("comment-only"));
            }
            if (it.slip() && it.isAsSent()) {
                return Verdict.of(RowOutcome.UNCHANGED, text, Reason.of("slip-untouched"));
            }
            return Verdict.held(text, Reason.of("change-undecided", it.word(Decision.CHANGE)));
        }
        Reason incomplete = incomplete(it, decision);
        if (incomplete != null) {
            return Verdict.held(text, incomplete);
        }
        return switch (decision) {
            case APPROVE -> approved(it);
            case CHANGE -> changed(it);
            case SEND_BACK -> sentBack(it);
        };
    }

    /** Whether an editor wrote in place of a decision why the row has no text: that decides it. */
    private static boolean saysWhyEmpty(ReturnedRow row) {
        return row.text().isEmpty()
                && !row.holds().isEmpty()
                && row.holds().stream().allMatch(hold -> hold.code().equals("status-unknown"))
                && RowRemark.of(row) != null;
    }

    private static @Nullable Reason incomplete(RowCase it, Decision decision) {
        ReturnedRow row = it.row();
        boolean hasText = !row.text().isEmpty() && !NormalizedText.same(row.text(), row.shown());
        return switch (decision) {
            case APPROVE -> hasText ? Reason.of("approve-but-changed", it.word(Decision.APPROVE)) : shownAltered(it);
            case CHANGE ->
                row.text().isEmpty()
                        ? RowRemark.of(row) != null ? null : Reason.of("change-empty", it.word(Decision.CHANGE))
                        : hasText ? null : Reason.of("change-same");
            case SEND_BACK ->
                hasText
                        ? Reason.of("send-back-with-text", it.word(Decision.SEND_BACK))
                        : row.comment().isEmpty()
                                ? Reason.of("send-back-needs-comment", it.word(Decision.SEND_BACK))
                                : null;
        };
    }

    /** An editor who unlocked the sheet may have written into the translation shown: that is no approval of ours. */
    private static @Nullable Reason shownAltered(RowCase it) {
        return Fingerprint.of(it.row().shown()).equals(it.issued().text()) ? null : Reason.of("shown-altered");
    }

    private static Verdict approved(RowCase it) {
        String text = it.unit().text();
        if (text.isEmpty() && it.unit().omitted() == null) {
            return Verdict.held(text, Reason.of("approve-nothing", it.word(Decision.APPROVE)));
        }
        if (isSettled(it) && !it.textChanged()) {
            return Verdict.of(RowOutcome.UNCHANGED, text, Reason.of("same-as-current"));
        }
        Verdict collision = collision(it, text);
        return collision != null ? collision : Verdict.of(RowOutcome.APPLIED, text);
    }

    private static Verdict changed(RowCase it) {
        String text = it.row().text();
        if (it.isAsNow()) {
            return Verdict.of(RowOutcome.UNCHANGED, text, Reason.of("same-as-current"));
        }
        Verdict collision = collision(it, text);
        return collision != null ? collision : Verdict.of(RowOutcome.APPLIED, text);
    }

    private static Verdict sentBack(RowCase it) {
        Verdict collision = collision(it, it.unit().text());
        return collision != null
                ? collision
                : Verdict.of(RowOutcome.APPLIED, it.unit().text());
    }

    private static @Nullable Verdict collision(RowCase it, String text) {
        UnitState state = it.unit().state();
        if (state == UnitState.STALE) {
            return Verdict.conflict(text, Reason.of("source-gone"));
        }
        if (it.sourceChanged()) {
            return Verdict.conflict(text, Reason.of("source-changed"));
        }
        boolean underReview = state == UnitState.RETURNED || state == UnitState.HELD;
        if (it.isWithSomebodyElse() && !underReview) {
            return Verdict.held(text, Reason.of("reassigned", it.unit().assignee()));
        }
        if (isSettled(it)) {
            return Verdict.conflict(text, Reason.of("already-approved"));
        }
        if (it.textChanged()) {
            return Verdict.conflict(text, Reason.of("approve-stale"));
        }
        if (!underReview) {
            return Verdict.held(text, Reason.of("not-under-review"));
        }
        return null;
    }

    private static boolean isSettled(RowCase it) {
        return it.unit().state().isAccepted();
    }
}
