package org.nightdesk.kit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Row;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.nightdesk.kit.read.KitReader;
import org.nightdesk.kit.read.ReturnedKit;
import org.nightdesk.kit.receipt.Receipt;
import org.nightdesk.kit.receipt.Reconciliation;
import org.nightdesk.kit.receipt.RowOutcome;
import org.nightdesk.kit.write.KitWriter;
import org.nightdesk.office.read.Limits;

/** Workbooks whose stamps somebody made or altered, in finished files; and those that only look so. */
class StampForgeryTest {
    private static final HandIn HAND_IN = HandIn.by("kim-hoyeun", "nightly");
    private static final StampKey ELSEWHERE = SampleKits.stampKey(2);

    private static final Map<String, byte[]> FILLED = new ConcurrentHashMap<>();

    @TempDir
    Path folder;

    private static Kit kit(Kit.Kind kind) {
        return SampleKits.kit(kind, Locale.ENGLISH, Locale.ENGLISH);
    }

    private static FakeStore store(Kit.Kind kind) {
        return FakeStore.after(kit(kind), kind == Kit.Kind.REVIEW ? SampleKits.filled() : SampleKits.open());
    }

    /** A kit with every row filled, or every row approved; made once for the same key. */
    private Path filled(Kit.Kind kind, StampKey key) throws IOException {
        byte[] bytes = FILLED.get(kind + " " + key.signature(""));
        if (bytes == null) {
            List<KitArticle> articles = kind == Kit.Kind.REVIEW ? SampleKits.filled() : SampleKits.open();
            Path file = new KitWriter(() -> key)
                    .write(kit(kind), articles.iterator(), folder)
                    .file();
            bytes = filled(kind, file);
            FILLED.put(kind + " " + key.signature(""), bytes);
        }
        return Files.write(folder.resolve(kind + "-" + key.signature("") + ".xlsx"), bytes);
    }

