package org.nightdesk.kit.receipt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.nightdesk.kit.Choices;
import org.nightdesk.kit.Decision;
import org.nightdesk.kit.FakeStore;
import org.nightdesk.kit.Fingerprint;
import org.nightdesk.kit.HandIn;
import org.nightdesk.kit.IssuedKit;
import org.nightdesk.kit.Kit;
import org.nightdesk.kit.KitStamp;
import org.nightdesk.kit.Reason;
import org.nightdesk.kit.RowPrints;
import org.nightdesk.kit.RowStatus;
import org.nightdesk.kit.SampleKits;
import org.nightdesk.kit.StampKey;
import org.nightdesk.kit.UnitNow;
import org.nightdesk.kit.read.ReturnedKit;
import org.nightdesk.kit.read.ReturnedRow;
import org.nightdesk.ledger.RowKey;
import org.nightdesk.ledger.UnitState;
import org.nightdesk.office.read.FileKind;

class ReconciliationTest {
    private static final RowKey KEY = SampleKits.key(1, 1);
    private static final RowKey OTHER = SampleKits.key(1, 2);
    private static final String SOURCE = "그 소리가 이 영화의 대사다.";
    private static final Fingerprint SEAL = Fingerprint.of("seal");

    static Stream<String> translationCases() throws IOException {
        return lines("three-way.txt");
    }

    static Stream<String> reviewCases() throws IOException {
        return lines("review-decisions.txt");
    }

    private static Stream<String> lines(String file) throws IOException {
        try (InputStream in = Objects.requireNonNull(ReconciliationTest.class.getResourceAsStream(file))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines().filter(line -> !line.startsWith("#")).toList().stream();
        }
    }

    private static List<String> columns(String line) {
        List<String> columns = new ArrayList<>();
        for (String column : line.split("\\|")) {
            columns.add(column.strip().equals("-") ? "" : column.strip());
        }
        return columns;
    }

    @ParameterizedTest
    @MethodSource("translationCases")
    void comparesIssuedCurrentAndReturned(String line) {
        List<String> it = columns(line);
        RowPrints issued = prints(SOURCE, it.get(0));
        boolean own = it.get(2).equals("own");
        UnitState state = own ? UnitState.RETURNED : UnitState.valueOf(it.get(2).toUpperCase(Locale.ROOT));
        String source = it.get(5).equals("yes") ? SOURCE + " 정말로." : SOURCE;
        FakeStore store = store(Kit.Kind.TRANSLATION, issued);
        store.units.put(KEY, new UnitNow(KEY, source, state, it.get(1), own ? "K7Q2" : "", "kim-hoyeun"));
        ReturnedRow row =
                row(KEY, SOURCE, it.get(3), issued, RowStatus.valueOf(it.get(4).toUpperCase(Locale.ROOT)), null, "");

        expect(receipt(Kit.Kind.TRANSLATION, store, row), it.get(6), it.get(7));
    }

    @ParameterizedTest
    @MethodSource("reviewCases")
    void takesOnlyWholeDecisionsOnWhatStillStands(String line) {
        List<String> it = columns(line);
        RowPrints issued = prints(SOURCE, "eins");
        FakeStore store = store(Kit.Kind.REVIEW, issued);
        UnitState state = UnitState.valueOf(it.get(1).toUpperCase(Locale.ROOT));
        store.units.put(KEY, new UnitNow(KEY, SOURCE, state, it.get(0), "", "kim-hoyeun"));
        Decision decision = it.get(2).isEmpty() ? null : Choices.decision(it.get(2));
        ReturnedRow row = row(KEY, SOURCE, it.get(3), issued, null, decision, it.get(4));

        expect(receipt(Kit.Kind.REVIEW, store, row), it.get(5), it.get(6));
    }

    private static void expect(Receipt receipt, String outcome, String reason) {
        ReceiptLine line = receipt.lines().get(0);
        assertThat(line.outcome()).isEqualTo(RowOutcome.valueOf(outcome.toUpperCase(Locale.ROOT)));
        if (!reason.isEmpty()) {
            assertThat(line.reasons().get(0).code()).isEqualTo(reason);
        }
        assertThat(receipt.totals().values().stream()
                        .mapToInt(Integer::intValue)
                        .sum())
                .isEqualTo(1);
    }

    @Test
    void holdsAnApprovalOfATranslationThatWasAlteredInTheSheet() {
        RowPrints issued = prints(SOURCE, "eins");
        FakeStore store = store(Kit.Kind.REVIEW, issued);
        store.units.put(KEY, new UnitNow(KEY, SOURCE, UnitState.RETURNED, "eins", "", "kim-hoyeun"));
        ReturnedRow row = row(KEY, SOURCE, "", issued, null, Decision.APPROVE, "");
        ReturnedRow altered = new ReturnedRow(
                row.sheet(),
                row.place(),
                row.keyText(),
                row.key(),
                row.source(),
                row.prints(),
                "",
                "eins, besser",
                List.of(),
                "",
                null,
                Decision.APPROVE,
                "",
                List.of(),
                List.of());

        expect(receipt(Kit.Kind.REVIEW, store, altered), "held", "shown-altered");
    }

