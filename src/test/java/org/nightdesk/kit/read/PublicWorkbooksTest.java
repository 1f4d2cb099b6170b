package org.nightdesk.kit.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.compress.archivers.ArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.compressors.gzip.GzipCompressorInputStream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nightdesk.problem.BadInputException;

/** Hands in the workbooks other projects test with. Whole with {@code -Dscoreboard=full}, else a sample. */
class PublicWorkbooksTest {
    private static final int STEP = "full".equals(System.getProperty("scoreboard")) ? 1 : 15;
    private static final Duration LONGEST = Duration.ofSeconds(30);

    @TempDir
    Path folder;

    @Test
    void refusesOrReadsEveryOneWithoutHangOrError() throws IOException {
        String shared = System.getenv().getOrDefault("NIGHTDESK_SHARED", "../shared");
        Path archive =
                Path.of(System.getProperty("nightdesk.shared", shared)).resolve("corpus/workbooks-public.tar.gz");
        Assumptions.assumeTrue(Files.exists(archive), "no corpus at " + archive);
        int read = 0;
        int seen = 0;
        long slowest = 0;
        List<String> refusals = new ArrayList<>();
        try (InputStream in = Files.newInputStream(archive);
                TarArchiveInputStream tar =
                        new TarArchiveInputStream(new GzipCompressorInputStream(new BufferedInputStream(in)))) {
            for (ArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                if (entry.isDirectory() || seen++ % STEP != 0) {
                    continue;
                }
                Path file = folder.resolve(entry.getName().replaceAll(".*/", ""));
                Files.write(file, tar.readAllBytes());
                long start = System.nanoTime();
                try {
                    assertTimeoutPreemptively(LONGEST, () -> new KitReader().read(file), entry.getName());
                    read++;
                } catch (BadInputException e) {
                    refusals.add(e.problems().get(0).reason());
                    assertThat(e.problems().get(0).remedy()).isNotBlank();
                }
                slowest = Math.max(slowest, System.nanoTime() - start);
                Files.delete(file);
            }
        }
        System.out.println("public workbooks: " + (refusals.size() + read) + " handed in, " + refusals.size()
                + " refused with a reason, " + read + " read; slowest " + slowest / 1_000_000 + " ms");
        refusals.stream()
                .map(r -> r.replaceAll("“.*”|\\d+", "…"))
                .distinct()
                .sorted()
                .forEach(r -> System.out.println("  " + r));
        assertThat(refusals).isNotEmpty();
    }
}
