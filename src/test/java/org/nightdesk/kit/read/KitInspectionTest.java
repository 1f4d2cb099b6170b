package org.nightdesk.kit.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nightdesk.kit.Decision;
import org.nightdesk.kit.Fingerprint;
import org.nightdesk.kit.Kit;
import org.nightdesk.kit.KitStamp;
import org.nightdesk.kit.Reason;
import org.nightdesk.kit.RowMaker;
import org.nightdesk.kit.RowPrints;
import org.nightdesk.kit.SampleKits;
import org.nightdesk.kit.write.KitWriter;
import org.nightdesk.ledger.RowKey;
import org.nightdesk.office.read.FileKind;

class KitInspectionTest {
    @TempDir
    Path folder;

    @Test
    void saysWhichKitAFileIsAndHowFarItGot() throws IOException {
        Path file = new KitWriter(SampleKits::stampKey)
                .write(
                        SampleKits.translation(Locale.KOREAN, Locale.ENGLISH),
                        SampleKits.open().iterator(),
                        folder)
                .file();

        KitInspection inspection = KitInspection.of(file, new KitReader());

        assertThat(inspection.facts())
                .containsEntry("kit", "K7Q2")
                .containsEntry("pair", "ko>en")
                .containsEntry("manifestIntact", true)
                .containsEntry("rowsFilled", 0)
                .containsEntry("rowsWithoutKey", 0);
        assertThat(inspection.json()).contains("\"kit\" : \"K7Q2\"", "\"rows\" : 36");
    }

    @Test
    void saysWhyAFileCannotBeRead() throws IOException {
        Path file = Files.writeString(folder.resolve("kit.xlsx"), "%PDF-1.7");

        KitInspection inspection = KitInspection.of(file, new KitReader());

        assertThat(inspection.isReadable()).isFalse();
        assertThat(inspection.facts()).containsEntry("readable", false);
        assertThat(inspection.json()).contains("The file is a PDF");
    }

    @Test
    void countsWhatWasFilledInAndWhatWouldBeHeld() {
        RowPrints sent = new RowPrints(Fingerprint.of("은수"), Fingerprint.of("as sent"));
        RowKey key = SampleKits.key(0, 1);
        List<ReturnedRow> rows = List.of(
                RowMaker.row().key(key).made(),
                RowMaker.row().key(key).text("new").made(),
                RowMaker.row().key(key).text("new").prints(sent).made(),
                RowMaker.row().key(key).text("as sent").prints(sent).made(),
                RowMaker.row()
                        .key(key)
                        .decision(Decision.APPROVE)
                        .hold("struck")
                        .made(),
                RowMaker.row().text("no key").hold("number-cell").made(),
                RowMaker.row().hold("number-cell").made());
        KitStamp stamp = KitStamp.of(
                SampleKits.kit(Kit.Kind.REVIEW, Locale.KOREAN, Locale.ENGLISH),
                true,
                9,
                Fingerprint.of("seal"),
                SampleKits.stampKey());
        List<Reason> notes = List.of(Reason.of("manifest-damaged"), Reason.of("several-kits"));
        ReturnedKit kit =
                new ReturnedKit("a.ods", "c0ffee", FileKind.ODS, stamp, Kit.Kind.REVIEW, false, List.of(), rows, notes);

        Map<String, Object> facts = new KitInspection("a.ods", 1234, "c0ffee", List.of(), kit).facts();
        assertThat((List<?>) facts.get("table"))
                .hasSize(rows.size())
                .anySatisfy(row -> assertThat(row).asString().contains("text=no key", "holds=[number-cell]"));
        assertThat(facts.get("notes"))
                .isEqualTo(notes.stream().map(Reason::toString).toList());
        assertThat(facts.entrySet().stream()
                        .filter(fact -> !(fact.getValue() instanceof List))
                        .map(fact -> fact.getKey() + ": " + fact.getValue() + "\n")
                        .collect(Collectors.joining()))
                .isEqualTo("""
                        file: a.ods
                        bytes: 1234
                        sha256: c0ffee
                        readable: true
                        format: ods
                        kit: K7Q2
                        job: nightly
                        person: kim-hoyeun
                        pair: ko>en
                        issuedAt: 2026-11-22T13:04:05Z
                        slip: true
                        rowsIssued: 9
                        signed: true
                        mark: %s
                        kind: review
                        manifestIntact: false
                        rows: 7
                        rowsFilled: 4
                        rowsWithoutKey: 2
                        holds: {number-cell=2, struck=1}
                        """.formatted(stamp.mark()));
    }

    @Test
    void saysNothingOfTheKitWhereThereIsNoStamp() throws IOException {
        Path file = Files.writeString(folder.resolve("a.csv"), "Row key,Translation\nx,y\n");

        KitInspection inspection = KitInspection.of(file, new KitReader());

        assertThat(inspection.isReadable()).isTrue();
        assertThat(inspection.facts())
                .containsEntry("file", "a.csv")
                .containsEntry("bytes", 24L)
                .containsEntry("sha256", "4396d31486337b09d2074be95aa819ffc24eb2c0fe3920692eaa378443e93541")
                .containsEntry("rowsWithoutKey", 1)
                .doesNotContainKeys("kit", "refusals");
    }
}
