package org.nightdesk.kit.receipt;

import org.jspecify.annotations.Nullable;
import org.nightdesk.kit.NormalizedText;
import org.nightdesk.kit.Reason;
import org.nightdesk.kit.RowStatus;
import org.nightdesk.kit.WritableText;
import org.nightdesk.kit.read.ReturnedRow;
import org.nightdesk.kit.read.RowRemark;
import org.nightdesk.ledger.UnitState;

/** Judges a row of a translation kit by comparing what was issued, what stands now and what came back. */
final class TranslationRule {
    private TranslationRule() {}

    static Verdict judge(RowCase it) {
        ReturnedRow row = it.row();
        String text = row.text();
        RowRemark remark = RowRemark.of(row);
        if (remark != null && text.isEmpty() && hasOnlyUnknownWord(row)) {
            return omitted(it);
        }
        if (!row.holds().isEmpty()) {
            return new Verdict(RowOutcome.HELD, text, row.holds());
        }
        RowStatus status = row.status();
        if (status != null && isMark(status)) {
            return Verdict.held(text, Reason.of("omitted-but-text", Reason.of(status.word())));
        }
        if (RowRemark.named(text) != null && !isConfirmed(it)) {
            return Verdict.held(text, Reason.of("text-says-omitted", Reason.of(RowStatus.DONE.word())));
        }
        if (row.status() == RowStatus.QUESTION || row.status() == RowStatus.SKIP) {
            return AskingRule.judge(it, text.isEmpty() ? null : filled(it));
        }
        return text.isEmpty() ? blank(row) : filled(it);
    }

    /** Whether nothing stands against the row but a word that says why it is empty. */
    private static boolean hasOnlyUnknownWord(ReturnedRow row) {
        return row.holds().stream().allMatch(hold -> hold.code().equals("status-unknown"))
                && row.status() != RowStatus.QUESTION
                && row.status() != RowStatus.SKIP;
    }

    private static boolean isMark(RowStatus status) {
        return status == RowStatus.MERGED_ABOVE || status == RowStatus.MERGED_BELOW || status == RowStatus.EMPTY;
    }

    /** Words such as "see above" may be the translation after all. */
    private static boolean isConfirmed(RowCase it) {
        return it.slip() && it.row().status() == RowStatus.DONE
                || NormalizedText.same(it.row().text(), it.unit().text());
    }

    /** A row that is empty on purpose; why, and whether that can be, is seen with its neighbours. */
    private static Verdict omitted(RowCase it) {
        UnitState state = it.unit().state();
        if (it.unit().omitted() != null && state.isAccepted() && !it.sourceChanged()) {
            return Verdict.of(RowOutcome.UNCHANGED, "", Reason.of("same-as-current"));
        }
        return compared(it, "", state);
    }

    private static Verdict blank(ReturnedRow row) {
        if (row.status() == RowStatus.DONE) {
            return Verdict.of(RowOutcome.BLANK, "", Reason.of("done-but-empty"));
        }
        return row.comment().isEmpty()
                ? Verdict.of(RowOutcome.BLANK, "")
                : Verdict.of(RowOutcome.BLANK, "", Reason.of("comment-only"));
    }

    private static Verdict filled(RowCase it) {
        Verdict unwritable = unwritable(it.row().text());
        return unwritable == null ? writable(it) : unwritable;
    }

    /** A text that no workbook could carry to the editor is held with what can be shown of it; null for any other. */
    static @Nullable Verdict unwritable(String text) {
        if (WritableText.hindrance(text) == null) {
            return null;
        }
        return Verdict.held(
                WritableText.of(text), Reason.of(WritableText.isTooLong(text) ? "text-too-long" : "broken-characters"));
    }

    private static Verdict writable(RowCase it) {
        String text = it.row().text();
        boolean confirmed = it.row().status() == RowStatus.DONE;
        if (it.isAsSent() && !confirmed) {
            return Verdict.of(RowOutcome.UNCHANGED, text, Reason.of(it.slip() ? "slip-untouched" : "same-as-issued"));
        }
        UnitState state = it.unit().state();
        boolean waiting = state.isWaiting();
        if (it.isAsNow() && !(waiting && confirmed && !it.sourceChanged())) {
            return Verdict.of(RowOutcome.UNCHANGED, text, Reason.of("same-as-current"));
        }
        return compared(it, text, state);
    }

    private static Verdict compared(RowCase it, String text, UnitState state) {
        if (state == UnitState.STALE) {
            return Verdict.conflict(text, Reason.of("source-gone"));
        }
        if (it.sourceChanged()) {
            return Verdict.conflict(text, Reason.of("source-changed"));
        }
        if (state.isAccepted()) {
            return Verdict.conflict(text, Reason.of(LateWord.TEXT.reason()));
        }
        return it.textChanged() ? succeeding(it, text, state) : Verdict.of(RowOutcome.APPLIED, text);
    }

    /** The unit has a text that did not go out with the kit: this one replaces it if it comes from a later return. */
    private static Verdict succeeding(RowCase it, String text, UnitState state) {
        boolean ownEarlierReturn = !it.kit().isEmpty()
                && it.unit().textFrom().equals(it.kit())
                && (state == UnitState.RETURNED || state == UnitState.HELD);
        if (!ownEarlierReturn) {
            return Verdict.conflict(text, Reason.of("newer-text"));
        }
        return switch (it.unit().succession()) {
            case LATER -> Verdict.of(RowOutcome.APPLIED, text);
            case EARLIER -> Verdict.conflict(text, Reason.of("older-file"));
            case UNTOLD ->
                Verdict.held(text, Reason.of("returns-differ", it.unit().text()));
        };
    }
}
