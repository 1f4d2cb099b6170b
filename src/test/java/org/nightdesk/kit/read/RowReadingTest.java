package org.nightdesk.kit.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.nightdesk.kit.Decision;
import org.nightdesk.kit.Fingerprint;
import org.nightdesk.kit.KitMarks;
import org.nightdesk.kit.Reason;
import org.nightdesk.kit.RowMaker;
import org.nightdesk.kit.RowPrints;
import org.nightdesk.kit.RowStatus;
import org.nightdesk.kit.SampleKits;
import org.nightdesk.office.read.Book;
import org.nightdesk.office.read.CellKind;
import org.nightdesk.office.read.GridRow;

class RowReadingTest {
    private static final String KEY = SampleKits.key(1, 1).toString();

    private final RowReading reading = new RowReading("S", Locale.ENGLISH, false);
    private HeaderRow header = header("nd:key", "nd:source", "nd:translation", "nd:status", "nd:comment", "nd:terms");

    private static HeaderRow header(String... names) {
        return Objects.requireNonNull(HeaderRow.in(grid(1, names)));
    }

    private static GridRow grid(int place, String... cells) {
        GridRow row = new GridRow();
        row.reset(place);
        for (int i = 0; i < cells.length; i++) {
            row.add(i, CellKind.TEXT, cells[i], false);
        }
        return row;
    }

    private ReturnedRow read(String... cells) {
        return Objects.requireNonNull(read(grid(7, cells)));
    }

    private @Nullable ReturnedRow read(GridRow row) {
        return reading.read(row, header);
    }

    private static List<String> codes(List<Reason> reasons) {
        return reasons.stream().map(Reason::code).toList();
    }

    @Test
    void readsEveryColumnOfARow() {
        header = header(
                "nd:key",
                "nd:source",
                "nd:translation",
                "nd:status",
                "nd:comment",
                "nd:terms",
                "nd:part",
                "nd:fingerprint");
        RowPrints prints = new RowPrints(Fingerprint.of("그래."), Fingerprint.EMPTY);

        ReturnedRow row = read(
                " " + KEY + " ",
                "그래.",
                "Yes.",
                "Done",
                "sure",
                "은수 → Eun Soo\n한준 → ?\nplain\n신안 → Sinan",
                " headline ",
                prints.toString());

        assertThat(row.place()).isEqualTo(7);
        assertThat(row.sheet()).isEqualTo("S");
        assertThat(row.key()).isEqualTo(SampleKits.key(1, 1));
        assertThat(row.keyText()).isEmpty();
        assertThat(row.source()).isEqualTo("그래.");
        assertThat(row.text()).isEqualTo("Yes.");
        assertThat(row.status()).isEqualTo(RowStatus.DONE);
        assertThat(row.comment()).isEqualTo("sure");
        assertThat(row.terms()).containsExactly("Eun Soo", "Sinan");
        assertThat(row.part()).isEqualTo("headline");
        assertThat(row.prints()).isEqualTo(prints);
        assertThat(row.holds()).isEmpty();
        assertThat(row.notes()).isEmpty();
    }

    @Test
    void readsDecisionsInAReviewKit() {
        header = header("nd:key", "nd:source", "nd:current", "nd:decision", "nd:edited");

        ReturnedRow row = read(KEY, "그래.", "Yes.", "approve", "Yeah.");

        assertThat(row.decision()).isEqualTo(Decision.APPROVE);
        assertThat(row.status()).isNull();
        assertThat(row.shown()).isEqualTo("Yes.");
        assertThat(row.text()).isEqualTo("Yeah.");
    }

    @Test
    void holdsAChoiceItDoesNotUnderstand() {
        assertThat(codes(read(KEY, "그래.", "Yes.", "vielleicht!").holds())).containsExactly("status-unknown");
        assertThat(codes(read(KEY, "그래.", "Yes.", "").holds())).isEmpty();
        header = header("nd:key", "nd:source", "nd:decision");
        assertThat(codes(read(KEY, "그래.", "done").holds())).containsExactly("status-unknown");
        assertThat(codes(read(KEY, "그래.", "send back").holds())).isEmpty();
    }

