package org.nightdesk.kit.read;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.nightdesk.kit.Decision;
import org.nightdesk.kit.KitColumn;
import org.nightdesk.kit.Reason;
import org.nightdesk.ledger.RowKey;

/**
 * What somebody says of a whole article on the band above its rows.
 *
 * @param any one of the article's rows
 * @param place of the band in its sheet, from 1
 * @param decision for all rows on which the editor wrote nothing; null when there is none
 */
record Band(RowKey any, int place, @Nullable Decision decision, String comment) {
    /** @param note on a cell of the band */
    Band noted(String note) {
        String both = comment.isEmpty() || comment.contains(note) ? note : comment + "\n" + note;
        return note.isEmpty() ? this : new Band(any, place, decision, both);
    }

    /** Whether the comment is about the article rather than the reason for sending it back, which goes with every row. */
    boolean isComment() {
        return !comment.isEmpty() && decision != Decision.SEND_BACK;
    }

    /**
     * The rows of a sheet with what its bands decide for those that have no decision of their own.
     *
     * @param besides what stands beside rows, by {@link CellNotes#rowOf}
     */
    static List<ReturnedRow> decided(List<ReturnedRow> rows, List<Band> bands, Map<String, String> besides) {
        Map<Long, Band> deciding = new HashMap<>();
        for (Band band : bands) {
            if (band.decision != null) {
                deciding.put(band.any.translation(), band);
            }
        }
        if (deciding.isEmpty()) {
            return rows;
        }
        List<ReturnedRow> decided = new ArrayList<>(rows.size());
        for (ReturnedRow row : rows) {
            Band band = row.key() == null ? null : deciding.get(row.key().translation());
            decided.add(band == null ? row : band.decided(row, besides.getOrDefault(CellNotes.rowOf(row), "")));
        }
        return decided;
    }

    /** A row with a comment or a text beside it is not approved in passing: what they say may be a doubt, or better. */
    private ReturnedRow decided(ReturnedRow row, String beside) {
        boolean open =
                row.decision() == null && row.text().isEmpty() && row.holds().isEmpty();
        if (!open || decision == null) {
            return row;
        }
        if (decision == Decision.SEND_BACK) {
            return row.decided(decision, row.comment().isEmpty() ? comment : row.comment());
        }
        if (!beside.isEmpty()) {
            return row.held(Reason.of(
                    "approved-whole-but-text",
                    Reason.of(Decision.APPROVE.word()),
                    Reason.of(Decision.CHANGE.word()),
                    Reason.of(KitColumn.EDITED.word()),
                    beside));
        }
        return row.comment().isEmpty()
                ? row.decided(decision, "")
                : row.held(Reason.of(
                        "approved-whole-but-comment",
                        Reason.of(Decision.APPROVE.word()),
                        Reason.of(Decision.SEND_BACK.word())));
    }

    static List<ReturnedKit.ArticleComment> comments(List<Band> bands) {
        return bands.stream()
                .filter(Band::isComment)
                .map(band -> new ReturnedKit.ArticleComment(band.any, band.comment))
                .toList();
    }
}
