package org.nightdesk.workflow.collect;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

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
        Path beside = place.resolveSibling(place.getFileName() + ".part");
        try {
            Files.createDirectories(place.getParent());
            Files.copy(file, beside, StandardCopyOption.REPLACE_EXISTING);
            try (FileChannel channel = FileChannel.open(beside, StandardOpenOption.WRITE)) {
                channel.force(true);
            }
            Files.move(beside, place, StandardCopyOption.ATOMIC_MOVE);
            return place;
        } catch (IOException failure) {
            throw new UncheckedIOException("cannot keep " + file, failure);
        }
    }
}