    @Test
    void holdsSomeoneElsesKitUntilAManagerAllowsIt() {
        FakeStore store = store(Kit.Kind.TRANSLATION, prints(SOURCE, ""));
        ReturnedKit file = file(Kit.Kind.TRANSLATION, row(KEY, SOURCE, "eins", prints(SOURCE, ""), null, null, ""));

        Receipt held = Reconciliation.of(file, HandIn.by("park-nari", "nightly"), store);
        Receipt allowed =
                Reconciliation.of(file, HandIn.by("park-nari", "nightly").allowed(), store);

        expect(held, "held", "other-person");
        expect(allowed, "applied", "");
    }

    @Test
    void takesAFinishedRowOfWorkThatIsWithSomebodyElseNow() {
        FakeStore store = store(Kit.Kind.TRANSLATION, prints(SOURCE, ""));
        store.units.put(KEY, new UnitNow(KEY, SOURCE, UnitState.ISSUED, "", "", "park-nari"));

        expect(
                receipt(Kit.Kind.TRANSLATION, store, row(KEY, SOURCE, "eins", prints(SOURCE, ""), null, null, "")),
                "applied",
                "");
    }

    @Test
    void adoptsAnUnknownKitOnlyWithItsManifestIntact() {
        FakeStore store = store(Kit.Kind.TRANSLATION, prints(SOURCE, ""));
        store.kits.clear();
        ReturnedRow row = row(KEY, SOURCE, "eins", prints(SOURCE, ""), null, null, "");
        ReturnedKit file = file(Kit.Kind.TRANSLATION, row);
        ReturnedKit damaged = new ReturnedKit(
                file.file(),
                file.sha256(),
                file.format(),
                file.stamp(),
                file.kind(),
                false,
                List.of(),
                file.rows(),
                List.of());
        HandIn handIn = HandIn.by("kim-hoyeun", "nightly");

        ReturnedKit foreign = signedBy(SampleKits.stampKey(2), file);
        expect(Reconciliation.of(file, handIn, store), "applied", "");
        expect(Reconciliation.of(foreign, handIn, store), "held", "unknown-kit");
        expect(Reconciliation.of(foreign, handIn.adopting(), store), "applied", "");
        expect(Reconciliation.of(file, handIn.adopting(), store), "applied", "");
        expect(Reconciliation.of(damaged, handIn.adopting(), store), "held", "manifest-damaged");
        expect(Reconciliation.of(file, HandIn.by("park-nari", "nightly").adopting(), store), "held", "other-person");
        expect(Reconciliation.of(file, HandIn.by("kim-hoyeun", "weekly").adopting(), store), "held", "other-job");
    }

    @Test
    void countsEqualTwinsOnceAndHoldsDifferingOnes() {
        FakeStore store = store(Kit.Kind.TRANSLATION, prints(SOURCE, ""));
        ReturnedRow one = row(KEY, SOURCE, "eins", prints(SOURCE, ""), null, null, "");
        ReturnedRow two = row(KEY, SOURCE, "zwei", prints(SOURCE, ""), null, null, "");
        ReturnedRow none = row(KEY, SOURCE, "", prints(SOURCE, ""), null, null, "");

        assertThat(receipt(Kit.Kind.TRANSLATION, store, one, one).totals())
                .containsEntry(RowOutcome.APPLIED, 1)
                .containsEntry(RowOutcome.DUPLICATE, 1);
        assertThat(receipt(Kit.Kind.TRANSLATION, store, none, one).totals())
                .containsEntry(RowOutcome.APPLIED, 1)
                .containsEntry(RowOutcome.DUPLICATE, 1);
        assertThat(receipt(Kit.Kind.TRANSLATION, store, one, none, two).totals())
                .containsEntry(RowOutcome.HELD, 2)
                .containsEntry(RowOutcome.DUPLICATE, 1);
    }

    @Test
    void findsAKeylessRowByItsSourceOnlyWhereThatIsUnique() {
        FakeStore store = store(Kit.Kind.TRANSLATION, prints(SOURCE, ""));
        ReturnedRow keyless = row(null, SOURCE, "eins", prints(SOURCE, ""), null, null, "");
        ReturnedRow strange = row(null, "모르는 문장.", "eins", prints("모르는 문장.", ""), null, null, "");

        expect(receipt(Kit.Kind.TRANSLATION, store, keyless), "applied", "key-from-source");
        assertThat(receipt(Kit.Kind.TRANSLATION, store, keyless, keyless).totals())
                .containsEntry(RowOutcome.HELD, 2);
        ReceiptLine likely =
                receipt(Kit.Kind.TRANSLATION, store, strange).lines().get(0);
        assertThat(likely.outcome()).isEqualTo(RowOutcome.HELD);
        assertThat(likely.key()).as("the only row there is, to be confirmed").isEqualTo(KEY);
        assertThat(likely.reasons()).extracting(Reason::code).containsExactly("row-guessed");
    }

