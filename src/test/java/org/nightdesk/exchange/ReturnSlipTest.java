package org.nightdesk.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nightdesk.ledger.UnitState;

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
        Paper paper = Paper.open(
                new KitWriter().write(kit, SampleKits.open().iterator(), folder).file());
        Paper.Page page = java.util.Objects.requireNonNull(DamageOperators.rowsPage(paper));
        page.set(4, page.column(Field.TRANSLATION), new Paper.Value("number", "16", false));
        page.set(5, page.column(Field.TRANSLATION), new Paper.Value("text", "Half of this is struck", true));
        first = Reconciliation.of(new KitReader().read(paper.save(folder, "returned")), HAND_IN, store);
        slip = new ReturnSlip(new KitWriter())
                .write(kit, first, store.units, folder.resolve("slips"))
                .orElseThrow()
                .file();
        first.lines(Outcome.HELD)
                .forEach(line -> store.units.computeIfPresent(
                        java.util.Objects.requireNonNull(line.key()),
                        (key, unit) -> new UnitNow(key, unit.source(), UnitState.HELD, "", "", unit.assignee())));
    }

    @Test
    void holdsJustTheHeldRowsWithOwnTextAndReasonInThePersonsLanguage() throws IOException {
        ReturnedKit read = new KitReader().read(slip);

        assertThat(first.totals()).containsEntry(Outcome.HELD, 2);
        assertThat(read.rows()).hasSize(2);
        assertThat(read.rows().get(0).text()).isEqualTo("16");
        assertThat(read.rows().get(1).text()).isEqualTo("Half of this is struck");
        Paper.Page page = java.util.Objects.requireNonNull(DamageOperators.rowsPage(Paper.open(slip)));
        assertThat(page.get(4, page.column(Field.NOTE)).text()).contains("취소선");
        assertThat(slip.getFileName()).hasToString("2026-11-22_kim-hoyeun_ko-en_nightly_slip_K7Q2.xlsx");
    }

    @Test
    void takesARowOfASlipOnlyWhenThePersonSaysItIsRight() throws IOException {
        Paper paper = Paper.open(slip);
        Paper.Page page = java.util.Objects.requireNonNull(DamageOperators.rowsPage(paper));
        page.set(3, page.column(Field.STATUS), Paper.Value.text("완료"));

        Receipt second = Reconciliation.of(new KitReader().read(paper.save(folder, "slip-back")), HAND_IN, store);

        assertThat(second.totals())
                .containsEntry(Outcome.APPLIED, 1)
                .containsEntry(Outcome.UNCHANGED, 1)
                .containsEntry(Outcome.MISSING, 0);
        assertThat(second.lines(Outcome.APPLIED).get(0).text()).isEqualTo("16");
    }
}
