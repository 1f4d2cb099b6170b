package org.nightdesk.office.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.nightdesk.problem.BadInputException;

/** Files that are something else, and tables in wrappings and encodings of all kinds. */
class ForeignFilesTest {
    private static final byte[] TABLE = "Source,Translation\n안녕,Hello\n".getBytes(StandardCharsets.UTF_8);

    @TempDir
    Path folder;

    private Path zip(Map<String, byte[]> entries) throws IOException {
        Path file = folder.resolve("sent.zip");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
            for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
                zip.putNextEntry(new ZipEntry(entry.getKey()));
                zip.write(entry.getValue());
                zip.closeEntry();
            }
        }
        return file;
    }

    private static List<String> texts(Path file) throws IOException {
        List<String> texts = new ArrayList<>();
        try (Book book = Books.open(file, Limits.DEFAULT)) {
            book.read(0, row -> {
                for (int i = 0; i < row.size(); i++) {
                    texts.add(row.text(i));
                }
                return true;
            });
        }
        return texts;
    }

    private static void assertNamed(Path file, String name) {
        assertThatThrownBy(() -> Books.open(file, Limits.DEFAULT))
                .isInstanceOf(BadInputException.class)
                .hasMessageContaining(name);
    }

    @ParameterizedTest
    @CsvSource({
        "word/document.xml, Word document",
        "ppt/presentation.xml, presentation",
        "META-INF/container.xml, e-book",
        "notes.txt, without a workbook"
    })
    void callsArchivesWhatTheyAre(String part, String name) throws IOException {
        assertNamed(zip(Map.of(part, "<x/>".getBytes(StandardCharsets.UTF_8))), name);
    }

    @ParameterizedTest
    @CsvSource({"%PDF-1.7, PDF", "\u0089PNGx, PNG", "GIF89a, GIF", "\u00ff\u00d8\u00ff\u00e0, JPEG", "Rar!x, RAR"})
    void callsFilesWhatTheyAreByTheirContent(String head, String name) throws IOException {
        Path file = folder.resolve("kit.xlsx");
        Files.write(file, (head + "and more").getBytes(StandardCharsets.ISO_8859_1));

        assertNamed(file, name);
    }

    @Test
    void opensTheOneTableInAnArchive() throws IOException {
        Path file = zip(Map.of("sub/kit.csv", TABLE, "__MACOSX/sub/._kit.csv", TABLE, "readme.txt", TABLE));

        assertThat(texts(file)).containsExactly("Source", "Translation", "안녕", "Hello");
    }

    @Test
    void opensNoArchiveWithSeveralTablesOrInAnother() throws IOException {
        assertNamed(zip(Map.of("a.csv", TABLE, "b.csv", TABLE)), "several workbooks");
        byte[] inner = Files.readAllBytes(zip(Map.of("a.csv", TABLE)));
        assertNamed(zip(Map.of("kit.xlsx", inner)), "archive in an archive");
    }

    @ParameterizedTest
    @ValueSource(strings = {"windows-1252", "windows-31j", "GB18030", "x-MacRoman"})
    void readsTablesInOldEncodingsOrNamesThem(String encoding) throws IOException {
        String text = switch (encoding) {
            case "windows-31j" -> "映画はとても良かったです。";
            case "GB18030" -> "这部电影让我想起了小时候的事情。";
            default -> "Crème brûlée à la façon d’Élodie, déjà goûtée";
        };
        Path file = folder.resolve("kit.csv");
        String table = "Source;Translation\nplain;" + text + "\nplain too;" + text + "\n";
        Files.write(file, table.getBytes(Charset.forName(encoding)));

        try {
            assertThat(texts(file)).contains(text);
        } catch (BadInputException e) {
            assertThat(e).hasMessageContaining("old encoding").hasMessageContaining("UTF-8");
        }
    }
}
