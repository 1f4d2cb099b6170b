package org.nightdesk.kit.write;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nightdesk.article.Part;
import org.nightdesk.kit.Kit;
import org.nightdesk.kit.KitArticle;
import org.nightdesk.kit.KitBook;
import org.nightdesk.kit.KitColumn;
import org.nightdesk.kit.KitRow;
import org.nightdesk.kit.Reason;
import org.nightdesk.kit.RowMaker;
import org.nightdesk.kit.RowStatus;
import org.nightdesk.kit.SampleKits;
import org.nightdesk.kit.TermMaker;
import org.nightdesk.kit.receipt.Receipt;
import org.nightdesk.kit.receipt.ReceiptLine;
import org.nightdesk.kit.receipt.RowOutcome;
import org.nightdesk.ledger.RowKey;

/** What stands in the rows of a return slip, from receipts made by hand. */
class SlipContentsTest {
    private static final TermMaker EUN_SOO = TermMaker.term("은수", "Eun Soo");
    private static final int FIRST = KitBook.FIRST_BAND + 1;

    @TempDir
    Path folder;

    private final List<ReceiptLine> lines = new ArrayList<>();
    private final List<KitRow> rows = new ArrayList<>();

    private void unit(RowKey key, String source, String text) {
        rows.add(KitRow.open(
                        key,
                        Part.LIST_ITEM,
                        source,
                        2,
                        source.startsWith("은수") ? List.of(EUN_SOO.in(source)) : List.of())
                .withText(text, RowStatus.TODO));
    }

    private void line(@Nullable RowKey key, RowMaker row, RowOutcome outcome, String text, String comment) {
        lines.add(new ReceiptLine(
                row.key(key).made(), key, outcome, text, null, comment, List.of(Reason.of("merged-cell"))));
    }

    private Optional<KitBook> slip(Kit.Kind kind, Locale language) throws IOException {
        Receipt receipt =
                new Receipt("kit.xlsx", "sha", null, "kim-hoyeun", lines.size(), lines.size(), lines, List.of());
        Kit kit = SampleKits.kit(kind, language, Locale.ENGLISH);
        KitArticle article = new KitArticle(
                "lighthouse",
                "[리뷰] 등대",
                "등대",
                List.of(new KitArticle.SourceBlock(Part.PARAGRAPH, "은수는 온다. 은수는 간다.", List.of())),
                rows);
        Optional<WrittenKit> written =
                new ReturnSlip(new KitWriter(SampleKits::stampKey)).write(kit, receipt, List.of(article), folder);
        return written.isEmpty()
                ? Optional.empty()
                : Optional.of(KitBook.open(written.get().file(), kind));
    }

    private KitBook written(Kit.Kind kind) throws IOException {
        return slip(kind, Locale.ENGLISH).orElseThrow();
    }

    private static String merged() {
        return Reason.of("merged-cell").in(Locale.ENGLISH);
    }

    @Test
    void bringBackTheTranslatorsOwnTextWithReasonAndComment() throws IOException {
        RowKey key = SampleKits.key(0, 0);
        unit(key, "은수는 온다.", "");
        line(key, RowMaker.row(), RowOutcome.HELD, "She comes.", "Is this right?");

        KitBook slip = written(Kit.Kind.TRANSLATION);

        assertThat(slip.text(FIRST, KitColumn.PART)).isEqualTo("list item");
        assertThat(slip.text(FIRST, KitColumn.SOURCE)).isEqualTo("은수는 온다.");
        assertThat(slip.text(FIRST, KitColumn.TRANSLATION)).isEqualTo("She comes.");
        assertThat(slip.text(FIRST, KitColumn.STATUS)).isEqualTo("to do");
        assertThat(slip.text(FIRST, KitColumn.NOTE)).isEqualTo(merged() + "\nYour comment: Is this right?");
        assertThat(slip.text(FIRST, KitColumn.COMMENT)).isEmpty();
    }

    @Test
    void bringTermsGlossaryAndArticleAsAKitDoes() throws IOException {
        RowKey key = SampleKits.key(0, 0);
        unit(key, "은수는 온다.", "");
        line(key, RowMaker.row(), RowOutcome.HELD, "She comes.", "");

        KitBook slip = written(Kit.Kind.TRANSLATION);

        assertThat(slip.text(KitBook.FIRST_BAND, KitColumn.PART)).startsWith("[리뷰] 등대");
        assertThat(slip.text(FIRST, KitColumn.TERMS)).isEqualTo("은수 → Eun Soo");
        assertThat(slip.texts(KitBook.GLOSSARY, 1)).startsWith("은수", "Eun Soo");
        assertThat(slip.texts(KitBook.ARTICLE, 2)).contains("은수는 온다. 은수는 간다.");
        assertThat(slip.texts(KitBook.START, 2)).anyMatch(text -> text.startsWith("From your file “kit.xlsx”"));
    }

