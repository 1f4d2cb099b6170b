package org.nightdesk.kit.write;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.apache.poi.xssf.usermodel.XSSFPicture;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nightdesk.article.Orders;
import org.nightdesk.article.Part;
import org.nightdesk.kit.Kit;
import org.nightdesk.kit.KitArticle;
import org.nightdesk.kit.KitBook;
import org.nightdesk.kit.KitRow;
import org.nightdesk.kit.SampleKits;
import org.nightdesk.kit.read.KitReader;
import org.nightdesk.office.OoxmlSchemas;
import org.nightdesk.office.OpenXmlSdk;
import org.nightdesk.picture.Pictures;
import org.nightdesk.picture.SamplePictures;
import org.nightdesk.picture.Thumbnail;
import org.nightdesk.picture.Thumbnails;

/** The pictures on the Article sheet. */
class DrawingTest {
    private static final Kit KIT = SampleKits.kit(Kit.Kind.TRANSLATION, Locale.ENGLISH, Locale.ENGLISH);

    @TempDir
    Path folder;

    private int loads;

    private Optional<Thumbnail> load(int width, int height) {
        loads++;
        byte[] picture = SamplePictures.jpeg(width, height);
        return Thumbnails.of(picture, Pictures.read(picture).orElseThrow());
    }

    private KitArticle article(String key, KitArticle.Picture... pictures) {
        List<KitArticle.SourceBlock> blocks = new ArrayList<>();
        blocks.add(new KitArticle.SourceBlock(Part.PARAGRAPH, "글", List.of(), 0, ""));
        for (KitArticle.Picture picture : pictures) {
            blocks.add(new KitArticle.SourceBlock(Part.ALT, "등대", List.of(), picture.block(), ""));
            blocks.add(new KitArticle.SourceBlock(Part.CAPTION, "섬", List.of(), picture.block(), ""));
        }
        KitRow row = KitRow.open(SampleKits.key(key.length(), 0), Part.ALT, "등대", 1, List.of());
        return new KitArticle(key, "등대", "", blocks, List.of(row), List.of(), Orders.NONE, List.of(pictures));
    }

    private KitArticle illustrated() {
        return article(
                "lighthouse",
                new KitArticle.Picture(1, 1, "a & b.jpg", () -> load(600, 300)),
                new KitArticle.Picture(2, 2, "https://example.org/b.webp", Optional::empty),
                new KitArticle.Picture(3, 3, "a & b.jpg", () -> load(600, 300)));
    }

    private Path write(Kit kit, KitArticle... articles) throws IOException {
        return new KitWriter(SampleKits::stampKey)
                .write(kit, List.of(articles).iterator(), folder)
                .file();
    }

    @Test
    void standAboveTheirTexts() throws IOException {
        KitBook book = KitBook.open(write(KIT.withPictures(true), illustrated()), KIT.kind());
        XSSFSheet sheet = book.sheet(KitBook.ARTICLE);

        assertThat(book.texts(KitBook.ARTICLE, 3)).containsExactly("Picture 1", "", "", "a & b.jpg");
        assertThat(book.texts(KitBook.ARTICLE, 4)).containsExactly("picture description", "등대", "", "");
        assertThat(book.text(KitBook.ARTICLE, 6, 0)).isEqualTo("Picture 2");
        assertThat(book.text(KitBook.ARTICLE, 6, 3)).isEqualTo("HYPERLINK(\"https://example.org/b.webp\")");
        assertThat(sheet.getDrawingPatriarch().getShapes())
                .extracting(shape -> ((XSSFPicture) shape).getClientAnchor().getRow1())
                .containsExactly(3, 9);
        assertThat(sheet.getRow(3).getHeightInPoints()).isEqualTo(96);
        assertThat(sheet.getRow(6).getHeightInPoints()).isLessThan(30);
        assertThat(book.workbook.getAllPictures()).hasSize(1);
        assertThat(loads).isEqualTo(1);
    }

    @Test
    void keepToTheFormatWithAndWithoutAny() throws Exception {
        Path some = write(KIT.withPictures(true), illustrated());
        assertThat(OoxmlSchemas.problems(some)).isEmpty();
        assertThat(OpenXmlSdk.verdict(some)).contains("\"ok\": true");
        Path none = write(KIT.withPictures(true), article("island"));
        assertThat(OoxmlSchemas.problems(none)).isEmpty();
        assertThat(OpenXmlSdk.verdict(none)).contains("\"ok\": true");
    }

    @Test
    void giveTheSameBytesEachTime() throws IOException {
        byte[] once = Files.readAllBytes(write(KIT.withPictures(true), illustrated()));

        assertThat(Files.readAllBytes(write(KIT.withPictures(true), illustrated())))
                .isEqualTo(once);
    }

    @Test
    void areFewEnoughToSend() throws IOException {
        List<KitArticle.Picture> pictures = new ArrayList<>();
        for (int i = 1; i <= Drawing.MOST_PICTURES + 20; i++) {
            pictures.add(new KitArticle.Picture(i, i, "p" + i + ".jpg", () -> load(30, 20)));
        }
        Path file = write(KIT.withPictures(true), article("many", pictures.toArray(KitArticle.Picture[]::new)));
        KitBook book = KitBook.open(file, KIT.kind());

        assertThat(book.workbook.getAllPictures()).hasSize(Drawing.MOST_PICTURES);
        assertThat(loads).isEqualTo(Drawing.MOST_PICTURES);
        assertThat(new KitReader().read(file).rows()).hasSize(1);
    }

    @Test
    void areLeftOutOfKitsThatShowNone() throws IOException {
        KitBook book = KitBook.open(write(KIT, illustrated()), KIT.kind());

        assertThat(book.sheet(KitBook.ARTICLE).getDrawingPatriarch()).isNull();
        assertThat(book.text(KitBook.ARTICLE, 3, 0)).isEqualTo("Picture 1");
        assertThat(loads).isZero();
    }
}
