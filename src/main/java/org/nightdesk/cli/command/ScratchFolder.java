package org.nightdesk.cli.command;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;
import org.nightdesk.job.Job;

/** A folder for what a dry run writes; closing it removes it with all that is in it. */
public final class ScratchFolder implements AutoCloseable {
    private final Path folder;

    private ScratchFolder(Path folder) {
        this.folder = folder;
    }

    public static ScratchFolder make() {
        try {
            return new ScratchFolder(Files.createTempDirectory("nightdesk-dry-run"));
        } catch (IOException failure) {
            throw new UncheckedIOException("cannot make a folder for the dry run", failure);
        }
    }

    public Path path() {
        return folder;
    }

    /** The job with everything it writes redirected into the folder. */
    public Job redirected(Job job) {
        return job.into(folder.resolve("outbox"), folder.resolve("published"));
    }

    @Override
    public void close() {
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        } catch (IOException failure) {
            throw new UncheckedIOException("cannot remove " + folder, failure);
        }
    }
}
