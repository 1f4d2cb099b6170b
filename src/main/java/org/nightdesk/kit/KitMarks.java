package org.nightdesk.kit;

/** The marks by which a reader knows parts of a kit, whatever happened to its layout. */
public final class KitMarks {
    /** The key column of a row that only heads an article starts with this. */
    public static final String HEADING = "§";

    /** Separates a term from its target form. */
    public static final String ARROW = " → ";

    /** Stands in front of the number of the row whose text an empty row takes. */
    public static final String AS_ROW = "↑ ";

    /** The first cell of the manifest. */
    public static final String MANIFEST = "nightdesk-kit manifest";

    /** The first cell of the manifest's last row, which carries the stamp. */
    public static final String MANIFEST_END = "end";

    private KitMarks() {}
}
