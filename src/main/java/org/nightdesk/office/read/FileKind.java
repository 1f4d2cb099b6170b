package org.nightdesk.office.read;

/** The file formats a workbook is read from. */
public enum FileKind {
    XLSX,
    XLS,
    ODS,
    CSV
}
