package org.nightdesk.assembly.format.docx;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.imageio.ImageIO;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.nightdesk.assembly.Samples;
import org.nightdesk.assembly.publication.PictureSource;
import org.nightdesk.assembly.publication.Publication;
import org.nightdesk.office.OoxmlSchemas;
import org.nightdesk.office.OpenXmlSdk;

/** Every document keeps the schemas of the format, whatever is in it. */
@NullUnmarked
class DocxFormatTest {
    private static byte[] docx(Publication publication) throws IOException {
        ByteArrayOutputStream picture = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(1200, 675, BufferedImage.TYPE_INT_RGB), "png", picture);
        PictureSource pictures = src -> src.startsWith("images/") ? picture.toByteArray() : null;
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new DocxWriter(pictures).write(publication, out);
        return out.toByteArray();
    }

    static List<String> locales() {
        return Samples.STYLES;
    }

    @ParameterizedTest
    @MethodSource("locales")
    void keepsToTheFormatInEveryLocale(String locale) throws IOException {
        assertThat(OoxmlSchemas.problems(docx(Samples.publication(locale)))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "ja", "ar"})
    void keepsTheRulesOfTheOpenXmlSdk(String locale, @TempDir Path folder) throws Exception {
        Path file = Files.write(folder.resolve("review.docx"), docx(Samples.publication(locale)));

        assertThat(OpenXmlSdk.verdict(file)).contains("\"ok\": true");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "a\u0001\u0007\uffffb",
                "a\ud800b",
                "]]> <w:p> & \"quoted\"",
                "😀 שלום مرحبا \u202e",
                "long"
            })
    void keepsToTheFormatWhateverIsInIt(String text) throws IOException {
        String whole = text.equals("long") ? "가나 다\n".repeat(30_000) : text;
        Publication sample = Samples.publication("ar");
        Publication hostile = new Publication(
                sample.key(),
                sample.locale(),
                whole,
                whole,
                sample.lead(),
                sample.credits(),
                sample.body(),
                List.of(whole, whole),
                List.of(whole),
                sample.works(),
                sample.rating(),
                sample.dates(),
                sample.source(),
                sample.addresses(),
                whole);

        assertThat(OoxmlSchemas.problems(docx(hostile))).isEmpty();
    }
}
