package org.nightdesk.kit.receipt;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.nightdesk.article.Part;
import org.nightdesk.kit.Fingerprint;
import org.nightdesk.kit.HandIn;
import org.nightdesk.kit.IssuedKit;
import org.nightdesk.kit.Kit;
import org.nightdesk.kit.KitStamp;
import org.nightdesk.kit.Omitted;
import org.nightdesk.kit.RowMaker;
import org.nightdesk.kit.RowPrints;
import org.nightdesk.kit.RowStatus;
import org.nightdesk.kit.SampleKits;
import org.nightdesk.kit.UnitDirectory;
import org.nightdesk.kit.UnitNow;
import org.nightdesk.kit.read.ReturnedKit;
import org.nightdesk.kit.read.ReturnedRow;
import org.nightdesk.ledger.RowKey;
import org.nightdesk.ledger.UnitState;
import org.nightdesk.office.read.FileKind;

/** Rows without a text of their own, and rows that were written as two: a headline and two paragraphs of three rows each. */
class MergedRowsTest {
    private static final int ROWS = 7;
    private static final String NOTHING = "";

    private final Map<RowKey, UnitNow> units = new HashMap<>();
    private final List<RowMaker> rows = new ArrayList<>();

    @BeforeEach
    void sendAKit() {
        for (int n = 0; n < ROWS; n++) {
            put(n, source(n), UnitState.ISSUED, NOTHING, null);
            rows.add(row(n, "Text number " + n + "."));
        }
    }

    private void put(int n, String source, UnitState state, String text, @Nullable Omitted omitted) {
        UnitNow.Place place =
                n == 0 ? new UnitNow.Place(Part.HEADLINE, -1) : new UnitNow.Place(Part.PARAGRAPH, n <= 3 ? 0 : 1);
        units.put(
                key(n),
                new UnitNow(key(n), source, state, text, NOTHING, "kim", UnitNow.Succession.LATER, omitted, place));
    }

    private static RowKey key(int n) {
        return new RowKey(77, 100 + n);
    }

    private static String source(int n) {
        return "원문 " + (char) ('가' + 28 * n) + "이다.";
    }

    private static RowMaker row(int n, String text) {
        return RowMaker.row()
                .key(key(n))
                .source(source(n))
                .text(text)
                .part("text")
                .at("S", 3 + n);
    }

    private void set(int n, RowStatus status) {
        rows.set(n, row(n, NOTHING).status(status));
    }

    private List<ReceiptLine> lines() {
        List<ReturnedRow> made = rows.stream().map(RowMaker::made).toList();
        ReturnedKit kit = new ReturnedKit(
                "kit.xlsx",
                "0".repeat(64),
                FileKind.XLSX,
                null,
                Kit.Kind.TRANSLATION,
                false,
                List.of(),
                made,
                List.of());
        return Reconciliation.of(kit, HandIn.by("kim", "nightly"), new Store()).lines();
    }

    /** Knows one kit, by its sources, and the order of the article. */
    private final class Store implements UnitDirectory {
        @Override
        public Optional<IssuedKit> kit(String id) {
            return openKits("kim", "nightly").stream().findFirst();
        }

        @Override
        public boolean hasSigned(KitStamp stamp) {
            return true;
        }

        @Override
        public Map<RowKey, UnitNow> units(Collection<RowKey> keys) {
            Map<RowKey, UnitNow> found = new HashMap<>(units);
            found.keySet().retainAll(keys);
            return found;
        }

        @Override
        public List<IssuedKit> openKits(String person, String job) {
            List<IssuedKit.Row> issued = new ArrayList<>();
            for (int n = 0; n < ROWS; n++) {
                issued.add(new IssuedKit.Row(
                        key(n),
                        new RowPrints(
                                Fingerprint.of(Objects.requireNonNull(units.get(key(n)))
                                        .source()),
                                Fingerprint.EMPTY)));
            }
            return List.of(new IssuedKit(
                    "K1", "nightly", Kit.Kind.TRANSLATION, "kim", SampleKits.KO, SampleKits.EN, issued, true));
        }

        @Override
        public @Nullable RowKey beside(RowKey key, int by) {
            RowKey other = new RowKey(key.translation(), key.segment() + by);
            return units.containsKey(other) ? other : null;
        }
    }

    private static String reason(ReceiptLine line) {
        return line.outcome() == RowOutcome.HELD
                ? line.reasons().get(0).code()
                : line.outcome().code();
    }

    @Test
    void takesOverARowThatIsMergedWithItsNeighbour() {
        set(2, RowStatus.MERGED_ABOVE);
        set(4, RowStatus.MERGED_BELOW);

        List<ReceiptLine> lines = lines();

        assertThat(lines).allMatch(line -> line.outcome() == RowOutcome.APPLIED);
        assertThat(lines.get(2).omitted()).isEqualTo(new Omitted(key(1)));
        assertThat(lines.get(4).omitted()).isEqualTo(new Omitted(key(5)));
        assertThat(lines.get(1).omitted()).isNull();
    }

    @Test
    void followsRowsMergedWithMergedRows() {
        set(2, RowStatus.MERGED_ABOVE);
        set(3, RowStatus.MERGED_ABOVE);

        assertThat(lines().get(3).omitted()).isEqualTo(new Omitted(key(1)));
    }

    @Test
    void holdsRowsThatAreMergedWithEachOther() {
        set(2, RowStatus.MERGED_BELOW);
        set(3, RowStatus.MERGED_ABOVE);

        assertThat(lines().subList(2, 4)).extracting(MergedRowsTest::reason).containsOnly("merged-without-text");
    }

