package org.nightdesk.kit.receipt;

import org.jspecify.annotations.Nullable;
import org.nightdesk.kit.Decision;
import org.nightdesk.kit.Fingerprint;
import org.nightdesk.kit.KitColumn;
import org.nightdesk.kit.NormalizedText;
import org.nightdesk.kit.Reason;
import org.nightdesk.kit.read.ReturnedRow;
import org.nightdesk.kit.read.RowRemark;
import org.nightdesk.ledger.UnitState;

/** Judges a row of a review kit: the decision must be whole, and about the translation that still stands. */
final class ReviewRule {
    /** Holds a row, also an approved one, because two returns at once decide it differently. */
    static final String DECISIONS_DIFFER = "decisions-differ";

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
                return undecided(it);
            }
            if (it.slip() && it.isAsSent()) {
                return Verdict.of(RowOutcome.UNCHANGED, text, Reason.of("slip-untouched"));
            }
            return Verdict.held(text, Reason.of("change-undecided", it.word(Decision.CHANGE)));
        }
        if (text.isEmpty() && isOverwritten(it)) {
            return overwritten(it);
        }
        Reason incomplete = incomplete(it, decision);
        if (incomplete != null) {
            return Verdict.held(text, incomplete);
        }
        Verdict unwritable = decision == Decision.CHANGE ? TranslationRule.unwritable(text) : null;
        if (unwritable != null) {
            return unwritable;
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

    /** A row without a decision and without a text: a comment must reach somebody, and so must a text over the one shown. */
    private static Verdict undecided(RowCase it) {
        if (isOverwritten(it)) {
            return overwritten(it);
        }
        return it.row().comment().isEmpty()
                ? Verdict.of(RowOutcome.BLANK, "")
                : Verdict.held(
                        "",
                        Reason.of(
                                "comment-undecided",
                                it.word(Decision.APPROVE),
                                it.word(Decision.CHANGE),
                                it.word(Decision.SEND_BACK)));
    }

    /** Whether an editor who unlocked the sheet wrote into the translation shown: that is their own text. */
    private static boolean isOverwritten(RowCase it) {
        return !it.row().shown().isEmpty() && isShownAltered(it);
    }

    private static boolean isShownAltered(RowCase it) {
        return !Fingerprint.of(it.row().shown()).equals(it.sent().text());
    }

    private static Verdict overwritten(RowCase it) {
        return Verdict.held(it.row().shown(), shownAltered(it));
    }

    private static Reason shownAltered(RowCase it) {
        return Reason.of("shown-altered", Reason.of(KitColumn.EDITED.word()), it.word(Decision.CHANGE));
    }

    private static @Nullable Reason incomplete(RowCase it, Decision decision) {
        ReturnedRow row = it.row();
        boolean hasText = !row.text().isEmpty() && !NormalizedText.same(row.text(), row.shown());
        return switch (decision) {
            case APPROVE ->
                hasText
                        ? Reason.of("approve-but-changed", it.word(Decision.APPROVE))
                        : isShownAltered(it) ? shownAltered(it) : null;
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

    private static Verdict approved(RowCase it) {
        String text = it.unit().text();
        if (text.isEmpty() && it.unit().omitted() == null) {
            return Verdict.held(text, Reason.of("approve-nothing", it.word(Decision.APPROVE)));
        }
        if (it.unit().state().isAccepted() && !it.changedSinceSent()) {
            return Verdict.of(RowOutcome.UNCHANGED, text, Reason.of("same-as-current"));
        }
        // What was approved is what stood in the row, also where the editor changed it in an earlier return.
        return taken(it, it.changedSinceSent() ? it.row().shown() : text);
    }

    private static Verdict changed(RowCase it) {
        String text = it.row().text();
        boolean sentBack = it.unit().state().isWaiting() && it.unit().state() != UnitState.HELD;
        if (it.isAsNow() && !sentBack) {
            return Verdict.of(RowOutcome.UNCHANGED, text, Reason.of("same-as-current"));
        }
        return taken(it, text);
    }

    private static Verdict sentBack(RowCase it) {
        UnitState state = it.unit().state();
        if (it.isOfThisKit() && (state == UnitState.OPEN || state == UnitState.ISSUED)) {
            return Verdict.of(RowOutcome.UNCHANGED, it.unit().text(), Reason.of("same-as-current"));
        }
        return taken(it, it.unit().text());
    }

    /** What a whole decision comes to beside what has happened to the unit since the row went out. */
    private static Verdict taken(RowCase it, String text) {
        UnitState state = it.unit().state();
        if (state == UnitState.STALE) {
            return Verdict.conflict(text, Reason.of("source-gone"));
        }
        if (it.sourceChanged()) {
            return Verdict.conflict(text, Reason.of("source-changed"));
        }
        boolean underReview = state == UnitState.RETURNED || state == UnitState.HELD;
        if (underReview && !it.changedSinceSent()) {
            return Verdict.of(RowOutcome.APPLIED, text);
        }
        if (it.isOfThisKit()) {
            return succeeding(it, text);
        }
        if (underReview) {
            return Verdict.conflict(text, Reason.of("approve-stale"));
        }
        if (!state.isAccepted()) {
            return Verdict.conflict(
                    text,
                    it.isWithSomebodyElse()
                            ? Reason.of("reassigned", it.unit().assignee())
                            : Reason.of("not-under-review"));
        }
        return Verdict.conflict(
                text,
                it.row().decision() == Decision.CHANGE
                        ? Reason.of(LateWord.TEXT.reason())
                        : it.row().decision() == Decision.SEND_BACK
                                ? Reason.of(LateWord.SENT_BACK.reason())
                                : Reason.of("approve-stale"));
    }

    /** The editor decided on the row in another return of the same kit: what was saved last counts. */
    private static Verdict succeeding(RowCase it, String text) {
        boolean published = it.unit().state() == UnitState.PUBLISHED;
        return switch (it.unit().succession()) {
            case LATER ->
                published
                        ? Verdict.of(RowOutcome.APPLIED, text, Reason.of("corrects-published"))
                        : Verdict.of(RowOutcome.APPLIED, text);
            case EARLIER -> Verdict.conflict(text, Reason.of("older-decision"));
            case UNTOLD -> Verdict.held(text, Reason.of(DECISIONS_DIFFER));
        };
    }
}
