package org.nightdesk.kit.receipt;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.nightdesk.kit.Decision;
import org.nightdesk.kit.Omitted;
import org.nightdesk.kit.Reason;
import org.nightdesk.kit.read.ReturnedRow;
import org.nightdesk.ledger.RowKey;

/**
 * The account of one row.
 *
 * @param row as it was found; null only for {@link RowOutcome#MISSING}
 * @param key of the unit; null when it is not known
 * @param text what an applied row brings (for an approval the text approved), or what to keep for the editor
 * @param decision of an editor, review kits only
 * @param comment from the person, worth keeping whatever the outcome
 * @param reasons why, the decisive one first; never empty for rows that ask or decline, held, in conflict, unknown or missing
 * @param omitted why an applied row brings no text; null when it brings one
 */
public record ReceiptLine(
        @Nullable ReturnedRow row,
        @Nullable RowKey key,
        RowOutcome outcome,
        String text,
        @Nullable Decision decision,
        String comment,
        List<Reason> reasons,
        @Nullable Omitted omitted) {
    public ReceiptLine {
        reasons = List.copyOf(reasons);
        boolean needsReason = outcome == RowOutcome.HELD
                || outcome == RowOutcome.QUESTION
                || outcome == RowOutcome.DECLINED
                || outcome == RowOutcome.CONFLICT
                || outcome == RowOutcome.UNKNOWN
                || outcome == RowOutcome.MISSING;
        if (needsReason && reasons.isEmpty()) {
            throw new IllegalArgumentException("a row " + outcome + " needs a reason: " + key);
        }
    }

    public ReceiptLine(
            @Nullable ReturnedRow row,
            @Nullable RowKey key,
            RowOutcome outcome,
            String text,
            @Nullable Decision decision,
            String comment,
            List<Reason> reasons) {
        this(row, key, outcome, text, decision, comment, reasons, null);
    }

    /** The same row with another outcome, for a reason that decides it. */
    ReceiptLine with(RowOutcome other, Reason reason) {
        List<Reason> more = new ArrayList<>(List.of(reason));
        more.addAll(reasons);
        return new ReceiptLine(row, key, other, text, decision, comment, more, omitted);
    }

    /** Whether its text becomes the unit's next revision: taken over, or a draft beside a question. */
    public boolean bringsText() {
        return outcome == RowOutcome.APPLIED || outcome == RowOutcome.QUESTION && !text.isEmpty();
    }

    /** Whether its text stood elsewhere than in the person's own column. */
    public boolean isFromAnotherCell() {
        return row != null && row.text().isEmpty() && !text.isEmpty();
    }

    /** Whether it is held because its editor decided twice at once: then what was taken first does not stand either. */
    public boolean asksAgain() {
        return outcome == RowOutcome.HELD
                && reasons.stream().anyMatch(reason -> reason.code().equals(ReviewRule.DECISIONS_DIFFER));
    }

    /** The place in its sheet, from 1; 0 for a row that is missing. */
    public int place() {
        return row == null ? 0 : row.place();
    }

    /** All reasons as sentences, the last without its full stop. */
    public String reasonsIn(Locale language) {
        StringBuilder text = new StringBuilder();
        for (Reason reason : reasons) {
            if (text.length() > 0) {
                text.append(isEnded(text) ? " " : ". ");
            }
            text.append(reason.in(language));
        }
        return text.toString();
    }

    /** Whether a sentence ends with what somebody wrote, full stop or question mark included. */
    private static boolean isEnded(CharSequence text) {
        return ".?!…。？！؟".indexOf(text.charAt(text.length() - 1)) >= 0;
    }
}
