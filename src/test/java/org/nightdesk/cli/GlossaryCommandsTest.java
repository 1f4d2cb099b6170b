package org.nightdesk.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.nightdesk.cli.terminal.ExitCode;

/** The glossary commands as somebody types them. */
@NullUnmarked
class GlossaryCommandsTest {
    private static final String HEADER = "id,kind,source,variants,scope,en,en.forbidden,status\n";
    private static final String TITLES = HEADER + "soundtrack-1,title,사운드트랙 #1,,,Soundtrack #1,,approved\n";
    private static final String NAMES = HEADER
            + "gong-yoo,person,공유,,,Gong Yoo,Kong Yu,approved\n"
            + "han-so-hee,person,한소희,,,Han So Hee,,approved\n"
            + "lee-eun-soo,character,이은수,은수,soundtrack-1,Lee Eun Soo,,approved\n";
    private static final String TEXTS = "a1\t배우 공유가 나온다.\n한소희와 😀 공유했다.\n";
    private static final String MATCHES = "a1\t3\t5\tgong-yoo\tsure\t가\trole\n2\t0\t3\than-so-hee\tsure\t와\t";

    @TempDir
    private Path folder;

    private Path titles;
    private Path names;
    private Path texts;

    @BeforeEach
    void files() throws IOException {
        Files.createDirectory(folder.resolve("glossary"));
        titles = write("glossary/titles.csv", TITLES);
        names = write("glossary/names.csv", NAMES);
        texts = write("texts.tsv", TEXTS);
    }

    private Path write(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }

    static Stream<String> formsOfMatch() {
        return Stream.of(
                "--glossary T N --locale ko --tsv F",
                "--locale ko --glossary T N F",
                "--glossary T N -- F",
                "--glossary T --glossary N F",
                "--glossary=T --glossary=N --locale=ko F",
                "F --glossary T N",
                "F --glossary T --glossary N --locale ko",
                "--glossary G F",
                "--glossary T N -",
                "--glossary T N",
                "--glossary T N --locale ko -",
                "- --glossary T N");
    }

    @ParameterizedTest
    @MethodSource("formsOfMatch")
    void matchTakesSeveralGlossaryFilesAndOneText(String form) {
        Desk.Said said = match(form);

        assertThat(said.exit()).as(said.err()).isZero();
        assertThat(said.out()).startsWith(MATCHES).hasLineCount(2);
    }

    @Test
    void matchCountsUtf16UnitsAndKeepsToTheScope() throws IOException {
        write("texts.tsv", "\uFEFF😀 한소희가 왔다.\n이은수와 갔다.\n");

        assertThat(match("--glossary T N F").out())
                .startsWith("1\t3\t6\than-so-hee")
                .hasLineCount(1);
        assertThat(match("--glossary T N --scope soundtrack-1 F").out()).contains("2\t0\t3\tlee-eun-soo\tsure\t와");
        assertThat(match("--glossary T N --json F").out())
                .startsWith("{\"id\":\"1\",\"start\":3,\"end\":6,\"term\":\"han-so-hee\",\"certainty\":\"sure\"");
    }

    @Test
    void matchSaysWhatIsWrongWithItsArguments() throws IOException {
        assertThat(match("--glossary T N F other.txt").exit()).isEqualTo(ExitCode.USAGE);
        assertThat(match("--glossary T N --json --tsv F").exit()).isEqualTo(ExitCode.USAGE);
        assertThat(match("--glossary T N nowhere.txt"))
                .satisfies(said -> assertThat(said.exit()).isEqualTo(ExitCode.BAD_DATA))
                .satisfies(said -> assertThat(said.err()).contains("nowhere.txt", "no such file"));
        Files.write(texts, new byte[] {'a', (byte) 0xFF});
        assertThat(match("--glossary T N F").err())
                .contains("neither UTF-8 (wrong from byte 1) nor CP949 (wrong from byte 1)");
    }

    @Test
    void matchReadsKoreanTextsThatAreNotUnicode() throws IOException {
        Files.write(texts, "배우 한소희가 나온다.\n".getBytes(java.nio.charset.Charset.forName("x-windows-949")));
        assertThat(match("--glossary T N --json F").out()).contains("\"term\":\"han-so-hee\"");
    }

