package org.nightdesk.picture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.nightdesk.picture.SamplePictures.joined;
import static org.nightdesk.picture.SamplePictures.latin;
import static org.nightdesk.picture.SamplePictures.utf8;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What lies under a picture's name is a picture, or is refused with a reason. */
@Timeout(value = 30, unit = TimeUnit.SECONDS)
class PicturesTest {
    private static final PictureLimits LIMITS = new PictureLimits(1 << 20, 40_000_000);

    /** One of each kind; a kind without one fails. */
    private static byte[] whole(PictureType type) {
        return switch (type) {
            case PNG -> SamplePictures.png(120, 80);
            case JPEG -> SamplePictures.jpeg(120, 80);
            case GIF -> SamplePictures.gif(120, 80);
            case WEBP -> SamplePictures.losslessWebp(120, 80);
            case AVIF -> SamplePictures.avif(120, 80);
            case SVG -> SamplePictures.svg("<circle cx=\"9\" cy=\"9\" r=\"4\"/>");
        };
    }

    private static Recognition recognise(byte[] bytes, String name) {
        return Pictures.recognise(bytes, name, LIMITS);
    }

    private static String reason(Recognition recognition) {
        assertThat(recognition).isInstanceOf(Recognition.Refused.class);
        Recognition.Refused refused = (Recognition.Refused) recognition;
        assertThat(refused.remedy()).isNotBlank().doesNotEndWith(".");
        return refused.reason();
    }

    @ParameterizedTest
    @EnumSource
    void readsKindSizeAndEndOfEveryKind(PictureType type) {
        byte[] bytes = whole(type);

        assertThat(recognise(bytes, "a." + type.ending()))
                .isEqualTo(new Recognition.Recognised(new Picture(type, 120, 80, bytes.length)));
        assertThat(recognise(bytes, "A." + type.ending().toUpperCase(java.util.Locale.ROOT)))
                .as("endings in capitals")
                .isInstanceOf(Recognition.Recognised.class);
        assertThat(recognise(bytes, "no-ending")).isInstanceOf(Recognition.Recognised.class);
    }

    @Test
    void readsTheSizesOfWebpInItsThreeForms() {
        assertThat(Pictures.read(SamplePictures.lossyWebp(640, 360)))
                .get()
                .returns(640, Picture::width)
                .returns(360, Picture::height);
        assertThat(Pictures.read(SamplePictures.extendedWebp(70_000, 9)))
                .get()
                .returns(70_000, Picture::width)
                .returns(9, Picture::height);
        assertThat(Pictures.read(SamplePictures.losslessWebp(16_384, 2)))
                .get()
                .returns(16_384, Picture::width)
                .returns(2, Picture::height);
    }

    @ParameterizedTest
    @EnumSource
    void refusesWhatIsCutOffAnywhere(PictureType type) {
        byte[] bytes = whole(type);
        for (int length = 0; length < bytes.length; length++) {
            assertThat(recognise(Arrays.copyOf(bytes, length), "a." + type.ending()))
                    .as(type + " of " + length + " bytes")
                    .isInstanceOf(Recognition.Refused.class);
        }
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "SVG")
    void endsAPictureWhereItEndsWhateverFollows(PictureType type) {
        byte[] bytes = whole(type);
        for (byte[] tail : new byte[][] {
            utf8("<html><script>alert(1)</script></html>"),
            latin("PK\3\4 a whole archive"),
            SamplePictures.jpeg(9, 9),
            new byte[100]
        }) {
            if (recognise(joined(bytes, tail), "a." + type.ending()) instanceof Recognition.Recognised recognised) {
                assertThat(recognised.picture().lengthBytes())
                        .as("with " + tail.length + " more")
                        .isEqualTo(bytes.length);
            } else {
                assertThat(type).as("boxes go on to the end of the file").isEqualTo(PictureType.AVIF);
            }
        }
    }

    @Test
    void refusesWhatIsNoPicture() {
        Map<String, byte[]> others = new LinkedHashMap<>();
        others.put("page.html", utf8("<!DOCTYPE html><html><script>document.title='OVERWRITTEN'</script></html>"));
        others.put("passwd.png", utf8("root:x:0:0:root:/root:/bin/bash\n"));
        others.put("words.jpg", utf8("JFIF"));
        others.put("page.svg", utf8("<html xmlns=\"http://www.w3.org/1999/xhtml\"><body/></html>"));
        others.put("archive.png", latin("PK\3\4"));
        others.put("program.gif", latin("\u007FELF"));
        others.put("film.avif", SamplePictures.box("ftyp", latin("isom\0\0\0\0isommp42")));
        others.put("sound.webp", joined(latin("RIFF\4\0\0\0WAVE")));
        others.put("telephone.png", SamplePictures.box("ftyp", latin("heic\0\0\0\0heicmif1")));
        others.forEach((name, bytes) ->
                assertThat(reason(recognise(bytes, name))).as(name).startsWith("is not a picture (PNG, JPEG, "));
        assertThat(reason(recognise(new byte[0], "a.png"))).isEqualTo("is empty");
    }

