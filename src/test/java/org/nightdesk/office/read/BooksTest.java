package org.nightdesk.office.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.nightdesk.kit.Kit;
import org.nightdesk.kit.KitStamp;
import org.nightdesk.kit.SampleKits;
import org.nightdesk.kit.write.KitWriter;
import org.nightdesk.problem.BadInputException;

class BooksTest {
    private static final String ROW = "<row><c t=\"str\"><v>x</v></c></row>";

    @TempDir
    Path folder;

    private Path file(String name, String latin) throws IOException {
        return Files.write(folder.resolve(name), latin.getBytes(StandardCharsets.ISO_8859_1));
    }

    private static void assertRefused(Path file, Limits limits, String reason, String remedy) {
        assertThatThrownBy(() -> Books.open(file, limits).close())
                .isInstanceOfSatisfying(BadInputException.class, refusal -> {
                    assertThat(refusal.problems()).hasSize(1);
                    assertThat(refusal.problems().get(0).file()).isEqualTo(String.valueOf(file.getFileName()));
                    assertThat(refusal.problems().get(0).reason()).contains(reason);
                    assertThat(refusal.problems().get(0).remedy()).contains(remedy);
                });
    }

    private static FileKind kind(Path file) throws IOException {
        try (Book book = Books.open(file, Limits.DEFAULT)) {
            return book.kind();
        }
    }

    @Test
    void tellsAWorkbookByItsContentNotByItsName() throws IOException {
        assertThat(kind(TinyFiles.xlsx(folder.resolve("a.csv"), ROW, Map.of()))).isEqualTo(FileKind.XLSX);
        assertThat(kind(TinyFiles.ods(folder.resolve("b.xlsx"), "", ""))).isEqualTo(FileKind.ODS);
        assertThat(kind(file("c.xlsx", "a,b\n"))).isEqualTo(FileKind.CSV);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"P", "PK", "PK\u0003\u0005 a", "\t", "\t\u0001", "\t\u0003", "x\u0008", "%", "%PD", "{\\rx"})
    void takesShortTextsForTextThoughTheyBeginLikeSomethingElse(String text) throws IOException {
        Path file = file("a.csv", text + ",b");

        assertThat(kind(file)).isEqualTo(FileKind.CSV);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "%PDF-1.7 | The file is a PDF | Send the workbook that was made from the kit",
                "%PDF | The file is a PDF | Send the workbook",
                "{\\rtf1 text | The file is a text document | Send the workbook",
                "Rar! | The file is an archive (RAR), not a workbook | Send the workbook",
                "<html> | The file is a web page or XML | choose File → Save as → .xlsx",
                "'  <?xml?>' | The file is a web page or XML | choose File → Save as",
                "\u00ef\u00bb\u00bf<x/> | The file is a web page or XML | choose File → Save as",
            })
    void saysWhatAFileIsThatIsNoWorkbook(String content, String reason, String remedy) throws IOException {
        assertRefused(file("kit.xlsx", content), Limits.DEFAULT, reason, remedy);
    }

    @Test
    void knowsAMailByItsHeaders() throws IOException {
        String mail = "From: minji\r\nReceived: from a\r\n\tby b\r\nSubject: kit\r\n\r\nHello";

        assertRefused(
                file("Re kit.eml", mail), Limits.DEFAULT, "The file is a mail", "Save the workbook attached to it");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"\t\u0000\u0004\u0000", "\t\u0002\u0006\u0000", "\t\u0004\u0006\u0000", "\t\u0008\u0006\u0000"})
    void knowsTheFirstBytesOfVeryOldWorkbooks(String head) throws IOException {
        assertRefused(file("kit.xls", head), Limits.DEFAULT, "a very old Excel", "Save as");
    }

    @Test
    void knowsAPackedFileThatIsNoArchive() throws IOException {
        assertRefused(file("kit.xlsx", "\u001f\u008b\u0008"), Limits.DEFAULT, "not a workbook", "Send the workbook");
    }

    @Test
    void saysHowToExportFromNumbers() throws IOException {
        for (String part : new String[] {"Index/Document.iwa", "Index.zip"}) {
            Path file = TinyFiles.zip(folder.resolve("kit.numbers"), Map.of(part, "x"));

            assertRefused(file, Limits.DEFAULT, "a Numbers document", "Export To → Excel");
        }
    }

    @Test
    void refusesArchivesOfOtherKinds() throws IOException {
        Path archive = TinyFiles.zip(folder.resolve("a.zip"), Map.of("kit.txt", "x"));
        Map<String, String> parts = new LinkedHashMap<>();
        parts.put("mimetype", "application/vnd.oasis.opendocument.text");
        parts.put("content.xml", "<x/>");
        Path letter = TinyFiles.zip(folder.resolve("a.odt"), parts);

        assertRefused(archive, Limits.DEFAULT, "an archive without a workbook", "Send the workbook");
        assertRefused(letter, Limits.DEFAULT, "an OpenDocument text", "Send the workbook");
    }

    @Test
    void refusesWhatIsNoFileOrEmpty() throws IOException {
        assertRefused(folder, Limits.DEFAULT, "This is not a file", "Send the workbook itself");
        assertRefused(folder.resolve("none.xlsx"), Limits.DEFAULT, "This is not a file", "Send the workbook itself");
        assertRefused(file("kit.xlsx", ""), Limits.DEFAULT, "it is empty", "Send the file again");
    }

    @Test
    void refusesFilesAboveTheLimitAndSaysHowLargeTheyAre() throws IOException {
        Path file = file("kit.csv", "a".repeat(3 << 20));
        long size = Files.size(file);
        String remedy = "Remove what does not belong to the kit, then open it in a spreadsheet program";

        Book book = Books.open(file, new Limits(size, 10, 10, 10, 10, 10, 10));
        assertThat(book.kind()).isEqualTo(FileKind.CSV);
        assertRefused(file, new Limits(size - 1, 10, 10, 10, 10, 10, 10), "too large: 3 MiB", remedy);
    }

    @Test
    void readsTheStampInTheDocumentPropertiesWhateverItsJobIsCalled() throws IOException {
        Kit plain = SampleKits.kit(Kit.Kind.TRANSLATION, Locale.ENGLISH, Locale.ENGLISH);
        Kit kit = new Kit(
                plain.id(),
                "R&D <late>",
                plain.kind(),
                plain.person(),
                plain.source(),
                plain.target(),
                plain.issuedAt(),
                plain.dueOn(),
                plain.zone(),
                plain.contact(),
                plain.language());
        Path file = new KitWriter(SampleKits::stampKey)
                .write(kit, SampleKits.open().iterator(), folder)
                .file();

        try (Book book = Books.open(file, Limits.DEFAULT)) {
            assertThat(book.properties())
                    .map(KitStamp::parse)
                    .filteredOn(Optional::isPresent)
                    .map(stamp -> stamp.orElseThrow().job())
                    .containsExactly("R&D <late>", "R&D <late>");
        }
    }
}
