package org.nightdesk.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.nightdesk.ledger.LedgerQueries.Held;

class HeldTogetherTest {
    private static Held struck(long translation, String text) {
        return new Held(translation, "Struck: “" + text + "”; delete it", 1);
    }

    @Test
    void tellsRowsOfOneArticleWithTheSameFaultAsOne() {
        Held other = new Held(1, "Another fault", 2);

        List<Held> told = HeldTogether.of(
                List.of(struck(1, "~~a~~"), other, struck(1, "~~b~~ c"), struck(2, "~~b~~ c"), struck(1, "d")));

        assertThat(told).containsExactly(new Held(1, "Struck: “…”; delete it", 3), other, struck(2, "~~b~~ c"));
    }

    @Test
    void passesOverWhatTheReasonsCount() {
        Held one = new Held(1, "A cell in row 14 holds 40,500 characters", 1);
        Held two = new Held(1, "A cell in row 7 holds 41 characters", 1);
        Held three = new Held(1, "A cell in row 9 holds 50,000 characters", 1);

        assertThat(HeldTogether.of(List.of(one, two))).containsExactly(one, two);
        assertThat(HeldTogether.of(List.of(one, two, three)))
                .containsExactly(new Held(1, "A cell in row … holds … characters", 3));
    }
}