    @Test
    void refusesAPictureUnderAnotherKindsName() {
        assertThat(recognise(SamplePictures.jpeg(9, 9), "lead.png"))
                .isEqualTo(new Recognition.Refused(
                        "is of the kind JPEG, and its name says PNG", "Rename it to lead.jpg, also in the article"));
        assertThat(reason(recognise(SamplePictures.png(9, 9), "other-review.html")))
                .as("a page's name")
                .startsWith("is not a picture");
        assertThat(recognise(SamplePictures.jpeg(9, 9), "lead.jfif")).isInstanceOf(Recognition.Recognised.class);
    }

    @Test
    void refusesMorePixelsAndBytesThanAllowedWithoutDecodingThem() {
        assertThat(recognise(SamplePictures.claimingPng(100_000, 100_000), "a.png"))
                .isEqualTo(new Recognition.Refused(
                        "has 100,000 × 100,000 pixels, more than 40,000,000",
                        "Make it smaller, or raise limits.picturePixels in the job"));
        assertThat(reason(recognise(SamplePictures.claimingPng(Integer.MAX_VALUE, Integer.MAX_VALUE), "a.png")))
                .contains("pixels");
        assertThat(reason(recognise(SamplePictures.claimingPng(-1, 5), "a.png")))
                .startsWith("is damaged");
        assertThat(reason(recognise(SamplePictures.extendedWebp(1 << 24, 1 << 24), "a.webp")))
                .contains("pixels");
        assertThat(recognise(SamplePictures.claimingPng(8_000, 5_000), "a.png"))
                .as("just as many as allowed")
                .isInstanceOf(Recognition.Recognised.class);
        assertThat(reason(recognise(new byte[(1 << 20) + 1], "a.png"))).isEqualTo("is larger than 1,048,576 bytes");
    }

    /** A GIF that is also a script: its size reads as the start of a comment, and no blocks follow. */
    @Test
    void refusesAGifThatIsAScript() {
        assertThat(reason(recognise(latin("GIF89a/*" + " ".repeat(30) + "*/=1;alert(1)//;"), "a.gif")))
                .matches("is cut off|is damaged.*");
    }

    @Test
    void refusesAPngWhoseSizeWasTamperedWith() {
        byte[] bytes = SamplePictures.png(9, 9);
        bytes[19] = 5;

        assertThat(reason(recognise(bytes, "a.png"))).isEqualTo("is damaged: the checksum of its size is wrong");
    }

