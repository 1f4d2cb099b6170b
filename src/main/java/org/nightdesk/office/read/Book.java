package org.nightdesk.office.read;

import java.io.Closeable;
import java.io.IOException;
import java.util.List;

/** A workbook of any format, read sheet by sheet from top to bottom. Not thread-safe. */
public interface Book extends Closeable {
    /** Takes the rows of a sheet. */
    interface RowSink {
        /** @return whether to go on */
        boolean row(GridRow row);
    }

    /** Merged cells; rows from 1, columns from 0, both ends included. */
    record Merge(int firstRow, int firstColumn, int lastRow, int lastColumn) {}

    /** A note or comment on a cell; row from 1, column from 0. */
    record Note(int row, int column, String text) {}

    FileKind kind();

    /** Whether the file's encoding cannot hold every character, so that some may have been lost on saving. */
    default boolean isLossy() {
        return false;
    }

    List<String> sheets();

    /** Document properties: texts in which a kit's stamp may stand. */
    List<String> properties();

    /** @return the merged cells of the sheet, as far as it was read */
    List<Merge> read(int sheet, RowSink sink) throws IOException;

    /** The notes on the cells of a sheet, old and threaded, where the format has any that are read. */
    default List<Note> notes(int sheet) throws IOException {
        return List.of();
    }
}
