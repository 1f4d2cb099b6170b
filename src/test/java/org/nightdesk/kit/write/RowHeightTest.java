package org.nightdesk.kit.write;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every text stands in a cell that holds ten small letters a line. */
@NullUnmarked
class RowHeightTest {
    private static final int WIDTH = 11;

    static Stream<Arguments> texts() {
        return Stream.of(
                Arguments.of("", 1),
                Arguments.of("abcdefghij", 1),
                Arguments.of("abcdefghijk", 2),
                Arguments.of("a".repeat(20), 2),
                Arguments.of("a".repeat(21), 3),
                Arguments.of("one\ntwo", 2),
                Arguments.of("\n\n", 3),
                Arguments.of("abcdefghij\nabcdefghij", 2),
                Arguments.of("aaaaa bbbbb ccccc", 3),
                Arguments.of("aaaa bbbb cccc dd", 2),
                // Capitals and the widest small letters take more.
                Arguments.of("AAAAAAAA", 1),
                Arguments.of("AAAAAAAAA", 2),
                Arguments.of("ZZZZZZZZZ", 2),
                Arguments.of("mmmmmmmmm", 2),
                Arguments.of("wwwwwwwww", 2),
                Arguments.of("@@@@@@@@@@", 1),
                Arguments.of("[[[[[[[[[[", 1),
                Arguments.of("nnnnnnnnnn", 1),
                // Hangul, kana, ideographs and full-width forms count nearly double and may break anywhere.
                Arguments.of("가".repeat(5), 1),
                Arguments.of("가".repeat(6), 2),
                Arguments.of("힣".repeat(6), 2),
                Arguments.of("ぁ".repeat(6), 2),
                Arguments.of("龍".repeat(6), 2),
                Arguments.of("、".repeat(6), 2),
                Arguments.of("Ａ".repeat(6), 2),
                Arguments.of("가".repeat(10), 2),
                Arguments.of("가".repeat(11), 3),
                // Other scripts do not; marks, joiners and zero-width characters take nothing.
                Arguments.of("ｱ".repeat(10), 1),
                Arguments.of("กขคงจฉชซฌญ", 1),
                Arguments.of("กขคงจฉชซฌญด", 2),
                Arguments.of("ก\u0e31".repeat(10), 1),
                Arguments.of("a" + "\u0300".repeat(20), 1),
                Arguments.of("a\u20dd".repeat(10), 1),
                Arguments.of("a\u200d".repeat(10), 1),
                Arguments.of("😀".repeat(5), 1),
                Arguments.of("😀".repeat(6), 2));
    }

    @ParameterizedTest
    @MethodSource("texts")
    void countsTheLinesATextTakes(String text, int lines) {
        assertThat(RowHeight.lines(text, WIDTH)).isEqualTo(lines);
    }

    @Test
    void keepsWordsWholeWhateverTheirLetters() {
        assertThat(RowHeight.lines("AAAA BBBB CCCC", WIDTH)).isEqualTo(3);
        assertThat(RowHeight.lines("aamaa bbmbb ccmcc", WIDTH)).isEqualTo(3);
    }

    @Test
    void givesEveryLineItsPlaceUpToTheMostARowMayHave() {
        assertThat(RowHeight.tenths(1, 155)).isEqualTo(205);
        assertThat(RowHeight.tenths(4, 155)).isEqualTo(670);
        assertThat(RowHeight.tenths(100, 155)).isEqualTo(RowHeight.MAX_TENTHS);
    }
}
