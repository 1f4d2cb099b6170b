package org.nightdesk.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nightdesk.cli.terminal.ExitCode;
import org.w3c.dom.Document;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What a manager asks about one article between nights. */
@NullUnmarked
class ArticleCommandsIT {
    private static final String DATE = "2026-11-22";
    private static final String ARTICLE = "soundtrack-1-review";

    @TempDir
    private Path folder;

    private SampleProject project;
    private Desk desk;

    @BeforeEach
    void copySample() throws Exception {
        project = SampleProject.in(folder.resolve("project"));
        desk = new Desk(folder.resolve("work"));
    }

    private Desk.Said about(String command, String... more) {
        List<String> all = new java.util.ArrayList<>(List.of(command, ARTICLE, "--locale", "en", "--job"));
        all.add(project.job().toString());
        all.addAll(List.of(more));
        return desk.command(all.toArray(String[]::new));
    }

    @Test
    void saysWhatWaitsWithTheEditorAndShowsItAsAPreview() throws Exception {
        Files.delete(project.returned("seo-hae-lan"));
        desk.run(project.job(), DATE);

        assertThat(desk.command("review", "status").out())
                .containsPattern("seo-hae-lan +soundtrack-1-review +en +44 rows +\\d+ words +since 2026-11-22 +due ")
                .contains("Nothing is published yet");
        JsonNode waiting = JsonMapper.shared()
                .readTree(desk.command("review", "status", "--json").out())
                .get("waiting")
                .get(0);
        assertThat(waiting.get("rows").asInt()).isEqualTo(44);
        assertThat(waiting.get("findings").has("critical")).isTrue();

        Desk.Said preview = about("preview");
        assertThat(preview.exit()).as(preview.err()).isEqualTo(ExitCode.DONE);
        String page = Files.readString(Path.of(preview.out().strip()));
        assertThat(page)
                .contains("Preview, not published.", "Have it translated and accepted", "noindex")
                .contains("Soundtrack #1", "Where does friendship end");
        try (Stream<Path> pictures =
                Files.list(Path.of(preview.out().strip()).resolveSibling("pictures/soundtrack-1-review"))) {
            assertThat(pictures)
                    .hasSize(2)
                    .allSatisfy(picture ->
                            assertThat(page).contains(picture.getFileName().toString()));
        }

        Map<String, List<String>> rows = desk.rows();
        Desk.Said refused = about("assemble");
        assertThat(refused.exit()).isEqualTo(ExitCode.DONE_WITH_HELD);
        assertThat(refused.err())
                .contains("cannot be published yet", "no accepted translation of")
                .doesNotContain(" more\n");
        assertThat(refused.err().lines().count()).as("every reason").isGreaterThan(6);
        assertThat(about("assemble", "--quiet").err()).isEqualTo(refused.err());
        assertThat(desk.work().resolve("published")).doesNotExist();
        assertThat(desk.rows()).isEqualTo(rows);
        assertThat(about("credits").out()).contains("Nothing is accepted yet");
    }

    @Test
    void accountsForCreditsAndWritesAnArticleAnewAsTheNightDid() throws Exception {
        desk.run(project.job(), DATE);

        assertThat(about("credits").out())
                .containsPattern("kim-hoyeun +Kim Hoyeun +translator +\\d+ words +100.0 % +44 texts +credited")
                .contains("Edited by Seo Hae Lan", "Translated by Kim Hoyeun", "Editor Seo Hae Lan: ");
        JsonNode share = JsonMapper.shared()
                .readTree(about("credits", "--json").out())
                .get(0)
                .get("shares")
                .get(0);
        assertThat(share.get("credited").asBoolean()).isTrue();
        assertThat(desk.command("review", "status").out())
                .containsPattern("kim-hoyeun +2026-11 +44 rows +\\d+ words +MQM \\d+\\.\\d .*% edited")
                .containsPattern("kim-hoyeun +all +44 rows")
                .doesNotContain("@");

        Map<String, String> files = desk.files("published");
        Map<String, List<String>> rows = desk.rows();
        Files.delete(desk.work().resolve("published/en/soundtrack-1-review.html"));
        Desk.Said said = about("assemble");

        assertThat(said.exit()).as(said.err()).isEqualTo(ExitCode.DONE);
        assertThat(said.out()).contains("soundtrack-1-review.html", "soundtrack-1-review.md");
        assertThat(desk.files("published")).isEqualTo(files);
        assertThat(desk.rows()).isEqualTo(rows);
        assertThat(desk.command(
                                "assemble",
                                "nothing-of-the-kind",
                                "--job",
                                project.job().toString())
                        .exit())
                .isEqualTo(ExitCode.BAD_DATA);
    }

