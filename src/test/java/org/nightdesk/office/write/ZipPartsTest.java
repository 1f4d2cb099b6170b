package org.nightdesk.office.write;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipInputStream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.nightdesk.article.Part;
import org.nightdesk.kit.Kit;
import org.nightdesk.kit.KitArticle;
import org.nightdesk.kit.KitBook;
import org.nightdesk.kit.KitRow;
import org.nightdesk.kit.SampleKits;
import org.nightdesk.kit.write.KitWriter;

/** The archive a kit is, as programs of all kinds open it. */
@NullUnmarked
class ZipPartsTest {
    @TempDir
    Path folder;

    private Path kit(Instant issuedAt, List<KitArticle> articles) throws IOException {
        Kit sample = SampleKits.translation(Locale.ENGLISH, Locale.ENGLISH);
        Kit kit = new Kit(
                sample.id(),
                sample.job(),
                sample.kind(),
                sample.person(),
                sample.source(),
                sample.target(),
                issuedAt,
                sample.dueOn(),
                sample.zone(),
                sample.contact(),
                sample.language());
        return new KitWriter(SampleKits::stampKey)
                .write(kit, articles.iterator(), folder)
                .file();
    }

    private Path sample() throws IOException {
        return kit(SampleKits.ISSUED, SampleKits.filled());
    }

    /** Articles whose Article sheet, rows and manifest outgrow what is held in memory. */
    private static List<KitArticle> large() {
        Random random = new Random(11);
        List<KitArticle> articles = new ArrayList<>();
        for (int a = 0; a < 60; a++) {
            List<KitRow> rows = new ArrayList<>();
            List<KitArticle.SourceBlock> context = new ArrayList<>();
            for (int i = 0; i < 100; i++) {
                StringBuilder text = new StringBuilder();
                for (int c = 0; c < 120; c++) {
                    text.append((char) (0xac00 + random.nextInt(11_000)));
                }
                context.add(new KitArticle.SourceBlock(Part.PARAGRAPH, text.toString(), List.of()));
            }
            rows.add(KitRow.open(SampleKits.key(a, 0), Part.PARAGRAPH, "줄 " + a, 2, List.of()));
            articles.add(new KitArticle("article-" + a, "글", "", context, rows));
        }
        return articles;
    }

    @Test
    void beginsWithWhatAProgramAsksForFirst() throws IOException {
        try (ZipFile zip = new ZipFile(sample().toFile())) {
            assertThat(Collections.list(zip.entries()))
                    .extracting(ZipEntry::getName)
                    .startsWith("[Content_Types].xml", "_rels/.rels")
                    .contains("xl/workbook.xml", "xl/worksheets/sheet7.xml", "docProps/custom.xml")
                    .doesNotHaveDuplicates();
        }
    }

    @Test
    void saysTheSameReadFromItsDirectoryAndFromTheFront() throws IOException {
        assertReadsAlike(sample());
    }

    @Test
    void holdsSheetsThatOutgrowMemory() throws IOException {
        Path file = kit(SampleKits.ISSUED, large());

        assertReadsAlike(file);
        assertThat(Files.size(file)).isGreaterThan(1 << 20);
        KitBook book = KitBook.open(file, Kit.Kind.TRANSLATION);
        assertThat(book.sheet(KitBook.ARTICLE).getLastRowNum()).isEqualTo(60 * 101);
        assertThat(book.text(KitBook.ARTICLE, 60 * 101, 1))
                .isEqualTo(large().get(59).context().get(99).text());
        try (var left = Files.list(folder)) {
            assertThat(left).containsExactly(file);
        }
    }

    private static void assertReadsAlike(Path file) throws IOException {
        try (ZipFile zip = new ZipFile(file.toFile());
                ZipInputStream front = new ZipInputStream(Files.newInputStream(file))) {
            for (ZipEntry listed : Collections.list(zip.entries())) {
                ZipEntry met = front.getNextEntry();
                assertThat(met.getName()).isEqualTo(listed.getName());
                assertThat(met.getMethod()).isEqualTo(ZipEntry.DEFLATED);
                assertThat(met.getCrc()).isEqualTo(listed.getCrc());
                assertThat(met.getSize()).isEqualTo(listed.getSize());
                assertThat(met.getCompressedSize()).isEqualTo(listed.getCompressedSize());
                assertThat(met.getTimeLocal()).isEqualTo(listed.getTimeLocal());
                byte[] content = front.readAllBytes();
                assertThat((long) content.length).isEqualTo(listed.getSize());
                assertThat(zip.getInputStream(listed).readAllBytes()).isEqualTo(content);
            }
            assertThat(front.getNextEntry()).isNull();
        }
    }

    @Test
    void contentsTheStrictestReader() throws IOException {
        try (var zip = org.apache.commons.compress.archivers.zip.ZipFile.builder()
                .setPath(sample())
                .get()) {
            for (ZipArchiveEntry entry : Collections.list(zip.getEntries())) {
                assertThat(entry.getGeneralPurposeBit().usesUTF8ForNames()).isTrue();
                assertThat(entry.getGeneralPurposeBit().usesDataDescriptor()).isFalse();
                assertThat(entry.getGeneralPurposeBit().usesEncryption()).isFalse();
                assertThat(entry.getVersionRequired()).isEqualTo(20);
                assertThat(entry.getExtra()).isEmpty();
            }
            assertThat(Collections.list(zip.getEntries())).hasSizeGreaterThan(10);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-22T13:04:05Z, 2026-11-22T13:04:04",
        "2026-12-31T23:59:58Z, 2026-12-31T23:59:58",
        "1980-01-01T00:00:00Z, 1980-01-01T00:00:00",
        "1975-06-07T08:09:10Z, 1980-01-01T00:00:00"
    })
    void isDatedWhenTheKitWasIssued(Instant issuedAt, LocalDateTime dated) throws IOException {
        try (ZipFile zip =
                new ZipFile(kit(issuedAt, SampleKits.open().subList(0, 1)).toFile())) {
            assertThat(Collections.list(zip.entries()))
                    .extracting(ZipEntry::getTimeLocal)
                    .containsOnly(dated);
        }
    }
}
