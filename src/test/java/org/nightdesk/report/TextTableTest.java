package org.nightdesk.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class TextTableTest {
    @Test
    void linesUpColumnsWhereKoreanTakesTwoPlaces() {
        assertThat(TextTable.of(List.of(List.of("은수", "x"), List.of("abcde", "y"))))
                .isEqualTo("  은수   x\n  abcde  y\n");
    }

    @Test
    void letsOneLongCellPushNoOtherApart() {
        String longest = "r".repeat(200);

        assertThat(TextTable.of(List.of(List.of("kim", "x"), List.of(longest, "y"), List.of("seo-a", "z"))))
                .isEqualTo("  kim    x\n  " + longest + "  y\n  seo-a  z\n");
    }

    @Test
    void leavesEmptyColumnsOut() {
        assertThat(TextTable.of(List.of(List.of("a", "", "b"), List.of("cc", "", "d"))))
                .isEqualTo("  a   b\n  cc  d\n");
    }
}
