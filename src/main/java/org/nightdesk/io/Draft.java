package org.nightdesk.io;

import java.io.Closeable;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;

/**
 * The file beside a final name in which its new content is written. Its name is always the same, so that the draft of a
 * killed process is taken over instead of left behind; a lock tells that from the draft of a writer at work, in whose case
 * the name gets a random part. Not thread-safe.
 */
final class Draft implements Closeable {
    /** File systems allow 255; the rest is for temporary files named after the draft. */
    private static final int LONGEST_NAME_BYTES = 235;

    private static final String ENDING = ".part";
    private static final int RANDOM_CHARS = 8;
    private static final Set<Path> IN_USE = ConcurrentHashMap.newKeySet();

    private final Path path;
    private final FileChannel channel;
    private boolean isInPlace;

    private Draft(Path path, FileChannel channel) {
        this.path = path;
        this.channel = channel;
    }

    static Draft of(Path file) throws IOException {
        Path usual = beside(file, "").toAbsolutePath().normalize();
        if (IN_USE.add(usual)) {
            FileChannel channel = null;
            try {
                channel = open(usual);
            } finally {
                if (channel == null) {
                    IN_USE.remove(usual);
                }
            }
            if (channel != null) {
                return new Draft(usual, channel);
            }
        }
        long random = ThreadLocalRandom.current().nextLong();
        Path own = beside(file, "." + Base32.encode(random & (1L << 5 * RANDOM_CHARS) - 1, RANDOM_CHARS));
        return new Draft(own, FileChannel.open(own, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE));
    }

    /** The draft's name: hidden, so that no folder watcher takes it, and short enough for every file system. */
    static Path beside(Path file, String distinction) {
        return file.resolveSibling(
                FileNames.fitted("." + file.getFileName(), distinction + ENDING, LONGEST_NAME_BYTES));
    }

    /** The file, locked and empty; null when somebody else writes to it. */
    private static @Nullable FileChannel open(Path path) throws IOException {
        Object found = key(path);
        boolean isNew = found == null && !Files.exists(path);
        FileChannel channel;
        try {
            channel = FileChannel.open(
                    path, isNew ? StandardOpenOption.CREATE_NEW : StandardOpenOption.WRITE, StandardOpenOption.WRITE);
        } catch (FileAlreadyExistsException | NoSuchFileException changed) {
            if (!Files.isDirectory(path.resolveSibling("."))) {
                throw changed;
            }
            return null;
        }
        Object opened = isNew ? key(path) : found;
        if (isOurs(channel, isNew) && (opened == null ? isNew : opened.equals(key(path)))) {
            return channel.truncate(0);
        }
        channel.close();
        return null;
    }

    private static boolean isOurs(FileChannel channel, boolean isNew) {
        try {
            FileLock lock = channel.tryLock();
            return lock != null;
        } catch (OverlappingFileLockException heldByThisProcess) {
            return false;
        } catch (IOException unsupported) {
            // Without locks nobody takes a draft over, so that a new one is ours alone.
            return isNew;
        }
    }

    /** What tells the file of a name from the one that had the name before; null where the system does not say. */
    private static @Nullable Object key(Path path) {
        try {
            return Files.readAttributes(path, BasicFileAttributes.class).fileKey();
        } catch (IOException missing) {
            return null;
        }
    }

    Path path() {
        return path;
    }

    FileChannel channel() {
        return channel;
    }

    void takePermissionsOf(Path file) throws IOException {
        if (Files.exists(file)
                && path.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            Files.setPosixFilePermissions(path, Files.getPosixFilePermissions(file));
        }
    }

    /** Called once the draft has its final name: from then on its own name is free for the next writer. */
    void markInPlace() {
        isInPlace = true;
    }

    /** Deletes the draft unless it was moved; only then lets its lock go. */
    @Override
    public void close() throws IOException {
        try (channel) {
            if (!isInPlace) {
                Files.deleteIfExists(path);
            }
        } finally {
            IN_USE.remove(path);
        }
    }
}
