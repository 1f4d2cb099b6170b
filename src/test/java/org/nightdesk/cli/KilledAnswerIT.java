package org.nightdesk.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nightdesk.cli.terminal.ExitCode;

/** An answer and the night that sends it out, killed at any instant and typed again, come to what they come to undisturbed. */
@NullUnmarked
class KilledAnswerIT {
    private static final boolean FULL = "full".equals(System.getProperty("scoreboard"));
    private static final int KILLS = FULL ? 30 : 4;
    private static final long SEED = 20261128;
    /** Longer than either command takes before it ends. */
    private static final int MOST_MILLIS = 6000;

    @TempDir
    private Path folder;

    private final Random random = new Random(SEED);
    private int kills;

    @Test
    void comesToTheSame() throws Exception {
        SmallDesk alone = asked("alone");
        SmallDesk killed = asked("killed");

        assertThat(alone.desk().command(answer()).exit()).isEqualTo(ExitCode.DONE);
        kill(killed, answer());
        assertThat(killed.desk().command(answer()).exit()).isIn(ExitCode.DONE, ExitCode.BAD_DATA);
        assertThat(killed.desk().rows().get("answer"))
                .isEqualTo(alone.desk().rows().get("answer"));
        same(alone, killed);

        assertThat(alone.night().exit()).isEqualTo(ExitCode.DONE);
        kill(killed, "run", folder.resolve("killed/job.yaml").toString(), "--date", "2026-11-24");
        assertThat(killed.night().exit()).isEqualTo(ExitCode.DONE);
        same(alone, killed);
        assertThat(FilledKit.rows(killed.kit("kim"))).hasSize(1);
        System.out.printf("killed %d times (seed %d)%n", kills, SEED);
    }

    private static String[] answer() {
        return new String[] {"answer", "1", "No.", "--by", "Lee", "--date", "2026-11-23"};
    }

    private SmallDesk asked(String name) throws Exception {
        SmallDesk desk = new SmallDesk(folder.resolve(name), "등대지기는 말이 없다. 파도만 말한다.");
        desk.night();
        desk.handIn(
                desk.kit("kim"),
                "kim",
                "kit.xlsx",
                row -> row.get("Source").startsWith("등대지기")
                        ? Map.of("Status", "question", "Your comment", "Is he mute?")
                        : SmallDesk.done("Done " + row.get("Row key")));
        assertThat(desk.night().exit()).isEqualTo(ExitCode.DONE_WITH_HELD);
        return desk;
    }

    private void kill(SmallDesk desk, String... arguments) throws Exception {
        for (int i = 0; i < KILLS; i++) {
            Process process = start(desk, arguments);
            if (!process.waitFor(random.nextInt(MOST_MILLIS), TimeUnit.MILLISECONDS)) {
                process.destroyForcibly().waitFor();
                kills++;
            }
        }
    }

    private static void same(SmallDesk alone, SmallDesk killed) throws Exception {
        assertThat(killed.desk().rows()).isEqualTo(alone.desk().rows());
        assertThat(killed.desk().files("outbox", "reports"))
                .containsExactlyEntriesOf(alone.desk().files("outbox", "reports"));
        assertThat(killed.desk().command("ledger").exit()).isEqualTo(ExitCode.DONE);
    }

    private static Process start(SmallDesk desk, String... arguments) throws Exception {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-cp",
                System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                "org.nightdesk.cli.Nightdesk"));
        command.addAll(List.of(arguments));
        command.addAll(List.of("--work", desk.desk().work().toString()));
        File log = Files.createTempFile(desk.desk().work().getParent(), "killed", ".log")
                .toFile();
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(log)
                .start();
    }
}
