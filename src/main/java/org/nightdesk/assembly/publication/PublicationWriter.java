package org.nightdesk.assembly.publication;

import java.io.IOException;
import java.io.OutputStream;

/**
 * Writes published articles in one format. Implementations are immutable and thread-safe, and write the same bytes for
 * the same publication.
 */
public interface PublicationWriter {
    /** The name in job files, lower-case. */
    String format();

    /** The ending of its files, without a dot. */
    String extension();

    /** Leaves the stream open. */
    void write(Publication publication, OutputStream out) throws IOException;
}
