package org.nightdesk.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nightdesk.cli.terminal.ExitCode;

/** Whatever comes back and is not taken at first: what the message advises works, and until then somebody hears of it. */
@NullUnmarked
class ReturnedAgainIT {
    private static final String FIRST = "등대지기는 말이 없다.";
    private static final Instant MORNING = Instant.parse("2026-11-23T08:00:00Z");

    @TempDir
    private Path folder;

    private Desk desk;
    private int day = 22;

    @BeforeEach
    void sendTheFirstKit() throws IOException {
        desk = new Desk(folder.resolve("work"));
        Files.createDirectories(folder.resolve("inbox"));
        Files.createDirectories(folder.resolve("style"));
        Files.copy(Path.of("jobs/style/en.yaml"), folder.resolve("style/en.yaml"));
        write("job.yaml", """
                name: small
                zone: Asia/Seoul
                source: {locale: ko, inbox: inbox}
                targets: [en]
                glossary: [names.csv]
                """);
        write("names.csv", "id,kind,source,en,status\nhan-so-hee,person,한소희,Han So Hee,approved\n");
        people("ko>en", "");
        write(
                "inbox/lighthouse.md",
                "---\nid: lighthouse\ntitle: \"[리뷰] 등대\"\n---\n" + FIRST + " 파도만 말한다. 그래도 불은 켜진다.\n");
        Desk.Said first = night();
        assertThat(first.exit()).as(first.err()).isEqualTo(ExitCode.DONE);
    }

    /** @param lee the pairs of a second translator; empty when she is none */
    private void people(String kim, String lee) throws IOException {
        write("people.yaml", """
                people:
                  - {key: kim, roles: [translator], names: {en: Kim, ja: キム}, pairs: [%s], wordsPerDay: 9000, language: en}
                  - {key: lee, roles: [%s], names: {en: Lee, ja: リー}, pairs: [%s], wordsPerDay: 1, language: en}
                  - {key: seo, roles: [editor], names: {en: Seo}, pairs: [ko>en], wordsPerDay: 9000, language: en}
                """.formatted(
                        kim, lee.isEmpty() ? "editor" : "translator", lee.isEmpty() ? "ko>ja" : lee));
    }

    private void write(String name, String text) throws IOException {
        Files.writeString(folder.resolve(name), text);
    }

    private Desk.Said night() {
        return desk.run(folder.resolve("job.yaml"), "2026-11-" + day++);
    }

    private String report() throws IOException {
        try (Stream<Path> files = Files.walk(desk.work().resolve("reports"))) {
            return Files.readString(files.filter(file -> file.toString().endsWith(".txt"))
                    .max(Path::compareTo)
                    .orElseThrow());
        }
    }

    private Path kit() throws IOException {
        return FilledKit.newest(desk.work(), "kim", "translation");
    }

    private Path reviewKit() throws IOException {
        return FilledKit.newest(desk.work(), "seo", "review");
    }

    private Path returned(String person, String name) {
        return desk.work().resolve("returns/" + person + "/" + name);
    }

    private static Map<String, String> translated(Map<String, String> row, String prefix) {
        return row.get("Row key").startsWith("§")
                ? Map.of()
                : Map.of("Translation", prefix + " " + row.get("Row key"), "Status", "done");
    }

    private void translate(String prefix, Path into) throws IOException {
        FilledKit.fill(kit(), row -> translated(row, prefix), into);
    }