    @Test
    void holdsARowWhoseNeighbourHasNoText() {
        set(2, RowStatus.MERGED_ABOVE);
        rows.set(1, row(1, NOTHING));

        assertThat(reason(lines().get(2))).isEqualTo("merged-without-text");
    }

    @Test
    void holdsARowWhoseNeighbourIsHeld() {
        set(2, RowStatus.MERGED_ABOVE);
        rows.set(1, row(1, "Text.").hold("formula-cell"));

        assertThat(reason(lines().get(2))).isEqualTo("merged-without-text");
    }

    @Test
    void holdsARowThatIsMergedAcrossAHeldOne() {
        put(4, "{1}원문{/1} 라이다.", UnitState.ISSUED, NOTHING, null);
        rows.set(4, row(4, NOTHING).source("{1}원문{/1} 라이다.").status(RowStatus.MERGED_ABOVE));
        set(5, RowStatus.MERGED_ABOVE);
        set(6, RowStatus.MERGED_ABOVE);

        assertThat(lines().subList(4, 7))
                .extracting(MergedRowsTest::reason)
                .containsExactly("merged-parts", "merged-without-text", "merged-without-text");
    }

    @Test
    void holdsAMergedRowWhenTheRowsAreInAnotherOrder() {
        set(3, RowStatus.MERGED_ABOVE);
        rows.add(1, rows.remove(3));

        assertThat(lines().stream().filter(line -> key(3).equals(line.key())).map(MergedRowsTest::reason))
                .containsExactly("merged-apart");
    }

    @Test
    void mergesWithANeighbourThatIsNotInTheFile() {
        put(3, source(3), UnitState.APPROVED, "Text.", null);
        set(4, RowStatus.MERGED_ABOVE);
        rows.subList(0, 4).clear();

        assertThat(lines().stream().filter(line -> key(4).equals(line.key())).map(ReceiptLine::omitted))
                .containsExactly(new Omitted(key(3)));
    }

    @Test
    void mergesNoParagraphWithTheHeadlineAndLosesNoCodes() {
        set(1, RowStatus.MERGED_ABOVE);
        assertThat(reason(lines().get(1))).isEqualTo("merged-parts");

        put(4, "{1}원문{/1} 라이다.", UnitState.ISSUED, NOTHING, null);
        rows.set(1, row(1, "Text."));
        rows.set(4, row(4, NOTHING).source("{1}원문{/1} 라이다.").status(RowStatus.MERGED_ABOVE));
        assertThat(lines().get(4).outcome()).isEqualTo(RowOutcome.HELD);
    }

    @Test
    void leavesARowEmptyOnPurposeButNoHeadline() {
        set(0, RowStatus.EMPTY);
        set(2, RowStatus.EMPTY);

        List<ReceiptLine> lines = lines();

        assertThat(reason(lines.get(0))).isEqualTo("headline-empty");
        assertThat(lines.get(2).omitted()).isEqualTo(Omitted.ON_PURPOSE);
    }

    @Test
    void isUnchangedWhenItComesBackAgain() {
        put(1, source(1), UnitState.RETURNED, "Text number 1.", null);
        put(2, source(2), UnitState.RETURNED, NOTHING, new Omitted(key(1)));
        set(2, RowStatus.MERGED_ABOVE);

        assertThat(lines().get(2).outcome()).isEqualTo(RowOutcome.UNCHANGED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"see above", "Merged with the row above.", "위와 합침", "↑", "上の行に統合", "siehe oben"})
    void readsWhatPeopleWriteInTheComment(String words) {
        rows.set(2, row(2, NOTHING).comment(words));

        ReceiptLine line = lines().get(2);

        assertThat(line.omitted()).isEqualTo(new Omitted(key(1)));
        assertThat(line.comment()).isEmpty();
    }

    @Test
    void asksAboutATextThatMayBeARemark() {
        rows.set(2, row(2, "see above").status(RowStatus.DONE));
        assertThat(reason(lines().get(2))).isEqualTo("text-says-omitted");

        rows.set(2, row(2, "A text.").status(RowStatus.MERGED_ABOVE));
        assertThat(reason(lines().get(2))).isEqualTo("omitted-but-text");
    }

    private void insert(int below, String text) {
        rows.add(below + 1, RowMaker.row().text(text));
        for (int i = 0; i < rows.size(); i++) {
            rows.get(i).at("S", 3 + i);
        }
    }

    @Test
    void putsTogetherWhatWasWrittenInTwoRows() {
        insert(2, "And more.");

        List<ReceiptLine> lines = lines();

        assertThat(lines.get(2).text()).isEqualTo("Text number 2. And more.");
        assertThat(lines.get(3).outcome()).isEqualTo(RowOutcome.JOINED);
        assertThat(lines).hasSize(ROWS + 1);
    }

    @Test
    void addsNoSpaceWhereTheScriptHasNone() {
        rows.set(2, row(2, "灯台守は黙る。"));
        insert(2, "波だけが話す。");

        assertThat(lines().get(2).text()).isEqualTo("灯台守は黙る。波だけが話す。");
    }

    @Test
    void leavesATextBelowTheTableAndBelowAnEmptyRowAlone() {
        insert(ROWS - 1, "Thank you!");
        rows.set(3, row(3, NOTHING));
        insert(3, "Whose is this?");

        assertThat(lines()).noneMatch(line -> line.outcome() == RowOutcome.JOINED);
    }
}
