package org.nightdesk.workflow.collect;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.util.Optional;
import org.nightdesk.io.AtomicFile;
import org.nightdesk.io.Sha256;

/** Keeps every received file by its SHA-256, before anything else is done with it. */
public final class ReceivedFiles {
    private static final int ATTEMPTS = 3;

    private ReceivedFiles() {}

    public static Path place(Path work, String sha256) {
        return work.resolve("received").resolve(sha256.substring(0, 2)).resolve(sha256);
    }

    /** A kept file. */
    record Kept(String sha256, Path place) {}

    /**
     * Copies a file into the place of its digest, synced, unless it is there. A file that is replaced meanwhile is never
     * kept under the digest of what it held before.
     *
     * @return empty when the file does not hold still
     */
    static Optional<Kept> keep(Path work, Path file) {
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            String sha256 = Sha256.of(file);
            Path place = place(work, sha256);
            if (Files.exists(place) || copied(file, place, sha256)) {
                return Optional.of(new Kept(sha256, place));
            }
        }
        return Optional.empty();
    }

    private static boolean copied(Path file, Path place, String sha256) {
        try {
            AtomicFile.write(place, out -> {
                MessageDigest digest = Sha256.digest();
                Files.copy(file, new DigestOutputStream(out, digest));
                if (!Sha256.hex(digest).equals(sha256)) {
                    throw new ReplacedException(file);
                }
            });
            return true;
        } catch (IOException failure) {
            if (failure instanceof ReplacedException || failure.getCause() instanceof ReplacedException) {
                return false;
            }
            throw new UncheckedIOException("cannot keep " + file, failure);
        }
    }

    /** Stops a copy of a file that is no longer what it was when its digest was taken. */
    private static final class ReplacedException extends IOException {
        private static final long serialVersionUID = 1;

        ReplacedException(Path file) {
            super(file + " was replaced while it was copied");
        }
    }
}
