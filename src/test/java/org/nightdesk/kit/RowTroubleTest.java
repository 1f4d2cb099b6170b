package org.nightdesk.kit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.nightdesk.kit.read.ReturnedKit;
import org.nightdesk.kit.receipt.Receipt;
import org.nightdesk.kit.receipt.ReceiptLine;
import org.nightdesk.kit.receipt.Reconciliation;
import org.nightdesk.kit.receipt.RowOutcome;
import org.nightdesk.ledger.RowKey;
import org.nightdesk.ledger.UnitState;
import org.nightdesk.office.read.FileKind;

/** Rows whose key, source or fingerprints did not survive the sheet. */
class RowTroubleTest {
    private static final RowKey OWN = SampleKits.key(1, 1);
    private static final RowKey OTHER = SampleKits.key(1, 2);
    private static final RowKey FOREIGN = SampleKits.key(1, 3);
    private static final RowKey STRANGE = SampleKits.key(1, 4);
    private static final String SOURCE = "그 소리가 이 영화의 대사다.";
    private static final String OTHER_SOURCE = "한준은 끝내 말하지 않는다.";
    private static final HandIn HAND_IN = HandIn.by("kim-hoyeun", "nightly");

    private final FakeStore store = new FakeStore();

    @BeforeEach
    void issueAKitOfTwoRows() {
        List<IssuedKit.Row> rows =
                List.of(new IssuedKit.Row(OWN, prints(SOURCE)), new IssuedKit.Row(OTHER, prints(OTHER_SOURCE)));
        for (Kit.Kind kind : Kit.Kind.values()) {
            store.kits.put(
                    kind.name(),
                    new IssuedKit(
                            kind.name(), "nightly", kind, "kim-hoyeun", SampleKits.KO, SampleKits.EN, rows, true));
        }
        unit(OWN, SOURCE);
        unit(OTHER, OTHER_SOURCE);
        unit(FOREIGN, SOURCE);
    }

    private void unit(RowKey key, String source) {
        store.units.put(key, new UnitNow(key, source, UnitState.ISSUED, "", "", "kim-hoyeun"));
    }

