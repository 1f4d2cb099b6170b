package org.nightdesk.io;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;

@NullUnmarked
class FittedTest {
    @Test
    void leavesATextOfTheLimitAsItIs() {
        assertThat(Fitted.of("가".repeat(50), 50)).isEqualTo("가".repeat(50));
        assertThat(Fitted.of("", 50)).isEmpty();
    }

    @Test
    void tellsLongerTextsApartThatBeginAlike() {
        String one = Fitted.of("가".repeat(51), 50);
        String other = Fitted.of("가".repeat(52), 50);

        assertThat(one).hasSize(50).startsWith("가".repeat(33) + "…").isNotEqualTo(other);
        assertThat(other).hasSize(50);
        assertThat(Fitted.of("가".repeat(51), 50)).isEqualTo(one);
    }

    @Test
    void cutsNoCharacterInTwo() {
        for (int before = 0; before < 3; before++) {
            String fitted = Fitted.of("a".repeat(before) + "👩".repeat(100), 50);

            assertThat(fitted.length()).isBetween(49, 50);
            assertThat(fitted.codePoints()).noneMatch(point -> Character.getType(point) == Character.SURROGATE);
        }
    }
}
