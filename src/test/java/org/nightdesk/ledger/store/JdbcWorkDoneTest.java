package org.nightdesk.ledger.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.nightdesk.job.Person.Role;
import org.nightdesk.ledger.Ids;
import org.nightdesk.ledger.Units;
import org.nightdesk.ledger.WorkDone;
import org.nightdesk.ledger.WorkDone.Done;
import org.nightdesk.store.StoreTest;

@NullUnmarked
class JdbcWorkDoneTest extends StoreTest {
    private static final LocalDate MONDAY = LocalDate.of(2026, 11, 23);
    private static final LocalDate TUESDAY = MONDAY.plusDays(1);
    private static final LocalDate FRIDAY = MONDAY.plusDays(4);
    private static final long TRANSLATION = 7;
    private static final long UNIT = Ids.of(TRANSLATION, 0);
    private static final long NEXT = Ids.of(TRANSLATION, 1);

    private Units units;
    private WorkDone work;

    @BeforeEach
    void wire() {
        units = new JdbcUnits(store.source());
        work = new JdbcWorkDone(store.source());
        for (long unit : new long[] {UNIT, NEXT}) {
            store.jdbc().update("insert into unit (id, state) values (?, 1)", unit);
        }
    }

    private void write(long unit, String person, Role role, LocalDate on) {
        units.revise(unit, new Units.NewText("A text.", person, role, 1, on));
    }

    @Test
    void countsATextWhereItWasHandedInFirst() {
        write(UNIT, "kim", Role.TRANSLATOR, MONDAY);
        write(UNIT, "kim", Role.TRANSLATOR, FRIDAY);
        write(NEXT, "kim", Role.TRANSLATOR, FRIDAY);

        assertThat(work.firstBetween(MONDAY, TUESDAY)).containsExactly(new Done(UNIT, "kim", Role.TRANSLATOR, MONDAY));
        assertThat(work.firstBetween(TUESDAY, FRIDAY)).containsExactly(new Done(NEXT, "kim", Role.TRANSLATOR, FRIDAY));
        assertThat(work.firstBetween(FRIDAY.plusDays(1), FRIDAY.plusDays(30))).isEmpty();
    }

    @Test
    void tellsTheRolesOfAPersonApart() {
        write(UNIT, "seo", Role.TRANSLATOR, MONDAY);
        write(UNIT, "seo", Role.EDITOR, TUESDAY);

        assertThat(work.firstBetween(TUESDAY, FRIDAY)).containsExactly(new Done(UNIT, "seo", Role.EDITOR, TUESDAY));
    }

    @Test
    void knowsWhoWroteAndApprovedLast() {
        write(UNIT, "kim", Role.TRANSLATOR, MONDAY);
        write(NEXT, "kim", Role.TRANSLATOR, MONDAY);
        write(UNIT, "lee", Role.TRANSLATOR, TUESDAY);
        write(UNIT, "seo", Role.EDITOR, FRIDAY);

        assertThat(work.lastOf(TRANSLATION))
                .containsExactly(
                        new Done(UNIT, "lee", Role.TRANSLATOR, TUESDAY),
                        new Done(UNIT, "seo", Role.EDITOR, FRIDAY),
                        new Done(NEXT, "kim", Role.TRANSLATOR, MONDAY));
        assertThat(work.lastOf(TRANSLATION + 1)).isEmpty();
    }
}