    static Stream<String> cases() throws IOException {
        try (InputStream in = Objects.requireNonNull(RowTroubleTest.class.getResourceAsStream("row-trouble.txt"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines().filter(line -> !line.startsWith("#")).toList().stream();
        }
    }

    @ParameterizedTest
    @MethodSource("cases")
    void accountsForARowThatIsNotAsItWentOut(String line) {
        List<String> it = Stream.of(line.split("\\|"))
                .map(String::strip)
                .map(cell -> cell.equals("-") ? "" : cell)
                .toList();
        RowMaker row = keyed(it.get(0))
                .source(source(it.get(1)))
                .prints(it.get(2).isEmpty() ? null : prints(source(it.get(2))))
                .text(it.get(3))
                .status(it.get(4).isEmpty() ? null : RowStatus.valueOf(it.get(4).toUpperCase(Locale.ROOT)))
                .comment(it.get(5));

        ReceiptLine account = receipt(Kit.Kind.TRANSLATION, it.get(6).isEmpty() ? row : row.hold(it.get(6)))
                .lines()
                .get(0);

        assertThat(account.outcome()).isEqualTo(RowOutcome.valueOf(it.get(7).toUpperCase(Locale.ROOT)));
        assertThat(account.reasons().isEmpty() ? "" : account.reasons().get(0).code())
                .isEqualTo(it.get(8));
        assertThat(account.text()).isEqualTo(it.get(3));
        assertThat(account.comment()).isEqualTo(it.get(5));
    }

    private static RowMaker keyed(String key) {
        return switch (key) {
            case "own" -> RowMaker.row().key(OWN);
            case "strange" -> RowMaker.row().key(STRANGE);
            case "foreign" -> RowMaker.row().key(FOREIGN);
            case "damaged" -> RowMaker.row().keyText("K7Q2-XXXX");
            default -> RowMaker.row();
        };
    }

    private static String source(String name) {
        return switch (name) {
            case "own" -> SOURCE;
            case "other" -> OTHER_SOURCE;
            case "altered" -> SOURCE + " (정정)";
            default -> "";
        };
    }

    @Test
    void putsATextAtTheRowOfItsSource() {
        ReceiptLine account = receipt(
                        Kit.Kind.TRANSLATION,
                        RowMaker.row().key(OWN).source(OTHER_SOURCE).text("eins"))
                .lines()
                .get(0);

        assertThat(account.key()).isEqualTo(OTHER);
        assertThat(account.outcome()).isEqualTo(RowOutcome.HELD);
    }

    @Test
    void leavesTextsThatFitTheRowsOfTheirKeysWhereSourcesWereMoved() {
        String numbered = "1987년에 배 한 척이 돌아오지 않았다.";
        String asked = "누가 마지막으로 문을 닫았을까?";
        store.kits.put(
                "TRANSLATION",
                new IssuedKit(
                        "TRANSLATION",
                        "nightly",
                        Kit.Kind.TRANSLATION,
                        "kim-hoyeun",
                        SampleKits.KO,
                        SampleKits.EN,
                        List.of(new IssuedKit.Row(OWN, prints(numbered)), new IssuedKit.Row(OTHER, prints(asked))),
                        true));
        unit(OWN, numbered);
        unit(OTHER, asked);

        Receipt receipt = receipt(
                Kit.Kind.TRANSLATION,
                RowMaker.row()
                        .key(OWN)
                        .source(asked)
                        .prints(prints(numbered))
                        .text("In 1987 one ship did not come back."),
                RowMaker.row()
                        .key(OTHER)
                        .source(numbered)
                        .prints(prints(asked))
                        .text("Who was the last to close the door?"));

        assertThat(receipt.lines())
                .extracting(ReceiptLine::key, line -> line.reasons().get(0))
                .containsExactly(
                        tuple(OWN, Reason.of("source-moved", asked)),
                        tuple(OTHER, Reason.of("source-moved", numbered)));
    }

    @Test
    void takesARowWhoseKeyAloneWasExchangedAtItsSource() {
        Receipt receipt = receipt(
                Kit.Kind.TRANSLATION,
                RowMaker.row().key(OTHER).source(SOURCE).prints(prints(SOURCE)).text("eins"),
                RowMaker.row()
                        .key(OWN)
                        .source(OTHER_SOURCE)
                        .prints(prints(OTHER_SOURCE))
                        .text("zwei"));

        assertThat(receipt.lines())
                .extracting(ReceiptLine::outcome, ReceiptLine::key, ReceiptLine::text)
                .containsExactly(tuple(RowOutcome.APPLIED, OWN, "eins"), tuple(RowOutcome.APPLIED, OTHER, "zwei"));
    }

    @Test
    void saysWhatStoodInARowOfNoUnit() {
        ReceiptLine account = receipt(Kit.Kind.TRANSLATION, RowMaker.row().note("stray"))
                .lines()
                .get(0);

        assertThat(account.outcome()).isEqualTo(RowOutcome.UNKNOWN);
        assertThat(account.reasons().get(0).code()).isEqualTo("stray");
    }

    @Test
    void holdsADecisionOnARowWhoseSourceWasMovedOrLost() {
        store.units.replaceAll(
                (key, unit) -> new UnitNow(key, unit.source(), UnitState.RETURNED, "eins", "", "kim-hoyeun"));

        for (Decision decision : Decision.values()) {
            RowMaker moved = RowMaker.row()
                    .key(OWN)
                    .source(OTHER_SOURCE)
                    .decision(decision)
                    .comment("why");
            RowMaker keyless = RowMaker.row().source("").decision(decision).shown("eins");
            assertThat(receipt(Kit.Kind.REVIEW, moved, keyless).lines().subList(0, 2))
                    .extracting(
                            ReceiptLine::outcome, line -> line.reasons().get(0).code())
                    .containsExactly(tuple(RowOutcome.HELD, "source-moved"), tuple(RowOutcome.HELD, "key-missing"));
        }
    }

    @Test
    void holdsADecisionOnAUnitThatMovedOn() {
        RowMaker row = RowMaker.row()
                .key(OWN)
                .source(SOURCE)
                .decision(Decision.SEND_BACK)
                .comment("why");
        store.kits.put("REVIEW", reviewOf("eins"));
        store.units.put(OWN, new UnitNow(OWN, SOURCE, UnitState.ISSUED, "eins", "", "park-nari"));
        assertThat(codes(receipt(Kit.Kind.REVIEW, row))).containsExactly("reassigned");
        store.units.put(OWN, new UnitNow(OWN, SOURCE + " 정말로.", UnitState.RETURNED, "eins", "", ""));
        assertThat(codes(receipt(Kit.Kind.REVIEW, row))).containsExactly("source-changed");
        store.units.put(OWN, new UnitNow(OWN, SOURCE, UnitState.RETURNED, "eins", "", ""));
        assertThat(codes(receipt(Kit.Kind.REVIEW, row))).isEmpty();
    }

    private static List<String> codes(Receipt receipt) {
        return receipt.lines().get(0).reasons().stream().map(Reason::code).toList();
    }

    private static IssuedKit reviewOf(String text) {
        RowPrints prints = new RowPrints(Fingerprint.of(SOURCE), Fingerprint.of(text));
        return new IssuedKit(
                "REVIEW",
                "nightly",
                Kit.Kind.REVIEW,
                "kim-hoyeun",
                SampleKits.KO,
                SampleKits.EN,
                List.of(new IssuedKit.Row(OWN, prints)),
                true);
    }

    @Test
    void holdsWhatTheReaderHeldInAReviewKitToo() {
        RowMaker row = RowMaker.row()
                .key(OWN)
                .source(SOURCE)
                .decision(Decision.APPROVE)
                .hold("merged-cell");

        assertThat(codes(receipt(Kit.Kind.REVIEW, row))).containsExactly("merged-cell");
    }

    @Test
    void judgesRowsOfAFileWithoutAStampByTheirOwnFingerprintsOnly() {
        ReturnedKit file = file(
                null,
                Kit.Kind.TRANSLATION,
                List.of(),
                RowMaker.row().key(OWN).source(SOURCE).prints(prints(SOURCE)).text("eins"),
                RowMaker.row().key(OTHER).source(OTHER_SOURCE).text("zwei"));

        Receipt receipt = Reconciliation.of(file, HAND_IN, store);

        assertThat(receipt.lines())
                .extracting(
                        ReceiptLine::outcome,
                        line -> line.reasons().stream().map(Reason::code).toList())
                .containsExactly(tuple(RowOutcome.APPLIED, List.of()), tuple(RowOutcome.HELD, List.of("no-kit-stamp")));
    }

    @Test
    void holdsEveryRowOfAFileThatClaimsToBeSeveralKits() {
        ReturnedKit file = file(
                null,
                Kit.Kind.TRANSLATION,
                List.of(Reason.of("several-kits")),
                RowMaker.row().key(OWN).source(SOURCE).prints(prints(SOURCE)).text("eins"));

        Receipt receipt = Reconciliation.of(file, HAND_IN, store);

        assertThat(receipt.lines().get(0).reasons().get(0).code()).isEqualTo("several-kits");
        assertThat(receipt.notes()).extracting(Reason::code).contains("several-kits");
    }

    @Test
    void tellsEachRowOfAFileReceivedBefore() {
        ReturnedKit file = file(
                Kit.Kind.REVIEW,
                Kit.Kind.REVIEW,
                List.of(),
                RowMaker.row().key(OWN).text("eins"),
                RowMaker.row().key(OWN).text("eins"),
                RowMaker.row().key(OTHER),
                RowMaker.row().key(FOREIGN).decision(Decision.APPROVE),
                RowMaker.row().text("zwei"));

        assertThat(Reconciliation.ofSameFile(file, HAND_IN).lines())
                .extracting(ReceiptLine::outcome)
                .containsExactly(
                        RowOutcome.UNCHANGED,
                        RowOutcome.DUPLICATE,
                        RowOutcome.BLANK,
                        RowOutcome.UNCHANGED,
                        RowOutcome.DUPLICATE);
    }

    @Test
    void tellsPlacesAndJoinsReasonsIntoSentences() {
        Receipt receipt = receipt(
                Kit.Kind.TRANSLATION,
                RowMaker.row().at("S", 17).key(OWN).source(SOURCE).text("eins").hold("struck-text"));

        assertThat(receipt.lines()).extracting(ReceiptLine::place).containsExactly(17, 0);
        ReceiptLine two = new ReceiptLine(
                null, OWN, RowOutcome.HELD, "", null, "", List.of(Reason.of("struck-text"), Reason.of("merged-cell")));
        assertThat(two.reasonsIn(Locale.ENGLISH))
                .isEqualTo(Reason.of("struck-text").in(Locale.ENGLISH) + ". "
                        + Reason.of("merged-cell").in(Locale.ENGLISH));
    }

    private static RowPrints prints(String source) {
        return new RowPrints(Fingerprint.of(source), Fingerprint.EMPTY);
    }

    private Receipt receipt(Kit.Kind kind, RowMaker... rows) {
        return Reconciliation.of(file(kind, kind, List.of(), rows), HAND_IN, store);
    }

    private static ReturnedKit file(Kit.@Nullable Kind stamped, Kit.Kind kind, List<Reason> notes, RowMaker... rows) {
        KitStamp stamp = stamped == null
                ? null
                : new KitStamp(
                                1,
                                stamped.name(),
                                "nightly",
                                stamped,
                                false,
                                SampleKits.KO,
                                SampleKits.EN,
                                "kim-hoyeun",
                                SampleKits.ISSUED,
                                2,
                                Fingerprint.of("seal"),
                                "")
                        .signed(SampleKits.stampKey());
        return new ReturnedKit(
                "kit.xlsx",
                "00",
                FileKind.XLSX,
                stamp,
                kind,
                false,
                List.of(),
                Stream.of(rows).map(RowMaker::made).toList(),
                notes);
    }
}
