package org.nightdesk.office.read;

import java.util.Arrays;

/** One row of a sheet as its reader fills it, cell by cell; used again for the next row. Empty cells are not kept. */
public final class GridRow {
    private int place;
    private int size;
    private int[] columns = new int[16];
    private String[] texts = new String[16];
    private String[] values = new String[16];
    private CellKind[] kinds = new CellKind[16];
    private boolean[] struck = new boolean[16];

    /** @param newPlace the row's number as people count, from 1 */
    public void reset(int newPlace) {
        place = newPlace;
        size = 0;
    }

    /** Adds a cell whose text is all there is. */
    public void add(int column, CellKind kind, String text, boolean isStruck) {
        add(column, kind, text, isStruck, text);
    }

    /** @param value as {@link #value} returns it */
    public void add(int column, CellKind kind, String text, boolean isStruck, String value) {
        if (text.isEmpty()) {
            return;
        }
        if (size == columns.length) {
            columns = Arrays.copyOf(columns, size * 2);
            texts = Arrays.copyOf(texts, size * 2);
            values = Arrays.copyOf(values, size * 2);
            kinds = Arrays.copyOf(kinds, size * 2);
            struck = Arrays.copyOf(struck, size * 2);
        }
        columns[size] = column;
        texts[size] = text;
        values[size] = value;
        kinds[size] = kind;
        struck[size] = isStruck;
        size++;
    }

    public int place() {
        return place;
    }

    public int size() {
        return size;
    }

    public int column(int index) {
        return columns[index];
    }

    /** The cell as the person sees it. */
    public String text(int index) {
        return texts[index];
    }

    /**
     * What the cell holds behind its format: digits of a number, {@code 2026-04-30} of a date, the length of a text that is too
     * long, a text with what is struck through between {@link StruckText#MARK}s, else its text.
     */
    public String value(int index) {
        return values[index];
    }

    public CellKind kind(int index) {
        return kinds[index];
    }

    public boolean isStruck(int index) {
        return struck[index];
    }

    /** Where the cell of a column stands in this row; -1 when it is empty. */
    public int indexOf(int column) {
        for (int i = 0; i < size; i++) {
            if (columns[i] == column) {
                return i;
            }
        }
        return -1;
    }
}