    @Test
    void passesOverEmptyRowsAndHeadingsButNotWhatSomebodyWroteThere() {
        String heading = KitMarks.HEADING + "1";

        assertThat(read(grid(7))).isNull();
        assertThat(read(grid(7, "", " ", "", ""))).isNull();
        assertThat(read(grid(7, heading, "", ""))).isNull();
        assertThat(codes(read(heading, "", "A title").holds())).containsExactly("heading-row");
        assertThat(codes(read(heading, "", "", "", "why?").holds())).containsExactly("heading-row");
        GridRow number = grid(7, heading);
        number.add(2, CellKind.NUMBER, "4", false);
        assertThat(codes(Objects.requireNonNull(read(number)).holds())).containsExactly("number-cell", "heading-row");
    }

    @Test
    void keepsStrayTextBesideTheTable() {
        ReturnedRow row = read("", "", "", "", "", "", "Thank you!", " bye ");

        assertThat(codes(row.holds())).containsExactly("outside-rows");
        assertThat(row.comment()).isEqualTo("Thank you! | bye");
        ReturnedRow one = read(KEY, "", "", "", "", "", "mine");
        assertThat(codes(one.notes())).containsExactly("extra");
        assertThat(codes(read("", "", "", "", "a comment alone").notes())).isEmpty();
    }

    @Test
    void cutsStrayTextShort() {
        String note = read("", "", "", "", "", "", "x".repeat(600)).comment();
        String whole = read("", "", "", "", "", "", "x".repeat(500)).comment();

        assertThat(note).isEqualTo("x".repeat(500) + "…");
        assertThat(whole).isEqualTo("x".repeat(500));
    }

    @Test
    void takesSuggestionsWithoutARowForStrayButFormulasForNothing() {
        header = header("nd:key", "nd:source", "nd:translation", "nd:suggestion", "nd:check");
        GridRow formula = grid(7);
        formula.add(9, CellKind.FORMULA, "SUM", false);
        GridRow check = grid(7, "", "", "", "", "looks fine");

        assertThat(read("", "", "", "left over").comment()).isEqualTo("left over");
        assertThat(read(formula)).isNull();
        assertThat(read(check)).isNull();
    }

    @Test
    void notesExtraColumnsWithTheirHeader() {
        header = header("nd:key", "nd:source", "nd:translation", "my notes", "");

        ReturnedRow row = read(KEY, "그래.", "Yes.", " look up ", "", "", "bare");

        assertThat(row.notes()).extracting(note -> note.details().get(0)).containsExactly("my notes: look up", "bare");
        GridRow formula = grid(7, KEY, "그래.", "Yes.");
        formula.add(3, CellKind.FORMULA, "7", false);
        assertThat(Objects.requireNonNull(read(formula)).notes()).isEmpty();
    }

    @Test
    void holdsTwoColumnsOfTranslationThatDiffer() {
        header = header("nd:key", "nd:source", "nd:translation", "nd:translation");

        assertThat(codes(read(KEY, "그래.", "Yes.", "No.").holds())).containsExactly("two-texts");
        assertThat(codes(read(KEY, "그래.", "Yes.", " Yes. ").holds())).isEmpty();
        assertThat(codes(read(KEY, "그래.", "Yes.", "").holds())).isEmpty();
        assertThat(read(KEY, "그래.", "", "No.").text()).isEqualTo("No.");
        assertThat(codes(read(KEY, "그래.", "", "No.").holds())).isEmpty();
    }

    @Test
    void holdsCellsThatAreNoPlainText() {
        for (CellKind kind : CellKind.values()) {
            GridRow row = grid(7, KEY, "그래.");
            row.add(2, kind, "16", false);
            assertThat(codes(Objects.requireNonNull(read(row)).holds()))
                    .isEqualTo(kind == CellKind.TEXT ? List.of() : List.of(kind.reason()));
        }
        GridRow struck = grid(7, KEY, "그래.");
        struck.add(2, CellKind.TEXT, "old", true);
        assertThat(codes(Objects.requireNonNull(read(struck)).holds())).containsExactly("struck-text");
    }

