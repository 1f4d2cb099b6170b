package org.nightdesk.workflow;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.nightdesk.io.Sha256;
import org.nightdesk.job.Job;

/** A fingerprint of everything a night reads, by which a rerun of the same date sees that nothing is new. */
public final class Inputs {
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
        try (Stream<Path> files = Files.walk(folder)) {
            files.filter(Files::isRegularFile).sorted().forEach(file -> seen.add(line(folder, file)));
        } catch (IOException failure) {
            throw new UncheckedIOException("cannot list " + folder, failure);
        }
    }

    private static String line(Path folder, Path file) {
        try {
            return folder.relativize(file) + " " + Files.size(file) + " "
                    + Files.getLastModifiedTime(file).toMillis();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
