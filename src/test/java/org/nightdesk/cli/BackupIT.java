package org.nightdesk.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nightdesk.cli.terminal.ExitCode;
import org.nightdesk.night.store.StoreFile;

/** A backup, made at rest or while a night runs, brings the desk back as it was. */
@NullUnmarked
class BackupIT {
    private static final int MANY = 250;

    @TempDir
    private Path folder;

    private Path there;
    private SmallDesk small;
    private Desk desk;

    @BeforeEach
    void make() throws IOException {
        there = folder.resolve("there");
        small = new SmallDesk(there, "등대가 있다. 배가 있다.");
        desk = small.desk();
    }

    private Desk.Said backup(Path to) {
        return desk.command(
                "backup", to.toString(), "--job", there.resolve("job.yaml").toString());
    }

    private Desk restored(Path backup) {
        Path back = folder.resolve("back");
        Desk restored = new Desk(back.resolve("work"));
        Desk.Said said = restored.command(
                "restore", backup.toString(), "--job", back.resolve("job.yaml").toString());
        assertThat(said.exit()).as(said.err()).isEqualTo(ExitCode.DONE);
        assertThat(said.err()).contains("The ledger balances.");
        return restored;
    }

    private void publish() throws IOException {
        small.night();
        small.handIn(small.kit("kim"), "kim", "kit.xlsx", row -> SmallDesk.done("A lighthouse."));
        small.night();
        small.handIn(small.reviewKit(), "seo", "review.xlsx", SmallDesk::approved);
        small.night();
        assertThat(small.published()).contains("A lighthouse.");
    }

    @Test
    void bringsEverythingBackByteForByteAndTheNextNightGoesOn() throws Exception {
        publish();
        Path file = folder.resolve("one.zip");

        Desk.Said said = backup(file);

        assertThat(said.exit()).as(said.err()).isEqualTo(ExitCode.DONE);
        assertThat(said.out().strip()).isEqualTo(file.toString());
        assertThat(said.err()).contains("read again and compared; the ledger of the store in it balances");
        Map<String, List<String>> rows = desk.rows();
        Desk restored = restored(file);
        assertThat(restored.rows()).isEqualTo(rows);
        assertThat(bytes(folder.resolve("back"))).isEqualTo(bytes(there));
        assertThat(restored.command("ledger", "--files").exit()).isEqualTo(ExitCode.DONE);

        String next = "2026-11-26";
        Desk.Said gone = restored.run(folder.resolve("back/job.yaml"), next);
        Desk.Said stayed = desk.run(there.resolve("job.yaml"), next);
        assertThat(gone.out().replace("back", "there")).isEqualTo(stayed.out());
        assertThat(restored.command("ledger").exit()).isEqualTo(ExitCode.DONE);
    }

    /** What a backup holds, without what belongs to the machine or is made anew. */
    private static List<String> bytes(Path desk) throws IOException {
        try (Stream<Path> files = Files.walk(desk)) {
            return files.filter(Files::isRegularFile)
                    .map(file -> desk.relativize(file).toString())
                    .filter(name ->
                            !name.matches("work/(run\\.lock|reports/.*|nightdesk.*|glossary\\.checked|returns/.*)"))
                    .filter(name -> !name.endsWith("nightdesk.desk"))
                    .map(name -> name + " " + org.nightdesk.io.Sha256.of(desk.resolve(name)))
                    .sorted()
                    .toList();
        }
    }

    @Test
    void isMadeWhileANightRunsWhichCarriesOnWhereItWas() throws Exception {
        for (int i = 0; i < MANY; i++) {
            small.write(
                    "inbox/a" + i + ".md", "---\nid: a" + i + "\ntitle: \"[리뷰] 글 " + i + "\"\n---\n등대 " + i + "이다.\n");
        }
        CompletableFuture<Desk.Said> night = CompletableFuture.supplyAsync(small::night);
        Path file = null;
        String status = "";
        for (int i = 0; !night.isDone(); i++) {
            Desk.Said asked = desk.command("status");
            status = asked.err().contains("A night is running") ? asked.err() + asked.out() : status;
            Path next = folder.resolve("during" + i + ".zip");
            Desk.Said said = backup(next);
            if (said.exit() == ExitCode.DONE && said.err().contains("A night is running")) {
                file = next;
            }
            Thread.sleep(300);
        }
        Desk.Said done = night.get(1, TimeUnit.MINUTES);
        assertThat(done.exit()).as(done.err()).isEqualTo(ExitCode.DONE);
        assertThat(file).as("a backup while the night ran").isNotNull();
        assertThat(status).contains("2026-11-22").contains("running");

        Desk restored = restored(file);

        Desk.Said again = restored.run(folder.resolve("back/job.yaml"), "2026-11-22");
        assertThat(again.exit()).as(again.err()).isEqualTo(ExitCode.DONE);
        assertThat(restored.command("ledger", "--files").exit()).isEqualTo(ExitCode.DONE);
        assertThat(restored.files("outbox", "published")).isEqualTo(desk.files("outbox", "published"));
    }

