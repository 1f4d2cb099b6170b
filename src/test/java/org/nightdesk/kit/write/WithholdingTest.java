package org.nightdesk.kit.write;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.nightdesk.article.Part;
import org.nightdesk.kit.KitRow;
import org.nightdesk.kit.Reason;
import org.nightdesk.kit.RowStatus;
import org.nightdesk.kit.SampleKits;

class WithholdingTest {
    private static final int CELL = 32_767;

    @Test
    void letsTextsGoThatFillACellExactly() {
        assertThat(code("가".repeat(CELL), "")).isNull();
        assertThat(code("source", "x".repeat(CELL))).isNull();
        assertThat(code("👩‍👩‍👧 ok 👩", "𝄞")).isNull();
    }

    @Test
    void keepsBackTextsThatACellCannotHold() {
        assertThat(code("가".repeat(CELL + 1), "")).isEqualTo("withheld.too-long");
        assertThat(code("source", "x".repeat(CELL + 1))).isEqualTo("withheld.too-long");
    }

    @Test
    void countsCharactersAsTheyAreEscapedInTheFile() {
        assertThat(code("\u0001".repeat(CELL / 7), "")).isNull();
        assertThat(code("\u0001".repeat(CELL / 7 + 1), "")).isEqualTo("withheld.too-long");
    }

    @Test
    void keepsBackHalvesOfCharacters() {
        assertThat(code("half \ud83d", "")).isEqualTo("withheld.broken-unicode");
        assertThat(code("half \ud83d and on", "")).isEqualTo("withheld.broken-unicode");
        assertThat(code("source", "\udc69 half")).isEqualTo("withheld.broken-unicode");
        assertThat(code("whole 👩 then half \udc69", "")).isEqualTo("withheld.broken-unicode");
        assertThat(code("turned \udc69\ud83d", "")).isEqualTo("withheld.broken-unicode");
    }

    private static @Nullable String code(String source, String text) {
        Reason reason = Withholding.reason(KitRow.open(SampleKits.key(1, 1), Part.PARAGRAPH, source, 1, List.of())
                .withText(text, RowStatus.TODO));
        return reason == null ? null : reason.code();
    }
}
