package org.nightdesk.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class NumbersTest {
    @Test
    void writesRunsAsRanges() {
        assertThat(Numbers.write(List.of(0, 1, 2, 5, 7, 8))).isEqualTo("0-2,5,7-8");
        assertThat(Numbers.write(List.of())).isEmpty();
    }

    @Test
    void keepsAnyOrder() {
        List<Integer> numbers = List.of(9, 3, 4, 2, 1, 0, 1000);

        assertThat(Numbers.read(Numbers.write(numbers))).isEqualTo(numbers);
        assertThat(Numbers.read("")).isEmpty();
    }
}