    @Test
    void publishesAfterWhatKeptAnArticleBackIsMended() throws Exception {
        Path names = folder.resolve("project/glossary/names.csv");
        String glossary = Files.readString(names);
        Files.writeString(
                names,
                glossary.lines()
                        .filter(line -> !line.contains("문하린"))
                        .collect(java.util.stream.Collectors.joining("\n", "", "\n")));
        Desk.Said night = desk.run(project.job(), DATE);
        assertThat(night.exit()).isEqualTo(ExitCode.DONE_WITH_HELD);
        assertThat(desk.work().resolve("published")).doesNotExist();

        Files.writeString(names, glossary);
        assertThat(about("assemble").exit()).isEqualTo(ExitCode.DONE);

        Desk another = new Desk(folder.resolve("another"));
        another.run(project.job(), DATE);
        assertThat(desk.files("published")).isNotEmpty().isEqualTo(another.files("published"));
        assertThat(desk.command("ledger").exit()).isEqualTo(ExitCode.DONE);
    }

    @Test
    void writesEveryFormatWithLinksBetweenItsLanguages() throws Exception {
        project.changeJob(
                "formats: [html, markdown]",
                "formats: [html, markdown, json, wxr, docx]\n  address: https://example.org/{locale}/{article}/");
        desk.run(project.job(), DATE);

        assertThat(desk.files("published").keySet())
                .contains(
                        "published/en/soundtrack-1-review.html",
                        "published/en/soundtrack-1-review.md",
                        "published/en/soundtrack-1-review.json",
                        "published/en/soundtrack-1-review.xml",
                        "published/en/soundtrack-1-review.docx");
        assertThat(Files.readString(desk.work().resolve("published/en/soundtrack-1-review.html")))
                .contains("<link rel=\"canonical\" href=\"https://example.org/en/soundtrack-1-review/\"");
        Path published = desk.work().resolve("published/en");
        String headline = "K-Drama Review: ‘Soundtrack #1’ Friends, Lovers, and Four Evenings in Between";
        assertThat(JsonMapper.shared()
                        .readTree(Files.readString(published.resolve("soundtrack-1-review.json")))
                        .get("headline")
                        .asString())
                .isEqualTo(headline);
        Document wxr = DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(published.resolve("soundtrack-1-review.xml").toFile());
        assertThat(wxr.getElementsByTagName("item").item(0).getTextContent())
                .contains(headline, "Edited by Seo Hae Lan", "Translated by Kim Hoyeun", "(5/10)");
        try (XWPFDocument docx =
                new XWPFDocument(Files.newInputStream(published.resolve("soundtrack-1-review.docx")))) {
            assertThat(docx.getParagraphs())
                    .extracting(XWPFParagraph::getText)
                    .contains(headline, "Edited by Seo Hae Lan");
            assertThat(docx.getAllPictures()).hasSize(2);
        }
    }

