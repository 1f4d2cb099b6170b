package org.nightdesk.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.nightdesk.ledger.Articles.Order;
import org.nightdesk.ledger.Lane;

class UrgentFirstTest {
    private static final LocalDate FRIDAY = LocalDate.of(2026, 12, 4);

    private final MemoryQueue queue = new MemoryQueue();

    private List<Long> order(Map<Long, Order> orders) {
        List<Long> ids = new ArrayList<>();
        UrgentFirst.in(queue, Lane.TRANSLATOR, "nightly", orders)
                .forEachRemaining(waiting -> ids.add(waiting.translationId()));
        return ids;
    }

    @Test
    void givesEachThatWaitsOnceTheUrgentFirst() {
        for (long id = 1; id <= 8; id++) {
            queue.add(Lane.TRANSLATOR, id, 10);
        }

        assertThat(order(Map.of())).containsExactly(1L, 2L, 3L, 4L, 5L, 6L, 7L, 8L);
        assertThat(order(Map.of(
                        2L, new Order(-1, null, null),
                        4L, new Order(0, null, FRIDAY),
                        5L, new Order(1, null, null),
                        6L, new Order(0, FRIDAY, null),
                        7L, new Order(2, FRIDAY.plusDays(3), null),
                        8L, new Order(2, FRIDAY, null),
                        99L, new Order(2, FRIDAY, null))))
                .containsExactly(8L, 7L, 5L, 6L, 1L, 3L, 4L, 2L);
    }
}