    @Test
    void doNotSayTwiceWhatTheReasonQuotes() throws IOException {
        RowKey key = SampleKits.key(0, 0);
        unit(key, "은수는 온다.", "");
        lines.add(new ReceiptLine(
                RowMaker.row().key(key).made(),
                key,
                RowOutcome.HELD,
                "",
                null,
                "What does this mean?",
                List.of(Reason.of("question", "What does this mean?"), Reason.of("normalised"))));

        KitBook slip = written(Kit.Kind.TRANSLATION);

        assertThat(slip.text(FIRST, KitColumn.NOTE))
                .isEqualTo("You asked a question: What does this mean?\n"
                        + Reason.of("normalised").in(Locale.ENGLISH));
        assertThat(lines.get(0).reasonsIn(Locale.ENGLISH))
                .contains("mean? Unusual")
                .doesNotContain("?.");
    }

    @Test
    void showAnEditorTheTranslationAndKeepTheirOwnTextBesideTheReason() throws IOException {
        RowKey changed = SampleKits.key(0, 0);
        RowKey same = SampleKits.key(0, 1);
        RowKey silent = SampleKits.key(0, 2);
        unit(changed, "은수는 온다.", "She comes.");
        unit(same, "은수는 간다.", "She goes.");
        unit(silent, "은수는 선다.", "She stands.");
        line(changed, RowMaker.row(), RowOutcome.HELD, "Eun Soo comes.", "");
        line(same, RowMaker.row(), RowOutcome.HELD, "She  goes.", "");
        line(silent, RowMaker.row(), RowOutcome.HELD, "", "Too short.");

        KitBook slip = written(Kit.Kind.REVIEW);

        assertThat(slip.text(FIRST, KitColumn.CURRENT)).isEqualTo("She comes.");
        assertThat(slip.text(FIRST, KitColumn.EDITED))
                .as("one choice is enough to take it")
                .isEqualTo("Eun Soo comes.");
        assertThat(slip.text(FIRST, KitColumn.NOTE)).isEqualTo(merged() + "\nYour version: Eun Soo comes.");
        assertThat(slip.text(FIRST + 1, KitColumn.NOTE)).isEqualTo(merged());
        assertThat(slip.text(FIRST + 2, KitColumn.NOTE)).isEqualTo(merged());
        assertThat(slip.text(FIRST + 2, KitColumn.COMMENT))
                .as("one choice is enough to send it back")
                .isEqualTo("Too short.");
    }

    @Test
    void holdEveryHeldUnitOnceAndNothingElse() throws IOException {
        RowKey held = SampleKits.key(0, 0);
        RowKey applied = SampleKits.key(0, 1);
        unit(held, "은수는 온다.", "");
        unit(applied, "은수는 간다.", "");
        line(held, RowMaker.row(), RowOutcome.HELD, "first", "");
        line(held, RowMaker.row(), RowOutcome.HELD, "second", "");
        line(applied, RowMaker.row(), RowOutcome.APPLIED, "She goes.", "");
        line(SampleKits.key(9, 9), RowMaker.row(), RowOutcome.HELD, "without a unit", "");
        line(null, RowMaker.row(), RowOutcome.HELD, "without a key", "");

        KitBook slip = written(Kit.Kind.TRANSLATION);

        assertThat(slip.sheet(KitBook.ROWS).getLastRowNum()).isEqualTo(FIRST);
        assertThat(slip.text(FIRST, KitColumn.TRANSLATION)).isEqualTo("first");
        assertThat(slip.texts(KitBook.START, 2).get(1))
                .as("what stands in no row")
                .endsWith("write it into its row: without a key");
    }

    @Test
    void areLettersWhereOnlyTextsOutsideTheRowsAreLeft() throws IOException {
        line(null, RowMaker.row(), RowOutcome.HELD, "Regards, Kim", "");

        KitBook slip = written(Kit.Kind.TRANSLATION);

        assertThat(slip.texts(KitBook.START, 0)).contains("Message about your work");
        assertThat(slip.texts(KitBook.START, 2).get(1)).endsWith("Regards, Kim");
        assertThat(slip.workbook.isSheetHidden(KitBook.ROWS)).isTrue();
    }

    @Test
    void areNotWrittenWhenNothingCanBeSentBack() throws IOException {
        line(SampleKits.key(9, 9), RowMaker.row(), RowOutcome.HELD, "without a unit", "");

        assertThat(slip(Kit.Kind.TRANSLATION, Locale.ENGLISH)).isEmpty();
        assertThat(folder).isEmptyDirectory();
    }
}
