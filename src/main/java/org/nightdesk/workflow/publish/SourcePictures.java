package org.nightdesk.workflow.publish;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.nightdesk.assembly.publication.PictureSource;
import org.nightdesk.job.Job;

/**
 * The pictures that lie beside a source file, by the relative address under which it shows them. Pictures with a web
 * address, outside the inbox, or over 32 MiB are not at hand. Immutable and thread-safe.
 */
public final class SourcePictures implements PictureSource {
    private static final long MOST_BYTES = 32L << 20;

    private final Path inbox;
    private final Path folder;

    public SourcePictures(Job job, String sourcePath) {
        this.inbox = job.source().inbox().toAbsolutePath().normalize();
        this.folder = inbox.resolve(sourcePath).resolveSibling("");
    }

    @Override
    public byte @Nullable [] bytes(String src) throws IOException {
        Path file = file(src);
        return file == null ? null : Files.readAllBytes(file);
    }

    /** The picture's file; null when it is not at hand. */
    @Nullable
    Path file(String src) {
        Path file = below(inbox, folder, src);
        return file != null && isPicture(file) ? file : null;
    }

    /** The file of a relative address; null when the address is none, or leads out of the root. */
    static @Nullable Path below(Path root, Path folder, String address) {
        if (address.isEmpty() || address.startsWith("/") || address.contains(":") || address.contains("\\")) {
            return null;
        }
        try {
            Path path = folder.resolve(address).normalize();
            return path.startsWith(root) ? path : null;
        } catch (InvalidPathException notAPath) {
            return null;
        }
    }

    private static boolean isPicture(Path file) {
        try {
            return Files.isRegularFile(file) && Files.size(file) <= MOST_BYTES;
        } catch (IOException gone) {
            return false;
        }
    }
}
