package org.nightdesk.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nightdesk.bench.BulkFeed;

/** A night after a change of the glossary, killed at random instants and started again, ends as one that was left alone. */
@NullUnmarked
class KilledCorrectionIT {
    private static final boolean FULL = "full".equals(System.getProperty("scoreboard"));
    private static final int KILLS = FULL ? 10 : 2;
    private static final int ARTICLES = FULL ? 500 : 40;
    private static final long SEED = 20261123;
    private static final String FIRST = "2026-11-22";
    private static final String SECOND = "2026-11-23";

    @TempDir
    private Path folder;

    @Test
    void endsAsIfItHadNeverBeenKilled() throws Exception {
        Path shared = Path.of(System.getenv().getOrDefault("NIGHTDESK_SHARED", "../shared"), "corpus");
        assumeTrue(Files.isDirectory(shared), "the corpus of reviews is not there: " + shared);
        Path job = BulkFeed.make(shared, folder.resolve("feed"), ARTICLES);
        thin(job);
        Desk alone = new Desk(folder.resolve("alone"));
        assertThat(KilledNightIT.start(job, alone, FIRST).waitFor()).isZero();
        copy(alone.work(), folder.resolve("killed"));
        try (Stream<Path> reports = Files.list(alone.work().resolve("reports"))) {
            for (Path report : reports.toList()) {
                Files.delete(report);
            }
        }
        Desk killed = new Desk(folder.resolve("killed"));
        change(job);

        long start = System.nanoTime();
        assertThat(KilledNightIT.start(job, alone, SECOND).waitFor()).isZero();
        long millis = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start);
        Random random = new Random(SEED);
        for (int i = 0; i < KILLS; i++) {
            Process night = KilledNightIT.start(job, killed, SECOND);
            if (!night.waitFor(millis / 2 + random.nextLong(millis / 2), TimeUnit.MILLISECONDS)) {
                night.destroyForcibly().waitFor();
            }
        }
        assertThat(KilledNightIT.start(job, killed, SECOND).waitFor()).isZero();

        assertThat(alone.rows().get("correction")).isNotEmpty();
        assertThat(alone.rows().get("glossary_queue")).isEmpty();
        KilledNightIT.same(alone, killed);
    }

    /** Leaves every twentieth entry, which is enough here and soon read. */
    private static void thin(Path job) throws IOException {
        Path glossary = job.resolveSibling("glossary.csv");
        List<String> lines = Files.readAllLines(glossary);
        List<String> kept = new ArrayList<>();
        for (int i = 0; i < lines.size(); i += FULL ? 1 : 20) {
            kept.add(lines.get(i));
        }
        Files.write(glossary, kept);
    }

    /** Gives every tenth entry another target. */
    private static void change(Path job) throws IOException {
        Path glossary = job.resolveSibling("glossary.csv");
        List<String> lines = Files.readAllLines(glossary);
        for (int i = 1; i < lines.size(); i += 10) {
            lines.set(i, lines.get(i).replace(",Name ", ",Named "));
        }
        Files.write(glossary, lines);
    }

    /** Copies a work folder but for its reports, which name the folder they are in. */
    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> all = Files.walk(from)) {
            for (Path path : all.filter(path -> !path.startsWith(from.resolve("reports")))
                    .toList()) {
                Path copy = to.resolve(from.relativize(path).toString());
                if (Files.isDirectory(path)) {
                    Files.createDirectories(copy);
                } else {
                    Files.copy(path, copy);
                }
            }
        }
    }
}
