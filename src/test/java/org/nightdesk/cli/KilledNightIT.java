package org.nightdesk.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nightdesk.bench.BulkFeed;
import org.nightdesk.cli.terminal.ExitCode;

/**
 * A night killed at random instants and started again ends as one that was left alone. A few kills on invented reviews;
 * with {@code -Dscoreboard=full} 20 kills on the bulk feed, where the shared corpus is there.
 */
@NullUnmarked
class KilledNightIT {
    private static final boolean FULL = "full".equals(System.getProperty("scoreboard"));
    private static final int KILLS = FULL ? 20 : 3;
    private static final int KILLS_OF_RETURNS = FULL ? 20 : 2;
    private static final int BULK = 2000;
    /** As many as give each step several chunks. */
    private static final int INVENTED = 260;

    private static final long SEED = 20261122;
    private static final String DATE = "2026-11-22";
    private static final String NEXT_DATE = "2026-11-23";

    @TempDir
    private Path folder;

    private final Random random = new Random(SEED);

    @Test
    void endsAsIfItHadNeverBeenKilled() throws Exception {
        Path job = feed(folder.resolve("feed"), FULL ? BULK : INVENTED);
        Desk alone = new Desk(folder.resolve("alone"));

        killUntilItEndsLike(alone, job, DATE, KILLS, () -> new Desk(folder.resolve("killed-" + System.nanoTime())));
    }

    @Test
    void collectsAndPublishesAsIfItHadNeverBeenKilled() throws Exception {
        Path job = InventedReviews.make(folder.resolve("feed"), INVENTED);
        Desk alone = new Desk(folder.resolve("alone"));
        assertThat(alone.run(job, DATE).exit()).isEqualTo(ExitCode.DONE);
        translateAll(job, alone.work());
        Path returned = folder.resolve("returned");
        copy(alone.work(), returned);
        deleteReports(alone.work());

        killUntilItEndsLike(alone, job, NEXT_DATE, KILLS_OF_RETURNS, () -> {
            Path work = folder.resolve("killed-" + System.nanoTime());
            copy(returned, work);
            return new Desk(work);
        });

        assertThat(alone.files("published")).hasSizeGreaterThan(2 * INVENTED);
    }

    /** The bulk feed when the proof is to be whole and its corpus is there, else reviews of our own. */
    static Path feed(Path folder, int articles) throws IOException {
        Path corpus = Path.of(System.getenv().getOrDefault("NIGHTDESK_SHARED", "../shared"), "corpus");
        return FULL && Files.isDirectory(corpus)
                ? BulkFeed.make(corpus, folder, articles)
                : InventedReviews.make(folder, articles);
    }

    /** A work folder before the night. */
    private interface Before {
        Desk desk() throws IOException;
    }

    /** Lets a night end alone, then kills others like it; each that ends must have ended the same. */
    private void killUntilItEndsLike(Desk alone, Path job, String date, int deaths, Before before) throws Exception {
        long start = System.nanoTime();
        assertThat(start(job, alone, date).waitFor()).as(said(alone)).isZero();
        long nightMillis = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start);
        Desk killed = before.desk();
        int kills = 0;
        while (kills < deaths) {
            Process night = start(job, killed, date);
            long millis = nightMillis / 6 + random.nextLong(nightMillis / 2);
            if (night.waitFor(millis, TimeUnit.MILLISECONDS)) {
                // This night is over before all deaths are died: another one dies the rest.
                same(alone, killed);
                killed = before.desk();
            } else {
                night.destroyForcibly().waitFor();
                kills++;
            }
        }
        int exit = start(job, killed, date).waitFor();
        assertThat(exit).as(said(killed)).isZero();
        System.out.printf("killed %d times (seed %d), %s%n", kills, SEED, job.getFileName());
        same(alone, killed);
    }

    /** Fills all kits of a night and puts them into the folder of returns. */
    private static void translateAll(Path job, Path work) throws IOException {
        Map<String, UnaryOperator<String>> translators =
                Map.of("en", InventedReviews.translator(job, "en"), "ja", InventedReviews.translator(job, "ja"));
        List<Path> people;
        try (Stream<Path> folders = Files.list(work.resolve("outbox"))) {
            people = folders.toList();
        }
        for (Path person : people) {
            for (Path kit : FilledKit.outbox(work, person.getFileName().toString())) {
                UnaryOperator<String> translator =
                        translators.get(kit.toString().contains("_ko-en_") ? "en" : "ja");
                FilledKit.fillAndReturn(
                        kit, work, row -> Map.of("Translation", translator.apply(row.get("Source")), "Status", "done"));
            }
        }
    }

    static void deleteReports(Path work) throws IOException {
        try (Stream<Path> reports = Files.list(work.resolve("reports"))) {
            for (Path report : reports.toList()) {
                Files.delete(report);
            }
        }
    }

    /** Copies a work folder but for its reports, which name the folder they are in. */
    static void copy(Path from, Path to) throws IOException {
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

    static void same(Desk alone, Desk killed) throws Exception {
        assertThat(killed.files("outbox", "published", "reports"))
                .containsExactlyEntriesOf(alone.files("outbox", "published", "reports"));
        assertThat(killed.rows()).isEqualTo(alone.rows());
        assertThat(killed.command("ledger").exit()).isEqualTo(ExitCode.DONE);
    }

    /** Starts a night in a process of its own, with the options that the launcher gives. */
    static Process start(Path job, Desk desk, String date) throws Exception {
        List<String> command = List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx512m",
                "-XX:+UseParallelGC",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                "org.nightdesk.cli.Nightdesk",
                "run",
                job.toString(),
                "--work",
                desk.work().toString(),
                "--date",
                date);
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log(desk)))
                .start();
    }

    private static String said(Desk desk) throws IOException {
        Path log = log(desk).toPath();
        return Files.exists(log) ? Files.readString(log) : "";
    }

    private static File log(Desk desk) {
        return desk.work().resolveSibling(desk.work().getFileName() + ".log").toFile();
    }
}
