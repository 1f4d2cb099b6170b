package org.nightdesk.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A night after a change of the glossary, killed at random instants and started again, ends as one that was left alone. */
@NullUnmarked
class KilledCorrectionIT {
    private static final boolean FULL = "full".equals(System.getProperty("scoreboard"));
    private static final int KILLS = FULL ? 10 : 2;
    private static final int ARTICLES = FULL ? 500 : 130;
    private static final long SEED = 20261123;
    private static final String FIRST = "2026-11-22";
    private static final String SECOND = "2026-11-23";

    @TempDir
    private Path folder;

    @Test
    void endsAsIfItHadNeverBeenKilled() throws Exception {
        Path job = KilledNightIT.feed(folder.resolve("feed"), ARTICLES);
        Desk alone = new Desk(folder.resolve("alone"));
        assertThat(KilledNightIT.start(job, alone, FIRST).waitFor()).isZero();
        KilledNightIT.copy(alone.work(), folder.resolve("killed"));
        KilledNightIT.deleteReports(alone.work());
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

    /** Gives every tenth entry another target. */
    private static void change(Path job) throws IOException {
        Path glossary = job.resolveSibling("glossary.csv");
        List<String> lines = Files.readAllLines(glossary);
        for (int i = 1; i < lines.size(); i += 10) {
            lines.set(i, lines.get(i).replace(",Name ", ",Named "));
        }
        Files.write(glossary, lines);
    }
}
