package org.nightdesk.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.awt.Color;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nightdesk.cli.terminal.ExitCode;
import org.nightdesk.picture.SamplePictures;

/** Pictures through whole nights of a desk, and the account of the files that it published and received. */
@NullUnmarked
class PublishedFilesIT {
    private static final String FIRST = "2026-11-22";
    private static final String SECOND = "2026-11-23";
    private static final Path CASES = Path.of(System.getProperty(
                    "nightdesk.shared", System.getenv().getOrDefault("NIGHTDESK_SHARED", "../shared")))
            .resolve("cases/door");
    private static final Pattern NAME_OR_NUMBER = Pattern.compile("[A-Za-z0-9-]+");
    private static final Pattern IMAGE = Pattern.compile("<img src=\"([^\"]*)\"");

    @TempDir
    private Path folder;

    private Path job;
    private Desk desk;

    @BeforeEach
    void openADesk() throws IOException {
        job = folder.resolve("jobs/nightly.yaml");
        write("jobs/nightly.yaml", """
                name: nightly
                zone: Asia/Seoul
                source:
                  locale: ko
                  inbox: ../inbox
                targets: [en]
                people: people.yaml
                exchange:
                  contact: desk@example.org
                publish:
                  gate: after-translation
                  needsEditor: no
                  needsImageCredit: no
                  formats: [html, markdown, docx]
                """);
        write("jobs/people.yaml", """
                people:
                  - key: tr
                    roles: [translator]
                    names: {ko: 번역가, en: Tara Translator}
                    pairs: [ko>en]
                    wordsPerDay: 1000000
                    language: en
                    email: tr@example.org
                """);
        write("jobs/style/en.yaml", "{}");
        Files.createDirectories(folder.resolve("inbox"));
        desk = new Desk(folder.resolve("work"));
    }

