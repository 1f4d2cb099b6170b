package org.nightdesk.kit.write;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Date;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.apache.poi.ooxml.POIXMLProperties;
import org.apache.poi.ss.usermodel.SheetVisibility;
import org.apache.poi.xssf.usermodel.XSSFName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nightdesk.article.Part;
import org.nightdesk.job.Person;
import org.nightdesk.kit.Fingerprint;
import org.nightdesk.kit.Kit;
import org.nightdesk.kit.KitArticle;
import org.nightdesk.kit.KitBook;
import org.nightdesk.kit.KitColumn;
import org.nightdesk.kit.KitRow;
import org.nightdesk.kit.RowPrints;
import org.nightdesk.kit.SampleKits;
import org.nightdesk.kit.read.KitReader;

class KitWriterTest {
    @TempDir
    Path folder;

    private static KitRow row(int n, String source) {
        return KitRow.open(SampleKits.key(0, n), Part.PARAGRAPH, source, 3, List.of());
    }

    private static KitArticle article(String key, KitRow... rows) {
        return new KitArticle(key, "[리뷰] " + key, "", List.of(), List.of(rows));
    }

    private static Kit kit(String job, String contact, Map<Locale, String> names, Instant issuedAt) {
        Person person = new Person(
                "kim-hoyeun",
                Set.of(Person.Role.TRANSLATOR),
                names,
                Map.of(),
                List.of(),
                6000,
                Set.of(),
                Locale.ENGLISH,
                "hoyeun@example.org");
        return new Kit(
                "K7Q2",
                job,
                Kit.Kind.TRANSLATION,
                person,
                SampleKits.KO,
                SampleKits.EN,
                issuedAt,
                LocalDate.of(2026, 11, 29),
                SampleKits.SEOUL,
                contact,
                Locale.ENGLISH);
    }

    private static Kit plainKit() {
        return SampleKits.translation(Locale.ENGLISH, Locale.ENGLISH);
    }

    private WrittenKit write(Kit kit, KitArticle... articles) throws IOException {
        return new KitWriter(SampleKits::stampKey).write(kit, List.of(articles).iterator(), folder);
    }

    @Test
    void saysEverywhereWhichKitItIs() throws IOException {
        WrittenKit written = write(plainKit(), article("lighthouse", row(0, "하나")));
        KitBook book = KitBook.open(written.file(), Kit.Kind.TRANSLATION);
        String stamp = written.stamp().line();
        POIXMLProperties properties = book.workbook.getProperties();
        XSSFName name = book.workbook.getName(KitTemplate.NAMED_CELL);

        assertThat(properties.getCoreProperties().getTitle()).isEqualTo(stamp);
        assertThat(properties.getCoreProperties().getCreator()).isEqualTo("Nightdesk");
        assertThat(properties.getCoreProperties().getCreated()).isEqualTo(Date.from(SampleKits.ISSUED));
        assertThat(properties.getExtendedProperties().getApplication()).isEqualTo("Nightdesk");
        assertThat(properties
                        .getCustomProperties()
                        .getProperty(KitTemplate.PROPERTY)
                        .getLpwstr())
                .isEqualTo(stamp);
        assertThat(name.getRefersToFormula()).isEqualTo("'Start'!$B$29");
        assertThat(book.text(KitBook.START, 28, 1)).isEqualTo(stamp);
        assertThat(book.text(KitBook.ROWS, 0, KitColumn.of(Kit.Kind.TRANSLATION).size()))
                .isEqualTo(stamp);
    }

    @Test
    void sealsEveryRowInTheHiddenManifest() throws IOException {
        KitRow first = row(0, "하나");
        KitRow second = row(1, "둘");
        WrittenKit written = write(plainKit(), article("lighthouse", first), article("second", second));
        KitBook book = KitBook.open(written.file(), Kit.Kind.TRANSLATION);

        assertThat(book.texts(KitBook.MANIFEST, 0)).containsExactly("nightdesk-kit manifest", "schema 1");
        assertThat(book.texts(KitBook.MANIFEST, 1))
                .containsExactly(first.key().toString(), RowPrints.of(first).toString());
        assertThat(book.texts(KitBook.MANIFEST, 2))
                .containsExactly(second.key().toString(), RowPrints.of(second).toString());
        assertThat(book.texts(KitBook.MANIFEST, 3))
                .containsExactly("end", written.stamp().line());
        assertThat(book.sheet(KitBook.MANIFEST).getLastRowNum()).isEqualTo(3);
        assertThat(book.workbook.getSheetVisibility(KitBook.MANIFEST)).isEqualTo(SheetVisibility.HIDDEN);
        assertThat(book.workbook.getSheetVisibility(KitBook.ROWS)).isEqualTo(SheetVisibility.VISIBLE);
        assertThat(written.stamp().rows()).isEqualTo(2);
    }

    @Test
    void opensOnItsFirstSheetAndComputesItsFormulas() throws IOException {
        KitBook book = KitBook.open(
                write(plainKit(), article("lighthouse", row(0, "하나"))).file(), Kit.Kind.TRANSLATION);

        assertThat(book.workbook.getActiveSheetIndex()).isZero();
        assertThat(book.workbook.getForceFormulaRecalculation()).isTrue();
        assertThat(IntStream.range(0, 7).mapToObj(book.workbook::getSheetName))
                .containsExactly("Start", "Translate", "Glossary", "Proposed terms", "Article", "Progress", "manifest");
        assertThat(book.sheet(KitBook.ROWS).getCTWorksheet().getAutoFilter().getRef())
                .isEqualTo("A2:M4");
    }

