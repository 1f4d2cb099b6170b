package org.nightdesk.assembly.format.docx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import javax.imageio.ImageIO;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nightdesk.assembly.Samples;
import org.nightdesk.assembly.publication.PictureSource;

class DocxWriterTest {
    private static byte[] docx(String locale) throws IOException {
        ByteArrayOutputStream picture = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(1200, 675, BufferedImage.TYPE_INT_RGB), "png", picture);
        PictureSource pictures = src -> src.startsWith("images/") ? picture.toByteArray() : null;
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new DocxWriter(pictures).write(Samples.publication(locale), out);
        return out.toByteArray();
    }

    private static List<String> lines(XWPFDocument document) {
        return document.getParagraphs().stream().map(XWPFParagraph::getText).toList();
    }

    @Test
    void opensWithTheArticleInThePublishersOrder() throws IOException {
        try (XWPFDocument document = new XWPFDocument(new ByteArrayInputStream(docx("en")))) {
            List<String> lines = lines(document);
            assertThat(lines.subList(0, 8))
                    .containsExactly(
                            "K-Drama Review: ‘Night Bakery’ Warmth at four in the morning",
                            "",
                            "Eun Chae and Do Yun on the night before the opening.",
                            "Credit: Dalbit Pictures",
                            "Review by Seo Ha Rin",
                            "Edited by Lee Jun",
                            "Translated by Kim Hoyeun and Park Mina",
                            "The four-part drama Night Bakery begins in an alley that has not changed in 19 years. Eun Chae bakes the bread & Do Yun delivers it.");
            assertThat(lines).anySatisfy(line -> assertThat(line).endsWith("<warmth> stays. (7.5/10)"));
            assertThat(lines).contains("[Image: Bread rising in an oven.]");
            assertThat(document.getParagraphs().get(0).getStyle()).isEqualTo("Title");
            assertThat(document.getAllPictures()).hasSize(1);
            assertThat(document.getDocument().xmlText())
                    .contains("descr=\"Two people in aprons stand in front of a lit bakery.\"");
            assertThat(document.getHyperlinks()).hasSize(1);
        }
    }

    @Test
    void saysWhatADamagedPictureWouldShow() throws IOException {
        byte[] damaged = {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10, 0, 0};
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new DocxWriter(src -> damaged).write(Samples.publication("en"), out);
        try (XWPFDocument document = new XWPFDocument(new ByteArrayInputStream(out.toByteArray()))) {
            assertThat(document.getAllPictures()).isEmpty();
            assertThat(lines(document)).contains("[Image: Two people in aprons stand in front of a lit bakery.]");
        }
    }

    @Test
    void setsArabicFromRightToLeft() throws IOException {
        try (XWPFDocument document = new XWPFDocument(new ByteArrayInputStream(docx("ar")))) {
            assertThat(document.getParagraphs())
                    .allSatisfy(paragraph ->
                            assertThat(paragraph.getCTP().getPPr().isSetBidi()).isTrue());
        }
    }

    @Test
    void writesTheSameBytesEachTimeWithoutTheTimeOfWriting() throws IOException {
        byte[] docx = docx("ja");
        assertThat(docx("ja")).isEqualTo(docx);
        try (ZipInputStream parts = new ZipInputStream(new ByteArrayInputStream(docx))) {
            for (ZipEntry part = parts.getNextEntry(); part != null; part = parts.getNextEntry()) {
                assertThat(part.getTimeLocal()).as(part.getName()).hasToString("1980-01-01T00:00");
                if (part.getName().equals("docProps/core.xml")) {
                    assertThat(new String(parts.readAllBytes(), StandardCharsets.UTF_8))
                            .contains("2022-05-03T00:00:00Z")
                            .doesNotContain("2026");
                }
            }
        }
    }

    @Test
    void becomesAPdfInLibreOffice(@TempDir Path folder) throws IOException, InterruptedException {
        assumeTrue(ExternalTool.isThere("soffice"), "soffice is not installed");
        assumeTrue(ExternalTool.isThere("pdftotext"), "pdftotext is not installed");
        Path docx = Files.write(folder.resolve("review.docx"), docx("en"));
        ExternalTool.run(
                folder,
                "soffice",
                "-env:UserInstallation=" + folder.resolve("profile").toUri(),
                "--headless",
                "--convert-to",
                "pdf",
                docx.getFileName().toString());
        String text = ExternalTool.run(folder, "pdftotext", "-layout", "review.pdf", "-");
        assertThat(text)
                .contains("Night Bakery")
                .contains("Translated by Kim Hoyeun and Park Mina")
                .contains("(7.5/10)");
    }

    /** Programs that tests use where they are installed. */
    static final class ExternalTool {
        private ExternalTool() {}

        static boolean isThere(String name) {
            String path = System.getenv().getOrDefault("PATH", "");
            return List.of(path.split(File.pathSeparator)).stream()
                    .anyMatch(folder -> Files.isExecutable(Path.of(folder, name)));
        }

        static String run(Path folder, String... command) throws IOException, InterruptedException {
            Path output = Files.createTempFile(folder, "output", ".txt");
            Process process = new ProcessBuilder(command)
                    .directory(folder.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(output.toFile())
                    .start();
            boolean ended = process.waitFor(180, TimeUnit.SECONDS);
            if (!ended) {
                process.destroyForcibly();
            }
            String text = Files.readString(output);
            assertThat(ended && process.exitValue() == 0).as(text).isTrue();
            return text;
        }
    }
}
