package org.nightdesk.kit.write;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

/** How a streamed cell looks; the template turns each into a style of the workbook. */
enum CellLook {
    NUMBER,
    BAND_NUMBER,
    BAND,
    PART,
    SOURCE,
    INPUT,
    /** An input that may stay empty, as an earlier row says the same. */
    REPEAT,
    CHOICE,
    COMMENT,
    TARGET,
    AID,
    CHECK,
    KEY,
    TERM,
    LINK,
    RAW,
    /** A cell that anybody may write into, and that does not look like it. */
    FREE;

    /** Those of the cells of a row to work on. */
    static final Set<CellLook> ROW = Collections.unmodifiableSet(
            EnumSet.of(NUMBER, PART, SOURCE, INPUT, REPEAT, CHOICE, COMMENT, TARGET, AID, CHECK));
}
