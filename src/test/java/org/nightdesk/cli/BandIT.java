package org.nightdesk.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nightdesk.cli.terminal.ExitCode;

/** What an editor says on the band above an article, or in a form that cannot be read, reaches whom it is for. */
@NullUnmarked
class BandIT {
    private static final String SECOND = "파도만 말한다.";

    @TempDir
    private Path folder;

    private Desk desk;
    private int day = 22;

    @BeforeEach
    void bringTheArticleToItsEditor() throws IOException {
        desk = new Desk(folder.resolve("work"));
        Files.createDirectories(folder.resolve("inbox"));
        write("job.yaml", """
                name: small
                zone: Asia/Seoul
                source: {locale: ko, inbox: inbox}
                targets: [en]
                glossary: [names.csv]
                """);
        write("names.csv", "id,kind,source,en,status\nwave,phrase,파도,the waves,approved\n");
        write("people.yaml", """
                people:
                  - {key: kim, roles: [translator], names: {en: Kim}, pairs: [ko>en], wordsPerDay: 9000, language: en}
                  - {key: seo, roles: [editor], names: {en: Seo}, pairs: [ko>en], wordsPerDay: 9000, language: en}
                """);
        write(
                "inbox/lighthouse.md",
                "---\nid: lighthouse\ntitle: \"[리뷰] 등대\"\n---\n등대지기는 말이 없다. " + SECOND + " 그래도 불은 켜진다.\n");
        night();
        translate("Kept");
    }

    private void write(String name, String text) throws IOException {
        Files.writeString(folder.resolve(name), text);
    }

    private int night() {
        return desk.run(folder.resolve("job.yaml"), "2026-11-" + day++).exit();
    }

    private String report() throws IOException {
        return Files.readString(newest(desk.work().resolve("reports"), ".txt"));
    }

    private static Path newest(Path folder, String part) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().contains(part) && Files.isRegularFile(file))
                    .max(java.util.Comparator.comparing(Path::getFileName)
                            .thenComparing(file -> file.toFile().lastModified()))
                    .orElseThrow(() -> new IllegalStateException("no " + part + " in " + folder));
        }
    }

    private Path outbox(String person, String part) throws IOException {
        return newest(desk.work().resolve("outbox").resolve(person), part);
    }

    private Path review() throws IOException {
        return FilledKit.newest(desk.work(), "seo", "review");
    }

    private Path returned(String person) {
        return desk.work().resolve("returns/" + person + "/" + day + ".xlsx");
    }

    private void translate(String word) throws IOException {
        FilledKit.fillAndReturn(
                FilledKit.newest(desk.work(), "kim", "translation"),
                desk.work(),
                row -> Map.of("Translation", word + " the waves " + row.get("Row key"), "Status", "done"));
        assertThat(night()).isEqualTo(ExitCode.DONE);
    }

    private void decide(Path kit, UnaryOperator<Map<String, String>> band, UnaryOperator<Map<String, String>> row)
            throws IOException {
        FilledKit.fill(
                kit,
                cells -> cells.get("Row key").startsWith("§") ? band.apply(cells) : row.apply(cells),
                returned("seo"));
    }

    private static Map<String, String> nothing(Map<String, String> row) {
        return Map.of();
    }

    private static String about(Path slip) throws IOException {
        try (InputStream in = Files.newInputStream(slip);
                Workbook workbook = WorkbookFactory.create(in)) {
            StringBuilder text = new StringBuilder();
            for (Row row : workbook.getSheetAt(0)) {
                for (Cell cell : row) {
                    text.append(cell).append('\n');
                }
            }
            return text.toString();
        }
    }

    @Test
    void doesNotApproveARowInPassingOnWhichTheEditorCommented() throws Exception {
        decide(
                review(),
                band -> Map.of("Decision", "approve", "Your comment", "Lovely, all of it."),
                row -> row.get("Source").equals(SECOND) ? Map.of("Your comment", "Really only the waves?") : Map.of());

        assertThat(night()).isEqualTo(ExitCode.DONE_WITH_HELD);

        assertThat(report()).contains("3 applied", "1 held", "return slip", "message");
        assertThat(about(outbox("kim", "_slip_")))
                .contains("Message about your work", "Seo wrote about “[리뷰] 등대”: Lovely, all of it.")
                .doesNotContain("How to fill it in");
        Path slip = outbox("seo", "_slip_");
        assertThat(FilledKit.rows(slip)).singleElement().satisfies(row -> {
            assertThat(row.get("Your comment")).isEqualTo("Really only the waves?");
            assertThat(row.get("Note for you"))
                    .startsWith("You approved the whole article, but wrote a comment on this row.")
                    .contains("“approve”", "“send back”");
            assertThat(row.get("Terms")).startsWith("파도 → the waves");
        });

        decide(slip, BandIT::nothing, row -> Map.of("Decision", "send back"));

        assertThat(night()).isEqualTo(ExitCode.DONE);
        assertThat(FilledKit.rows(FilledKit.newest(desk.work(), "kim", "translation")))
                .singleElement()
                .satisfies(row -> {
                    assertThat(row.get("Source")).isEqualTo(SECOND);
                    assertThat(row.get("Note for you")).contains("Really only the waves?");
                });
    }

    @Test
    void sendsAnArticleBackWholeOnceItIsSaidWhy() throws Exception {
        decide(review(), band -> Map.of("Decision", "send back"), BandIT::nothing);

        assertThat(night()).isEqualTo(ExitCode.DONE_WITH_HELD);
        Path slip = outbox("seo", "_slip_");
        assertThat(FilledKit.rows(slip))
                .hasSize(4)
                .allSatisfy(row -> assertThat(row.get("Note for you"))
                        .isEqualTo("“send back” needs a comment that tells the translator why"));

        decide(
                slip,
                band -> Map.of("Decision", "send back", "Your comment", "Too close to the source."),
                BandIT::nothing);

        assertThat(night()).isEqualTo(ExitCode.DONE);
        assertThat(FilledKit.rows(FilledKit.newest(desk.work(), "kim", "translation")))
                .hasSize(4)
                .allSatisfy(row -> assertThat(row.get("Note for you")).contains("Too close to the source."));
    }

    @Test
    void givesAnEditorWhoSentAPrintTheRowsToDecideOn() throws Exception {
        Path print = desk.work().resolve("returns/seo/review.pdf");
        Files.createDirectories(print.getParent());
        Files.writeString(print, "%PDF-1.7 with notes in the margin");

        assertThat(night()).isEqualTo(ExitCode.DONE_WITH_HELD);
        assertThat(report()).contains("returned file seo/review.pdf", "Send seo/slip-");
        Path slip = outbox("seo", "_slip_");
        assertThat(about(slip)).contains("“review.pdf”", "It is a PDF", "sheet “Review”");
        assertThat(FilledKit.rows(slip))
                .hasSize(4)
                .allSatisfy(row -> assertThat(row.get("Translation to review")).startsWith("Kept the waves"));

        decide(slip, band -> Map.of("Decision", "approve"), BandIT::nothing);

        assertThat(night()).isEqualTo(ExitCode.DONE);
        assertThat(report()).contains("4 applied").doesNotContain("Needs a person");
    }
}