    private Desk.Said match(String form) {
        List<String> arguments = new ArrayList<>(List.of("glossary", "match"));
        for (String word : form.split(" ")) {
            arguments.add(word.replaceFirst("^(--glossary=)?T$", "$1" + titles)
                    .replaceFirst("^(--glossary=)?N$", "$1" + names)
                    .replaceFirst("^G$", titles.getParent().toString())
                    .replaceFirst("^F$", texts.toString()));
        }
        InputStream before = System.in;
        System.setIn(new ByteArrayInputStream(TEXTS.getBytes(StandardCharsets.UTF_8)));
        try {
            return Desk.plain(arguments.toArray(String[]::new));
        } finally {
            System.setIn(before);
        }
    }

    @Test
    void checkTakesTheJobsGlossaryWhenNoFileIsNamed() throws IOException {
        assertThat(Desk.plain("glossary", "check").err())
                .isEqualTo(Desk.plain("glossary", "check", "glossary").err());

        Path job = write(
                "job.yaml",
                "name: a\nsource: {locale: ko, inbox: in}\ntargets: [en]\nglossary: [glossary/titles.csv, gone.csv]\n");
        write("people.yaml", "people:\n  - {key: kim, roles: [editor], names: {en: Kim}}\n");
        Desk.Said said = Desk.plain("glossary", "check", "--job", job.toString());
        assertThat(said.exit()).isEqualTo(ExitCode.BAD_DATA);
        assertThat(said.err()).contains("gone.csv does not exist");
    }

    @Test
    void convertSaysThatThereIsNoSuchFile() {
        assertThat(Desk.plain(
                        "glossary", "convert", "nope", folder.resolve("x.csv").toString()))
                .satisfies(said -> assertThat(said.exit()).isEqualTo(ExitCode.BAD_DATA))
                .satisfies(said -> assertThat(said.err()).contains("nope: there is no such file"));
    }

    @Test
    void suggestPassesOverWhatTheInboxHasThatCannotBeRead() throws IOException {
        Path job = write("job.yaml", "name: a\nsource: {locale: ko, inbox: in}\ntargets: [en]\n");
        write("people.yaml", "people:\n  - {key: kim, roles: [editor], names: {en: Kim}}\n");
        Files.createDirectories(folder.resolve("in"));
        write("in/broken.md", "---\ndate: [\n---\n가나다.\n");

        Desk.Said inbox = Desk.plain("glossary", "suggest", "--job", job.toString());
        assertThat(inbox.exit()).isEqualTo(ExitCode.DONE);
        assertThat(inbox.err())
                .contains("Passed over", "broken.md", "0 candidates")
                .doesNotContain("error:", "--out");

        String file = folder.resolve("in/broken.md").toString();
        Desk.Said named = Desk.plain("glossary", "suggest", "--job", job.toString(), file);
        assertThat(named.exit()).isEqualTo(ExitCode.BAD_DATA);
        assertThat(named.err()).contains("error: ");
    }

    @Test
    void checkCountsOrNamesEveryProblem() throws IOException {
        assertThat(Desk.plain("glossary", "check", folder.resolve("glossary").toString(), "--json")
                        .out())
                .contains("\"entries\" : 4", "\"problems\" : [ ]");

        write("glossary/names.csv", NAMES + "x,person,한소희,,,Han Sohee,,approved\ny,person,공지철,,nowhere,,,approved\n");
        Desk.Said said = Desk.plain("glossary", "check", titles.toString(), names.toString());
        assertThat(said.exit()).isEqualTo(ExitCode.BAD_DATA);
        assertThat(said.err()).contains("line 5", "line 6", "nowhere", "no target");
        Desk.Said json = Desk.plain("glossary", "check", "--json", titles.toString(), names.toString());
        assertThat(json.exit()).isEqualTo(ExitCode.BAD_DATA);
        assertThat(json.out()).contains("\"entries\" : 0", "\"place\" : \"line 5, source\"", "\"remedy\"");
    }

    @Test
    void convertSaysWhatItWrote() {
        Path out = folder.resolve("names.tbx");

        Desk.Said said =
                Desk.plain("glossary", "convert", folder.resolve("glossary").toString(), out.toString(), "--json");

        assertThat(said.exit()).as(said.err()).isZero();
        assertThat(said.out()).contains("\"entries\" : 4", "names.tbx");
        assertThat(Desk.plain("glossary", "check", out.toString()).err()).contains("4 entries");
        assertThat(Desk.plain(
                                "glossary",
                                "convert",
                                out.toString(),
                                folder.resolve("no/where.csv").toString())
                        .err())
                .contains("there is no folder");
    }

