package org.nightdesk.kit.read;

import com.ibm.icu.lang.UCharacter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.text.Normalizer;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Watches a folder of returns, one folder a person in it, which may have folders of their own, and tells which files are whole: those whose size and time did
 * not change between two looks, or that are older than a set age. Remembers its last look; not thread-safe.
 */
public final class ReturnsFolder {
    private static final int DEEPEST = 5;
    private static final Duration LONGEST_LOCK = Duration.ofDays(1);
    private static final long LARGEST_LOCK = 1_000;
    private static final List<String> WORKBOOKS = List.of(".xls", ".ods", ".csv", ".tsv", ".zip");

    private final Path folder;
    private final Clock clock;
    private final Duration settledAfter;
    private Map<Path, Seen> lastListing = new HashMap<>();

    private record Seen(long sizeBytes, Instant changedAt) {}

    /**
     * A file somebody handed in.
     *
     * @param person key of the person: the folder's name, casefolded in NFC; empty for a file beside the folders
     * @param name the file's name, casefolded in NFC: two names are the same file to people when this is equal
     */
    public record Delivery(String person, String name, Path file) {}

    /**
     * What a look found.
     *
     * @param whole ready to be read, by person and name
     * @param open still being copied, or open in a program elsewhere
     * @param closed what cannot be looked into
     * @param passed files that lie there unread because of their names, although they may be kits
     */
    public record Listing(List<Delivery> whole, List<Delivery> open, List<Closed> closed, List<Path> passed) {}

    /** A folder or file that cannot be looked into, and why. */
    public record Closed(Path place, IOException cause) {}

    /** @param settledAfter the age at which a file counts as whole at first sight */
    public ReturnsFolder(Path folder, Clock clock, Duration settledAfter) {
        this.folder = folder;
        this.clock = clock;
        this.settledAfter = settledAfter;
    }

    /** Looks once; a folder that does not exist holds nothing. */
    public Listing look() {
        Map<String, Delivery> found = new TreeMap<>();
        List<Closed> closed = new ArrayList<>();
        List<Path> passed = new ArrayList<>();
        if (Files.isDirectory(folder)) {
            deliveries("", folder, "", 1, new Looked(found, closed, passed));
            for (Path person : list(folder, new ArrayList<>())) {
                if (Files.isDirectory(person)) {
                    deliveries(
                            folded(String.valueOf(person.getFileName())),
                            person,
                            "",
                            DEEPEST,
                            new Looked(found, closed, passed));
                }
            }
        }
        Map<Path, Seen> now = new HashMap<>();
        List<Delivery> whole = new ArrayList<>();
        List<Delivery> open = new ArrayList<>();
        for (Delivery delivery : found.values()) {
            try {
                (isWhole(delivery.file(), now) ? whole : open).add(delivery);
            } catch (IOException failure) {
                close(delivery.file(), failure, closed);
            }
        }
        lastListing = now;
        return new Listing(List.copyOf(whole), List.copyOf(open), List.copyOf(closed), List.copyOf(passed));
    }

    /** What is found on the way. */
    private record Looked(Map<String, Delivery> found, List<Closed> closed, List<Path> passed) {}

    /** @param below how the folder is called below the person's own; empty for that itself */
    private void deliveries(String person, Path from, String below, int depth, Looked looked) {
        List<Closed> closed = looked.closed();
        for (Path file : list(from, closed)) {
            String name = String.valueOf(file.getFileName());
            if (isPassedOver(name)) {
                if (mayBeKit(file)) {
                    looked.passed().add(file);
                }
                continue;
            }
            if (Files.isRegularFile(file)) {
                looked.found()
                        .put(
                                person + "/" + folded(name) + "/" + below + name,
                                new Delivery(person, folded(name), file));
            } else if (depth > 1 && Files.isDirectory(file, LinkOption.NOFOLLOW_LINKS)) {
                deliveries(person, file, below + name + "/", depth - 1, looked);
            } else if (!Files.exists(file)) {
                close(file, new FileSystemException(file.toString(), null, "the link leads nowhere"), closed);
            } else if (!Files.isDirectory(file)) {
                close(file, new FileSystemException(file.toString(), null, "not a file but a pipe or device"), closed);
            }
        }
    }

    private static List<Path> list(Path folder, List<Closed> closed) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.sorted().toList();
        } catch (IOException failure) {
            close(folder, failure, closed);
        } catch (UncheckedIOException failure) {
            close(folder, Objects.requireNonNull(failure.getCause()), closed);
        }
        return List.of();
    }

    /** What was taken away meanwhile is of no concern. */
    private static void close(Path place, IOException failure, List<Closed> closed) {
        if (Files.exists(place, LinkOption.NOFOLLOW_LINKS)) {
            closed.add(new Closed(place, failure));
        }
    }

    /** Lock files of office programs, unfinished downloads, and what systems leave in folders. */
    public static boolean isPassedOver(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        return lower.startsWith("~$")
                || lower.startsWith(".")
                || lower.endsWith(".tmp")
                || lower.endsWith(".part")
                || lower.endsWith(".crdownload")
                || lower.equals("thumbs.db")
                || lower.equals("desktop.ini");
    }

    /** Whether a file that is passed over for its name lies there since yesterday and is larger than any lock file. */
    private boolean mayBeKit(Path file) {
        String name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
        boolean ofSystem = name.startsWith("._") || name.startsWith(".~") || name.startsWith("~wr");
        boolean hidden = name.startsWith(".") && WORKBOOKS.stream().noneMatch(name::contains);
        boolean listed = name.equals("thumbs.db") || name.equals("desktop.ini");
        try {
            return !ofSystem
                    && !hidden
                    && !listed
                    && Files.isRegularFile(file)
                    && Files.size(file) > LARGEST_LOCK
                    && Duration.between(Files.getLastModifiedTime(file).toInstant(), clock.instant())
                                    .compareTo(LONGEST_LOCK)
                            >= 0;
        } catch (IOException gone) {
            return false;
        }
    }

    private boolean isWhole(Path file, Map<Path, Seen> now) throws IOException {
        BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class);
        Seen seen = new Seen(attributes.size(), attributes.lastModifiedTime().toInstant());
        now.put(file, seen);
        boolean locked = isLocked(file);
        boolean settled = Duration.between(seen.changedAt, clock.instant()).compareTo(settledAfter) >= 0;
        return !locked && (settled || seen.equals(lastListing.get(file)));
    }

    /** Whether a spreadsheet program says it has the file open. */
    private boolean isLocked(Path file) {
        String name = String.valueOf(file.getFileName());
        return isHeld(file.resolveSibling(".~lock." + name + "#")) || isHeld(file.resolveSibling("~$" + name));
    }

    /** A lock that a program left behind when it died, or that came along with a copy, holds nothing for long. */
    private boolean isHeld(Path lock) {
        try {
            Instant made = Files.getLastModifiedTime(lock).toInstant();
            return Duration.between(made, clock.instant()).compareTo(LONGEST_LOCK) < 0;
        } catch (IOException gone) {
            return false;
        }
    }

    /** A name as people tell it apart: NFC, casefolded. */
    public static String folded(String name) {
        return Normalizer.normalize(
                UCharacter.foldCase(Normalizer.normalize(name, Normalizer.Form.NFC), true), Normalizer.Form.NFC);
    }
}
