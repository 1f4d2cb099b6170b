package org.nightdesk.exchange;

/** The file formats a returned kit is read from. */
public enum FileKind {
    XLSX,
    XLS,
    ODS,
    CSV
}