    @Test
    void holdsTextsWhoseCharactersWereLost() {
        RowReading korean = new RowReading("S", Locale.ENGLISH, true);

        assertThat(codes(read(KEY, "그래.", "caf\ufffd").holds())).containsExactly("lost-characters");
        assertThat(codes(read(KEY, "그래.", "\ufffd").holds())).containsExactly("lost-characters");
        assertThat(codes(read(KEY, "그래.", "Why?").holds())).isEmpty();
        assertThat(codes(Objects.requireNonNull(korean.read(grid(7, KEY, "그래.", "caf?"), header))
                        .holds()))
                .containsExactly("lost-characters");
        assertThat(codes(Objects.requireNonNull(korean.read(grid(7, KEY, "그래.", "?"), header))
                        .holds()))
                .containsExactly("lost-characters");
        assertThat(codes(Objects.requireNonNull(korean.read(grid(7, KEY, "그래.", "cafe"), header))
                        .holds()))
                .isEmpty();
    }

    @Test
    void notesWhatItNormalised() {
        ReturnedRow row = read(KEY, "그래.", " Yes.\u00a0\r\n");

        assertThat(row.text()).isEqualTo("Yes.");
        assertThat(codes(row.notes())).containsExactly("normalised");
    }

    @Test
    void keepsADamagedKeyAsItStands() {
        ReturnedRow row = read(" K7Q2-X ", "그래.", "Yes.");

        assertThat(row.key()).isNull();
        assertThat(row.keyText()).isEqualTo("K7Q2-X");
    }

    @Test
    void holdsRowsThatMergedCellsTouch() {
        List<ReturnedRow> rows = List.of(
                RowMaker.row().at("S", 4).made(),
                RowMaker.row().at("S", 5).made(),
                RowMaker.row().at("S", 7).made(),
                RowMaker.row().at("S", 8).made());

        assertThat(merged(rows, new Book.Merge(5, 2, 7, 2))).containsExactly(false, true, true, false);
        assertThat(merged(rows, new Book.Merge(5, 1, 7, 2))).containsExactly(false, true, true, false);
        assertThat(merged(rows, new Book.Merge(5, 0, 7, 0))).containsExactly(false, true, true, false);
        assertThat(merged(rows, new Book.Merge(5, 4, 7, 9))).containsExactly(false, false, false, false);
        assertThat(MergedCells.held(rows, List.of(new Book.Merge(1, 5, 9, 9)), header))
                .isSameAs(rows);
    }

    private List<Boolean> merged(List<ReturnedRow> rows, Book.Merge merge) {
        return MergedCells.held(rows, List.of(merge), header).stream()
                .map(row -> codes(row.holds()).contains("merged-cell"))
                .toList();
    }

    @Test
    void readsTheFirstColumnLikeAnyOther() {
        header = header("nd:translation", "nd:key", "nd:source", "nd:terms");

        ReturnedRow row = read("Yes.", KEY, "그래.", "은수 → Eun Soo\n → Ji An\n도현 → Do Hyun?\nnone");

        assertThat(row.text()).isEqualTo("Yes.");
        assertThat(row.terms()).containsExactly("Eun Soo", "Ji An");
    }

    @Test
    void takesARowWithACommentOrADateAloneForNoStrayText() {
        GridRow date = grid(7);
        date.add(2, CellKind.DATE, " ", false);
        date.add(9, CellKind.TEXT, "mine", false);

        assertThat(read("", "", "", "", "why?", "", "mine").comment()).isEqualTo("why? | mine");
        assertThat(read("", "", "", "", "??").comment()).isEqualTo("??");
        assertThat(codes(Objects.requireNonNull(read(date)).notes())).containsExactly("extra");
        assertThat(codes(read("no key", "", "", "", "", "", "mine").notes())).containsExactly("extra");
        assertThat(codes(read("", "그래.", "", "", "", "", "mine").notes())).containsExactly("extra");
    }
}
