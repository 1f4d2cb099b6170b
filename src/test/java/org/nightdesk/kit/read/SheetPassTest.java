package org.nightdesk.kit.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.nightdesk.kit.Decision;
import org.nightdesk.kit.Fingerprint;
import org.nightdesk.kit.IssuedKit;
import org.nightdesk.kit.Kit;
import org.nightdesk.kit.KitColumn;
import org.nightdesk.kit.KitMarks;
import org.nightdesk.kit.KitStamp;
import org.nightdesk.kit.Reason;
import org.nightdesk.kit.RowPrints;
import org.nightdesk.kit.RowSeal;
import org.nightdesk.kit.SampleKits;
import org.nightdesk.office.read.Book;
import org.nightdesk.office.read.CellKind;
import org.nightdesk.office.read.GridRow;

class SheetPassTest {
    private static final String KEY = SampleKits.key(1, 1).toString();
    private static final String OTHER_KEY = SampleKits.key(1, 2).toString();
    private static final RowPrints PRINTS = new RowPrints(Fingerprint.of("그래."), Fingerprint.EMPTY);

    private SheetPass pass = new SheetPass("S", Locale.ENGLISH, false);
    private int place;

    private boolean row(String... cells) {
        GridRow row = new GridRow();
        row.reset(++place);
        for (int i = 0; i < cells.length; i++) {
            row.add(i, CellKind.TEXT, cells[i], false);
        }
        return pass.row(row);
    }

    private List<String> texts() {
        return pass.rows(List.of()).stream().map(ReturnedRow::text).toList();
    }

    @Test
    void findsTheHeaderBelowOtherRowsAndJoinsTheOneBelowIt() {
        row("My kit");
        row("nd:key", "nd:translation");
        row("Row key", "Translation", "Source", "mine");
        row(KEY, "Yes.", "그래.", "note");

        assertThat(texts()).containsExactly("Yes.");
        HeaderRow header = Objects.requireNonNull(pass.header());
        assertThat(header.columns(KitColumn.SOURCE)).containsExactly(2);
        assertThat(header.fieldOf(2)).isEqualTo(KitColumn.SOURCE);
        assertThat(header.other(3)).isEqualTo("mine");
        assertThat(header.other(2)).isEmpty();
        assertThat(header.kind()).isEqualTo(Kit.Kind.TRANSLATION);
    }

    @Test
    void keepsTheColumnsOfTheUpperHeaderWhereBothNameAField() {
        row("nd:key", "nd:translation", "x");
        row("Row key", "x", "Translation");
        row(KEY, "one", "two");

        assertThat(texts()).containsExactly("one");
    }

    @Test
    void passesOverAHeaderRepeatedInsideTheTable() {
        row("nd:key", "nd:source", "nd:translation");
        row(KEY, "그래.", "Yes.");
        row("Row key", "Source", "Translation");
        row(OTHER_KEY, "아니.", "Source");
        row(OTHER_KEY, "Source", "No.");

        assertThat(texts()).containsExactly("Yes.", "Source", "No.");
    }

    @Test
    void givesUpWhereAHundredRowsOfASheetOfOursBringNoHeader() {
        pass = new SheetPass("Glossary", Locale.ENGLISH, false);
        for (int i = 0; i < 99; i++) {
            assertThat(row("text", "more")).isTrue();
        }
        assertThat(row("text", "more")).isFalse();
        assertThat(pass.header()).isNull();
        assertThat(texts()).isEmpty();
    }

    @Test
    void goesOnForEverOnceTheHeaderIsFound() {
        for (int i = 0; i < 99; i++) {
            row("text");
        }
        assertThat(row("nd:key", "nd:translation")).isTrue();
        assertThat(row(KEY, "Yes.")).isTrue();
        assertThat(texts()).containsExactly("Yes.");
    }

    @Test
    void neverTakesHalfAHeaderForOne() {
        row("Source");
        row("Row key", "Source");
        row("Translation");

        assertThat(pass.header()).isNull();
        row("Source", "Translation");
        assertThat(pass.header()).isNotNull();
    }

    @Test
    void findsStampsAboveTheHeader() {
        row("x", "  " + stamp(1, "").line() + " ");
        row("nightdesk-kit broken");

        assertThat(pass.stamps()).containsExactly(stamp(1, ""));
        assertThat(pass.isManifest()).isFalse();
    }

    @Test
    void takesAManifestWhoseSealFits() {
        assertThat(row(KitMarks.MANIFEST, "schema 1")).isTrue();
        RowSeal seal = new RowSeal();
        seal.add(KEY, PRINTS.toString());
        assertThat(row(KEY, PRINTS.toString())).isTrue();
        row("lonely");
        row("no key", "no prints");
        KitStamp stamp = stamp(1, seal.value().toString());
        row(KitMarks.MANIFEST_END, stamp.line());

        assertThat(pass.isManifest()).isTrue();
        assertThat(pass.stamps()).containsExactly(stamp);
        assertThat(pass.manifestSealedBy(stamp)).containsExactly(new IssuedKit.Row(SampleKits.key(1, 1), PRINTS));
    }

    @Test
    void takesNoManifestWhoseRowsDoNotFitItsSeal() {
        row(KitMarks.MANIFEST, "schema 1");
        row(KEY, PRINTS.toString());
        row(KitMarks.MANIFEST_END, stamp(1, "").line());

        assertThat(pass.manifestSealedBy(stamp(1, ""))).isEmpty();
    }