    @Test
    void explainGivesReasonTargetAndSpellings() throws IOException {
        write("glossary/names.csv", NAMES + "seo-ha-neul,character,서하늘,,,,,proposed\n");

        Desk.Said said = Desk.plain(
                "glossary", "explain", "--glossary", titles.toString(), names.toString(), "배우 공유가 서하늘과 만났다.");

        assertThat(said.exit()).as(said.err()).isZero();
        assertThat(said.out())
                .contains("3–5  공유 + 가  gong-yoo (person)  sure", "why  A word for an occupation")
                .contains("en  Gong Yoo; not Kong Yu")
                .contains("서하늘 + 과  seo-ha-neul (character, proposed)", "no target; spellings to choose from: Seo Ha");
        assertThat(Desk.plain(
                                "glossary",
                                "explain",
                                "--json",
                                "--glossary",
                                folder.resolve("glossary").toString(),
                                "--target",
                                "en,ja",
                                "공유했다")
                        .out())
                .contains("\"terms\" : [ ]");
        assertThat(Desk.plain("glossary", "explain", "--glossary", names.toString())
                        .exit())
                .isEqualTo(ExitCode.USAGE);
    }

    @Test
    void explainWithoutAGlossaryTakesTheJobs() {
        assertThat(Desk.plain("glossary", "explain", "박형식과", "한소희가").out())
                .contains("park-hyung-sik", "Park Hyung Sik", "パク・ヒョンシク", "han-so-hee");
    }

    @Test
    void suggestMinesAndAcceptFeedsBack() throws IOException {
        Path article = write(
                "article.md", "---\ntitle: \"[리뷰] 좋은 글\"\n---\n감독 박찬욱이 만든 〈헤어질 결심〉에서 배우 탕웨이와 배우 박해일이 만난다. 박해일은 좋다.\n");
        Path table = folder.resolve("candidates.csv");

        Desk.Said said = Desk.plain(
                "glossary",
                "suggest",
                "--glossary",
                titles.toString(),
                names.toString(),
                article.toString(),
                "--out",
                table.toString());

        assertThat(said.exit()).as(said.err()).isZero();
        assertThat(said.err()).contains("glossary accept " + table);
        String filled = Files.readString(table)
                .replaceFirst("(?m)^(park-hae-il,.*?),proposed", "$1,approved")
                .replaceFirst("(?m)^(park-chan-wook,.*?),proposed", "$1,retired");
        assertThat(filled).contains("park-hae-il,person,박해일").contains("헤어질 결심");
        write("candidates.csv", filled);
        Desk.Said refused = accept(table);
        assertThat(refused.exit()).isEqualTo(ExitCode.BAD_DATA);
        assertThat(refused.err()).contains("candidates.csv, line", "no target", "Nothing was changed");
        assertThat(names).hasContent(NAMES);

        write("candidates.csv", withTarget(filled, "park-hae-il", "Park Hae Il"));
        Desk.Said accepted = accept(table);
        assertThat(accepted.exit()).as(accepted.err()).isZero();
        assertThat(Files.readString(names)).contains("park-hae-il,person,박해일", "Park Hae Il", "gong-yoo,person,공유");
        String after = Files.readString(names);
        assertThat(accept(table).err()).contains("0 entries added", "were there already");
        assertThat(names).hasContent(after);
    }

    @Test
    void suggestListsWhatANewLanguageLacksAndAcceptCompletesTheEntries() throws IOException {
        Path article = write(
                "article.md",
                "---\ntitle: \"[리뷰] 좋은 글\"\ncritic: 문하린\nworks: [{title: 등대, kind: film}]\n---\n배우 공유가 나온다. 배우 공유는 좋다.\n");
        Path table = folder.resolve("gaps.csv");

        Desk.Said listed = Desk.plain(
                "glossary",
                "suggest",
                "--glossary",
                titles.toString(),
                names.toString(),
                article.toString(),
                "--target",
                "en,es");
        assertThat(listed.out())
                .contains("2×  공유", "person", "no target for es", "entry gong-yoo")
                .contains("문하린  person", "등대", "work of article");
        assertThat(Desk.plain(
                                "glossary",
                                "suggest",
                                "--json",
                                "--glossary",
                                titles.toString(),
                                names.toString(),
                                article.toString(),
                                "--target",
                                "en,es")
                        .out())
                .contains("\"id\" : \"gong-yoo\"", "\"missing\" : [ \"es\" ]");
        Desk.plain(
                "glossary",
                "suggest",
                "--glossary",
                titles.toString(),
                names.toString(),
                article.toString(),
                "--target",
                "en,es",
                "--out",
                table.toString());
        assertThat(accept(table).err()).contains("0 entries added", "rows are still proposed");
        assertThat(names).hasContent(NAMES);

        String filled = Files.readString(table);
        assertThat(filled).contains("gong-yoo,person,공유");
        List<String> header = List.of(filled.lines().findFirst().orElseThrow().split(","));
        String row = filled.lines()
                .filter(line -> line.startsWith("gong-yoo"))
                .findFirst()
                .orElseThrow();
        List<String> cells = new ArrayList<>(List.of(row.split(",", -1)));
        cells.set(header.indexOf("es"), "Gong Yoo");
        write("gaps.csv", filled.replace(row, String.join(",", cells)));
        Desk.Said accepted = accept(table);

        assertThat(accepted.exit()).as(accepted.err()).isZero();
        assertThat(accepted.err()).contains("0 entries added", "1 completed");
        assertThat(Desk.plain(
                                "glossary",
                                "explain",
                                "--glossary",
                                titles.toString(),
                                names.toString(),
                                "배우 공유가",
                                "--target",
                                "es")
                        .out())
                .contains("es  Gong Yoo");
        assertThat(accept(table).err()).contains("1 were there already");
    }

