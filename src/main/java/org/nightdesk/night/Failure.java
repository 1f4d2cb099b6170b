package org.nightdesk.night;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileStore;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.ReadOnlyFileSystemException;
import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.nightdesk.io.ShownPath;
import org.springframework.transaction.TransactionSystemException;

/**
 * What outside the program made it fail, found in the causes of an exception: a full disk, a folder that cannot be written,
 * a database that cannot be reached.
 *
 * @param reason what happened and to which file, without a full stop
 * @param remedy what to do about it, without a full stop
 */
public record Failure(String reason, String remedy) {
    /** What systems call a full disk. */
    private static final List<String> FULL =
            List.of("no space left on device", "not enough space on the disk", "disk quota exceeded");

    private static final String READ_ONLY = "read-only file system";
    private static final String MAKE_ROOM = "Free some space, then run again";

    /** What systems say of a disk or share that gave up, and what people can do. */
    private static final Map<String, String> BROKEN = Map.of(
            "input/output error", "Check the disk or share it is on, then run again",
            "remote i/o error", "Check the share it is on, then run again",
            "stale file handle", "Mount the share anew, then run again",
            "transport endpoint is not connected", "Mount the share anew, then run again",
            "host is down", "Check the server of the share, then run again",
            "network name is no longer available", "Check the server of the share, then run again",
            "file name too long", "Give the folders above it shorter names, then run again",
            "too many open files", "Raise the limit of open files (ulimit -n 1024), then run again");

    /** H2's codes for a store that failed to write: closed, or an error of input and output. */
    private static final Set<Integer> H2_BROKEN = Set.of(90098, 90121, 90028, 90031, 50100);

    /** And for one that cannot be read as what it was written as. */
    private static final int H2_DAMAGED = 90030;

    /** SQLSTATE of PostgreSQL for a full disk, and the class of those for a lost connection. */
    private static final String POSTGRES_FULL = "53100";

    private static final String CONNECTION = "08";

    /** H2 wants about as much to write a chunk. */
    private static final long TOO_LITTLE_BYTES = 1 << 20;

    /** @param work the folder of the store, of which databases do not always give the file */
    public static Optional<Failure> of(Throwable thrown, Path work) {
        Optional<Failure> known = Optional.empty();
        String limit = "";
        String attempt = "";
        for (Throwable cause : causes(thrown)) {
            if (cause instanceof Chunk.TooManyFailed tooMany) {
                limit = tooMany.getMessage() + ": ";
            } else if (cause instanceof UncheckedIOException wrapped && !repeatsCause(wrapped)) {
                attempt = wrapped.getMessage() + ": ";
            }
            Optional<Failure> one = ofOne(cause, work);
            if (one.isPresent()) {
                // The deepest says most.
                known = Optional.of(new Failure(
                        limit + attempt + one.get().reason(), one.get().remedy()));
            }
        }
        return known;
    }

    /** One line for people. */
    @Override
    public String toString() {
        return reason + ". " + remedy + ".";
    }

    /** What the deepest cause says, without the class names of those around it. */
    public static String innermost(Throwable thrown) {
        String message = "";
        for (Throwable cause : causes(thrown)) {
            String own = cause.getMessage();
            if (own != null && !own.isBlank() && !repeatsCause(cause)) {
                message = cause instanceof SQLException ? withoutStatement(own) : own;
            }
        }
        return message.isEmpty() ? thrown.getClass().getSimpleName() : message;
    }

    /** What a database says, without the statement that H2 adds and the details that PostgreSQL puts on lines of their own. */
    private static String withoutStatement(String message) {
        int end = message.indexOf("; SQL statement:");
        return (end < 0 ? message : message.substring(0, end))
                .lines()
                .findFirst()
                .orElse("")
                .strip();
    }

    private static boolean repeatsCause(Throwable thrown) {
        return thrown.getCause() != null && thrown.getCause().toString().equals(thrown.getMessage());
    }

    /** All causes, the outermost first; a failed rollback knows what failed before it. */
    private static List<Throwable> causes(Throwable thrown) {
        Set<Throwable> seen = Collections.newSetFromMap(new IdentityHashMap<>());
        List<Throwable> all = new ArrayList<>();
        Deque<Throwable> open = new ArrayDeque<>(List.of(thrown));
        while (!open.isEmpty()) {
            Throwable next = open.remove();
            if (seen.add(next)) {
                all.add(next);
                add(next.getCause(), open);
                if (next instanceof TransactionSystemException rollback) {
                    add(rollback.getApplicationException(), open);
                }
            }
        }
        return all;
    }

