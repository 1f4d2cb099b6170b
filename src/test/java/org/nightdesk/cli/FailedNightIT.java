package org.nightdesk.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nightdesk.cli.terminal.ExitCode;

/** A night that something outside makes fail says what to do about it, and carries on once that is done. */
@NullUnmarked
class FailedNightIT {
    private static final String DATE = "2026-11-22";

    @TempDir
    private Path folder;

    private Path job;
    private Desk desk;

    @BeforeEach
    void projectInOrder() throws IOException {
        desk = new Desk(folder.resolve("work"));
        Files.createDirectories(folder.resolve("inbox"));
        Files.createDirectories(folder.resolve("style"));
        Files.copy(Path.of("jobs/style/en.yaml"), folder.resolve("style/en.yaml"));
        job = folder.resolve("job.yaml");
        Files.writeString(job, """
                name: small
                zone: Asia/Seoul
                source: {locale: ko, inbox: inbox}
                targets: [en]
                exchange: {outbox: out}
                """);
        people("kim");
        Files.writeString(folder.resolve("inbox/good.md"), "---\ntitle: \"[리뷰] 좋은 글\"\n---\n한소희가 좋다.\n");
    }

    private void people(String key) throws IOException {
        Files.writeString(folder.resolve("people.yaml"), """
                people:
                  - {key: %s, roles: [translator], names: {en: Kim}, pairs: [ko>en], wordsPerDay: 1000, language: en}
                """.formatted(key));
    }

    @Test
    void namesTheFolderItMayNotWriteAndCarriesOnOnceItMay() throws IOException {
        // A file where the folder is to be cannot be written by anybody, whatever their rights.
        Files.writeString(folder.resolve("out"), "in the way");

        Desk.Said failed = desk.run(job, DATE);

        assertThat(failed.exit()).isEqualTo(ExitCode.DONE_WITH_HELD);
        assertThat(failed.out())
                .contains(
                        "Needs a person",
                        "for kim",
                        "issue failed: cannot write kit ",
                        folder.resolve("out").toString(),
                        "then run again")
                .doesNotContain("Exception", "springframework", "should not happen");
        assertThat(failed.err()).doesNotContain("Exception", "springframework", "should not happen");
        assertThat(desk.command("ledger").exit()).isEqualTo(ExitCode.DONE);

        Files.delete(folder.resolve("out"));
        Desk.Said again = desk.run(job, DATE);

        assertThat(again.exit()).isEqualTo(ExitCode.DONE);
        assertThat(folder.resolve("out/kim")).isDirectoryContaining("glob:**.xlsx");
    }

    @Test
    void goesOnWithoutSomebodyWhoLeftBeforeTheirKitWasWritten() throws IOException {
        Files.writeString(folder.resolve("out"), "in the way");
        desk.run(job, DATE);
        Files.delete(folder.resolve("out"));
        people("lee");

        Desk.Said left = desk.run(job, DATE);

        assertThat(left.exit()).isEqualTo(ExitCode.DONE_WITH_HELD);
        assertThat(left.out()).contains("kim has left the people file");

        Desk.Said next = desk.run(job, "2026-11-23");

        assertThat(next.exit()).isEqualTo(ExitCode.DONE);
        assertThat(folder.resolve("out/lee")).isDirectoryContaining("glob:**.xlsx");
        assertThat(folder.resolve("out/kim")).doesNotExist();
    }

    @Test
    void namesTheWorkFolderThatCannotBeMade() throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "");

        Desk.Said said = new Desk(file.resolve("work")).run(job, DATE);

        assertThat(said.exit()).isEqualTo(ExitCode.FAILED);
        assertThat(said.err())
                .contains("cannot lock", file.toString(), "then run again")
                .doesNotContain("Exception", "should not happen");
    }

    @Test
    void saysOfANightThatDiedThatItWasInterrupted() throws Exception {
        desk.run(job, DATE);
        assertThat(desk.command("status").out()).contains("done").doesNotContain("interrupted");
        String store = "jdbc:h2:file:" + desk.work().resolve("nightdesk");
        try (Connection connection = DriverManager.getConnection(store, "", "");
                Statement statement = connection.createStatement()) {
            statement.execute("update night set state = 'running'");
        }

        Desk.Said status = desk.command("status");

        assertThat(status.out()).contains("interrupted").doesNotContain("running");
        assertThat(status.err()).contains("it carries on where it was");
        assertThat(desk.command("status", "--json").out()).contains("\"interrupted\"");
    }
}
