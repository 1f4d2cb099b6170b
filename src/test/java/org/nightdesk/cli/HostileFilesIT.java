package org.nightdesk.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.nightdesk.cli.terminal.ExitCode;

/** Files that are too wide, cannot be read or are no files: each is told with its reason, and the night goes on. */
@NullUnmarked
@Timeout(300)
class HostileFilesIT {
    private static final String DATE = "2026-11-22";
    private static final String REVIEW = "---\ntitle: \"[리뷰] %s\"\n---\n한소희가 좋다.\n";

    /** Root without the right to read what its permissions forbid. */
    private static final String[] WITHOUT_RIGHTS = {
        "setpriv", "--bounding-set=-dac_override,-dac_read_search", "--inh-caps=-dac_override,-dac_read_search"
    };

    @TempDir
    private Path folder;

    private Path job;
    private Desk desk;
    private Path returns;

    @BeforeEach
    void projectInOrder() throws IOException {
        desk = new Desk(folder.resolve("work"));
        returns = desk.work().resolve("returns/kim");
        Files.createDirectories(returns);
        Files.createDirectories(folder.resolve("inbox"));
        job = folder.resolve("job.yaml");
        Files.writeString(job, """
                name: small
                zone: Asia/Seoul
                source: {locale: ko, inbox: inbox}
                targets: [en]
                """);
        Files.writeString(folder.resolve("people.yaml"), """
                people:
                  - {key: kim, roles: [translator], names: {en: Kim}, pairs: [ko>en], wordsPerDay: 1000}
                """);
        inbox("good.md", REVIEW.formatted("좋은 글"));
    }

