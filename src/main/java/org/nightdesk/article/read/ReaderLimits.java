package org.nightdesk.article.read;

/**
 * How large an article may be before its reader refuses it.
 *
 * @param bytes of a Markdown or HTML file, or of one line of a feed
 * @param blocks of one article
 * @param nesting of lists, quotes and page elements; what lies deeper is read as if it lay at this depth
 */
public record ReaderLimits(int bytes, int blocks, int nesting) {
    /** 2 MiB, 10,000 blocks, 200 levels. */
    public static final ReaderLimits DEFAULT = new ReaderLimits(2 << 20, 10_000, 200);

    public ReaderLimits {
        if (bytes < 1 || blocks < 1 || nesting < 4) {
            throw new IllegalArgumentException("reader limits: " + bytes + " bytes, " + blocks + " blocks, " + nesting);
        }
    }
}
