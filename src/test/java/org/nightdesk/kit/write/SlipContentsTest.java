package org.nightdesk.kit.write;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nightdesk.kit.Kit;
import org.nightdesk.kit.KitBook;
import org.nightdesk.kit.KitColumn;
import org.nightdesk.kit.Reason;
import org.nightdesk.kit.RowMaker;
import org.nightdesk.kit.SampleKits;
import org.nightdesk.kit.UnitNow;
import org.nightdesk.kit.Words;
import org.nightdesk.kit.receipt.Receipt;
import org.nightdesk.kit.receipt.ReceiptLine;
import org.nightdesk.kit.receipt.RowOutcome;
import org.nightdesk.ledger.RowKey;
import org.nightdesk.ledger.UnitState;

/** What stands in the rows of a return slip, from receipts made by hand. */
class SlipContentsTest {
    private static final int FIRST = KitBook.FIRST_BAND + 1;

    @TempDir
    Path folder;

    private final List<ReceiptLine> lines = new ArrayList<>();
    private final Map<RowKey, UnitNow> units = new LinkedHashMap<>();

    private void unit(RowKey key, String source, String text) {
        units.put(key, new UnitNow(key, source, UnitState.HELD, text, "", "kim-hoyeun"));
    }

    private void line(@Nullable RowKey key, RowMaker row, RowOutcome outcome, String text, String comment) {
        lines.add(new ReceiptLine(
                row.key(key).made(), key, outcome, text, null, comment, List.of(Reason.of("merged-cell"))));
    }

    private Optional<KitBook> slip(Kit.Kind kind, Locale language) throws IOException {
        Receipt receipt =
                new Receipt("kit.xlsx", "sha", null, "kim-hoyeun", lines.size(), lines.size(), lines, List.of());
        Kit kit = SampleKits.kit(kind, language, Locale.ENGLISH);
        Optional<WrittenKit> written =
                new ReturnSlip(new KitWriter(SampleKits::stampKey)).write(kit, receipt, units, folder);
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
        unit(key, "은수는 온다.", "An earlier text");
        line(key, RowMaker.row().part("list item"), RowOutcome.HELD, "She comes.", "Is this right?");

        KitBook slip = written(Kit.Kind.TRANSLATION);

        assertThat(slip.text(FIRST, KitColumn.PART)).isEqualTo("list item");
        assertThat(slip.text(FIRST, KitColumn.SOURCE)).isEqualTo("은수는 온다.");
        assertThat(slip.text(FIRST, KitColumn.TRANSLATION)).isEqualTo("She comes.");
        assertThat(slip.text(FIRST, KitColumn.STATUS)).isEqualTo("to do");
        assertThat(slip.text(FIRST, KitColumn.NOTE)).isEqualTo(merged() + "\nIs this right?");
        assertThat(slip.text(KitBook.FIRST_BAND, KitColumn.PART)).isEqualTo("kit.xlsx");
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
        assertThat(slip.text(FIRST, KitColumn.EDITED)).isEmpty();
        assertThat(slip.text(FIRST, KitColumn.NOTE)).isEqualTo(merged() + "\nEun Soo comes.");
        assertThat(slip.text(FIRST + 1, KitColumn.NOTE)).isEqualTo(merged());
        assertThat(slip.text(FIRST + 2, KitColumn.NOTE)).isEqualTo(merged() + "\nToo short.");
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
    }

    @Test
    void areNotWrittenWhenNothingCanBeSentBack() throws IOException {
        line(SampleKits.key(9, 9), RowMaker.row(), RowOutcome.HELD, "without a unit", "");

        assertThat(slip(Kit.Kind.TRANSLATION, Locale.ENGLISH)).isEmpty();
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void nameThePartInTheLanguageOfThePerson() throws IOException {
        RowKey known = SampleKits.key(0, 0);
        RowKey unknown = SampleKits.key(0, 1);
        unit(known, "등대", "");
        unit(unknown, "불이 꺼진다.", "");
        line(known, RowMaker.row().part(Words.in(Locale.KOREAN).say("part.headline")), RowOutcome.HELD, "a", "");
        line(unknown, RowMaker.row().part("headline"), RowOutcome.HELD, "b", "");

        KitBook slip = slip(Kit.Kind.TRANSLATION, Locale.KOREAN).orElseThrow();

        assertThat(slip.text(FIRST, KitColumn.PART))
                .isEqualTo(Words.in(Locale.KOREAN).say("part.headline"));
        assertThat(slip.text(FIRST + 1, KitColumn.PART))
                .isEqualTo(Words.in(Locale.KOREAN).say("part.paragraph"));
    }
}
