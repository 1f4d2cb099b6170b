package org.nightdesk.kit.write;

/** How a streamed cell looks; the template turns each into a style of the workbook. */
enum CellLook {
    NUMBER,
    BAND_NUMBER,
    BAND,
    PART,
    SOURCE,
    INPUT,
    CHOICE,
    COMMENT,
    TARGET,
    AID,
    CHECK,
    KEY,
    TERM,
    LINK,
    RAW
}
