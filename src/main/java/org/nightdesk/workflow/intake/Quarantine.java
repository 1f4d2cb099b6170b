package org.nightdesk.workflow.intake;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.stream.Collectors;
import org.nightdesk.problem.Problem;

/** The folder where what could not be used is kept, each piece beside a text that says why. The inbox is left alone. */
public record Quarantine(Path folder) {
    private static final long MOST_BYTES_COPIED = 16L << 20;

    public void keep(IntakeItem.Broken broken) {
        String name = broken.path() + (broken.raw().isEmpty() ? "" : "-line-" + broken.line() + ".json");
        Path kept = folder.resolve(name).normalize();
        if (!kept.startsWith(folder)) {
            throw new IllegalArgumentException("path leaves the quarantine: " + broken.path());
        }
        try {
            Files.createDirectories(kept.getParent());
            if (!broken.raw().isEmpty()) {
                Files.write(kept, broken.raw().getBytes(StandardCharsets.UTF_8));
            } else if (Files.size(broken.file()) <= MOST_BYTES_COPIED) {
                Files.copy(broken.file(), kept, StandardCopyOption.REPLACE_EXISTING);
            }
            Files.write(kept.resolveSibling(kept.getFileName() + ".reason.txt"), reason(broken.problems()));
        } catch (IOException failure) {
            throw new UncheckedIOException("cannot keep " + kept, failure);
        }
    }

    private static byte[] reason(List<Problem> problems) {
        return problems.stream()
                .map(Problem::toString)
                .collect(Collectors.joining("\n", "", "\n"))
                .getBytes(StandardCharsets.UTF_8);
    }
}
