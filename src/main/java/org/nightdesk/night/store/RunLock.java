package org.nightdesk.night.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Keeps two runs out of one work folder. The operating system frees the lock when its holder dies, however it dies; a
 * note beside it says who holds it.
 */
public final class RunLock implements AutoCloseable {
    private static final Pattern PROCESS = Pattern.compile("process (\\d+)");

    private final FileChannel channel;
    /** {@code 2026-11-28 17:32 UTC}. */
    private static final DateTimeFormatter SINCE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm z", Locale.ENGLISH);

    private final FileLock lock;
    private final Path note;

    private RunLock(FileChannel channel, FileLock lock, Path note) {
        this.channel = channel;
        this.lock = lock;
        this.note = note;
    }

    /** The lock; empty when somebody else has it. */
    public static Optional<RunLock> take(Path work, Clock clock) {
        Path note = work.resolve("run.note");
        try {
            Files.createDirectories(work);
            FileChannel channel =
                    FileChannel.open(work.resolve("run.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            FileLock lock = tryLock(channel);
            if (lock == null) {
                channel.close();
                return Optional.empty();
            }
            note(
                    note,
                    "process " + ProcessHandle.current().pid() + " since "
                            + SINCE.format(clock.instant().atZone(clock.getZone())));
            return Optional.of(new RunLock(channel, lock, note));
        } catch (IOException failure) {
            throw new UncheckedIOException("cannot lock " + work, failure);
        }
    }

    /** The lock holds without its note, which a full disk has no room for. */
    @SuppressWarnings("EmptyCatch")
    private static void note(Path note, String text) {
        try {
            Files.writeString(note, text);
        } catch (IOException noRoom) {
            // Another run then says "another process".
        }
    }

    private static @org.jspecify.annotations.Nullable FileLock tryLock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException heldByThisProcess) {
            return null;
        }
    }

    /** Who holds the lock, for people. */
    public static String holder(Path work) {
        Path note = work.resolve("run.note");
        try {
            String holder = Files.exists(note) ? Files.readString(note) : "";
            return holder.isBlank() ? "another process" : holder;
        } catch (IOException gone) {
            return "another process";
        }
    }

    /** Whether the process that its note names is still at it. */
    static boolean isHeld(Path work) {
        try {
            Matcher process = PROCESS.matcher(Files.readString(work.resolve("run.note")));
            return process.find()
                    && ProcessHandle.of(Long.parseLong(process.group(1))).isPresent();
        } catch (IOException | NumberFormatException free) {
            return false;
        }
    }

    @Override
    public void close() {
        try (channel) {
            Files.deleteIfExists(note);
            lock.release();
        } catch (IOException failure) {
            throw new UncheckedIOException("cannot free the lock beside " + note, failure);
        }
    }
}
