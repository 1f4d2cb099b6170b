package org.nightdesk.workflow.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.nightdesk.store.StoreTest;
import org.nightdesk.workflow.manage.Intervention;
import org.nightdesk.workflow.manage.Interventions;

@NullUnmarked
class JdbcInterventionsTest extends StoreTest {
    private Interventions interventions;

    @BeforeEach
    void wire() {
        interventions = new JdbcInterventions(store.client());
    }

    @Test
    void givesBackWhatWasDoneInItsOrder() {
        List<Intervention> all = new ArrayList<>();
        for (Intervention.Action action : Intervention.Action.values()) {
            for (String text : TEXTS) {
                all.add(new Intervention(
                        7,
                        all.size() % 2,
                        action,
                        "kit " + action,
                        new Intervention.Word("Lee", text, LocalDate.of(2026, 11, 28))));
            }
        }
        all.forEach(interventions::keep);
        interventions.keep(
                new Intervention(8, 0, Intervention.Action.HOLD, "", all.get(0).word()));

        assertThat(interventions.of(7)).containsExactlyElementsOf(all);
        assertThat(interventions.of(8)).hasSize(1);
        assertThat(interventions.of(9)).isEmpty();
    }
}
