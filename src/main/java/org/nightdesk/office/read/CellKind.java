package org.nightdesk.office.read;

/** What a cell holds, whatever the file format calls it. */
public enum CellKind {
    TEXT(""),
    NUMBER("number-cell"),
    DATE("date-cell"),
    FORMULA("formula-cell"),
    ERROR("error-cell"),
    BOOLEAN("boolean-cell"),
    /** A text longer than a cell may be, of which the beginning was read. */
    LONG("long-cell");

    private final String reason;

    CellKind(String reason) {
        this.reason = reason;
    }

    /** Code of the reason for which such a cell is held; empty for text. */
    public String reason() {
        return reason;
    }
}