    private static byte[] filled(Kit.Kind kind, Path file) throws IOException {
        KitBook book = KitBook.open(file, kind);
        int at = KitBook.FIRST_BAND;
        for (KitArticle article : SampleKits.filled()) {
            at++;
            for (KitRow row : article.rows()) {
                assertThat(book.text(at, KitColumn.KEY)).isEqualTo(row.key().toString());
                boolean review = kind == Kit.Kind.REVIEW;
                book.cell(at++, review ? KitColumn.DECISION : KitColumn.TRANSLATION)
                        .setCellValue(review ? "approve" : row.text());
            }
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        book.workbook.write(out);
        return out.toByteArray();
    }

    private static ReturnedKit read(Path file, FakeStore store) throws IOException {
        return new KitReader(Limits.DEFAULT, store::hasSigned).read(file);
    }

    private static KitStamp stamp(Path file) throws IOException {
        return Objects.requireNonNull(new KitReader().read(file).stamp());
    }

    private static Receipt receipt(Path file, HandIn handIn, FakeStore store) throws IOException {
        return Reconciliation.of(read(file, store), handIn, store);
    }

    /** The file with one text in place of another in the parts with some name, and in all of them where that is empty. */
    private Path replaced(Path file, String from, String to, String part) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        int changed = 0;
        try (ZipInputStream in = new ZipInputStream(Files.newInputStream(file));
                ZipOutputStream zip = new ZipOutputStream(out)) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                byte[] bytes = in.readAllBytes();
                String text = new String(bytes, StandardCharsets.UTF_8);
                boolean hit =
                        entry.getName().endsWith(".xml") && entry.getName().contains(part) && text.contains(from);
                changed += hit ? 1 : 0;
                zip.putNextEntry(new ZipEntry(entry.getName()));
                zip.write(hit ? text.replace(from, to).getBytes(StandardCharsets.UTF_8) : bytes);
            }
        }
        assertThat(changed).as("parts with the stamp").isPositive();
        return Files.write(folder.resolve("changed-" + changed + "-" + to.hashCode() + ".xlsx"), out.toByteArray());
    }

    private Path restamped(Path file, KitStamp from, String to) throws IOException {
        return replaced(file, from.line(), to, "");
    }

    /** The line of a stamp with a field changed, and a check that fits. */
    private static String changed(KitStamp stamp, String from, String to) {
        String body = stamp.line().replaceAll(" check=.*", "");
        assertThat(body).contains(from);
        String changed = body.replace(from, to);
        return changed + " check=" + Fingerprint.ofExactly(changed);
    }

    private static void heldWhole(Receipt receipt, String reason) {
        assertThat(receipt.lines(RowOutcome.APPLIED)).isEmpty();
        assertThat(receipt.notes()).extracting(Reason::code).contains(reason);
        assertThat(receipt.lines(RowOutcome.HELD))
                .isNotEmpty()
                .allSatisfy(line -> assertThat(line.reasons().get(0).code()).isEqualTo(reason));
    }

    private static void taken(Receipt receipt, String... notes) {
        assertThat(receipt.lines(RowOutcome.APPLIED)).hasSize(36);
        assertThat(receipt.notes()).extracting(Reason::code).containsExactly(notes);
    }

    @ParameterizedTest
    @EnumSource(Kit.Kind.class)
    void takesWhatItSignedWithoutAWord(Kit.Kind kind) throws IOException {
        taken(receipt(filled(kind, SampleKits.stampKey()), HAND_IN, store(kind)));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            ignoreLeadingAndTrailingWhitespace = false,
            value = {
                " kind=translation| kind=review|stamp-altered",
                " kind=translation| kind=translation-slip|stamp-altered",
                " person=kim-hoyeun| person=park-nari|stamp-altered",
                " target=en| target=ja|stamp-altered",
                " source=ko| source=ja|stamp-altered",
                " rows=36| rows=35|stamp-altered",
                " issued=2026-11-22| issued=2026-11-23|stamp-altered",
                " job=nightly| job=weekly|stamp-altered",
                " seal=| seal=0|unknown",
                " kit=K7Q2| kit=K7Q3|unknown-kit",
                " kit=K7Q2 | kit=K7Q2 kit=K9Q9 |unknown-kit",
            })
    void holdsAStampWithAFieldChanged(String from, String to, String reason) throws IOException {
        Path file = filled(Kit.Kind.TRANSLATION, SampleKits.stampKey());
        Path forged = restamped(file, stamp(file), changed(stamp(file), from, to));

        if (reason.equals("unknown")) {
            assertThat(read(forged, store(Kit.Kind.TRANSLATION)).stamp()).isNull();
        } else {
            heldWhole(receipt(forged, HAND_IN, store(Kit.Kind.TRANSLATION)), reason);
        }
    }

    @ParameterizedTest
    @EnumSource(Kit.Kind.class)
    void holdsAStampWhoseSignatureWasTakenOff(Kit.Kind kind) throws IOException {
        Path file = filled(kind, SampleKits.stampKey());
        KitStamp stamp = stamp(file);
        Path forged = restamped(file, stamp, changed(stamp, " signature=" + stamp.signature(), ""));

        heldWhole(receipt(forged, HAND_IN, store(kind)), "stamp-altered");
        heldWhole(receipt(forged, HAND_IN.adopting(), store(kind)), "stamp-altered");
    }

    @Test
    void holdsAStampWithTheSignatureOfAnotherKit() throws IOException {
        Path review = filled(Kit.Kind.REVIEW, SampleKits.stampKey());
        String other =
                stamp(filled(Kit.Kind.TRANSLATION, SampleKits.stampKey())).signature();
        KitStamp stamp = stamp(review);
        Path forged = restamped(review, stamp, changed(stamp, stamp.signature(), other));

        heldWhole(receipt(forged, HAND_IN, store(Kit.Kind.REVIEW)), "stamp-altered");
    }

    @Test
    void neverAdoptsAReviewKitOfAnotherInstallation() throws IOException {
        Path file = filled(Kit.Kind.REVIEW, ELSEWHERE);
        FakeStore without = store(Kit.Kind.REVIEW);
        without.kits.clear();

        heldWhole(receipt(file, HAND_IN.adopting(), without), "unknown-kit");
        heldWhole(receipt(file, HAND_IN.adopting(), store(Kit.Kind.REVIEW)), "stamp-altered");
        heldWhole(receipt(filled(Kit.Kind.REVIEW, SampleKits.stampKey()), HAND_IN.adopting(), without), "unknown-kit");
    }

    @Test
    void holdsATranslationKitMadeAReviewKit() throws IOException {
        Path review = filled(Kit.Kind.REVIEW, ELSEWHERE);

        heldWhole(receipt(review, HAND_IN.adopting(), store(Kit.Kind.TRANSLATION)), "stamp-altered");
    }

    @Test
    void takesNoApprovalFromATableThatNamesNoKit() throws IOException {
        StringBuilder table = new StringBuilder(KitColumn.KEY.token() + "," + KitColumn.FINGERPRINT.token() + ","
                + KitColumn.SOURCE.token() + "," + KitColumn.CURRENT.token() + "," + KitColumn.EDITED.token() + ","
                + KitColumn.DECISION.token() + "\n");
        for (KitRow row : SampleKits.filled().get(0).rows()) {
            table.append(
                    row.key() + "," + RowPrints.of(row) + ",\"" + row.source().replace("\"", "\"\"") + "\",\""
                            + row.text().replace("\"", "\"\"") + "\",,approve\n");
        }
        Path file = Files.writeString(folder.resolve("approved.csv"), table);
        FakeStore store = store(Kit.Kind.REVIEW);
        store.units.replaceAll((key, unit) -> new UnitNow(key, unit.source(), unit.state(), unit.text(), "", ""));
        store.kits.clear();

        Receipt receipt = receipt(file, HAND_IN.adopting(), store);

        assertThat(read(file, store).kind()).isEqualTo(Kit.Kind.REVIEW);
        heldWhole(receipt, "no-kit-stamp");
    }

    @Test
    void adoptsATranslationKitOfAnotherStoreOnlyWhenTold() throws IOException {
        Path file = filled(Kit.Kind.TRANSLATION, ELSEWHERE);
        FakeStore without = store(Kit.Kind.TRANSLATION);
        without.kits.clear();

        heldWhole(receipt(file, HAND_IN, without), "unknown-kit");
        heldWhole(receipt(file, HAND_IN, store(Kit.Kind.TRANSLATION)), "stamp-altered");
        taken(receipt(file, HAND_IN.adopting(), without), "signature-unchecked");
        taken(receipt(file, HAND_IN.adopting(), store(Kit.Kind.TRANSLATION)), "signature-unchecked");
    }

    @Test
    void takesATranslationKitThatARestoredStoreSignedButForgot() throws IOException {
        FakeStore restored = store(Kit.Kind.TRANSLATION);
        restored.kits.clear();

        taken(receipt(filled(Kit.Kind.TRANSLATION, SampleKits.stampKey()), HAND_IN, restored), "kit-not-remembered");
    }

    @Test
    void takesItAlsoWhereTheRestoredStoreHasGivenItsIdToAnother() throws IOException {
        FakeStore restored = store(Kit.Kind.TRANSLATION);
        restored.kits.replaceAll((id, kit) ->
                new IssuedKit(id, kit.job(), kit.kind(), "park-nari", kit.source(), kit.target(), List.of(), true));

        taken(receipt(filled(Kit.Kind.TRANSLATION, SampleKits.stampKey()), HAND_IN, restored), "kit-not-remembered");
    }

    @ParameterizedTest
    @EnumSource(Kit.Kind.class)
    void takesTheVeryKitThatAManagerVouchesFor(Kit.Kind kind) throws IOException {
        Path file = filled(kind, ELSEWHERE);
        FakeStore without = store(kind);
        without.kits.clear();
        KitStamp stamp = stamp(file);
        HandIn vouched = HAND_IN.vouchingFor(Set.of(stamp.mark()));

        taken(receipt(file, vouched, without), "kit-vouched-for");
        taken(receipt(file, vouched, store(kind)), "kit-vouched-for");
        Path other = restamped(file, stamp, changed(stamp, " rows=36", " rows=37"));
        heldWhole(receipt(other, vouched, without), "unknown-kit");
        heldWhole(
                receipt(file, HandIn.by("park-nari", "nightly").vouchingFor(Set.of(stamp.mark())), without),
                "other-person");
    }

    /** Puts other texts in place of those that whole cells of a sheet hold. */
    private Path edited(Path file, int sheet, Map<String, String> texts) throws IOException {
        KitBook book = KitBook.open(file, Kit.Kind.TRANSLATION);
        int changed = 0;
        for (Row row : book.sheet(sheet)) {
            for (Cell cell : row) {
                String text = texts.get(cell.toString());
                if (text != null) {
                    cell.setCellValue(text);
                    changed++;
                }
            }
        }
        assertThat(changed).as("cells of sheet " + sheet).isEqualTo(texts.size());
        Path edited = folder.resolve("edited-" + sheet + "-" + texts.hashCode() + ".xlsx");
        try (OutputStream out = Files.newOutputStream(edited)) {
            book.workbook.write(out);
        }
        return edited;
    }

    private Path edited(Path file, String place, String from, String to) throws IOException {
        return switch (place) {
            case "manifest" -> edited(file, KitBook.MANIFEST, Map.of(from, to));
            case "named cell" -> edited(file, KitBook.START, Map.of(from, to));
            default -> replaced(file, from, to, place);
        };
    }

    @ParameterizedTest
    @ValueSource(strings = {"manifest", "named cell", "docProps/core", "docProps/custom"})
    void letsTheSignedCopyCountWhereAnotherWasEdited(String place) throws IOException {
        Path file = filled(Kit.Kind.TRANSLATION, SampleKits.stampKey());
        KitStamp stamp = stamp(file);
        FakeStore store = store(Kit.Kind.TRANSLATION);
        for (String line : List.of(
                changed(stamp, " kind=translation", " kind=review"),
                changed(stamp, " signature=" + stamp.signature(), ""),
                stamp.signed(ELSEWHERE).line())) {
            Path edited = edited(file, place, stamp.line(), line);

            taken(receipt(edited, HAND_IN, store), "stamp-copies-differ");
            assertThat(read(edited, store))
                    .returns(stamp, ReturnedKit::stamp)
                    .returns(true, ReturnedKit::manifestIntact);
        }
    }

    @Test
    void holdsAWorkbookWithSeveralStampsNoneOfThemSignedHere() throws IOException {
        Path file = filled(Kit.Kind.TRANSLATION, ELSEWHERE);
        KitStamp stamp = stamp(file);
        Path edited = replaced(file, stamp.line(), changed(stamp, " rows=36", " rows=37"), "docProps/core");

        heldWhole(receipt(edited, HAND_IN.adopting(), store(Kit.Kind.TRANSLATION)), "several-kits");
    }

    @Test
    void findsRowsOfTheManifestThatWereExchanged() throws IOException {
        Path file = filled(Kit.Kind.TRANSLATION, SampleKits.stampKey());
        List<String> keys = new ArrayList<>();
        SampleKits.open().get(0).rows().forEach(row -> keys.add(row.key().toString()));
        Path mixed = edited(file, KitBook.MANIFEST, Map.of(keys.get(0), keys.get(1), keys.get(1), keys.get(0)));
        FakeStore restored = store(Kit.Kind.TRANSLATION);
        restored.kits.clear();

        heldWhole(receipt(mixed, HAND_IN, restored), "manifest-damaged");
        taken(receipt(mixed, HAND_IN, store(Kit.Kind.TRANSLATION)), "manifest-damaged");
    }
}
