package org.nightdesk.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.nightdesk.job.Person.Role;

class MergesTest {
    private static Unit unit(int n, UnitState state, String text, @Nullable Omission omission) {
        Revision revision = new Revision(
                n + 1, Ids.of(1, n), text, "kim", Role.TRANSLATOR, 1, LocalDate.of(2026, 11, 28), omission);
        return new Unit(Ids.of(1, n), state, 0, revision, "");
    }

    private static Unit text(int n) {
        return unit(n, UnitState.RETURNED, "text", null);
    }

    private static Unit merged(int n, int into) {
        return unit(n, UnitState.RETURNED, "", Omission.mergedInto(into));
    }

    @Test
    void groupsWhatIsMergedWithOneText() {
        Merges merges = Merges.of(List.of(merged(0, 1), text(1), merged(2, 1), text(3)));

        assertThat(merges.root(0)).isEqualTo(1);
        assertThat(merges.root(1)).isNull();
        assertThat(merges.into(1)).containsExactly(0, 2);
        assertThat(merges.group(2)).containsExactly(0, 1, 2);
        assertThat(merges.group(3)).containsExactly(3);
    }

    @Test
    void followsAUnitThatWasMergedItselfLater() {
        Merges merges = Merges.of(List.of(text(0), merged(1, 0), merged(2, 1)));

        assertThat(merges.root(2)).isEqualTo(0);
        assertThat(merges.into(0)).containsExactly(1, 2);
    }

    @Test
    void findsNoTextWhereThereIsNone() {
        Unit stale = unit(4, UnitState.STALE, "text", null);
        Unit empty = unit(5, UnitState.RETURNED, "", Omission.ON_PURPOSE);
        Merges merges =
                Merges.of(List.of(merged(0, 1), merged(1, 0), merged(2, 4), merged(3, 5), stale, empty, merged(6, 99)));

        for (int n : List.of(0, 1, 2, 3, 6)) {
            assertThat(merges.root(n)).as("unit %d", n).isNull();
        }
    }

    @Test
    void refusesANumberThatNoUnitHas() {
        assertThatThrownBy(() -> new Omission(-2)).isInstanceOf(IllegalArgumentException.class);
        assertThat(Omission.ofCode(-1)).isEqualTo(Omission.ON_PURPOSE);
        assertThat(Omission.ofCode(null)).isNull();
    }
}
