package org.nightdesk.workflow.intake;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.nightdesk.io.AtomicFile;
import org.nightdesk.io.FileNames;
import org.nightdesk.problem.Problem;

/** The folder where what could not be used is kept, each piece beside a text that says why. The inbox is left alone. */
public record Quarantine(Path folder) {
    private static final long MOST_BYTES_COPIED = 16L << 20;

    public void keep(IntakeItem.Broken broken) {
        String ending = broken.raw().isEmpty() ? "" : "-line-" + broken.line() + ".json";
        Path named = folder.resolve(broken.path()).normalize();
        if (!named.startsWith(folder)) {
            throw new IllegalArgumentException("path leaves the quarantine: " + broken.path());
        }
        String name = String.valueOf(named.getFileName());
        Path kept = named.resolveSibling(FileNames.fitted(name, ending));
        try {
            if (!broken.raw().isEmpty()) {
                AtomicFile.write(kept, broken.raw());
            } else if (Files.isRegularFile(broken.file()) && Files.size(broken.file()) <= MOST_BYTES_COPIED) {
                AtomicFile.copy(broken.file(), kept);
            }
            Path reason = named.resolveSibling(FileNames.fitted(name + ending, ".reason.txt"));
            AtomicFile.write(reason, reason(broken.problems()));
        } catch (IOException failure) {
            throw new UncheckedIOException("cannot keep " + kept, failure);
        }
    }

    private static String reason(List<Problem> problems) {
        return problems.stream().map(Problem::toString).collect(Collectors.joining("\n", "", "\n"));
    }
}