    private static void add(@Nullable Throwable cause, Deque<Throwable> open) {
        if (cause != null) {
            open.add(cause);
        }
    }

    private static Optional<Failure> ofOne(Throwable cause, Path work) {
        if (cause instanceof FileSystemException file) {
            return Optional.of(ofFile(file));
        }
        if (cause instanceof FileNotFoundException file) {
            return Optional.of(new Failure("cannot open " + file.getMessage(), "Give access to it, then run again"));
        }
        if (cause instanceof ReadOnlyFileSystemException) {
            return Optional.of(new Failure("the file system is read-only", "Make it writable, then run again"));
        }
        if (cause instanceof IOException && isFull(cause.getMessage())) {
            return Optional.of(full(store(work)));
        }
        if (cause instanceof IOException && remedy(cause.getMessage()).isPresent()) {
            return Optional.of(new Failure(
                    String.valueOf(cause.getMessage()),
                    remedy(cause.getMessage()).get()));
        }
        if (cause instanceof SQLException database) {
            return ofDatabase(database, work);
        }
        return Optional.empty();
    }

    private static Failure ofFile(FileSystemException failure) {
        String file = failure.getFile() == null ? "a file" : ShownPath.of(Path.of(failure.getFile()));
        String reason = failure.getReason() == null ? "" : failure.getReason();
        if (isFull(reason)) {
            return full(file);
        }
        if (failure instanceof AccessDeniedException) {
            return new Failure("no permission for " + file, "Give the program access there, then run again");
        }
        if (reason.toLowerCase(Locale.ROOT).contains(READ_ONLY)) {
            return new Failure("read-only file system: " + file, "Make it writable, then run again");
        }
        if (failure instanceof NoSuchFileException) {
            return new Failure("no such file or folder: " + file, "Put it there or name another, then run again");
        }
        if (failure instanceof FileAlreadyExistsException) {
            return new Failure("a file is in the way: " + file, "Move it away or name another folder, then run again");
        }
        return new Failure(
                (reason.isEmpty() ? "cannot use" : reason) + ": " + file,
                remedy(reason).orElse("Remove the cause, then run again"));
    }

    private static Optional<String> remedy(@Nullable String message) {
        String lower = message == null ? "" : message.toLowerCase(Locale.ROOT);
        return BROKEN.entrySet().stream()
                .filter(one -> lower.contains(one.getKey()))
                .map(Map.Entry::getValue)
                .findFirst();
    }

    private static Optional<Failure> ofDatabase(SQLException failure, Path work) {
        String state = failure.getSQLState() == null ? "" : failure.getSQLState();
        if (isFull(failure.getMessage())) {
            return Optional.of(full(store(work)));
        }
        if (state.equals(POSTGRES_FULL)) {
            return Optional.of(new Failure("no space left on the database server", MAKE_ROOM));
        }
        if (failure.getErrorCode() == H2_DAMAGED) {
            return Optional.of(new Failure(
                    "the store is damaged: " + store(work),
                    "Bring it back from the last backup: nightdesk restore FILE --replace"));
        }
        if (H2_BROKEN.contains(failure.getErrorCode())) {
            return Optional.of(
                    hasNoRoom(work)
                            ? full(store(work))
                            : new Failure(
                                    "the store could not be written: " + store(work),
                                    "See nightdesk.log in the work folder, remove the cause and run again"));
        }
        if (state.startsWith(CONNECTION)) {
            return Optional.of(new Failure(
                    "cannot reach the database: " + failure.getMessage(),
                    "Check that the server runs and that --store names it, then run again"));
        }
        return Optional.empty();
    }

    private static Failure full(String file) {
        return new Failure("no space left on device: " + file, MAKE_ROOM);
    }

    private static boolean isFull(@Nullable String message) {
        String lower = message == null ? "" : message.toLowerCase(Locale.ROOT);
        return FULL.stream().anyMatch(lower::contains);
    }

    private static String store(Path work) {
        return ShownPath.of(work.resolve("nightdesk.mv.db"));
    }

    private static boolean hasNoRoom(Path work) {
        try {
            FileStore disk = Files.getFileStore(work);
            return disk.getUsableSpace() < TOO_LITTLE_BYTES;
        } catch (IOException unknown) {
            return false;
        }
    }
}
