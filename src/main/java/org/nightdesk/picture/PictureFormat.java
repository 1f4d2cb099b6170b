package org.nightdesk.picture;

/** Reads how large pictures of one format are and where they end. Immutable and thread-safe. */
interface PictureFormat {
    /** Whether a file begins as this format does. @param file not moved */
    boolean begins(Cursor file);

    /** Walks through the parts of a file from its start to the end of the picture. */
    Picture read(Cursor file) throws DamagedPictureException;
}
