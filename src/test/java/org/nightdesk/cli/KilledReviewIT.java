package org.nightdesk.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nightdesk.cli.terminal.ExitCode;

/** Nights that send a review out and publish it, killed as they write, end as ones that were left alone. */
@NullUnmarked
class KilledReviewIT {
    private static final boolean FULL = "full".equals(System.getProperty("scoreboard"));
    private static final int KILLS = FULL ? 20 : 3;
    private static final long SEED = 20261124;
    private static final String EDITOR = "seo-hae-lan";
    /** What a night writes into, in that order. */
    private static final List<String> FOLDERS = List.of("received", "published", "outbox", "reports");

    @TempDir
    private Path folder;

    private final Random random = new Random(SEED);
    private int kills;

    @Test
    void endsAsIfItHadNeverBeenKilled() throws Exception {
        SampleProject project = SampleProject.in(folder.resolve("project"));
        Files.delete(project.returned(EDITOR));
        project.changeJob("formats: [html, markdown]", "formats: [html, markdown, json, wxr, docx]");
        Desk alone = new Desk(folder.resolve("alone"));
        Desk killed = new Desk(folder.resolve("killed"));

        assertThat(start(project.job(), alone, "2026-11-22").waitFor()).isZero();
        kill(project.job(), killed, "2026-11-22");
        same(alone, killed);

        for (Desk desk : java.util.List.of(alone, killed)) {
            FilledKit.fill(
                    FilledKit.newest(desk.work(), EDITOR, "review"),
                    row -> row.get("Row key").startsWith("§") ? Map.of("Decision", "approve") : Map.of(),
                    desk.work().resolve("returns/" + EDITOR + "/whole.xlsx"));
        }
        assertThat(start(project.job(), alone, "2026-11-23").waitFor()).isZero();
        kill(project.job(), killed, "2026-11-23");
        assertThat(killed.files("published")).hasSizeGreaterThan(5);
        same(alone, killed);
        assertThat(kills).isPositive();
        System.out.printf("killed %d times (seed %d)%n", kills, SEED);
    }

    private void kill(Path job, Desk desk, String date) throws Exception {
        for (int i = 0; i < KILLS; i++) {
            File written = desk.work().resolve(FOLDERS.get(i % FOLDERS.size())).toFile();
            int before = count(written);
            Process night = start(job, desk, date);
            while (night.isAlive() && count(written) == before) {
                night.waitFor(1, TimeUnit.MILLISECONDS);
            }
            if (!night.waitFor(random.nextLong(60), TimeUnit.MILLISECONDS)) {
                night.destroyForcibly().waitFor();
                kills++;
            }
        }
        assertThat(start(job, desk, date).waitFor())
                .as(Files.readString(log(desk).toPath()))
                .isZero();
    }

    /** How many files there are, some of which may go while they are counted. */
    private static int count(File folder) {
        File[] entries = folder.listFiles();
        int count = entries == null && folder.exists() ? 1 : 0;
        for (File entry : entries == null ? new File[0] : entries) {
            count += count(entry);
        }
        return count;
    }

    private static void same(Desk alone, Desk killed) throws Exception {
        assertThat(killed.files("outbox", "published", "reports"))
                .containsExactlyEntriesOf(alone.files("outbox", "published", "reports"));
        Map<String, List<String>> rows = killed.rows();
        assertThat(rows).isEqualTo(alone.rows());
        assertThat(killed.command("ledger").exit()).isEqualTo(ExitCode.DONE);
    }

    private static Process start(Path job, Desk desk, String date) throws Exception {
        Files.createDirectories(desk.work());
        List<String> command = List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-cp",
                System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                "org.nightdesk.cli.Nightdesk",
                "run",
                job.toString(),
                "--date",
                date,
                "--work",
                desk.work().toString());
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log(desk)))
                .start();
    }

    private static File log(Desk desk) {
        return desk.work().resolveSibling(desk.work().getFileName() + ".log").toFile();
    }
}