    @Test
    void writesWhateverPeopleAreCalled() throws IOException {
        Kit kit = kit(
                "a & <b> %%id%% \"c\"", "50%% & \u0007more", Map.of(Locale.ENGLISH, "R&D <Kim>"), SampleKits.ISSUED);

        KitBook book =
                KitBook.open(write(kit, article("lighthouse", row(0, "하나"))).file(), Kit.Kind.TRANSLATION);

        assertThat(book.text(KitBook.START, 2, 1)).isEqualTo("R&D <Kim>");
        assertThat(book.text(KitBook.START, 6, 1)).isEqualTo("a & <b> %%id%% \"c\"");
        assertThat(book.sheet(KitBook.START).getRow(8).getCell(1).getStringCellValue())
                .isEqualTo("50%% & \u0007more");
        assertThat(book.sheet(KitBook.START).getRow(8).getCell(1).getCellFormula())
                .isEqualTo("\"50%% & more\"");
        assertThat(book.sheet(KitBook.ROWS).getFooter().getLeft()).isEqualTo("K7Q2 · R&&D <Kim>");
        assertThat(book.workbook.getProperties().getCoreProperties().getTitle()).contains("job=a%20&%20<b>");
    }

    @Test
    void callsAPersonWithoutANameByTheirKey() throws IOException {
        Kit kit = kit("nightly", "", Map.of(), Instant.parse("2026-11-22T20:00:00.123Z"));

        KitBook book =
                KitBook.open(write(kit, article("lighthouse", row(0, "하나"))).file(), Kit.Kind.TRANSLATION);

        assertThat(book.text(KitBook.START, 2, 1)).isEqualTo("kim-hoyeun");
        // Issued at five in the morning of the next day in Seoul.
        assertThat(book.text(KitBook.START, 7, 1)).isEqualTo("November 23, 2026");
        assertThat(book.workbook.getProperties().getCoreProperties().getCreated())
                .isEqualTo("2026-11-22T20:00:00Z");
    }

    @Test
    void keepsBackRowsThatACellCannotHoldAndArticlesWithoutRows() throws IOException {
        WrittenKit written = write(
                plainKit(),
                article("empty"),
                article("broken", row(7, "half \ud83d")),
                article("lighthouse", row(0, "하나"), row(1, "half \ud83d"), row(2, "둘")));
        KitBook book = KitBook.open(written.file(), Kit.Kind.TRANSLATION);

        assertThat(written.articles()).isEqualTo(1);
        assertThat(written.rows()).isEqualTo(2);
        assertThat(written.words()).isEqualTo(6);
        assertThat(written.withheld())
                .extracting(WrittenKit.Withheld::key)
                .containsExactly(SampleKits.key(0, 7), SampleKits.key(0, 1));
        assertThat(written.withheld().get(0).reason().code()).isEqualTo("withheld.broken-unicode");
        assertThat(book.text(KitBook.START, 5, 1)).isEqualTo("1 article, 2 rows, 6 words");
        assertThat(book.sheet(KitBook.ROWS).getLastRowNum()).isEqualTo(4);
        assertThat(book.sheet(KitBook.ARTICLE).getLastRowNum()).isEqualTo(1);
        assertThat(book.text(4, KitColumn.SOURCE)).isEqualTo("둘");
    }

    @Test
    void writesAKitWithoutRows() throws IOException {
        WrittenKit written = write(plainKit());

        assertThat(written.rows()).isZero();
        assertThat(new KitReader().read(written.file()).rows()).isEmpty();
    }

    @Test
    void leavesNothingBehindWhenTheArticlesCannotBeRead() {
        Iterator<KitArticle> failing = List.of(article("lighthouse", row(0, "하나"))).stream()
                .peek(article -> {
                    throw new IllegalStateException("store is gone");
                })
                .iterator();

        assertThatThrownBy(() -> new KitWriter(SampleKits::stampKey).write(plainKit(), failing, folder))
                .hasMessage("store is gone");
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void namesTheFileByDatePersonPairAndKind() throws IOException {
        KitArticle one = article("lighthouse", row(0, "하나"));
        Kit review = SampleKits.kit(Kit.Kind.REVIEW, Locale.ENGLISH, Locale.ENGLISH);
        Kit long1 = kit("밤 일", "", Map.of(), Instant.parse("2026-11-22T20:00:00Z"));
        Kit long2 = kit("Été -- " + "x".repeat(60), "", Map.of(), SampleKits.ISSUED);

        assertThat(name(write(review, one))).isEqualTo("2026-11-22_kim-hoyeun_ko-en_nightly_review_K7Q2.xlsx");
        assertThat(name(write(long1, one)))
                .isEqualTo("2026-11-23_kim-hoyeun_ko-en_"
                        + Fingerprint.of("밤 일").toString().toLowerCase(Locale.ROOT) + "_K7Q2.xlsx");
        assertThat(name(write(long2, one)))
                .isEqualTo("2026-11-22_kim-hoyeun_ko-en_ete-" + "x".repeat(36) + "_K7Q2.xlsx");
    }

    private static String name(WrittenKit written) {
        assertThat(Files.exists(written.file())).isTrue();
        return String.valueOf(written.file().getFileName());
    }

    @Test
    void namesNobodyToAskWhereTheDeskHasNoContact() {
        Kit kit = kit("nightly", "", Map.of(), Instant.parse("2026-11-22T13:04:05Z"));

        KitBook book = KitBook.of(kit, SampleKits.open(), folder);

        assertThat(book.text(KitBook.START, 8, 0)).isEmpty();
        assertThat(book.text(KitBook.START, 7, 0)).isEqualTo("Issued");
    }
}
