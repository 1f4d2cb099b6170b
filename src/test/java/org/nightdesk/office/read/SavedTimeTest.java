package org.nightdesk.office.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@NullUnmarked
class SavedTimeTest {
    private static final String CORE = """
            <cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties"
              xmlns:dcterms="http://purl.org/dc/terms/"><dcterms:modified>%s</dcterms:modified></cp:coreProperties>""";

    @TempDir
    private Path folder;

    @Test
    void readsWhatOfficeProgramsWrite() throws IOException {
        assertThat(SavedTime.of(zip("docProps/core.xml", CORE.formatted("2026-11-27T18:30:00Z"))))
                .contains(Instant.parse("2026-11-27T18:30:00Z"));
        assertThat(SavedTime.of(zip("docProps/core.xml", CORE.formatted("2026-11-28T03:30:00+09:00"))))
                .contains(Instant.parse("2026-11-27T18:30:00Z"));
        assertThat(SavedTime.of(zip("meta.xml", """
                        <office:document-meta xmlns:office="o" xmlns:dc="http://purl.org/dc/elements/1.1/"><office:meta>
                        <dc:date>2026-11-27T18:30:00.123456789</dc:date></office:meta></office:document-meta>"""))).contains(Instant.parse("2026-11-27T18:30:00.123456789Z"));
    }

    @Test
    void saysNothingOfWhatDoesNotTell() throws IOException {
        assertThat(SavedTime.of(zip("docProps/core.xml", CORE.formatted("yesterday"))))
                .isEmpty();
        assertThat(SavedTime.of(zip("docProps/core.xml", "<a><b>"))).isEmpty();
        assertThat(SavedTime.of(zip("docProps/core.xml", """
                        <!DOCTYPE a [<!ENTITY e SYSTEM "file:///etc/hostname">]><a><modified>&e;</modified></a>"""))).isEmpty();
        assertThat(SavedTime.of(zip("other.xml", "<a/>"))).isEmpty();
        assertThat(SavedTime.of(Files.writeString(folder.resolve("kit.csv"), "Source,Translation\n")))
                .isEmpty();
        assertThat(SavedTime.of(folder.resolve("gone.xlsx"))).isEmpty();
    }

    private Path zip(String part, String content) throws IOException {
        Path file = folder.resolve("kit.xlsx");
        try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(file))) {
            out.putNextEntry(new ZipEntry(part));
            out.write(content.getBytes(StandardCharsets.UTF_8));
        }
        return file;
    }
}
