package org.nightdesk.io;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Objects;

/** Brings a file into being whole or not at all: written beside, synced, moved into place. */
public final class NewFile {
    /** Writes the content to the open channel. */
    public interface Content {
        void writeTo(FileChannel channel, Path beside) throws IOException;
    }

    private NewFile() {}

    /** Writes {@code target}, replacing what stood there; on failure nothing of it is left. */
    public static void write(Path target, Content content) throws IOException {
        Path folder = Objects.requireNonNull(target.toAbsolutePath().getParent());
        Files.createDirectories(folder);
        Path beside = folder.resolve("." + target.getFileName() + ".part");
        try {
            try (FileChannel channel = FileChannel.open(
                    beside,
                    StandardOpenOption.CREATE,
                    StandardOpenOption.TRUNCATE_EXISTING,
                    StandardOpenOption.WRITE)) {
                content.writeTo(channel, beside);
                channel.force(true);
            }
            move(beside, target);
            sync(folder);
        } finally {
            Files.deleteIfExists(beside);
        }
    }

    private static void move(Path from, Path to) throws IOException {
        try {
            Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(from, to, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    /** Makes the new name itself durable where the system lets a folder be opened (Windows does not). */
    @SuppressWarnings("EmptyCatch")
    private static void sync(Path folder) {
        try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
            channel.force(true);
        } catch (IOException e) {
            // The content is safe; only the moment at which the name is on disk is the system's own.
        }
    }
}
