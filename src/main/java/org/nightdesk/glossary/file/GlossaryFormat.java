package org.nightdesk.glossary.file;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.nightdesk.glossary.GlossaryEntry;

/** A file format of glossaries. Implementations are stateless. */
interface GlossaryFormat {
    /** Adds the file's entries and problems; problems of single entries and between entries are found elsewhere. */
    void read(Path file, GlossaryReading reading) throws IOException;

    /** @param out may be closed or left open */
    void write(OutputStream out, List<GlossaryEntry> entries, TableLayout layout, Locale source) throws IOException;
}