    @Test
    void tellsUnknownRowsAndMissingOnes() {
        FakeStore store = store(Kit.Kind.TRANSLATION, prints(SOURCE, ""));
        Receipt receipt = receipt(
                Kit.Kind.TRANSLATION,
                store,
                row(OTHER, "이런 문장은 없다.", "eins", prints("이런 문장은 없다.", ""), null, null, ""));

        assertThat(receipt.totals()).containsEntry(RowOutcome.UNKNOWN, 1).containsEntry(RowOutcome.MISSING, 1);
        assertThat(receipt.lines())
                .allSatisfy(line -> assertThat(line.reasonsIn(Locale.KOREAN)).isNotBlank());
    }

    @Test
    void doesNothingForAFileReceivedBefore() {
        ReturnedRow one = row(KEY, SOURCE, "eins", prints(SOURCE, ""), null, null, "");
        Receipt receipt =
                Reconciliation.ofSameFile(file(Kit.Kind.TRANSLATION, one, one), HandIn.by("kim-hoyeun", "nightly"));

        assertThat(receipt.totals()).containsEntry(RowOutcome.UNCHANGED, 1).containsEntry(RowOutcome.DUPLICATE, 1);
        assertThat(receipt.notes()).anySatisfy(note -> assertThat(note.code()).isEqualTo("same-file"));
    }

    @Test
    void cannotBeBuiltWhenItDoesNotBalance() {
        ReceiptLine line = new ReceiptLine(null, KEY, RowOutcome.APPLIED, "eins", null, "", List.of());

        assertThatThrownBy(() -> new Receipt("f", "s", null, "p", 2, 0, List.of(line), List.of()))
                .isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> new Receipt("f", "s", null, "p", 2, 0, List.of(line, line), List.of()))
                .isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> new ReceiptLine(null, KEY, RowOutcome.HELD, "eins", null, "", List.of()))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static RowPrints prints(String source, String text) {
        return new RowPrints(Fingerprint.of(source), Fingerprint.of(text));
    }

    private static FakeStore store(Kit.Kind kind, RowPrints issued) {
        FakeStore store = new FakeStore();
        List<IssuedKit.Row> rows = List.of(new IssuedKit.Row(KEY, issued));
        store.kits.put(
                "K7Q2", new IssuedKit("K7Q2", "nightly", kind, "kim-hoyeun", SampleKits.KO, SampleKits.EN, rows, true));
        store.units.put(KEY, new UnitNow(KEY, SOURCE, UnitState.ISSUED, "", "", "kim-hoyeun"));
        return store;
    }

    private static ReturnedRow row(
            @Nullable RowKey key,
            String source,
            String text,
            RowPrints prints,
            @Nullable RowStatus status,
            @Nullable Decision decision,
            String comment) {
        return new ReturnedRow(
                "S",
                3,
                key == null ? "" : key.toString(),
                key,
                source,
                prints,
                text,
                "eins",
                List.of(),
                "",
                status,
                decision,
                comment,
                List.of(),
                List.of());
    }

    private static ReturnedKit file(Kit.Kind kind, ReturnedRow... rows) {
        KitStamp stamp = new KitStamp(
                        1,
                        "K7Q2",
                        "nightly",
                        kind,
                        false,
                        SampleKits.KO,
                        SampleKits.EN,
                        "kim-hoyeun",
                        SampleKits.ISSUED,
                        1,
                        SEAL,
                        "")
                .signed(SampleKits.stampKey());
        List<IssuedKit.Row> manifest = List.of(new IssuedKit.Row(KEY, prints(SOURCE, "")));
        return new ReturnedKit("kit.xlsx", "00", FileKind.XLSX, stamp, kind, true, manifest, List.of(rows), List.of());
    }

    private static ReturnedKit signedBy(StampKey key, ReturnedKit file) {
        return new ReturnedKit(
                file.file(),
                file.sha256(),
                file.format(),
                Objects.requireNonNull(file.stamp()).signed(key),
                file.kind(),
                file.manifestIntact(),
                file.manifest(),
                file.rows(),
                file.notes());
    }

    private static Receipt receipt(Kit.Kind kind, FakeStore store, ReturnedRow... rows) {
        return Reconciliation.of(file(kind, rows), HandIn.by("kim-hoyeun", "nightly"), store);
    }
}
