package org.nightdesk.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nightdesk.bench.BulkFeed;

/**
 * A night on the bulk feed, killed at random instants and started again, ends as one that was left alone. A few kills on a
 * small feed; with {@code -Dscoreboard=full} 20 kills on the whole one.
 */
@NullUnmarked
class KilledNightIT {
    private static final boolean FULL = "full".equals(System.getProperty("scoreboard"));
    private static final int KILLS = FULL ? 20 : 3;
    private static final int ARTICLES = FULL ? 2000 : 60;
    private static final long SEED = 20261122;
    private static final String DATE = "2026-11-22";

    @TempDir
    private Path folder;

    @Test
    void endsAsIfItHadNeverBeenKilled() throws Exception {
        Path shared = Path.of(System.getenv().getOrDefault("NIGHTDESK_SHARED", "../shared"), "corpus");
        assumeTrue(Files.isDirectory(shared), "the corpus of reviews is not there: " + shared);
        Path job = BulkFeed.make(shared, folder.resolve("feed"), ARTICLES);
        Desk alone = new Desk(folder.resolve("alone"));
        long start = System.nanoTime();
        assertThat(start(job, alone).waitFor()).isZero();
        long nightMillis = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start);

        Desk killed = new Desk(folder.resolve("killed"));
        Random random = new Random(SEED);
        int kills = 0;
        int desks = 1;
        while (kills < KILLS) {
            Process night = start(job, killed);
            long millis = nightMillis / 6 + random.nextLong(nightMillis / 2);
            if (night.waitFor(millis, TimeUnit.MILLISECONDS)) {
                // This night is over before all deaths are died: another one dies the rest.
                same(alone, killed);
                killed = new Desk(folder.resolve("killed-" + ++desks));
            } else {
                night.destroyForcibly().waitFor();
                kills++;
            }
        }
        int exit = start(job, killed).waitFor();
        assertThat(exit).as(Files.readString(log(killed).toPath())).isZero();

        System.out.printf("killed %d times (seed %d), %d articles%n", kills, SEED, ARTICLES);
        same(alone, killed);
    }

    static void same(Desk alone, Desk killed) throws Exception {
        assertThat(killed.files("outbox", "published", "reports"))
                .containsExactlyEntriesOf(alone.files("outbox", "published", "reports"));
        assertThat(killed.rows()).isEqualTo(alone.rows());
        assertThat(killed.command("ledger").exit()).isEqualTo(ExitCode.DONE);
    }

    private static Process start(Path job, Desk desk) throws Exception {
        return start(job, desk, DATE);
    }

    /** Starts a night in a process of its own. */
    static Process start(Path job, Desk desk, String date) throws Exception {
        List<String> command = List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx512m",
                "-XX:+UseParallelGC",
                "-cp",
                System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                "org.nightdesk.cli.Nightdesk",
                "run",
                job.toString(),
                "--work",
                desk.work().toString(),
                "--date",
                date);
        File log =
                desk.work().resolveSibling(desk.work().getFileName() + ".log").toFile();
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log(desk)))
                .start();
    }

    private static File log(Desk desk) {
        return desk.work().resolveSibling(desk.work().getFileName() + ".log").toFile();
    }
}
