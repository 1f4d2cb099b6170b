package org.nightdesk.kit.read;

import com.ibm.icu.lang.UCharacter;
import java.io.IOException;
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
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Watches a folder of returns, one folder a person in it, which may have folders of their own, and tells which files are whole: those whose size and time did
 * not change between two looks, or that are older than a set age. Remembers its last look; not thread-safe.
 */
public final class ReturnsFolder {
    private static final int DEEPEST = 5;

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
     */
    public record Listing(List<Delivery> whole, List<Delivery> open) {}

    /** @param settledAfter the age at which a file counts as whole at first sight */
    public ReturnsFolder(Path folder, Clock clock, Duration settledAfter) {
        this.folder = folder;
        this.clock = clock;
        this.settledAfter = settledAfter;
    }

    /** Looks once; a folder that does not exist holds nothing. */
    public Listing look() throws IOException {
        Map<String, Delivery> found = new TreeMap<>();
        if (Files.isDirectory(folder)) {
            deliveries("", folder, "", 1, found);
            try (Stream<Path> people = Files.list(folder)) {
                for (Path person : people.filter(Files::isDirectory).sorted().toList()) {
                    deliveries(folded(String.valueOf(person.getFileName())), person, "", DEEPEST, found);
                }
            }
        }
        Map<Path, Seen> now = new HashMap<>();
        List<Delivery> whole = new ArrayList<>();
        List<Delivery> open = new ArrayList<>();
        for (Delivery delivery : found.values()) {
            (isWhole(delivery.file(), now) ? whole : open).add(delivery);
        }
        lastListing = now;
        return new Listing(List.copyOf(whole), List.copyOf(open));
    }

    /** @param below how the folder is called below the person's own; empty for that itself */
    private static void deliveries(String person, Path from, String below, int depth, Map<String, Delivery> found)
            throws IOException {
        try (Stream<Path> files = Files.list(from)) {
            for (Path file : files.sorted().toList()) {
                String name = String.valueOf(file.getFileName());
                if (isPassedOver(name)) {
                    continue;
                }
                if (Files.isRegularFile(file)) {
                    found.put(
                            person + "/" + folded(name) + "/" + below + name, new Delivery(person, folded(name), file));
                } else if (depth > 1 && Files.isDirectory(file, LinkOption.NOFOLLOW_LINKS)) {
                    deliveries(person, file, below + name + "/", depth - 1, found);
                }
            }
        }
    }

    /** Lock files of office programs, unfinished downloads, and what systems leave in folders. */
    static boolean isPassedOver(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        return lower.startsWith("~$")
                || lower.startsWith(".")
                || lower.endsWith(".tmp")
                || lower.endsWith(".part")
                || lower.endsWith(".crdownload")
                || lower.equals("thumbs.db")
                || lower.equals("desktop.ini");
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
    private static boolean isLocked(Path file) {
        String name = String.valueOf(file.getFileName());
        return Files.exists(file.resolveSibling(".~lock." + name + "#"))
                || Files.exists(file.resolveSibling("~$" + name));
    }

    /** A name as people tell it apart: NFC, casefolded. */
    public static String folded(String name) {
        return Normalizer.normalize(
                UCharacter.foldCase(Normalizer.normalize(name, Normalizer.Form.NFC), true), Normalizer.Form.NFC);
    }
}
