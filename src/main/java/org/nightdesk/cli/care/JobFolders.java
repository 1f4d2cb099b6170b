package org.nightdesk.cli.care;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.nightdesk.job.Job;
import org.nightdesk.job.JobFile;
import org.nightdesk.night.backup.BackupParts;
import org.nightdesk.problem.Problems;

/** What a job file says about folders, as far as it can be read: a desk must be kept and brought back although it is wrong. */
final class JobFolders {
    private JobFolders() {}

    static Optional<Job> read(Path job, Path work) {
        AtomicReference<@Nullable Job> read = new AtomicReference<>();
        JobFile.read(job, work, new Problems(), read::set);
        return Optional.ofNullable(read.get());
    }

    /** The folder of the desk that a job file belongs to: the one above {@code jobs}, else the file’s own. */
    static Path desk(Path jobFile) {
        Path own = Objects.requireNonNull(jobFile.toAbsolutePath().normalize().getParent(), "a file has a folder");
        Path above = own.getParent();
        return own.endsWith("jobs") && above != null ? above : own;
    }

    static BackupParts parts(Path jobFile, @Nullable Job job, Path work) {
        BackupParts.Folders folders = job == null
                ? new BackupParts.Folders(work.resolve("inbox"), work.resolve("outbox"), work.resolve("published"))
                : new BackupParts.Folders(
                        job.source().inbox(),
                        job.exchange().outbox(),
                        job.publish().folder());
        return BackupParts.of(desk(jobFile), work, folders, job == null ? List.of() : files(job));
    }

    /** The files that a manager keeps for a job. */
    private static List<Path> files(Job job) {
        List<Path> files = new ArrayList<>(job.files());
        files.addAll(job.glossaries());
        Path templates = job.publish().templates();
        if (templates != null && Files.isDirectory(templates)) {
            try (Stream<Path> all = Files.walk(templates)) {
                all.filter(Files::isRegularFile).sorted().forEach(files::add);
            } catch (IOException failure) {
                throw new UncheckedIOException("cannot list " + templates, failure);
            }
        }
        return files;
    }
}