    @Test
    void takesNoManifestOfAnotherLength() {
        row(KitMarks.MANIFEST, "schema 1");
        RowSeal seal = new RowSeal();
        seal.add(KEY, PRINTS.toString());
        row(KEY, PRINTS.toString());
        KitStamp stamp = stamp(2, seal.value().toString());
        row(KitMarks.MANIFEST_END, stamp.line());

        assertThat(pass.manifestSealedBy(stamp)).isEmpty();
    }

    @Test
    void takesNoManifestThatNamesAKeyTwice() {
        row(KitMarks.MANIFEST, "schema 1");
        RowSeal seal = new RowSeal();
        for (int i = 0; i < 2; i++) {
            seal.add(KEY, PRINTS.toString());
            row(KEY, PRINTS.toString());
        }
        KitStamp stamp = stamp(2, seal.value().toString());
        row(KitMarks.MANIFEST_END, stamp.line());

        assertThat(pass.manifestSealedBy(stamp)).isEmpty();
    }

    @Test
    void holdsRowsOfTheTableThatMergesTouch() {
        row("nd:key", "nd:source", "nd:translation");
        row(KEY, "그래.", "Yes.");

        assertThat(pass.rows(List.of(new Book.Merge(2, 2, 3, 2))).get(0).holds())
                .hasSize(1);
        assertThat(pass.rows(List.of()).get(0).holds()).isEmpty();
        assertThat(new SheetPass("S", Locale.ENGLISH, false).rows(List.of(new Book.Merge(2, 2, 3, 2))))
                .isEmpty();
    }

    private static KitStamp stamp(int rows, String seal) {
        return new KitStamp(
                1,
                "K7Q2",
                "nightly",
                Kit.Kind.TRANSLATION,
                false,
                SampleKits.KO,
                SampleKits.EN,
                "kim-hoyeun",
                SampleKits.ISSUED,
                rows,
                Fingerprint.parse(seal).orElse(Fingerprint.EMPTY),
                "");
    }

    private List<Decision> decisions() {
        return Band.decided(pass.rows(List.of()), pass.bands(), Map.of()).stream()
                .map(ReturnedRow::decision)
                .toList();
    }

    @Test
    void approvesTheUntouchedRowsOfAnArticleThatAnEditorApprovedWhole() {
        row("nd:key", "nd:source", "nd:edited", "nd:decision", "nd:comment", "nd:fingerprint");
        row(KitMarks.HEADING + "seventh-floor", "", "", "approve", "", KEY);
        row(KEY, "그래.", "", "", "");
        row(OTHER_KEY, "그래.", "", "send back", "Why?");
        row(SampleKits.key(1, 3).toString(), "그래.", "", "", "Why?");
        row(SampleKits.key(1, 4).toString(), "그래.", "Yes.", "", "");
        row(SampleKits.key(1, 5).toString(), "그래.", "", "perhaps", "");
        row(SampleKits.key(2, 1).toString(), "그래.", "", "", "");
        row("no key", "그래.", "", "", "");

        assertThat(decisions()).containsExactly(Decision.APPROVE, Decision.SEND_BACK, null, null, null, null, null);
    }

    @Test
    void approvesNoRowInPassingBesideWhichTheEditorWroteATextOfTheirOwn() {
        row("nd:key", "nd:source", "nd:edited", "nd:decision", "nd:comment", "nd:fingerprint", "my version");
        row(KitMarks.HEADING + "seventh-floor", "", "", "approve", "", KEY);
        row(KEY, "그래.", "", "", "", "", "Yes, it is.");
        row(OTHER_KEY, "그래.", "", "", "", "", "ok");

        List<ReturnedRow> rows =
                Band.decided(pass.rows(List.of()), pass.bands(), BesideTexts.byRow(pass.besides(false)));

        assertThat(rows).extracting(ReturnedRow::decision).containsExactly(null, Decision.APPROVE);
        assertThat(rows.get(0).holds()).extracting(Reason::code).contains("approved-whole-but-text");
    }

    @Test
    void takesForABandOnlyWhatADecisionOnAllRowsCanSay() {
        String band = KitMarks.HEADING + "seventh-floor";
        row("nd:key", "nd:source", "nd:edited", "nd:decision", "nd:comment", "nd:fingerprint");
        row(band, "", "A title", "approve", "", KEY);
        row(band, "", "", "change", "", KEY);
        row(band, "", "", "perhaps", "", KEY);
        row(band, "", "", "approve", "", "no key");
        row("seventh-floor", "", "", "approve", "", KEY);
        row(KEY, "그래.", "", "", "");

        assertThat(decisions()).hasSize(6).last().isNull();
        assertThat(pass.rows(List.of()).subList(0, 4))
                .allSatisfy(
                        row -> assertThat(row.holds()).extracting(Reason::code).contains("heading-row"));
    }

    @Test
    void knowsNoBandsInATranslationKit() {
        row("nd:key", "nd:source", "nd:translation", "nd:status", "nd:comment", "nd:fingerprint");
        row(KitMarks.HEADING + "seventh-floor", "", "", "approve", "", KEY);
        row(KEY, "그래.", "", "", "");

        assertThat(decisions()).containsExactly((Decision) null);
    }
}
