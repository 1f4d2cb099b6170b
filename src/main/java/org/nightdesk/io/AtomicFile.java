package org.nightdesk.io;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Objects;

/**
 * Puts files in place whole or not at all: written to a draft beside the final name, synced, moved over it, and the folder
 * synced. Whatever fails, and whenever the process is killed, the final name holds either the old content or the new.
 *
 * <pre>{@code
 * AtomicFile.write(folder.resolve("page.html"), out -> page.writeTo(out));
 * }</pre>
 *
 * <p>Missing folders are made. A symbolic link stays one: the file it leads to is replaced. A file that is replaced keeps
 * its permissions. Several writers of the same file each have a draft of their own, and the last one to finish wins.
 * Thread-safe.
 */
public final class AtomicFile {
    private static final int BUFFER_BYTES = 1 << 16;

    /** Writes what a file shall hold. */
    public interface Content {
        /** @param out may be closed or left open */
        void writeTo(OutputStream out) throws IOException;
    }

    /** Writes what a file shall hold at any position of it. */
    public interface ChannelContent {
        /** @param draft the file behind the channel, beside which temporary files may lie */
        void writeTo(FileChannel channel, Path draft) throws IOException;
    }

    /** The steps that can fail, as tests make them fail. */
    interface Disk {
        default void sync(FileChannel channel) throws IOException {
            channel.force(true);
        }

        default void replace(Path draft, Path file) throws IOException {
            Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE);
        }

        default void replaceInSteps(Path draft, Path file) throws IOException {
            Files.move(draft, file, StandardCopyOption.REPLACE_EXISTING);
        }

        default void syncFolder(Path folder) throws IOException {
            try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
                channel.force(true);
            }
        }
    }

    private static final Disk DISK = new Disk() {};

    private AtomicFile() {}

    /** @throws IOException naming the file, which then is as it was */
    public static void write(Path file, Content content) throws IOException {
        write(file, buffered(content));
    }

    public static void write(Path file, String text) throws IOException {
        write(file, out -> out.write(text.getBytes(StandardCharsets.UTF_8)));
    }

    public static void write(Path file, ChannelContent content) throws IOException {
        write(file, content, DISK);
    }

    public static void copy(Path from, Path file) throws IOException {
        write(file, out -> Files.copy(from, out));
    }

    /** Moves a finished file of the same folder to its final name. */
    public static void moveIntoPlace(Path finished, Path file) throws IOException {
        try (FileChannel channel = FileChannel.open(finished, StandardOpenOption.WRITE)) {
            DISK.sync(channel);
        }
        replace(finished, file, DISK);
        syncFolder(file, DISK);
    }

    static ChannelContent buffered(Content content) {
        return (channel, draft) -> {
            OutputStream out = new BufferedOutputStream(new ChannelSink(channel), BUFFER_BYTES);
            content.writeTo(out);
            out.flush();
        };
    }

    static void write(Path named, ChannelContent content, Disk disk) throws IOException {
        Path file = (Files.isSymbolicLink(named) && Files.exists(named) ? named.toRealPath() : named).toAbsolutePath();
        if (Files.isDirectory(file)) {
            throw new FileSystemException(file.toString(), null, "is a folder");
        }
        Files.createDirectories(Objects.requireNonNull(file.getParent(), "a file has a folder"));
        try (Draft draft = Draft.of(file)) {
            draft.takePermissionsOf(file);
            content.writeTo(draft.channel(), draft.path());
            disk.sync(draft.channel());
            replace(draft.path(), file, disk);
            draft.markInPlace();
            syncFolder(file, disk);
        } catch (FileSystemException failure) {
            throw failure;
        } catch (IOException failure) {
            // A full disk, for one, does not name the file that found no room.
            FileSystemException withName = new FileSystemException(file.toString(), null, failure.getMessage());
            withName.initCause(failure);
            throw withName;
        }
    }

    private static void replace(Path draft, Path file, Disk disk) throws IOException {
        try {
            disk.replace(draft, file);
        } catch (AtomicMoveNotSupportedException unsupported) {
            disk.replaceInSteps(draft, file);
        }
    }

    @SuppressWarnings("EmptyCatch")
    private static void syncFolder(Path file, Disk disk) {
        try {
            disk.syncFolder(Objects.requireNonNull(file.toAbsolutePath().getParent()));
        } catch (IOException unsupported) {
            // Windows opens no folder. The content is safe; when the name is on disk is up to the system.
        }
    }
}
