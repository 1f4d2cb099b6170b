package org.nightdesk.kit.read;

import java.util.ArrayList;
import java.util.List;
import org.nightdesk.kit.KitColumn;
import org.nightdesk.kit.Reason;
import org.nightdesk.office.read.Book;

/** Holds rows whose cells are merged with others, so that nobody can tell which row a text belongs to. */
final class MergedCells {
    private static final List<KitColumn> TOUCHED_BY_MERGES = List.of(
            KitColumn.TRANSLATION,
            KitColumn.EDITED,
            KitColumn.KEY,
            KitColumn.SOURCE,
            KitColumn.STATUS,
            KitColumn.DECISION,
            KitColumn.CURRENT);

    private MergedCells() {}

    /** The rows, those that merged cells touch held. */
    static List<ReturnedRow> held(List<ReturnedRow> rows, List<Book.Merge> merges, HeaderRow header) {
        List<Book.Merge> touching = new ArrayList<>();
        for (Book.Merge merge : merges) {
            if (touches(merge, header)) {
                touching.add(merge);
            }
        }
        if (touching.isEmpty()) {
            return rows;
        }
        List<ReturnedRow> all = new ArrayList<>(rows.size());
        for (ReturnedRow row : rows) {
            boolean merged = touching.stream()
                    .anyMatch(merge -> merge.firstRow() <= row.place() && row.place() <= merge.lastRow());
            all.add(merged ? row.held(Reason.of("merged-cell")) : row);
        }
        return all;
    }

    private static boolean touches(Book.Merge merge, HeaderRow header) {
        for (KitColumn field : TOUCHED_BY_MERGES) {
            for (int column : header.columns(field)) {
                if (merge.firstColumn() <= column && column <= merge.lastColumn()) {
                    return true;
                }
            }
        }
        return false;
    }
}
