package org.nightdesk.glossary.file;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.nightdesk.office.read.Book;
import org.nightdesk.office.read.CellKind;
import org.nightdesk.office.read.GridRow;

/** Turns the rows of a sheet into entries: the first row with text is the header. Not thread-safe. */
final class GlossarySheet implements Book.RowSink {
    private final GlossaryReading reading;
    private boolean headerSeen;
    private @Nullable Columns columns;
    private @Nullable EntryRow entries;

    GlossarySheet(GlossaryReading reading) {
        this.reading = reading;
    }

    /** @return false once the header shows that nothing can be read */
    @Override
    public boolean row(GridRow row) {
        List<String> texts = texts(row);
        if (texts.stream().allMatch(String::isBlank)) {
            return true;
        }
        if (entries != null) {
            entries.read(texts, row.place());
            return true;
        }
        headerSeen = true;
        columns = Columns.read(texts, row.place(), reading);
        entries = columns == null ? null : new EntryRow(columns, reading);
        return entries != null;
    }

    /** Called after the last row. */
    void end() {
        if (!headerSeen) {
            reading.lost(0, "", "the sheet is empty", "Put the names of the columns into the first row");
        }
    }

    private List<String> texts(GridRow row) {
        int width = columns != null ? columns.header().size() : row.size() == 0 ? 0 : row.column(row.size() - 1) + 1;
        List<String> texts = new ArrayList<>(Collections.nCopies(width, ""));
        for (int i = 0; i < row.size(); i++) {
            String name = name(row.column(i));
            if (name.startsWith(Columns.FOR_PEOPLE)) {
                continue;
            }
            FormRules.Fault fault = fault(row, i, name.equals(EntryField.ON.label()));
            if (fault != null) {
                reading.problem(row.place(), name, fault.reason(), fault.remedy());
            } else if (row.column(i) < width) {
                texts.set(row.column(i), row.value(i));
            } else if (!row.text(i).isBlank()) {
                reading.problem(row.place(), "", "there is text to the right of the table", "Move it into a column");
            }
        }
        return texts;
    }

    private String name(int column) {
        return columns == null || column >= columns.header().size()
                ? ""
                : columns.header().get(column);
    }

    /** What is wrong with a cell, so that its text must not be used; null when nothing is. */
    private static FormRules.@Nullable Fault fault(GridRow row, int cell, boolean isDateExpected) {
        CellKind kind = row.kind(cell);
        if (kind == CellKind.FORMULA) {
            return fault("a formula", "Put in its value as text");
        }
        if (row.isStruck(cell)) {
            return fault("text that is struck through", "Delete it, or take the line through it away");
        }
        return switch (kind) {
            case TEXT, FORMULA -> null;
            case BOOLEAN -> fault("a truth value", "Format the cell as text and type it anew");
            case ERROR -> fault("an error", "Type the value anew");
            case LONG -> fault("more text than a cell may", "Shorten it");
            case DATE -> isDateExpected ? null : fault("a date", "Format the cell as text and type it anew");
            case NUMBER ->
                row.text(cell).equals(row.value(cell))
                        ? null
                        : fault("a number in a custom format", "Format the cell as text and type it anew");
        };
    }

    private static FormRules.Fault fault(String what, String remedy) {
        return new FormRules.Fault("the cell holds " + what, remedy);
    }
}
