package org.nightdesk.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class LookaheadTest {
    @Test
    void keepsTheOrderOfTheSource() {
        List<Integer> made = new ArrayList<>();
        try (Lookahead<Integer, Integer> ahead =
                new Lookahead<>(IntStream.range(0, 500).iterator(), n -> n * 2, 4, 16)) {
            ahead.forEachRemaining(made::add);
        }

        assertThat(made)
                .isEqualTo(IntStream.range(0, 500).map(n -> n * 2).boxed().toList());
    }

    @Test
    void makesNoMoreAheadThanAllowed() {
        AtomicInteger asked = new AtomicInteger();
        try (Lookahead<Integer, Integer> ahead = new Lookahead<>(
                IntStream.range(0, 500).peek(n -> asked.incrementAndGet()).iterator(), n -> n, 2, 8)) {
            ahead.next();

            assertThat(asked.get()).isLessThanOrEqualTo(9);
        }
    }

    @Test
    void passesFailuresOn() {
        try (Lookahead<Integer, Integer> ahead = new Lookahead<>(
                List.of(1).iterator(),
                n -> {
                    throw new IllegalArgumentException("no " + n);
                },
                1,
                2)) {
            assertThatThrownBy(ahead::next)
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("no 1");
        }
    }
}
