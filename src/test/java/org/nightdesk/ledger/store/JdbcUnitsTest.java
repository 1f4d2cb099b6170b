package org.nightdesk.ledger.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.nightdesk.job.Person.Role;
import org.nightdesk.ledger.Ids;
import org.nightdesk.ledger.Revision;
import org.nightdesk.ledger.Transition;
import org.nightdesk.ledger.Unit;
import org.nightdesk.ledger.UnitState;
import org.nightdesk.ledger.Units;
import org.nightdesk.store.StoreTest;

@NullUnmarked
class JdbcUnitsTest extends StoreTest {
    private static final long TRANSLATION = 12;
    private static final LocalDate DATE = LocalDate.of(2026, 11, 28);

    private Units units;

    @BeforeEach
    void wire() {
        units = new JdbcUnits(store.source());
    }

    /** The store carries out exactly the transitions that are legal, and keeps everything as it was otherwise. */
    @ParameterizedTest
    @EnumSource
    void movesUnitsFromLegalStatesOnly(Transition transition) {
        String reason = transition.needsReason() ? "merged cells" : "";
        int n = 0;
        for (UnitState from : UnitState.values()) {
            long unit = unit(TRANSLATION, n++, from);
            if (transition.isLegalFrom(from)) {
                units.move(transition, List.of(unit), reason);
                assertThat(state(unit)).as("%s of %s", transition, from).isEqualTo(transition.to());
            } else {
                assertThatThrownBy(() -> units.move(transition, List.of(unit), reason))
                        .isInstanceOf(IllegalStateException.class)
                        .hasMessageContaining(transition.name());
                assertThat(state(unit)).as("%s of %s", transition, from).isEqualTo(from);
            }
        }
    }

    @Test
    void refusesAUnitThatIsNotThere() {
        assertThatThrownBy(() -> units.move(Transition.PUBLISH, List.of(Ids.of(TRANSLATION, 3))))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void movesMoreUnitsThanFitIntoABatch() {
        List<Long> many = new ArrayList<>();
        for (int n = 0; n < 2_345; n++) {
            many.add(unit(TRANSLATION, n, UnitState.APPROVED));
        }

        units.move(Transition.PUBLISH, many);

        assertThat(units.of(TRANSLATION)).hasSize(2_345).allMatch(unit -> unit.state() == UnitState.PUBLISHED);
    }

    @Test
    void keepsTheReasonOfAHeldUnitAndNoOther() {
        long unit = unit(TRANSLATION, 0, UnitState.ISSUED);
        units.move(Transition.HOLD, List.of(unit), "merged cells");
        assertThat(units.of(TRANSLATION).get(0).reason()).isEqualTo("merged cells");

        units.move(Transition.RETURN, List.of(unit));

        assertThat(units.of(TRANSLATION).get(0).reason()).isEmpty();
        assertThatThrownBy(() -> units.move(Transition.HOLD, List.of(unit)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> units.move(Transition.APPROVE, List.of(unit), "why"))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void issuesTheOpenUnitsOfOneTranslation() {
        long open = unit(TRANSLATION, 0, UnitState.OPEN);
        long approved = unit(TRANSLATION, 1, UnitState.APPROVED);
        long other = unit(TRANSLATION + 1, 0, UnitState.OPEN);

        assertThat(units.issue(TRANSLATION, 5)).isEqualTo(1);

        assertThat(state(open)).isEqualTo(UnitState.ISSUED);
        assertThat(state(approved)).isEqualTo(UnitState.APPROVED);
        assertThat(state(other)).isEqualTo(UnitState.OPEN);
        assertThat(units.of(TRANSLATION)).extracting(Unit::kitId).containsExactly(5L, 0L);
    }

    @Test
    void notesTheReviewKitOfReturnedUnits() {
        unit(TRANSLATION, 0, UnitState.RETURNED);
        unit(TRANSLATION, 1, UnitState.APPROVED);

        assertThat(units.review(TRANSLATION, 9)).isEqualTo(1);

        assertThat(units.of(TRANSLATION)).extracting(Unit::kitId).containsExactly(9L, 0L);
    }

    @Test
    void keepsEveryText() {
        long unit = unit(TRANSLATION, 0, UnitState.ISSUED);
        units.revise(unit, new Units.NewText("She laughs.", "kim", Role.TRANSLATOR, 1, DATE));
        units.revise(unit, new Units.NewText("She smiles.", "dana", Role.EDITOR, 2, DATE.plusDays(1)));

        assertThat(units.history(unit)).extracting(Revision::text).containsExactly("She laughs.", "She smiles.");
        assertThat(units.of(TRANSLATION).get(0).text()).isEqualTo("She smiles.");
        assertThat(units.histories(TRANSLATION)).containsOnlyKeys(unit);
        Revision last = units.history(unit).get(1);
        assertThat(last.role()).isEqualTo(Role.EDITOR);
        assertThat(last.madeOn()).isEqualTo(DATE.plusDays(1));
    }

    @Test
    void tellsTheLastRemarkOfARole() {
        long unit = unit(TRANSLATION, 0, UnitState.OPEN);
        units.remark(new Units.Remark(unit, "first", "dana", Role.EDITOR, DATE));
        units.remark(new Units.Remark(unit, "second", "dana", Role.EDITOR, DATE));
        units.remark(new Units.Remark(unit, "unsure", "kim", Role.TRANSLATOR, DATE));

        Map<Long, Units.Remark> remarks = units.remarks(TRANSLATION, Role.EDITOR);

        assertThat(remarks).containsOnlyKeys(unit);
        assertThat(remarks.get(unit).text()).isEqualTo("second");
    }

    private long unit(long translation, int n, UnitState state) {
        long id = Ids.of(translation, n);
        store.jdbc()
                .update(
                        "insert into unit (id, state, reason) values (?, ?, ?)",
                        id,
                        state.code(),
                        state == UnitState.HELD ? "of old" : null);
        return id;
    }

    private UnitState state(long id) {
        return units.of(Ids.owner(id)).stream()
                .filter(unit -> unit.id() == id)
                .findFirst()
                .orElseThrow()
                .state();
    }
}
