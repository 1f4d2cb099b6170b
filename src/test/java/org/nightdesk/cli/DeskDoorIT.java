package org.nightdesk.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nightdesk.cli.terminal.ExitCode;
import org.nightdesk.night.store.DeskMarker;
import org.nightdesk.night.store.StoreFile;

/** A run over the wrong store stops before anything goes out, and says what to do. */
@NullUnmarked
class DeskDoorIT {
    @TempDir
    private Path folder;

    private Path job;
    private Desk desk;

    @BeforeEach
    void oneNight() throws IOException {
        job = folder.resolve("jobs/nightly.yaml");
        desk = new Desk(folder.resolve("work"));
        assertThat(Desk.plain("init", folder.toString()).exit()).isEqualTo(ExitCode.DONE);
        Desk.namePeople(folder.resolve("jobs/people.yaml"));
        article("one", "등대가 있다.");
        assertThat(desk.run(job, "2026-11-02").exit()).isEqualTo(ExitCode.DONE);
    }

    private void article(String id, String text) throws IOException {
        Files.writeString(
                folder.resolve("inbox/" + id + ".md"), "---\nid: " + id + "\ntitle: \"[리뷰] 등대\"\n---\n" + text + "\n");
    }

    private List<String> outbox() throws IOException {
        try (Stream<Path> files = Files.walk(folder.resolve("outbox"))) {
            return files.filter(Files::isRegularFile)
                    .map(file -> folder.relativize(file).toString())
                    .sorted()
                    .toList();
        }
    }

    private void refuses(Desk.Said said, String... parts) {
        assertThat(said.exit()).as(said.err()).isEqualTo(ExitCode.CONFIGURATION);
        assertThat(said.out()).isEmpty();
        assertThat(said.err()).contains(parts).doesNotContain("Exception");
        assertThat(said.err().strip().lines()).hasSizeBetween(2, 3);
    }

    @Test
    void refusesANewStoreWhereTheDeskHasOne() throws IOException {
        List<String> before = outbox();
        Desk elsewhere = new Desk(folder.resolve("nowhere"));

        for (Desk.Said said :
                List.of(elsewhere.run(job, "2026-11-03"), elsewhere.run(job, "2026-11-03", "--dry-run"))) {
            refuses(
                    said,
                    "there is no store in " + elsewhere.work(),
                    "Use that one: nightdesk run " + job + " --work " + desk.work(),
                    "To begin a new store on purpose: nightdesk run " + job + " --work " + elsewhere.work()
                            + " --take-over");
        }

        assertThat(elsewhere.work()).doesNotExist();
        assertThat(outbox()).isEqualTo(before);
    }

    @Test
    void refusesANewStoreWhereKitsOrPagesAreThoughNothingSaysWhose() throws IOException {
        Files.delete(folder.resolve("outbox").resolve(DeskMarker.NAME));
        Desk elsewhere = new Desk(folder.resolve("nowhere"));

        refuses(elsewhere.run(job, "2026-11-03"), "outbox has kits, such as ", "--work", "--take-over");

        try (Stream<Path> all = Files.walk(folder.resolve("outbox"))) {
            for (Path file : all.filter(Files::isRegularFile).toList()) {
                Files.delete(file);
            }
        }
        Files.createDirectories(folder.resolve("published/en"));
        Files.writeString(folder.resolve("published/en/one.html"), "<p>");
        refuses(elsewhere.run(job, "2026-11-03"), "published has pages, such as en/one.html");
        assertThat(elsewhere.work()).doesNotExist();
    }

    @Test
    void beginsANewStoreWhenTold() {
        Desk elsewhere = new Desk(folder.resolve("fresh"));

        assertThat(elsewhere.run(job, "2026-11-03", "--take-over").exit()).isEqualTo(ExitCode.DONE);

        assertThat(elsewhere.run(job, "2026-11-04").exit()).isEqualTo(ExitCode.DONE);
        refuses(
                desk.run(job, "2026-11-04"),
                "is another desk’s",
                "Use that one: nightdesk run " + job + " --work " + elsewhere.work());
    }

    @Test
    void saysThatALostStoreIsGone() throws IOException {
        Files.delete(StoreFile.in(desk.work()));

        refuses(desk.run(job, "2026-11-03"), "is gone", "nightdesk restore FILE", "--take-over");
    }

    @Test
    void refusesOneOfTwoCopiesThatShareAnOutbox() throws IOException {
        Desk copy = new Desk(folder.resolve("copy"));
        Files.createDirectories(copy.work());
        Files.copy(StoreFile.in(desk.work()), StoreFile.in(copy.work()));

        refuses(copy.run(job, "2026-11-03"), "is a copy of the one in " + desk.work(), "--take-over");
    }

