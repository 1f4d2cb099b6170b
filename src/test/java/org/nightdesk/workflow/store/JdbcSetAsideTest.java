package org.nightdesk.workflow.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.nightdesk.ledger.StepName;
import org.nightdesk.store.StoreTest;
import org.nightdesk.workflow.SetAside;

@NullUnmarked
class JdbcSetAsideTest extends StoreTest {
    private SetAside setAside;

    @BeforeEach
    void wire() {
        setAside = new JdbcSetAside(store.client());
    }

    private static SetAside.Item item(StepName step, String text) {
        return new SetAside.Item(step, "item " + text, "reason " + text, "remedy " + text);
    }

    @Test
    void keepsTheItemsOfANightInOrder() {
        List<SetAside.Item> items = new ArrayList<>();
        for (StepName step : StepName.values()) {
            TEXTS.forEach(text -> items.add(item(step, text)));
        }
        items.forEach(one -> setAside.note(one, 1));
        setAside.note(items.get(0), 2);
        setAside.note(items.get(0), 2);

        assertThat(setAside.of(1)).isEqualTo(items);
        assertThat(setAside.of(2)).containsExactly(items.get(0), items.get(0));
        assertThat(setAside.of(3)).isEmpty();
    }

    @Test
    void forgetsWhatAStepNotedWhenItBeginsAgain() {
        setAside.note(item(StepName.INTAKE, "a"), 1);
        setAside.note(item(StepName.ROUTE, "b"), 1);
        setAside.note(item(StepName.ROUTE, "c"), 2);

        setAside.begin(StepName.ROUTE, 1);

        assertThat(setAside.of(1)).containsExactly(item(StepName.INTAKE, "a"));
        assertThat(setAside.of(2)).containsExactly(item(StepName.ROUTE, "c"));
    }

    @Test
    void keepsATextThatNoDatabaseTakes() {
        setAside.note(item(StepName.ISSUE, "a\0b"), 1);

        assertThat(setAside.of(1)).containsExactly(item(StepName.ISSUE, "a\uFFFDb"));
    }
}