    private void write(String path, String text) throws IOException {
        Path file = folder.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    private void picture(String path, Color colour) throws IOException {
        Path file = folder.resolve("inbox").resolve(path);
        Files.createDirectories(file.getParent());
        Files.write(file, SamplePictures.png(colour));
    }

    private void review(String path, String id, String picture) throws IOException {
        write("inbox/" + path, """
                ---
                id: %s
                title: "평범한 리뷰의 제목은 이렇게 생겼다"
                date: 2022-04-20
                ---

                ![](%s)

                이것은 %s에 적어 보는 평범한 문장이며 시험을 위해 쓰였다.
                """.formatted(id, picture, id));
    }

    /** Two nights, between which the translator hands in all of it. */
    private Desk.Said published() throws IOException {
        Desk.Said first = desk.run(job, FIRST);
        for (Path kit : FilledKit.outbox(desk.work(), "tr")) {
            FilledKit.fillAndReturn(
                    kit,
                    desk.work(),
                    row -> row.get("Row key").startsWith("§")
                            ? Map.of()
                            : Map.of("Translation", translated(row.get("Source")), "Status", "done"));
        }
        desk.run(job, SECOND);
        return first;
    }

    /** Says no more than the names and numbers, which the quality rules look for. */
    private static String translated(String source) {
        String names =
                NAME_OR_NUMBER.matcher(source).results().map(MatchResult::group).collect(Collectors.joining(" and "));
        return "A plain sentence" + (names.isEmpty() ? "" : " with " + names) + ".";
    }

    private Path root() {
        return desk.work().resolve("published");
    }

    private byte[] shownBy(String page) throws IOException {
        Path file = root().resolve(page);
        Matcher image = IMAGE.matcher(Files.readString(file));
        assertThat(image.find()).as(page).isTrue();
        return Files.readAllBytes(file.resolveSibling(image.group(1)));
    }

    @Test
    void saysAtIntakeWhatWillKeepAnArticleBackAndAtTheGateWhatDoes() throws IOException {
        review("a.md", "rev-a", "images/gone.png");
        review("b.md", "rev-b", "page.png");
        write("inbox/page.png", "<script>document.title='OVERWRITTEN'</script>");

        Desk.Said first = published();

        assertThat(first.exit()).isEqualTo(ExitCode.DONE_WITH_HELD);
        assertThat(first.out())
                .containsPattern(
                        "article rev-a, block 1 \\(image\\) +the picture “images/gone.png” is not in the inbox\\. Put it")
                .containsPattern("article rev-b, block 1 \\(image\\) +the picture “page.png” is not a picture");
        assertThat(root().resolve("en")).doesNotExist();
        Desk.Said gate = desk.command("assemble", "rev-b", "--job", job.toString());
        assertThat(gate.exit()).isEqualTo(ExitCode.DONE_WITH_HELD);
        assertThat(gate.err())
                .contains(
                        "block 1 (image): the picture “page.png” is not a picture (PNG, JPEG, GIF, WebP, AVIF or SVG)."
                                + " Put a picture there, or remove it from the article.");

        picture("page.png", Color.RED);
        picture("images/gone.png", Color.BLUE);
        desk.run(job, "2026-11-24");

        assertThat(shownBy("en/rev-a.html")).isEqualTo(SamplePictures.png(Color.BLUE));
        assertThat(shownBy("en/rev-b.html")).isEqualTo(SamplePictures.png(Color.RED));
    }

    @Test
    void namesFilesThatAreChangedMissingOrStray() throws IOException {
        review("a/a.md", "rev-a", "images/lead.png");
        review("b/b.md", "rev-b", "images/lead.png");
        picture("a/images/lead.png", Color.RED);
        picture("b/images/lead.png", Color.BLUE);
        published();
        Desk.Said well = desk.command("ledger", "--files");
        assertThat(well.exit()).as(well.err()).isEqualTo(ExitCode.DONE);
        assertThat(well.out())
                .containsPattern("published pages compared +6")
                .containsPattern("published pictures compared +2")
                .containsPattern("received files compared +1");

        Files.writeString(root().resolve("en/rev-a.html"), "defaced");
        Path picture = only(root().resolve("en/pictures/rev-b"));
        Files.delete(picture);
        Path received = only(only(desk.work().resolve("received")));
        Files.writeString(received, "cut short");
        Files.writeString(received.resolveSibling("0123"), "put here by hand");
        Files.writeString(root().resolve("en/forgotten.html"), "a page of nobody");
        picture("../work/published/en/images/forgotten.png", Color.GRAY);
        Files.writeString(root().resolve("index.html"), "a publisher’s own");
        Files.writeString(root().resolve("en/site.css"), "p {}");
        Files.writeString(root().resolve("en/.htaccess"), "");

        Desk.Said damaged = desk.command("ledger", "--files");

        assertThat(damaged.exit()).isEqualTo(ExitCode.DONE_WITH_HELD);
        assertThat(damaged.err().lines().filter(line -> line.startsWith("error:")))
                .satisfiesExactlyInAnyOrder(
                        line -> assertThat(line)
                                .contains("rev-a.html: the published file is not as it was written. Write it anew with"
                                        + " the job file of nightly: nightdesk assemble rev-a --locale en --job FILE."),
                        line -> assertThat(line)
                                .contains(picture.getFileName() + ": the published file is missing. Write it anew"),
                        line -> assertThat(line).contains("forgotten.html: no edition has this file."),
                        line -> assertThat(line).contains("forgotten.png: no edition has this file."),
                        line -> assertThat(line)
                                .contains(received.getFileName() + ": the received file is not as it came."),
                        line -> assertThat(line).contains("0123: no receipt has this file."));
        assertThat(desk.command("ledger").exit()).as("without --files").isEqualTo(ExitCode.DONE);
        assertThat(desk.command("ledger", "--files", "--json").out()).contains("\"files\"", "forgotten.html");

        for (String article : List.of("rev-a", "rev-b")) {
            assertThat(desk.command("assemble", article, "--locale", "en", "--job", job.toString())
                            .exit())
                    .isEqualTo(ExitCode.DONE);
        }
        assertThat(desk.command("ledger", "--files").err())
                .as("what it says helps")
                .doesNotContain("rev-a.html", "is missing");
    }

    @Test
    void saysWhichPageStillShowsAPictureOfAnEarlierVersion() throws IOException {
        OldDesk old = OldDesk.unpackedInto(folder.resolve("old"));
        Desk before = new Desk(old.work());

        Desk.Said found = before.command("ledger", "--files");

        assertThat(found.exit()).isEqualTo(ExitCode.DONE_WITH_HELD);
        assertThat(found.err().lines().filter(line -> line.startsWith("error:")))
                .hasSize(2)
                .allSatisfy(
                        line -> assertThat(line)
                                .contains(
                                        "images/lighthouse.png: an earlier version published this picture, and “glass-harbour”"
                                                + " still shows it. Publish the article anew, nightdesk assemble glass-harbour --job"));

        Desk.Said anew =
                before.command("assemble", "glass-harbour", "--job", old.job().toString());
        assertThat(anew.exit()).as(anew.err()).isEqualTo(ExitCode.DONE);
        assertThat(before.command("ledger", "--files").err())
                .contains("en/images/lighthouse.png: no edition has this file. Delete it unless it is yours");
        for (String locale : List.of("en", "ja")) {
            Files.delete(old.work().resolve("published").resolve(locale).resolve("images/lighthouse.png"));
        }
        Desk.Said well = before.command("ledger", "--files");
        assertThat(well.exit()).as(well.err()).isEqualTo(ExitCode.DONE);
    }

    /** The page of another article, and a link to a file outside. */
    @Test
    void refusesWhatWasPublishedOverAnotherPage() throws IOException {
        copy(CASES.resolve("01-picture-overwrites-page/inbox"), folder.resolve("inbox"));
        write("secret", "root:x:0:0:root:/root:/bin/bash");
        Files.createSymbolicLink(folder.resolve("inbox/passwd.png"), folder.resolve("secret"));
        review("linked.md", "linked", "passwd.png");

        published();

        for (String page : List.of("en/ok1.html", "en/ok2.html")) {
            assertThat(root().resolve(page))
                    .content()
                    .doesNotContain("OVERWRITTEN")
                    .contains("A plain sentence");
        }
        assertThat(root().resolve("en/linked.html")).doesNotExist();
        assertThat(desk.command("assemble", "linked", "--job", job.toString()).err())
                .contains("the picture “passwd.png” is a link that leads out of the inbox");
        assertThat(desk.command("status").out()
                        + desk.command("assemble", "evil", "--job", job.toString())
                                .err())
                .contains("“ok1.html” is not a picture");
        assertThat(desk.command("ledger", "--files").exit()).isEqualTo(ExitCode.DONE);
    }

    @Test
    void showsTwoArticlesTheirOwnPictures() throws IOException {
        copy(CASES.resolve("02-picture-collision"), folder.resolve("inbox"));

        published();

        assertThat(shownBy("en/rev-a.html"))
                .isEqualTo(Files.readAllBytes(folder.resolve("inbox/a/images/lead.png")))
                .isNotEqualTo(shownBy("en/rev-b.html"));
        assertThat(shownBy("en/rev-b.html")).isEqualTo(Files.readAllBytes(folder.resolve("inbox/b/images/lead.png")));
    }

    private static void copy(Path from, Path to) throws IOException {
        assumeTrue(Files.isDirectory(from), () -> "the cases are not at " + from);
        try (Stream<Path> all = Files.walk(from)) {
            for (Path path : all.filter(Files::isRegularFile).toList()) {
                Path copy = to.resolve(from.relativize(path).toString());
                Files.createDirectories(copy.getParent());
                Files.write(copy, Files.readAllBytes(path));
            }
        }
    }

    private static Path only(Path folder) throws IOException {
        try (Stream<Path> all = Files.list(folder)) {
            return all.findFirst().orElseThrow();
        }
    }
}
