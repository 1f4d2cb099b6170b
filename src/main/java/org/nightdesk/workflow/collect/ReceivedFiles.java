package org.nightdesk.workflow.collect;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.nightdesk.io.AtomicFile;

/** Keeps every received file by its SHA-256, before anything else is done with it. */
public final class ReceivedFiles {
    private ReceivedFiles() {}

    public static Path place(Path work, String sha256) {
        return work.resolve("received").resolve(sha256.substring(0, 2)).resolve(sha256);
    }

    /** Copies the file into its place, synced; does nothing when it is there. */
    static Path keep(Path work, Path file, String sha256) {
        Path place = place(work, sha256);
        if (Files.exists(place)) {
            return place;
        }
        try {
            AtomicFile.copy(file, place);
            return place;
        } catch (IOException failure) {
            throw new UncheckedIOException("cannot keep " + file, failure);
        }
    }
}