    private static void savedAt(Path file, Instant inDocument) throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        try (InputStream in = new java.io.ByteArrayInputStream(bytes);
                XSSFWorkbook workbook = new XSSFWorkbook(in);
                OutputStream out = Files.newOutputStream(file)) {
            workbook.getProperties().getCoreProperties().setModified(Optional.of(Date.from(inDocument)));
            workbook.write(out);
        }
    }

    private List<String> current() throws Exception {
        return desk.rows().get("unit").stream().sorted().toList();
    }

    private List<String> texts() throws Exception {
        List<String> revisions = desk.rows().get("revision");
        return revisions.subList(Math.max(0, revisions.size() - current().size()), revisions.size());
    }

    @Test
    void readsAKitAgainOnceItIsInTheRightFolder() throws Exception {
        translate("Done", returned("lee", "kit.xlsx"));

        Desk.Said wrong = night();

        assertThat(wrong.exit()).isEqualTo(ExitCode.DONE_WITH_HELD);
        assertThat(report())
                .contains("Needs a person", "returned file lee/kit.xlsx")
                .contains(
                        "this is the kit of kim, and lee is not listed as translator for ko>en. Put the file into the folder of kim",
                        "the next run reads it again");

        assertThat(night().exit()).as("still there: still said").isEqualTo(ExitCode.DONE_WITH_HELD);

        Files.createDirectories(returned("kim", "kit.xlsx").getParent());
        Files.move(returned("lee", "kit.xlsx"), returned("kim", "kit.xlsx"));
        Desk.Said right = night();

        assertThat(right.exit()).as(right.err()).isEqualTo(ExitCode.DONE);
        assertThat(report()).contains("4 applied").doesNotContain("Needs a person");
        assertThat(reviewKit()).exists();
    }

    @Test
    void saysOfAFileInNobodysFolderWhereToPutIt() throws Exception {
        translate("Done", desk.work().resolve("returns/kit.xlsx"));

        assertThat(night().exit()).isEqualTo(ExitCode.DONE_WITH_HELD);
        assertThat(report()).contains("returned file kit.xlsx", "the file is in nobody's folder");

        Files.createDirectories(returned("kim", "week 48/kit.xlsx").getParent());
        Files.move(desk.work().resolve("returns/kit.xlsx"), returned("kim", "week 48/kit.xlsx"));

        assertThat(night().exit()).isEqualTo(ExitCode.DONE);
        assertThat(report()).contains("kim/week 48/kit.xlsx", "4 applied");
    }

    @Test
    void takesTheCopyInTheRightFolderWhenAnotherLiesInAWrongOne() throws Exception {
        translate("Done", returned("kim", "kit.xlsx"));
        for (String wrong : List.of("kimm", "lee")) {
            Files.createDirectories(returned(wrong, "kit.xlsx").getParent());
            Files.copy(returned("kim", "kit.xlsx"), returned(wrong, "kit.xlsx"));
        }

        Desk.Said said = night();

        assertThat(said.exit()).as(said.err()).isEqualTo(ExitCode.DONE);
        assertThat(report())
                .contains("4 applied", "the same file as kim/kit.xlsx, which was taken before")
                .doesNotContain("Needs a person");
        assertThat(desk.command("ledger").exit()).isEqualTo(ExitCode.DONE);
    }

    @Test
    void takesAKitThatWasSentToThePersonWhateverTheirPairsAreNow() throws Exception {
        people("ko>ja", "ko>en");
        translate("Done", returned("kim", "kit.xlsx"));

        assertThat(night().exit()).isEqualTo(ExitCode.DONE);
        assertThat(report()).contains("4 applied");
    }

    @Test
    void readsAColleaguesKitAgainWhereTheReportSaysToPutIt() throws Exception {
        people("ko>en", "ko>en");
        translate("Done", returned("lee", "kit.xlsx"));

        assertThat(night().exit()).isEqualTo(ExitCode.DONE_WITH_HELD);
        assertThat(report()).contains("returned file lee/kit.xlsx", "Put it into the folder of kim");

        Files.createDirectories(returned("kim", "kit.xlsx").getParent());
        Files.move(returned("lee", "kit.xlsx"), returned("kim", "kit.xlsx"));

        assertThat(night().exit()).isEqualTo(ExitCode.DONE);
        assertThat(report()).contains("4 applied");
    }

    @Test
    void asksWhereTextsBelongThatNothingTellsTheRowsOf() throws Exception {
        Files.createDirectories(returned("kim", "bare.csv").getParent());
        Files.writeString(returned("kim", "bare.csv"), "Source,Translation\n다른 글이다.,Something else.\n,No source.\n");

        assertThat(night().exit()).isEqualTo(ExitCode.DONE_WITH_HELD);
        assertThat(report()).contains("2 held", "return slip", "this one fits best");
        assertThat(night().exit()).as("until somebody has seen to it").isEqualTo(ExitCode.DONE_WITH_HELD);
    }

    @Test
    void saysOfASingleTextBesideTheRowsWhereToLook() throws Exception {
        translate("Done", returned("kim", "kit.xlsx"));
        FilledKit.fill(
                returned("kim", "kit.xlsx"),
                row -> row.getOrDefault("Source", "").equals(FIRST)
                        ? Map.of("Row key", "", "Fingerprint", "", "Source", "")
                        : Map.of(),
                returned("kim", "kit.xlsx"));

        assertThat(night().exit()).isEqualTo(ExitCode.DONE_WITH_HELD);
        assertThat(report()).contains("3 applied, 1 held", "this one fits best", "return slip");
        assertThat(desk.command("kit", "show", "1").out()).contains("Done ");
    }

    @Test
    void takesTheFileThatWasSavedLastWhateverItsName() throws Exception {
        translate("Newer", returned("kim", "kit (2).xlsx"));
        savedAt(returned("kim", "kit (2).xlsx"), MORNING.plusSeconds(3600));
        translate("Older", returned("kim", "kit.xlsx"));
        savedAt(returned("kim", "kit.xlsx"), MORNING);

        assertThat(night().exit()).isEqualTo(ExitCode.DONE);

        assertThat(texts()).hasSize(4).allMatch(text -> text.contains("Newer"));
    }

    @Test
    void doesNotLetAnOlderFileThatComesLateReplaceANewerText() throws Exception {
        translate("Newer", returned("kim", "kit.xlsx"));
        savedAt(returned("kim", "kit.xlsx"), MORNING.plusSeconds(3600));
        night();
        translate("Older", returned("kim", "found again.xlsx"));
        savedAt(returned("kim", "found again.xlsx"), MORNING);

        night();

        assertThat(report()).contains("4 conflict");
        assertThat(texts()).hasSize(4).allMatch(text -> text.contains("Newer"));
        assertThat(desk.command("ledger").exit()).isEqualTo(ExitCode.DONE);
    }

    @Test
    void asksWhereTwoFilesDifferAndNothingTellsWhichIsNewer() throws Exception {
        translate("One", returned("kim", "a.xlsx"));
        translate("Two", returned("kim", "b.xlsx"));
        FileTime together = FileTime.from(MORNING);
        Files.setLastModifiedTime(returned("kim", "a.xlsx"), together);
        Files.setLastModifiedTime(returned("kim", "b.xlsx"), together);

        assertThat(night().exit()).isEqualTo(ExitCode.DONE_WITH_HELD);
        assertThat(report()).contains("Needs a person", "4 held");
        Path slip = slip("kim");
        assertThat(FilledKit.rows(slip)).hasSize(4).allSatisfy(row -> {
            assertThat(row.get("Translation")).startsWith("Two ");
            assertThat(row.get("Note for you")).contains("One " + row.get("Row key"));
        });

        FilledKit.fill(slip, row -> translated(row, "One"), returned("kim", "slip.xlsx"));

        assertThat(night().exit()).isEqualTo(ExitCode.DONE);
        assertThat(report()).contains("4 applied");
        assertThat(reviewKit()).exists();
    }

    private Path slip(String person) throws IOException {
        try (Stream<Path> files = Files.walk(desk.work().resolve("outbox").resolve(person))) {
            return files.filter(file -> file.toString().endsWith(".xlsx"))
                    .filter(file -> file.toString().contains("slip-"))
                    .max(java.util.Comparator.comparing(file -> file.toFile().lastModified()))
                    .orElseThrow();
        }
    }

    @Test
    void showsAnImprovementDuringReviewToTheEditorAgain() throws Exception {
        translate("Good", returned("kim", "kit.xlsx"));
        night();
        Path review = reviewKit();
        translate("Better", returned("kim", "improved.xlsx"));
        FilledKit.fill(review, ReturnedAgainIT::approved, returned("seo", "review.xlsx"));

        night();

        assertThat(report()).contains("4 conflict");
        Path again = reviewKit();
        assertThat(again).isNotEqualTo(review);
        assertThat(FilledKit.rows(again)).hasSize(4).allSatisfy(row -> {
            assertThat(row.get("Translation to review")).startsWith("Better ");
            assertThat(row.get("Note for you")).contains("You last saw: Good " + row.get("Row key"));
        });

        FilledKit.fill(again, ReturnedAgainIT::approved, returned("seo", "again.xlsx"));
        Desk.Said last = night();

        assertThat(last.out()).contains("4 published");
        assertThat(desk.command("ledger").exit()).isEqualTo(ExitCode.DONE);
    }

    private static Map<String, String> approved(Map<String, String> row) {
        return row.get("Row key").startsWith("§") ? Map.of() : Map.of("Decision", "approve");
    }

    @Test
    void takesWhatComesWithoutStampAndKeysWhereOneKitIsMeant() throws Exception {
        StringBuilder csv = new StringBuilder("Source,Translation\n");
        for (Map<String, String> row : FilledKit.rows(kit())) {
            csv.append('"')
                    .append(row.get("Source"))
                    .append("\",\"Done ")
                    .append(row.get("Source").length())
                    .append("\"\n");
        }
        Files.createDirectories(returned("kim", "plain.csv").getParent());
        Files.writeString(returned("kim", "plain.csv"), csv);

        Desk.Said said = night();

        assertThat(report()).contains("4 applied").doesNotContain("Needs a person");
        assertThat(said.exit()).as(said.err()).isEqualTo(ExitCode.DONE);
    }

    @Test
    void takesWhatAnEditorDecidesOnAReturnSlip() throws Exception {
        translate("Good", returned("kim", "kit.xlsx"));
        night();
        FilledKit.fill(
                reviewKit(),
                row -> row.getOrDefault("Source", "").equals(FIRST) ? Map.of("Decision", "maybe") : approved(row),
                returned("seo", "review.xlsx"));

        assertThat(night().exit()).isEqualTo(ExitCode.DONE_WITH_HELD);
        Path slip = slip("seo");
        assertThat(FilledKit.rows(slip)).hasSize(1);

        FilledKit.fill(slip, ReturnedAgainIT::approved, returned("seo", "slip.xlsx"));
        Desk.Said last = night();

        assertThat(report()).contains("1 applied");
        assertThat(last.out()).contains("4 published");
    }
}
