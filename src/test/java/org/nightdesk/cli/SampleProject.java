package org.nightdesk.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.NullUnmarked;

/** A copy of the sample job with all its files, which a test may change. */
@NullUnmarked
final class SampleProject {
    private final Path folder;

    private SampleProject(Path folder) {
        this.folder = folder;
    }

    static SampleProject in(Path folder) throws IOException {
        for (String part : List.of("jobs", "glossary")) {
            try (Stream<Path> all = Files.walk(Path.of(part))) {
                for (Path path : all.toList()) {
                    Path copy = folder.resolve(path.toString());
                    if (Files.isDirectory(path)) {
                        Files.createDirectories(copy);
                    } else {
                        Files.copy(path, copy, StandardCopyOption.COPY_ATTRIBUTES);
                    }
                }
            }
        }
        return new SampleProject(folder);
    }

    Path job() {
        return folder.resolve("jobs/nightly.yaml");
    }

    /** Puts one text of the job file in place of another that stands in it. */
    void changeJob(String from, String to) throws IOException {
        String text = Files.readString(job());
        if (!text.contains(from)) {
            throw new IllegalArgumentException("not in the job file: " + from);
        }
        Files.writeString(job(), text.replace(from, to));
    }

    /** The sample's one returned kit of a person. */
    Path returned(String person) throws IOException {
        try (Stream<Path> files =
                Files.list(folder.resolve("jobs/sample/returns").resolve(person))) {
            return files.findFirst().orElseThrow();
        }
    }

    Path inbox() {
        return folder.resolve("jobs/sample/inbox");
    }
}