    @Test
    void noticesAnEarlierCopyAfterKitsWentOutAndGoesOnWithoutLosingThem() throws Exception {
        Path backup = folder.resolve("earlier.db");
        Files.copy(StoreFile.in(desk.work()), backup);
        article("two", "배가 있다.");
        assertThat(desk.run(job, "2026-11-03").exit()).isEqualTo(ExitCode.DONE);
        Path kit = Files.walk(folder.resolve("outbox"))
                .filter(file -> file.toString().contains("2026-11-03_"))
                .findFirst()
                .orElseThrow();
        Files.copy(backup, StoreFile.in(desk.work()), java.nio.file.StandardCopyOption.REPLACE_EXISTING);
        List<String> before = outbox();

        refuses(desk.run(job, "2026-11-04"), "is an earlier copy", "2026-11-02", "until 2026-11-03", "--take-over");
        assertThat(outbox()).isEqualTo(before);

        FilledKit.fill(
                kit,
                row -> row.get("Row key").startsWith("§") ? Map.of() : Map.of("Translation", "Boat.", "Status", "done"),
                folder.resolve("returns/translator-en/kit.xlsx"));
        Desk.Said on = desk.run(job, "2026-11-04", "--take-over");
        assertThat(on.out()).containsPattern("kit.xlsx +translator-en +2 applied");
        assertThat(desk.command("ledger").exit()).isEqualTo(ExitCode.DONE);
        Desk.Said next = desk.run(job, "2026-11-05");
        assertThat(next.exit()).as(next.err()).isNotEqualTo(ExitCode.CONFIGURATION);
    }

    @Test
    void goesOnWithADeskThatWasMovedOrIsOfAnEarlierVersion() throws IOException {
        Files.delete(folder.resolve("outbox").resolve(DeskMarker.NAME));
        assertThat(desk.run(job, "2026-11-03").exit()).isEqualTo(ExitCode.DONE);
        assertThat(DeskMarker.in(folder.resolve("outbox")))
                .hasValueSatisfying(marker -> assertThat(marker.night()).isEqualTo(2));

        Path moved = Files.createDirectories(folder.resolve("moved/work"));
        Files.move(StoreFile.in(desk.work()), StoreFile.in(moved));
        assertThat(new Desk(moved).run(job, "2026-11-04").exit()).isEqualTo(ExitCode.DONE_WITH_HELD);
    }

    @Test
    void doesNotTrustAMarkerThatCannotBeRead() throws IOException {
        Files.writeString(folder.resolve("outbox").resolve(DeskMarker.NAME), "night = x\n\u0000");

        assertThat(desk.run(job, "2026-11-03").exit()).isEqualTo(ExitCode.DONE);
        assertThat(DeskMarker.in(folder.resolve("outbox"))).isPresent();
    }

    @Test
    void keepsManagersFromAnotherDesksFolders() {
        Desk other = new Desk(folder.resolve("fresh"));
        other.run(job, "2026-11-03", "--take-over");

        refuses(desk.command("assemble", "one", "--job", job.toString()), "is another desk’s");
    }

    @Test
    void refusesADateFarAhead() {
        Desk.Said said = desk.command("run", job.toString(), "--date", "2162-12-21");

        assertThat(said.exit()).isEqualTo(ExitCode.USAGE);
        assertThat(said.err()).contains("2162-12-21 is more than 31 days ahead", "--post-dated");
        assertThat(desk.run(job, "2162-12-21").exit()).isEqualTo(ExitCode.DONE_WITH_HELD);
        assertThat(desk.run(job, "2026-12-01").exit()).isEqualTo(ExitCode.USAGE);
        Desk.Said today = desk.command("run", job.toString());
        assertThat(today.err()).contains("warning: today", "is before the last night of this job, 2162-12-21");
    }

    @Test
    void saysWhichFolderIsMissingUntilItIsThere() throws IOException {
        Files.move(folder.resolve("inbox"), folder.resolve("unmounted"));
        Files.delete(folder.resolve("returns"));
        for (String date : List.of("2026-11-03", "2026-11-03", "2026-11-04")) {
            Desk.Said said = desk.run(job, date);
            assertThat(said.exit()).isEqualTo(ExitCode.DONE_WITH_HELD);
            assertThat(said.out().substring(said.out().indexOf("Needs a person")))
                    .containsPattern("inbox +there is no such folder, so no article could come in")
                    .containsPattern("returns +there is no such folder, so nothing that came back could be read");
        }
        Desk.Said check = Desk.plain("config", "check", job.toString());
        assertThat(check.exit()).isEqualTo(ExitCode.DONE_WITH_HELD);
        assertThat(check.err()).contains("warning: ", "There is no folder");

        Files.createDirectories(folder.resolve("returns"));
        Files.createDirectories(folder.resolve("inbox"));
        assertThat(desk.run(job, "2026-11-05").out()).contains("the inbox is empty, although articles came from it");
        Files.move(folder.resolve("unmounted/one.md"), folder.resolve("inbox/one.md"));
        assertThat(desk.run(job, "2026-11-06").out()).doesNotContain("the inbox is empty", "no such folder");
    }

    @Test
    void namesUnreadableFilesAndLateWorkAmongWhatNeedsAPerson() throws IOException {
        Files.writeString(folder.resolve("inbox/bad.md"), "---\nid: bad\nrating: 7/5\n---\nx\n");

        String report = desk.run(job, "2026-11-09").out();

        assertThat(report.substring(report.indexOf("Needs a person")))
                .containsPattern("inbox file bad\\.md, line 3 +'7/5' is not a rating")
                .containsPattern("translator-en +one in en is late: ");
    }
}
