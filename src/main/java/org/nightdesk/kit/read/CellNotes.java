package org.nightdesk.kit.read;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.nightdesk.kit.Kit;
import org.nightdesk.kit.RowStatus;

/** What people wrote into notes on cells: beside a text or a decision it is a comment, on an empty row maybe the text. */
final class CellNotes {
    private CellNotes() {}

    static String rowOf(ReturnedRow row) {
        return row.sheet() + "\n" + row.place();
    }

    /** All notes on the cells of a row together, by {@link #rowOf}. */
    static Map<String, String> byRow(List<ReturnedKit.CellNote> notes) {
        Map<String, String> byRow = new HashMap<>();
        notes.forEach(note ->
                byRow.merge(note.sheet() + "\n" + note.place(), note.text(), (one, other) -> one + "\n" + other));
        return byRow;
    }

    /** The rows with the notes that are remarks as part of their comments. */
    static List<ReturnedRow> joined(List<ReturnedRow> rows, List<ReturnedKit.CellNote> notes, Kit.Kind kind) {
        if (notes.isEmpty()) {
            return rows;
        }
        Map<String, String> byRow = byRow(notes);
        List<ReturnedRow> joined = new ArrayList<>(rows.size());
        for (ReturnedRow row : rows) {
            String note = byRow.getOrDefault(rowOf(row), "");
            boolean comments = kind == Kit.Kind.REVIEW || isRemark(row, note);
            joined.add(!note.isEmpty() && comments ? row.noted(note) : row);
        }
        return joined;
    }

    /** Whether a note on a row of a translation kit is about the row rather than its translation. */
    static boolean isRemark(ReturnedRow row, String note) {
        return !row.text().isEmpty() || asks(row) || RowRemark.of(row) != null || RowRemark.named(note) != null;
    }

    /** Whether the status says that the row is meant to hold no translation now. */
    static boolean asks(ReturnedRow row) {
        return row.status() != null && row.status() != RowStatus.TODO && row.status() != RowStatus.DONE;
    }
}