    private Path inbox(String name, String text) throws IOException {
        Path file = folder.resolve("inbox").resolve(name);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, text);
    }

    private Path returned(String name) throws IOException {
        Path file = returns.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, name);
        Files.setLastModifiedTime(file, FileTime.from(Instant.now().minus(Duration.ofHours(1))));
        return file;
    }

    private void goodIsOut() throws IOException {
        assertThat(desk.work().resolve("outbox/kim")).isDirectoryContaining("glob:**.xlsx");
        assertThat(desk.command("ledger").exit()).isEqualTo(ExitCode.DONE);
    }

    @Test
    void boundsEveryWidthAtTheDoor() throws IOException {
        String wide = "넓".repeat(401);
        inbox("critic.md", "---\ntitle: 글\ncritic: " + wide + "\n---\n글이 있다.\n");
        inbox("locale.md", "---\ntitle: 글\nlocale: ko-x" + "-aaaaaaaa".repeat(4) + "\n---\n글이 있다.\n");
        inbox(
                "feed.jsonl",
                "{\"id\":\"" + wide + "\",\"title\":\"글\",\"paragraphs\":[\"글.\"]}\n"
                        + "{\"id\":\"key\",\"title\":\"글\",\"" + wide + "\":1,\"paragraphs\":[\"글.\"]}\n"
                        + "{\"id\":\"" + "가".repeat(200) + "\",\"title\":\"글\",\"paragraphs\":[\"글.\"]}\n"
                        + "{\"id\":\"block\",\"title\":\"글\",\"paragraphs\":[{\"" + wide + "\":1}]}\n");
        inbox("f".repeat(250) + ("/" + "f".repeat(250)).repeat(4) + "/deep.md", REVIEW.formatted("깊은 글"));
        returned("r".repeat(250) + ("/" + "r".repeat(250)).repeat(3) + "/kit.xlsx");
        Files.createDirectories(returns.resolveSibling("p".repeat(100)));
        returned("../" + "p".repeat(100) + "/kit.xlsx");

        Desk.Said said = desk.run(job, DATE);

        assertThat(said.exit()).as(said.err()).isEqualTo(ExitCode.DONE_WITH_HELD);
        assertThat(said.out())
                .contains("the id has more than 200 characters")
                .contains("critic of more than 200 characters")
                .contains("is not a known locale")
                .contains("the path below the inbox has 1262 characters, more than 1024")
                .contains("no key “ppp")
                .doesNotContain(" failed: ");
        goodIsOut();
        Desk.Said next = desk.run(job, "2026-11-23");
        assertThat(next.exit()).as(next.err()).isEqualTo(ExitCode.DONE_WITH_HELD);
        assertThat(desk.command("ledger").exit()).isEqualTo(ExitCode.DONE);
    }

    @Test
    void namesWhatIsNoFileAndNeverWaitsForIt() throws Exception {
        assumeTrue(Files.exists(Path.of("/proc/self/mem")), "a file that cannot be read is needed");
        assumeTrue(
                ChildProcess.has(
                        "mkfifo",
                        folder.resolve("inbox/pipe.md").toString(),
                        returns.resolve("pipe.xlsx").toString()),
                "mkfifo is needed");
        for (Path place : new Path[] {folder.resolve("inbox/%s.md"), returns.resolve("%s.xlsx")}) {
            Files.createSymbolicLink(Path.of(place.toString().formatted("gone")), folder.resolve("nowhere"));
            Files.createSymbolicLink(Path.of(place.toString().formatted("broken")), Path.of("/proc/self/mem"));
        }

        Desk.Said said = desk.run(job, DATE);

        assertThat(said.exit()).as(said.err()).isEqualTo(ExitCode.DONE_WITH_HELD);
        assertThat(said.out())
                .containsPattern("inbox file pipe\\.md +it is a pipe or a device")
                .containsPattern("inbox file gone\\.md +the link leads to a file that is not there")
                .containsPattern("source file broken.md +intake failed: .*Input/output error. Check the disk")
                .containsPattern("returned file kim/pipe.xlsx +collect failed: not a file but a pipe")
                .containsPattern("returned file kim/gone.xlsx +collect failed: the link leads nowhere")
                .containsPattern("returned file kim/broken.xlsx +collect failed: .*Input/output error");
        goodIsOut();
    }

    @Test
    void goesOnWithoutWhatItMayNotReadAndReadsItOnceItMay() throws Exception {
        Path article = inbox("shut.md", REVIEW.formatted("닫힌 글"));
        Path below = inbox("shut/in.md", REVIEW.formatted("안의 글")).getParent();
        Path kit = returned("shut.xlsx");
        Path person = returned("../lee/kit.xlsx").getParent();
        Path[] shut = {article, below, kit, person};
        for (Path path : shut) {
            Files.setPosixFilePermissions(path, PosixFilePermissions.fromString("---------"));
        }
        ChildProcess night = new ChildProcess(folder);
        if (Files.isReadable(article)) {
            assumeTrue(ChildProcess.has("setpriv", "--version"), "as root, setpriv is needed");
            night.by(WITHOUT_RIGHTS);
        }

        ChildProcess.Ended said = night.run("run", "job.yaml", "--date", DATE);

        for (Path path : shut) {
            Files.setPosixFilePermissions(path, PosixFilePermissions.fromString("rwxr-xr-x"));
        }
        assertThat(said.exit()).as(said.err()).isEqualTo(ExitCode.DONE_WITH_HELD);
        assertThat(said.out())
                .containsPattern("source file shut +intake failed: no permission for inbox/shut\\. ")
                .containsPattern("source file shut.md +intake failed: .*no permission for inbox/shut.md")
                .containsPattern("returned file kim/shut.xlsx +collect failed: .*no permission")
                .containsPattern("returned file lee +collect failed: no permission");
        assertThat(said.err()).doesNotContain("Exception");
        goodIsOut();

        Desk.Said again = desk.run(job, DATE);

        assertThat(again.out()).as(again.err()).contains("shut.md", "shut/in.md", "kim/shut.xlsx", "lee/kit.xlsx");
        assertThat(again.out()).doesNotContain(" failed: ");
        assertThat(desk.command("explain", "in").exit()).isEqualTo(ExitCode.DONE);
        assertThat(desk.command("ledger").exit()).isEqualTo(ExitCode.DONE);
    }
}
