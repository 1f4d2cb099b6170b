package org.nightdesk.kit.read;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.nightdesk.kit.Choices;
import org.nightdesk.kit.Decision;
import org.nightdesk.kit.Reason;
import org.nightdesk.kit.RowPrints;
import org.nightdesk.kit.RowStatus;
import org.nightdesk.ledger.RowKey;
import org.nightdesk.office.read.CellKind;

/**
 * A row of a returned file as it was found, before anything is known about what was issued.
 *
 * @param place the row's number in its sheet, from 1
 * @param keyText the key cell as it stands where it is no key; empty where it is one
 * @param key null when the cell holds no key or its check character is wrong
 * @param source the source cell, plain
 * @param prints the row's fingerprints as they went out; null when damaged or gone
 * @param text what the person wrote, plain: the translation, or in a review kit the editor's version
 * @param shown the translation an editor saw; empty in translation kits
 * @param terms the target forms the row's terms column asks for, as it came back
 * @param part the part as the sheet names it
 * @param status null when the cell is empty or not understood
 * @param decision null when the cell is empty or not understood
 * @param comment from the person; may be empty
 * @param holds why nothing of the row may be taken over in silence; empty when nothing stands against it
 * @param notes what else there is to say of the row
 */
public record ReturnedRow(
        String sheet,
        int place,
        String keyText,
        @Nullable RowKey key,
        String source,
        @Nullable RowPrints prints,
        String text,
        String shown,
        List<String> terms,
        String part,
        @Nullable RowStatus status,
        @Nullable Decision decision,
        String comment,
        List<Reason> holds,
        List<Reason> notes) {
    public ReturnedRow {
        terms = List.copyOf(terms);
        holds = List.copyOf(holds);
        notes = List.copyOf(notes);
    }

    /** The same row, held for a reason where the person wrote or chose anything, and else with that as a note. */
    ReturnedRow doubted(Reason reason) {
        if (!text.isEmpty() || !comment.isEmpty() || decision != null || status == RowStatus.DONE) {
            return held(reason);
        }
        List<Reason> more = new ArrayList<>(notes);
        more.add(reason);
        return new ReturnedRow(
                sheet, place, keyText, key, source, prints, text, shown, terms, part, status, decision, comment, holds,
                more);
    }

    /** The same row with a text in it. */
    public ReturnedRow filledIn(String newText) {
        return new ReturnedRow(
                sheet, place, keyText, key, source, prints, newText, shown, terms, part, status, decision, comment,
                holds, notes);
    }

    /** Whether more stood in one of its cells than was read: what was read must not pass for the whole. */
    public boolean isCut() {
        return holds.stream().anyMatch(hold -> hold.code().equals(CellKind.LONG.reason()));
    }

    ReturnedRow held(Reason reason) {
        List<Reason> more = new ArrayList<>(holds);
        more.add(reason);
        return with(decision, comment, more);
    }

    ReturnedRow decided(Decision said, String why) {
        return with(said, why, holds);
    }

    /** The same row with “approve” in the comment column where nothing else stands in it: that is a decision. */
    public ReturnedRow decidedInComment() {
        boolean alone = decision == null && text.isEmpty() && holds.isEmpty();
        return alone && Choices.decision(comment) == Decision.APPROVE ? decided(Decision.APPROVE, "") : this;
    }

    /** The same row with a note on one of its cells, which says more than the comment does. */
    ReturnedRow noted(String note) {
        boolean said = comment.contains(note);
        return said ? this : with(decision, comment.isEmpty() ? note : comment + "\n" + note, holds);
    }

    private ReturnedRow with(@Nullable Decision said, String why, List<Reason> against) {
        return new ReturnedRow(
                sheet, place, keyText, key, source, prints, text, shown, terms, part, status, said, why, against,
                notes);
    }
}
