package org.nightdesk.cli.care;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.nightdesk.io.ShownPath;
import org.nightdesk.job.Job;
import org.nightdesk.night.store.StoreFile;

/** Looks at the folders of a job and at the disks they are on. */
final class FolderChecks {
    private static final String FOLDER = "folder";
    private static final String DISK = "disk";
    private static final long ENOUGH_BYTES = 200L << 20;

    private final Path work;
    private final List<Check> checks = new ArrayList<>();

    private FolderChecks(Path work) {
        this.work = work;
    }

    static List<Check> of(Job job, Path work) {
        FolderChecks folders = new FolderChecks(work);
        folders.read("inbox", job.source().inbox());
        job.exchange().returns().forEach(returns -> folders.read("returns", returns));
        folders.written("outbox", job.exchange().outbox());
        folders.written("published", job.publish().folder());
        folders.written("work folder", work);
        folders.disks(Map.of(
                "outbox", job.exchange().outbox(),
                "published", job.publish().folder(),
                "work folder", work));
        return folders.checks;
    }

    private void read(String name, Path folder) {
        String shown = name + " " + ShownPath.of(folder);
        if (!Files.exists(folder) && isOfWorkFolder(folder)) {
            checks.add(Check.ok(FOLDER, shown + ": not there yet, as nothing has come back"));
        } else if (!Files.isDirectory(folder)) {
            checks.add(Check.warning(
                    FOLDER, shown + " is not there", "Mount its share, create it, or correct the job file"));
        } else if (!Files.isReadable(folder) || !Files.isExecutable(folder)) {
            checks.add(Check.fault(FOLDER, shown + " cannot be read", "Give the program access to it"));
        } else {
            checks.add(Check.ok(FOLDER, shown));
        }
    }

    private boolean isOfWorkFolder(Path folder) {
        return work.toAbsolutePath()
                .normalize()
                .equals(folder.toAbsolutePath().normalize().getParent());
    }

    /** Those that are not there yet are made, so the next above them counts. */
    private void written(String name, Path folder) {
        String shown = name + " " + ShownPath.of(folder);
        Path there = existing(folder);
        if (!Files.isDirectory(there)) {
            checks.add(Check.fault(FOLDER, shown + ": a file is in the way", "Move away " + ShownPath.of(there)));
        } else if (!Files.isWritable(there)) {
            checks.add(Check.fault(FOLDER, shown + " cannot be written", "Give the program access to it"));
        } else {
            checks.add(Check.ok(FOLDER, shown + (there.equals(folder) ? "" : ": not there yet")));
        }
    }

    private static Path existing(Path folder) {
        Path there = folder.toAbsolutePath().normalize();
        while (!Files.exists(there) && there.getParent() != null) {
            there = there.getParent();
        }
        return Files.exists(folder) ? folder : there;
    }

    private void disks(Map<String, Path> folders) {
        Map<String, String> seen = new LinkedHashMap<>();
        try {
            Path store = StoreFile.in(work);
            // A night may write the store anew while the old one is there.
            long wanted = ENOUGH_BYTES + (Files.exists(store) ? 2 * Files.size(store) : 0);
            for (Map.Entry<String, Path> one : new java.util.TreeMap<>(folders).entrySet()) {
                java.nio.file.FileStore disk = Files.getFileStore(existing(one.getValue()));
                long free = disk.getUsableSpace();
                if (seen.putIfAbsent(disk.toString(), one.getKey()) == null) {
                    String found = megabytes(free) + " free for the " + one.getKey();
                    checks.add(
                            free >= wanted
                                    ? Check.ok(DISK, found)
                                    : Check.warning(
                                            DISK, found, "Free some space: " + megabytes(wanted) + " are advisable"));
                }
            }
        } catch (IOException unknown) {
            checks.add(Check.warning(DISK, "the free space is not known: " + unknown, "Look for yourself"));
        }
    }

    private static String megabytes(long bytes) {
        return (bytes >> 20) + " MiB";
    }
}