    @Test
    void neverThrowsOnDamagedBytes() {
        long seed = 20261128;
        Random random = new Random(seed);
        for (PictureType type : PictureType.values()) {
            byte[] undamaged = whole(type);
            for (int round = 0; round < 3_000; round++) {
                byte[] bytes = undamaged.clone();
                for (int changes = 1 + random.nextInt(6); changes > 0; changes--) {
                    bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
                }
                Recognition recognition = recognise(bytes, "a");
                if (recognition instanceof Recognition.Recognised recognised) {
                    assertThat(recognised.picture().lengthBytes())
                            .as(type + ", seed " + seed + ", round " + round)
                            .isBetween(1, bytes.length);
                    assertThat(recognised.picture().width()).isPositive();
                    assertThat(recognised.picture().height()).isPositive();
                }
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<g id=\"a\"><path d=\"M0 0L9 9\" style=\"fill:#fff;stroke:url(#b)\"/></g>",
                "<defs><linearGradient id=\"b\"><stop offset=\"1\"/></linearGradient></defs><rect fill=\"url(#b)\"/>",
                "<use xlink:href=\"#a\"/>",
                "<style>.a { fill: red }</style><title>On the roof</title>",
                "<text x=\"1\" font-family=\"serif\">은수 &amp; 선우</text>",
                "<!-- drawn by hand -->"
            })
    void takesSvgThatOnlyDraws(String content) {
        assertThat(recognise(SamplePictures.svg(content), "a.svg")).isInstanceOf(Recognition.Recognised.class);
    }

    @Test
    void takesSvgAsDrawingProgramsWriteIt() {
        byte[] inkscape = utf8("""
                \uFEFF<?xml version="1.0" encoding="UTF-8" standalone="no"?>
                <!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "http://www.w3.org/Graphics/SVG/1.1/DTD/svg11.dtd">
                <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"
                  xmlns:inkscape="http://www.inkscape.org/namespaces/inkscape"
                  xmlns:sodipodi="http://sodipodi.sourceforge.net/DTD/sodipodi-0.dtd"
                  xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" inkscape:version="1.3">
                  <sodipodi:namedview id="base" showgrid="false"/>
                  <metadata><rdf:RDF/></metadata>
                  <path d="M0 0" inkscape:connector-curvature="0"/>
                </svg>""");

        assertThat(recognise(inkscape, "a.svg")).isInstanceOf(Recognition.Recognised.class);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    <script>alert(1)</script>                                            | <script>
                    <g onload="alert(1)"/>                                               | event handler (onload)
                    <g ONCLICK="alert(1)"/>                                              | event handler
                    <a xlink:href="javascript:alert(1)"><text>x</text></a>               | <a>
                    <foreignObject><p xmlns="http://www.w3.org/1999/xhtml"/></foreignObject> | <foreignObject>
                    <p xmlns="http://www.w3.org/1999/xhtml"/>                            | <p>
                    <s:script xmlns:s="http://www.w3.org/2000/svg">alert(1)</s:script>   | <script>
                    <image href="https://tracker.example/a.png"/>                        | <image>
                    <use href="https://example.org/a.svg#x"/>                            | outside itself (href)
                    <use xlink:href="data:image/svg+xml;base64,AAAA"/>                   | outside itself (href)
                    <animate attributeName="href" to="javascript:alert(1)"/>             | <animate>
                    <set attributeName="onmouseover" to="alert(1)"/>                     | <set>
                    <rect fill="url(https://example.org/a.svg#b)"/>                      | outside itself (url)
                    <rect style="fill:url( 'http://example.org')"/>                      | outside itself (url)
                    <style>@import url(https://example.org/a.css);</style>               | style
                    <style>rect { fill: u\\72l(https://example.org) }</style>             | style
                    <style><![CDATA[rect { background: url(//example.org) }]]></style>   | outside itself (url)
                    <g xml:base="https://example.org/"/>                                 | outside itself (base)
                    <?xml-stylesheet href="a.xsl"?>                                      | instructions for programs
                    <g>&undefined;</g>                                                   | uses entities
                    <iframe src="https://example.org"/>                                  | <iframe>
                    """)
    void refusesSvgThatDoesMoreThanDraw(String content, String reason) {
        assertThat(reason(recognise(SamplePictures.svg(content), "a.svg"))).contains(reason);
    }

    @Test
    void refusesSvgWithAnEventHandlerOnItself() {
        assertThat(reason(recognise(
                        utf8("<svg xmlns='http://www.w3.org/2000/svg' onload='alert(1)'><path/></svg>"), "a.svg")))
                .isEqualTo("has an event handler (onload)");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<!DOCTYPE svg [<!ENTITY a \"x\"><!ENTITY b \"&a;&a;&a;\">]>"
                        + "<svg xmlns='http://www.w3.org/2000/svg'><text>&b;</text></svg>",
                "<!DOCTYPE svg [<!ENTITY a SYSTEM 'file:///etc/passwd'>]>"
                        + "<svg xmlns='http://www.w3.org/2000/svg'><text>&a;</text></svg>",
                "<!doctype svg [<!ATTLIST path onclick CDATA 'alert(1)'>]><svg xmlns='http://www.w3.org/2000/svg'/>"
            })
    void refusesSvgWithEntities(String svg) {
        assertThat(recognise(utf8(svg), "a.svg")).isInstanceOf(Recognition.Refused.class);
    }

    @Test
    void refusesSvgInAnEncodingThatHidesIt() {
        byte[] utf16 =
                "\uFEFF<svg xmlns='http://www.w3.org/2000/svg'/>".getBytes(java.nio.charset.StandardCharsets.UTF_16);

        assertThat(recognise(utf16, "a.svg")).isInstanceOf(Recognition.Refused.class);
    }

    @Test
    void refusesSvgThatIsNestedTooDeep() {
        byte[] deep = SamplePictures.svg("<g>".repeat(5_000) + "</g>".repeat(5_000));

        assertThat(reason(recognise(deep, "a.svg"))).contains("nested deeper");
    }
}
