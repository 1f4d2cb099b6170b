package org.nightdesk.kit.write;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.nightdesk.office.XString;
import org.nightdesk.text.CodedText;

class CellTextTest {
    @Test
    void leavesWhatFitsAsItIs() {
        for (String text : List.of("", "a", "가".repeat(32_767), "a\n".repeat(253))) {
            assertThat(CellText.fits(text)).isTrue();
            assertThat(CellText.pieces(text)).containsExactly(text);
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void cutsLongTextsWithoutLossAndInsideNothing(long seed) {
        Random random = new Random(seed);
        List<String> bits = List.of("가", "😀", "{12}", "{/12}", "{3/}", "\u0001", "_x0041_", "é", "b");
        StringBuilder built = new StringBuilder();
        while (built.length() < 150_000) {
            built.append(bits.get(random.nextInt(bits.size())));
            if (seed % 2 == 0 && random.nextInt(9) == 0) {
                built.append(random.nextInt(40) == 0 ? '\n' : ' ');
            }
        }
        String text = built.toString();

        List<String> pieces = CellText.pieces(text);

        assertThat(String.join("", pieces)).isEqualTo(text);
        assertThat(pieces).allSatisfy(piece -> {
            assertThat(XString.escapedLength(piece)).isBetween(1, 32_767);
            assertThat(piece.chars().filter(c -> c == '\n').count()).isLessThanOrEqualTo(253);
            assertThat(Character.isLowSurrogate(piece.charAt(0))).isFalse();
        });
        assertThat(pieces.stream().mapToLong(CellTextTest::codes).sum()).isEqualTo(codes(text));
    }

    private static long codes(String text) {
        return CodedText.CODE.matcher(text).results().count();
    }

    @Test
    void cutsBehindAWordWhereThereIsOne() {
        String text = "word ".repeat(10_000);

        assertThat(CellText.pieces(text)).hasSize(2).allMatch(piece -> piece.endsWith("word "));
    }

    @Test
    void countsLineFeeds() {
        assertThat(CellText.pieces("a\n".repeat(600))).hasSize(3);
    }
}
