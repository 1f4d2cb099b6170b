package org.nightdesk.kit.write;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nightdesk.kit.DamageOperators;
import org.nightdesk.kit.FakeStore;
import org.nightdesk.kit.HandIn;
import org.nightdesk.kit.Kit;
import org.nightdesk.kit.KitColumn;
import org.nightdesk.kit.Paper;
import org.nightdesk.kit.SampleKits;
import org.nightdesk.kit.UnitNow;
import org.nightdesk.kit.read.KitReader;
import org.nightdesk.kit.read.ReturnedKit;
import org.nightdesk.kit.receipt.Receipt;
import org.nightdesk.kit.receipt.Reconciliation;
import org.nightdesk.kit.receipt.RowOutcome;
import org.nightdesk.ledger.UnitState;
import org.nightdesk.office.read.FileKind;

class ReturnSlipTest {
    private static final HandIn HAND_IN = HandIn.by("kim-hoyeun", "nightly");

    @TempDir
    Path folder;

    private final Kit kit = SampleKits.translation(Locale.KOREAN, Locale.ENGLISH);
    private FakeStore store = new FakeStore();
    private Receipt first = Reconciliation.ofSameFile(
            new ReturnedKit(
                    "",
                    "",
                    FileKind.XLSX,
                    null,
                    Kit.Kind.TRANSLATION,
                    false,
                    java.util.List.of(),
                    java.util.List.of(),
                    java.util.List.of()),
            HAND_IN);
    private Path slip = Path.of("");

    @BeforeEach
    void handInAKitWithTwoHeldRows() throws IOException {
        store = FakeStore.after(kit, SampleKits.open());
        Paper paper = Paper.open(new KitWriter(SampleKits::stampKey)
                .write(kit, SampleKits.open().iterator(), folder)
                .file());
        Paper.Page page = java.util.Objects.requireNonNull(DamageOperators.rowsPage(paper));
        page.set(4, page.column(KitColumn.TRANSLATION), new Paper.Value("number", "16", false));
        page.set(5, page.column(KitColumn.TRANSLATION), new Paper.Value("text", "Half of this is struck", true));
        first = Reconciliation.of(new KitReader().read(paper.save(folder, "returned")), HAND_IN, store);
        slip = new ReturnSlip(new KitWriter(SampleKits::stampKey))
                .write(kit, first, SampleKits.open(), folder.resolve("slips"))
                .orElseThrow()
                .file();
        first.lines(RowOutcome.HELD)
                .forEach(line -> store.units.computeIfPresent(
                        java.util.Objects.requireNonNull(line.key()),
                        (key, unit) -> new UnitNow(key, unit.source(), UnitState.HELD, "", "", unit.assignee())));
    }

    @Test
    void holdsJustTheHeldRowsWithOwnTextAndReasonInThePersonsLanguage() throws IOException {
        ReturnedKit read = new KitReader().read(slip);

        assertThat(first.totals()).containsEntry(RowOutcome.HELD, 2);
        assertThat(read.rows()).hasSize(2);
        assertThat(read.rows().get(0).text()).isEqualTo("16");
        assertThat(read.rows().get(1).text()).isEqualTo("Half of this is struck");
        Paper.Page page = java.util.Objects.requireNonNull(DamageOperators.rowsPage(Paper.open(slip)));
        assertThat(page.get(4, page.column(KitColumn.NOTE)).text()).contains("취소선");
        assertThat(slip.getFileName()).hasToString("2026-11-22_kim-hoyeun_ko-en_nightly_slip_K7Q2.xlsx");
    }

    @Test
    void takesARowOfASlipOnlyWhenThePersonSaysItIsRight() throws IOException {
        Paper paper = Paper.open(slip);
        Paper.Page page = java.util.Objects.requireNonNull(DamageOperators.rowsPage(paper));
        page.set(3, page.column(KitColumn.STATUS), Paper.Value.text("완료"));

        Receipt second = Reconciliation.of(new KitReader().read(paper.save(folder, "slip-back")), HAND_IN, store);

        assertThat(second.totals())
                .containsEntry(RowOutcome.APPLIED, 1)
                .containsEntry(RowOutcome.UNCHANGED, 1)
                .containsEntry(RowOutcome.MISSING, 0);
        assertThat(second.lines(RowOutcome.APPLIED).get(0).text()).isEqualTo("16");
    }
}
