package org.nightdesk.office.read;

import org.nightdesk.office.Refusals;

/**
 * Reads the beginnings of cells that hold more than a cell may, so that one of them does not cost the whole file: a few such
 * cells, none of them huge. Not thread-safe; one instance a file.
 */
final class LongCells {
    /** What nobody types or pastes by accident. */
    private static final int HUGE = 1_000_000;

    private final String file;
    private final Limits limits;
    private int found;

    LongCells(String file, Limits limits) {
        this.file = file;
        this.limits = limits;
    }

    boolean isLong(CharSequence text) {
        return text.length() > limits.cellChars();
    }

    /**
     * Adds the beginning of a text that is too long as a cell of its own kind, whose value is the length of the whole.
     *
     * @throws org.nightdesk.office.Refusal when the text is huge, or one too many
     */
    void add(GridRow row, int column, String text) {
        refuseAbove(HUGE, row, text);
        if (++found > limits.longCells()) {
            throw tooLarge(row, text);
        }
        int end = limits.cellChars();
        row.add(
                column,
                CellKind.LONG,
                text.substring(0, Character.isHighSurrogate(text.charAt(end - 1)) ? end - 1 : end),
                false,
                Integer.toString(text.length()));
    }

    /** Refuses a text that is being put together as soon as it is too long to be read at all. */
    void refuseAbove(GridRow row, CharSequence text) {
        refuseAbove(limits.longCells() == 0 ? limits.cellChars() * 2 : HUGE, row, text);
    }

    private void refuseAbove(int most, GridRow row, CharSequence text) {
        if (text.length() > most) {
            throw tooLarge(row, text);
        }
    }

    private RuntimeException tooLarge(GridRow row, CharSequence text) {
        return Refusals.tooLarge(file, "a cell in row " + row.place() + " has " + text.length() + " characters");
    }
}
