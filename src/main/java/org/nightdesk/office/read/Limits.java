package org.nightdesk.office.read;

/**
 * How much a file may hold; whatever is larger is refused before it can fill the memory.
 *
 * @param fileBytes size of the file
 * @param entries in an archive
 * @param unpackedBytes of all entries together
 * @param ratio of unpacked to packed bytes, asked of entries above 8 MiB
 * @param sharedChars characters of all cells of formats that are not streamed
 * @param rows of a sheet that hold anything
 * @param cellChars of one cell
 * @param tableChars characters in the table of shared strings, most of which waits on disk
 * @param longCells how many cells may hold more: of each the beginning is read
 */
public record Limits(
        long fileBytes,
        int entries,
        long unpackedBytes,
        int ratio,
        int sharedChars,
        int rows,
        int cellChars,
        int tableChars,
        int longCells) {
    private static final int MIB = 1 << 20;

    /** For kits as people return them: 64 MiB, 500 entries, 250,000 rows. */
    public static final Limits DEFAULT =
            new Limits(64L * MIB, 500, 640L * MIB, 250, 40 * MIB, 250_000, 32_767, 240 * MIB, 100);

    /** As many characters in the table of shared strings as elsewhere, and none in any cell beyond its limit. */
    public Limits(
            long fileBytes, int entries, long unpackedBytes, int ratio, int sharedChars, int rows, int cellChars) {
        this(fileBytes, entries, unpackedBytes, ratio, sharedChars, rows, cellChars, sharedChars, 0);
    }
}