    @Test
    void linksPagesThatStandToANewLanguageWithoutCallingItACorrection() throws Exception {
        project.changeJob("publish:\n", "publish:\n  address: https://example.org/{locale}/{article}/\n");
        desk.run(project.job(), DATE);
        Path english = desk.work().resolve("published/en/soundtrack-1-review.html");
        assertThat(Files.readString(english)).doesNotContain("hreflang=\"ja\"");
        fillJapanese("", "訳文", ArticleCommandsIT::japanese);
        desk.run(project.job(), "2026-11-23");
        fillJapanese("_review_", "判断", row -> "承認");

        Desk.Said said = desk.run(project.job(), "2026-11-24");

        assertThat(said.exit()).as(said.out()).as("late work needs a person").isEqualTo(ExitCode.DONE_WITH_HELD);
        assertThat(Files.readString(desk.work().resolve("published/ja/soundtrack-1-review.html")))
                .contains("hreflang=\"en\"");
        assertThat(Files.readString(english)).contains("hreflang=\"ja\"").doesNotContain("2026-11-24");
        assertThat(desk.rows().get("publication"))
                .filteredOn(row -> row.contains("2026"))
                .isEmpty();
        Map<String, String> files = desk.files("published");
        assertThat(about("assemble").exit()).isEqualTo(ExitCode.DONE);
        assertThat(desk.files("published")).isEqualTo(files);
    }

    /** A text of its own for each row, with the names and numbers without which it would seem to belong to another. */
    private static String japanese(Map<String, String> row) {
        StringBuilder text = new StringBuilder("仮の訳");
        row.get("行キー").substring(11, 19).chars().forEach(c -> text.append((char) ('か' + c % 30)));
        row.get("用語の訳")
                .lines()
                .forEach(line ->
                        text.append(line.substring(line.indexOf('→') + 1)).append('、'));
        text.append(row.get("原文").replaceAll("[^0-9{}/]+", " ").strip());
        return text.append("。").toString();
    }

    /** Fills a column of the article's rows in the kit of a kind that carries it, and returns it. */
    private void fillJapanese(String kind, String header, Function<Map<String, String>, String> text) throws Exception {
        try (Stream<Path> files = Files.walk(desk.work().resolve("outbox"))) {
            for (Path kit : files.filter(file -> file.toString().endsWith(".xlsx"))
                    .filter(file -> file.toString().contains("_ko-ja_nightly" + (kind.isEmpty() ? "_" : kind)))
                    .filter(file -> file.toString().contains("_review_") != kind.isEmpty())
                    .toList()) {
                String[] heading = {""};
                Path person = kit.getParent().getFileName();
                FilledKit.fill(
                        kit,
                        row -> {
                            boolean band = row.get("行キー").startsWith("§");
                            heading[0] = band ? row.get("行キー") : heading[0];
                            return band || !heading[0].equals("§" + ARTICLE)
                                    ? Map.of()
                                    : Map.of(header, text.apply(row));
                        },
                        desk.work().resolve("returns").resolve(person).resolve(kit.getFileName()));
            }
        }
    }

    @Test
    void printsCreditsSetByHandAndCallsTheChangeACorrection() throws Exception {
        desk.run(project.job(), DATE);
        Path review = project.inbox().resolve("soundtrack-1-review.md");
        String text = Files.readString(review);
        String byHand = "---\ncredits: {en: {translators: [dana-whitlock, %s]}}\n";
        Files.writeString(review, text.replaceFirst("---\n", byHand.formatted("nobody-we-know")));

        Desk.Said refused = desk.run(project.job(), "2026-11-23");

        assertThat(refused.exit()).isEqualTo(ExitCode.DONE_WITH_HELD);
        assertThat(refused.out()).contains("person nobody-we-know: no name for en", "Add it to the people file");

        Files.writeString(review, text.replaceFirst("---\n", byHand.formatted("kim-hoyeun")));
        Desk.Said said = desk.run(project.job(), "2026-11-24");

        assertThat(said.exit()).as(said.err() + said.out()).isEqualTo(ExitCode.DONE_WITH_HELD);
        assertThat(said.out()).contains("edition 2");
        assertThat(Files.readString(desk.work().resolve("published/en/soundtrack-1-review.md")))
                .contains("Translated by Dana Whitlock and Kim Hoyeun", "Edited by Seo Hae Lan", "November 24, 2026");
        assertThat(about("credits").out()).contains("kim-hoyeun").doesNotContain("dana-whitlock  ");
    }
}
