package org.nightdesk.workflow;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.nightdesk.io.Sha256;
import org.nightdesk.job.Job;

/** A fingerprint of everything a night reads, by which a rerun of the same date sees that nothing is new. */
public final class Inputs {
    private static final String UNREADABLE = " cannot be read";

    private Inputs() {}

    /** @param glossary what {@link #glossary} gave for the job */
    public static String fingerprint(Job job, String glossary) {
        List<String> seen = new ArrayList<>();
        job.files().forEach(file -> seen.add(Sha256.of(file)));
        seen.add(glossary);
        folder(job.source().inbox(), seen);
        job.exchange().returns().forEach(folder -> folder(folder, seen));
        return Sha256.of(String.join("\n", seen));
    }

    /** A fingerprint of the glossary's files. */
    public static String glossary(Job job) {
        return Sha256.of(
                String.join("\n", job.glossaries().stream().map(Sha256::of).toList()));
    }

    /** Names, sizes and times: cheap for a folder that keeps years of files. */
    private static void folder(Path folder, List<String> seen) {
        if (!Files.isDirectory(folder)) {
            return;
        }
        List<String> lines = new ArrayList<>();
        try {
            Files.walkFileTree(folder, new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                    if (Files.isRegularFile(file)) {
                        lines.add(line(folder, file));
                    }
                    return FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult visitFileFailed(Path file, IOException failure) {
                    lines.add(folder.relativize(file) + UNREADABLE);
                    return FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult postVisitDirectory(Path below, @Nullable IOException failure) {
                    if (failure != null) {
                        lines.add(folder.relativize(below) + UNREADABLE);
                    }
                    return FileVisitResult.CONTINUE;
                }
            });
        } catch (IOException failure) {
            throw new UncheckedIOException("cannot list " + folder, failure);
        }
        lines.sort(Comparator.naturalOrder());
        seen.addAll(lines);
    }

    private static String line(Path folder, Path file) {
        String name = folder.relativize(file).toString();
        try {
            return name + " " + Files.size(file) + " "
                    + Files.getLastModifiedTime(file).toMillis();
        } catch (IOException gone) {
            return name + UNREADABLE;
        }
    }
}
