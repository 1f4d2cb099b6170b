package org.nightdesk.assembly;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.nightdesk.assembly.format.PublicationWriters;
import org.nightdesk.assembly.publication.PictureSource;
import org.nightdesk.assembly.publication.PublicationWriter;
import org.nightdesk.page.PageTemplates;

/**
 * Compares whole pages with those under {@code golden}. To accept a change, run with {@code -Dnightdesk.golden=write}
 * and read the difference before committing it.
 */
class GoldenFilesTest {
    private static final PublicationWriters WRITERS = new PublicationWriters(PageTemplates.own(), PictureSource.NONE);

    @ParameterizedTest
    @CsvSource({"en,html", "ja,html", "ar,html", "en,markdown", "ja,markdown", "ar,markdown", "en,json"})
    void writesTheReviewAsItAlwaysDid(String locale, String format) throws IOException {
        PublicationWriter writer = WRITERS.of(format);
        String name = "golden/review." + locale + "." + writer.extension();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        writer.write(Samples.publication(locale), out);
        if ("write".equals(System.getProperty("nightdesk.golden"))) {
            Files.write(Path.of("src/test/resources/org/nightdesk/assembly").resolve(name), out.toByteArray());
        }
        try (InputStream golden = GoldenFilesTest.class.getResourceAsStream(name)) {
            assertThat(golden).as(name).isNotNull();
            assertThat(out.toString(StandardCharsets.UTF_8))
                    .isEqualTo(new String(golden.readAllBytes(), StandardCharsets.UTF_8));
        }
    }
}
