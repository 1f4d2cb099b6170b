package org.nightdesk.kit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

@NullUnmarked
class NormalizedTextTest {
    static Stream<Arguments> texts() {
        return Stream.of(
                Arguments.of("plain text", "plain text"),
                Arguments.of("  ends are bare\n", "ends are bare"),
                Arguments.of("한글은", "한글은"),
                Arguments.of("\u1112\u1161\u11ab", "한"),
                Arguments.of("e\u0301te\u0301", "été"),
                Arguments.of("one\r\ntwo\rthree\nfour", "one\ntwo\nthree\nfour"),
                Arguments.of("one\r", "one"),
                Arguments.of("one\r\r\n\n\rtwo", "one\n\n\n\ntwo"),
                Arguments.of("a\u0300 \u00e0", "\u00e0 \u00e0"),
                Arguments.of("\uac00\u11a8", "\uac01"),
                Arguments.of("\u304b\u3099", "\u304c"),
                Arguments.of("\uf900 \u212b", "\u8c48 \u00c5"),
                Arguments.of("\u1ea5 ấ", "\u1ea5 \u1ea5"),
                Arguments.of("a\u2003b \u3000c", "a\u2003b \u3000c"),
                Arguments.of("\u0001bell\u0007", "\u0001bell\u0007"),
                Arguments.of("“quoted” – naïve…", "“quoted” – naïve…"),
                Arguments.of("", ""),
                Arguments.of("one\u2028two\u2029three\u0085four", "one\ntwo\nthree\nfour"),
                Arguments.of("one\u000btwo\fthree", "one\ntwo\nthree"),
                Arguments.of("a\tb\u00a0c\u202fd\u2007e", "a b c d e"),
                Arguments.of("a\u200bb\ufeffc\u2060d\u00ade", "abcde"),
                Arguments.of("joined\u200d\u200c", "joined\u200d\u200c"));
    }

    @ParameterizedTest
    @MethodSource("texts")
    void isTheSameTextWithoutWhatSpreadsheetsAdd(String text, String plain) {
        assertThat(NormalizedText.of(text, Locale.ENGLISH)).isEqualTo(plain);
    }

    @Test
    void keepsWhatALanguageNeeds() {
        assertThat(NormalizedText.of("Quoi\u202f? «\u00a0oui\u00a0»", Locale.FRENCH))
                .isEqualTo("Quoi\u202f? «\u00a0oui\u00a0»");
        assertThat(NormalizedText.of("ก\u200bข", Locale.forLanguageTag("th"))).isEqualTo("ก\u200bข");
    }

    @Test
    void comparesWithoutRegardToWhiteSpace() {
        assertThat(NormalizedText.compared(" one \n\n two  three ")).isEqualTo("one two three");
        assertThat(NormalizedText.compared("one two")).isEqualTo("one two");
        assertThat(NormalizedText.compared("one\ntwo")).isEqualTo("one two");
        assertThat(NormalizedText.same("one  two", "one\r\ntwo")).isTrue();
        assertThat(NormalizedText.same("one two", "onetwo")).isFalse();
        assertThat(NormalizedText.same("\u1112\u1161\u11ab", "한")).isTrue();
    }

    @Test
    void keepsTheSpacesOfEveryLanguageThatHasSome() {
        for (String tag : new String[] {"th", "km", "lo", "my"}) {
            assertThat(NormalizedText.of("a\u200bb", Locale.forLanguageTag(tag)))
                    .isEqualTo("a\u200bb");
        }
        assertThat(NormalizedText.of("«\u202foui\u00a0»\u200b", Locale.CANADA_FRENCH))
                .isEqualTo("«\u202foui\u00a0»");
        assertThat(NormalizedText.of("a\u200bb\u00a0c", Locale.KOREAN)).isEqualTo("ab c");
    }

    @Test
    void comparesWithoutRegardToBreaksAtTheEndsAndInside() {
        assertThat(NormalizedText.compared("\n one\n")).isEqualTo("one");
        assertThat(NormalizedText.compared("one \ntwo\n\n three")).isEqualTo("one two three");
        assertThat(NormalizedText.compared("")).isEmpty();
        assertThat(NormalizedText.same("one", "one")).isTrue();
        assertThat(NormalizedText.same("one", "two")).isFalse();
    }
}
