package org.nightdesk.exchange;

/** What a cell holds, whatever the file format calls it. */
enum CellKind {
    TEXT(""),
    NUMBER("number-cell"),
    DATE("date-cell"),
    FORMULA("formula-cell"),
    ERROR("error-cell"),
    BOOLEAN("boolean-cell");

    private final String reason;

    CellKind(String reason) {
        this.reason = reason;
    }

    /** Code of the reason for which such a cell is held; empty for text. */
    String reason() {
        return reason;
    }
}