    @Test
    void suggestHelpsWithOtherLanguagesToo() throws IOException {
        Path job = write("film.yaml", "name: a\nsource: {locale: en, inbox: in}\ntargets: [de]\n");
        write("people.yaml", "people:\n  - {key: kim, roles: [editor], names: {en: Kim}}\n");
        Files.createDirectories(folder.resolve("in"));
        write("in/a.md", "---\ntitle: \"[Review] The Lighthouse\"\ncritic: Ann Moon\n---\nThe light went out.\n");

        Desk.Said said = Desk.plain("glossary", "suggest", "--job", job.toString());

        assertThat(said.exit()).as(said.err()).isEqualTo(ExitCode.DONE);
        assertThat(said.out()).contains("Ann Moon", "critic of a");
        assertThat(said.err()).contains("Names in texts are found in Korean articles only");
    }

    private Desk.Said accept(Path table) {
        return Desk.plain(
                "glossary", "accept", table.toString(), "--into", names.toString(), "--job", job().toString());
    }

    /** A job whose glossary these files are, for the scopes. */
    private Path job() {
        try {
            Files.createDirectories(folder.resolve("style"));
            Files.createDirectories(folder.resolve("inbox"));
            Files.copy(
                    Path.of("jobs/style/en.yaml"),
                    folder.resolve("style/en.yaml"),
                    java.nio.file.StandardCopyOption.REPLACE_EXISTING);
            write("people.yaml", """
                    people:
                      - {key: kim, roles: [translator], names: {en: Kim}, pairs: [ko>en], wordsPerDay: 1000, language: en}
                    """);
            return write("job.yaml", """
                    name: small
                    zone: Asia/Seoul
                    source: {locale: ko, inbox: inbox}
                    targets: [en]
                    glossary: [glossary/titles.csv, glossary/names.csv]
                    """);
        } catch (IOException failure) {
            throw new java.io.UncheckedIOException(failure);
        }
    }

    /** Fills the column of the English target in the row of an id. */
    private static String withTarget(String csv, String id, String target) {
        List<String> header = List.of(
                csv.lines().findFirst().orElseThrow().replace("\uFEFF", "").split(","));
        int column = header.indexOf("en");
        return csv.lines()
                .map(line -> {
                    if (!line.startsWith(id + ",")) {
                        return line;
                    }
                    List<String> cells = new ArrayList<>(List.of(line.split(",(?=(?:[^\"]*\"[^\"]*\")*[^\"]*$)", -1)));
                    cells.set(column, target);
                    return String.join(",", cells);
                })
                .reduce("", (a, b) -> a + b + "\n");
    }

    @Test
    void diffShowsWhatChanged() throws IOException {
        Path after = write(
                "after.csv",
                TITLES
                        + NAMES.substring(HEADER.length())
                                .replace("Gong Yoo,Kong Yu", "Gong Yu,Gong Yoo")
                                .replace("han-so-hee,person,한소희", "han-so-hee-2,person,한소희"));

        Desk.Said said =
                Desk.plain("glossary", "diff", folder.resolve("glossary").toString(), after.toString());

        assertThat(said.exit()).as(said.err()).isZero();
        assertThat(said.out())
                .contains("1 added, 1 removed, 1 changed")
                .contains("gong-yoo  공유  en            Gong Yoo → Gong Yu")
                .contains("en.forbidden  Kong Yu → Gong Yoo");
        assertThat(Desk.plain("glossary", "diff", "--json", titles.toString(), after.toString())
                        .out())
                .contains("\"added\"", "\"removed\" : [ ]");
        assertThat(Desk.plain("glossary", "diff", titles.toString(), titles.toString())
                        .out())
                .contains("the same entries");
    }
}
