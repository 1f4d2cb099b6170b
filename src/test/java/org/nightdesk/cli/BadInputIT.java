package org.nightdesk.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nightdesk.cli.terminal.ExitCode;

/** What a manager hears of bad files: every problem at once, with file, place, reason and remedy. */
@NullUnmarked
class BadInputIT {
    private static final String DATE = "2026-11-22";

    @TempDir
    private Path folder;

    private Desk desk;

    @BeforeEach
    void projectInOrder() throws IOException {
        desk = new Desk(folder.resolve("work"));
        Files.createDirectories(folder.resolve("inbox"));
        Files.createDirectories(folder.resolve("style"));
        Files.copy(Path.of("jobs/style/en.yaml"), folder.resolve("style/en.yaml"));
        write("job.yaml", """
                name: small
                zone: Asia/Seoul
                source: {locale: ko, inbox: inbox, mostArticleBytes: 1_000_000}
                targets: [en]
                glossary: [names.csv]
                """);
        write("names.csv", "id,kind,source,en,status\nhan-so-hee,person,한소희,Han So Hee,approved\n");
        write("people.yaml", """
                people:
                  - {key: kim, roles: [translator], names: {en: Kim}, pairs: [ko>en], wordsPerDay: 1000, language: en}
                """);
        write("inbox/good.md", "---\ntitle: \"[리뷰] 좋은 글\"\n---\n한소희가 좋다.\n");
    }

    private void write(String name, String text) throws IOException {
        Files.writeString(folder.resolve(name), text);
    }

    private Desk.Said run() {
        return desk.run(folder.resolve("job.yaml"), DATE);
    }

    @Test
    void namesEveryProblemOfTheConfigurationAtOnce() throws IOException {
        write("job.yaml", """
                name: small
                zone: Mars/Olympus
                source: {locale: xx-unknown, inbox: inbox}
                targets: [en, klingon]
                glossary: [names.csv]
                colour: blue
                """);
        write("people.yaml", """
                people:
                  - {key: kim, roles: [translator], names: {ko: 김}, pairs: [ko>en], language: en}
                  - {key: kim2, roles: [wizard], names: {en: Kim}, pairs: [ko>en]}
                """);

        Desk.Said said = run();

        assertThat(said.exit()).isEqualTo(ExitCode.CONFIGURATION);
        assertThat(said.err())
                .contains("line 2", "Mars/Olympus")
                .contains("line 3", "xx-unknown")
                .contains("klingon")
                .contains("colour")
                .contains("no name in en")
                .contains("wizard");
        assertThat(desk.work().resolve("nightdesk.mv.db")).doesNotExist();
    }

    @Test
    void saysWhereYamlCannotBeRead() throws IOException {
        write("people.yaml", "people:\n  - {key: kim\n    roles: [\n");

        Desk.Said said = run();

        assertThat(said.exit()).isEqualTo(ExitCode.CONFIGURATION);
        assertThat(said.err()).contains("people.yaml", "line ", "The YAML cannot be read");
    }

    @Test
    void refusesAGlossaryWithDuplicateAndEmptyEntries() throws IOException {
        write(
                "names.csv",
                "id,kind,source,en,status\n"
                        + "a,person,한소희,Han So Hee,approved\n"
                        + "b,person,한소희,Han Sohee,approved\n"
                        + "c,person,,Nobody,approved\n"
                        + "a,person,박형식,Park Hyung Sik,approved\n");

        Desk.Said said =
                desk.plain("config", "check", folder.resolve("job.yaml").toString());

        assertThat(said.exit()).isEqualTo(ExitCode.CONFIGURATION);
        assertThat(said.err()).contains("names.csv, line 3", "names.csv, line 4", "names.csv, line 5");
    }

    @Test
    void putsBrokenArticlesIntoQuarantineAndGoesOn() throws IOException {
        write("inbox/no-title.md", "---\ncritic: 누군가\n---\n글이 있다.\n");
        write("inbox/bad-yaml.md", "---\ntitle: [unclosed\n---\n글이 있다.\n");
        write("inbox/empty.md", "");
        Files.write(
                folder.resolve("inbox/undecodable.md"), new byte[] {'-', '-', '-', '\n', (byte) 0xff, (byte) 0xfe, 0});
        try (OutputStream out = Files.newOutputStream(folder.resolve("inbox/huge.md"))) {
            out.write("---\ntitle: 큰 글\n---\n".getBytes(StandardCharsets.UTF_8));
            byte[] chunk = "가나다라 마바사아. ".repeat(40_000).getBytes(StandardCharsets.UTF_8);
            for (int i = 0; i < 50; i++) {
                out.write(chunk);
            }
        }
        write("inbox/feed.jsonl", "{\"id\":\"one\",\"title\":\"하나\",\"paragraphs\":[\"글.\"]}\n{broken\n");
        Files.write(
                folder.resolve("inbox/old.md"),
                "---\ntitle: 옛 글\n---\n한소희가 좋다.\n".getBytes(Charset.forName("x-windows-949")));

        Desk.Said said = run();

        assertThat(said.exit()).as(said.err()).isEqualTo(ExitCode.DONE_WITH_HELD);
        assertThat(said.out())
                .contains("no-title.md", "bad-yaml.md", "empty.md", "undecodable.md", "huge.md", "feed.jsonl, line 2");
        assertThat(desk.files("quarantine").keySet())
                .anyMatch(name -> name.endsWith("no-title.md"))
                .anyMatch(name -> name.endsWith("no-title.md.reason.txt"))
                .anyMatch(name -> name.contains("feed.jsonl-line-2"));
        Desk.Said good = desk.command("explain", "good");
        assertThat(good.out()).contains("han-so-hee");
        assertThat(desk.command("explain", "old").out()).contains("한소희가 좋다.");
        assertThat(desk.command("explain", "one").exit()).isEqualTo(ExitCode.DONE);
        assertThat(desk.command("ledger").exit()).isEqualTo(ExitCode.DONE);
    }

    @Test
    void refusesReturnedFilesWithAReasonAndKeepsThem() throws IOException {
        run();
        Path returns = desk.work().resolve("returns");
        Files.createDirectories(returns.resolve("kim"));
        Files.createDirectories(returns.resolve("stranger"));
        Files.writeString(returns.resolve("kim/notes.xlsx"), "this is no workbook");
        Files.writeString(returns.resolve("stranger/kit.xlsx"), "nor is this");

        Desk.Said said = desk.run(folder.resolve("job.yaml"), "2026-11-23");

        assertThat(said.out()).contains("kim/notes.xlsx", "stranger/kit.xlsx", "no key “stranger”");
        assertThat(desk.files("received")).hasSize(2);
        assertThat(desk.command("ledger").exit()).isEqualTo(ExitCode.DONE);
    }
}
