package org.nightdesk.office.read;

/** The file formats a returned kit is read from. */
public enum FileKind {
    XLSX,
    XLS,
    ODS,
    CSV
}