    @Test
    void doesNotWriteOverALiveDeskUnlessTold() throws Exception {
        publish();
        Path file = folder.resolve("one.zip");
        backup(file);
        byte[] store = Files.readAllBytes(StoreFile.in(desk.work()));
        String[] restore = {
            "restore", file.toString(), "--job", there.resolve("job.yaml").toString()
        };

        Desk.Said refused = desk.command(restore);

        assertThat(refused.exit()).isEqualTo(ExitCode.BAD_DATA);
        assertThat(refused.err()).contains("there is a store in", "--replace");
        assertThat(Files.readAllBytes(StoreFile.in(desk.work()))).isEqualTo(store);

        small.write("inbox/lighthouse.md", "changed since");
        Files.write(StoreFile.in(desk.work()), Arrays.copyOf(store, 3_000));
        Desk.Said damaged = desk.command("status");
        assertThat(damaged.exit()).isEqualTo(ExitCode.CONFIGURATION);
        assertThat(damaged.err())
                .contains("is damaged", "nightdesk restore FILE --replace")
                .hasLineCount(3);
        String[] replace = Arrays.copyOf(restore, restore.length + 1);
        replace[restore.length] = "--replace";

        Desk.Said said = desk.command(replace);

        assertThat(said.exit()).as(said.err()).isEqualTo(ExitCode.DONE);
        assertThat(said.err()).contains("The store that was there: ", "Left as it is, unlike that in the backup: ");
        assertThat(there.resolve("inbox/lighthouse.md")).hasContent("changed since");
        assertThat(desk.command("ledger", "--files").exit()).isEqualTo(ExitCode.DONE);
    }

    @Test
    void refusesADamagedBackupBeforeItTouchesAnything() throws Exception {
        small.night();
        Path file = folder.resolve("one.zip");
        backup(file);
        byte[] good = Files.readAllBytes(file);
        byte[] bad = good.clone();
        bad[good.length / 3] ^= 0x55;
        for (byte[] broken : List.of(bad, Arrays.copyOf(good, good.length / 2), new byte[0], "x".getBytes())) {
            Files.write(file, broken);
            Desk back = new Desk(folder.resolve("back/work"));
            Desk.Said said = back.command(
                    "restore",
                    file.toString(),
                    "--job",
                    folder.resolve("back/job.yaml").toString());

            assertThat(said.exit()).as(said.err()).isEqualTo(ExitCode.BAD_DATA);
            assertThat(said.err())
                    .contains("cannot be restored", "Take another backup")
                    .hasLineCount(2);
            assertThat(StoreFile.in(back.work())).doesNotExist();
            assertThat(folder.resolve("back/job.yaml")).doesNotExist();
        }
    }

    @Test
    void doctorNamesWhatIsWrong() throws Exception {
        publish();
        String job = there.resolve("job.yaml").toString();
        Desk.Said well = desk.command("doctor", job);
        assertThat(well.exit()).as(well.out()).isEqualTo(ExitCode.DONE);
        assertThat(well.out())
                .contains("configuration", "folder: inbox", "disk", "lock: no other", "schema: that of this version")
                .contains("ledger: it balances", "desk: the outbox belongs", "clock", "2 of 2 compared");

        try (Stream<Path> received = Files.walk(desk.work().resolve("received"))) {
            Files.writeString(received.filter(Files::isRegularFile).findFirst().orElseThrow(), "changed");
        }
        Files.delete(there.resolve("inbox/lighthouse.md"));
        Files.delete(there.resolve("inbox"));
        Desk.Said ill = desk.command("doctor", job);
        assertThat(ill.exit()).isEqualTo(ExitCode.CONFIGURATION);
        assertThat(ill.out())
                .contains("fault    received files: 1 of 2 missing or changed")
                .containsPattern("warning +folder: inbox .* is not there\n +→ Mount its share");

        Files.write(StoreFile.in(desk.work()), new byte[0]);
        Desk.Said json = desk.command("doctor", job, "--json");
        assertThat(json.exit()).isEqualTo(ExitCode.CONFIGURATION);
        assertThat(json.out()).contains("\"level\" : \"FAULT\"", "is empty (0 bytes)", "nightdesk restore FILE");

        Files.delete(StoreFile.in(desk.work()));
        assertThat(desk.command("doctor", job).out()).contains("fault    store: the store in", "is gone");
    }
}
