package org.nightdesk.workflow;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.stream.Stream;

/** Whether texts may have come in since the last night, by times alone: a hint of what to make ready, never of what to read. */
final class Arrivals {
    private Arrivals() {}

    static boolean mayHaveCome(Path inbox, Path work) {
        Path reports = work.resolve("reports");
        try {
            return Files.isDirectory(inbox)
                    && (Files.isDirectory(reports)
                            ? holdsNewer(inbox, Files.getLastModifiedTime(reports))
                            : holdsFiles(inbox));
        } catch (IOException | UncheckedIOException changing) {
            return true;
        }
    }

    private static boolean holdsFiles(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.anyMatch(Files::isRegularFile);
        }
    }

    private static boolean holdsNewer(Path folder, FileTime than) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.anyMatch(path -> isNewer(path, than));
        }
    }

    private static boolean isNewer(Path path, FileTime than) {
        try {
            return Files.getLastModifiedTime(path).compareTo(than) > 0;
        } catch (IOException gone) {
            return true;
        }
    }
}
