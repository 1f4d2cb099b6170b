package org.nightdesk.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.nightdesk.cli.terminal.ExitCode;

/** The first nights on a desk as {@code init} makes it. */
@NullUnmarked
class InitNightIT {
    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource({"ko:en,1", "en:ko,1", "'ja:es,pt-BR',2", "zh-Hant:ar,1", "vi:fr,1"})
    void sendsAKitToEachTranslator(String languages, int targets) throws IOException {
        Path job = folder.resolve("jobs/nightly.yaml");
        Desk desk = new Desk(folder.resolve("work"));
        assertThat(Desk.plain("init", folder.toString(), "--languages", languages)
                        .exit())
                .isEqualTo(ExitCode.DONE);
        assertThat(desk.run(job, "2026-11-22").exit()).isEqualTo(ExitCode.CONFIGURATION);
        assertThat(folder.resolve("work")).doesNotExist();
        Desk.namePeople(folder.resolve("jobs/people.yaml"));

        Desk.Said empty = desk.run(job, "2026-11-22");
        assertThat(empty.exit()).as(empty.err()).isEqualTo(ExitCode.DONE);
        assertThat(empty.err()).contains("There are no articles yet: put .md");

        Files.writeString(folder.resolve("inbox/one.md"), "---\nid: one\ntitle: 1. Titulo\n---\nUno 1.\n");
        Desk.Said first = desk.run(job, "2026-11-23");

        assertThat(first.exit()).as(first.err()).isEqualTo(ExitCode.DONE);
        try (Stream<Path> kits = Files.walk(folder.resolve("outbox"))) {
            assertThat(kits.filter(path -> path.toString().endsWith(".xlsx"))).hasSize(targets);
        }
        assertThat(desk.command("ledger").exit()).isEqualTo(ExitCode.DONE);
    }
}
