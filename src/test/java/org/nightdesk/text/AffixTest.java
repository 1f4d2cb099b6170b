package org.nightdesk.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@NullUnmarked
class AffixTest {
    private static final Affix CREDIT = Affix.before("Credit: ", List.of("사진 제공 :", "Photo :", "Photo by", "写真提供 :"))
            .keeping(List.of("Credit: The Series"));
    private static final Affix HEADLINE =
            Affix.before("【韓国ドラマレビュー】『シグナル』", List.of("[리뷰]", "[韓国ドラマレビュー]", "『シグナル』", "シグナル:"));
    private static final Affix RATING =
            Affix.after(" (3.5/5)", List.of("(3,5/5)", "3.5/5", "Rating: 3.5/5", "[3.5/5]", "평점 3.5/5"));

    private static String rest(Affix affix, String text, String source) {
        Affix.Doubled doubled = affix.doubledIn(text, source);
        return doubled == null ? "-" : doubled.rest();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Credit: CJ ENM           | CJ ENM    | CJ ENM",
                "credit : CJ ENM          | CJ ENM    | CJ ENM",
                "Ｃｒｅｄｉｔ：CJ ENM       | CJ ENM    | CJ ENM",
                "Credit: Photo: CJ ENM    | CJ ENM    | CJ ENM",
                "사진제공: CJ ENM          | CJ ENM    | CJ ENM",
                "{1}Credit:{/1} CJ ENM    | CJ ENM    | {1}{/1} CJ ENM",
                "{1}Credit: CJ{/1} ENM    | CJ ENM    | {1} CJ{/1} ENM",
                "CJ ENM                   | CJ ENM    | -",
                "Credit CJ ENM            | CJ ENM    | -",
                "Credit:                  | CJ ENM    | -",
                "Photo by CJ ENM          | CJ ENM    | -",
                "Credit: The Movie        | 크레딧: 더 무비  | -",
                "Credit: The Series       | 크레딧       | -",
                "The Credit: CJ ENM       | CJ ENM    | -"
            })
    void takesALabelThatIsAddedAnywayForWhatItIs(String text, String source, String rest) {
        assertThat(rest(CREDIT, text, source)).isEqualTo(rest);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "【韓国ドラマレビュー】『シグナル』無線機の声   | 무전기의 소리     | 無線機の声",
                "[韓国ドラマレビュー]無線機の声                 | 무전기의 소리     | 無線機の声",
                "[리뷰] 「シグナル」 無線機の声                  | 무전기의 소리     | 無線機の声",
                "『シグナル』無線機の声                          | ‘시그널’의 소리   | -",
                "シグナルの声                                    | 무전기의 소리     | -"
            })
    void takesPartsOfAHeadlinesPatternOneAfterTheOther(String text, String source, String rest) {
        assertThat(rest(HEADLINE, text, source)).isEqualTo(rest);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "It stays. (3.5/5)         | 남는다.          | It stays.",
                "It stays. （3.5／5）       | 남는다.          | It stays.",
                "It stays. 3.5/5           | 남는다.          | It stays.",
                "It stays. Rating: 3.5/5   | 남는다.          | It stays.",
                "It stays. [3.5 / 5]       | 남는다.          | It stays.",
                "I give it 3.5/5           | 남는다.          | -",
                "It stays. (4/5)           | 남는다.          | -",
                "It stays. (3.5/5)         | 남는다. (3.5/5)  | -",
                "(3.5/5)                   | 남는다.          | -"
            })
    void takesARatingBehindASentence(String text, String source, String rest) {
        assertThat(rest(RATING, text, source)).isEqualTo(rest);
    }

    @Test
    void goesAroundATextInTheOrderOfItsParts() {
        Affix both = Affix.before("[", List.of()).and(Affix.after("]", List.of()));

        assertThat(both.around("text")).isEqualTo("[text]");
        assertThat(CREDIT.around("CJ ENM")).isEqualTo("Credit: CJ ENM");
        assertThat(Affix.NONE.isEmpty()).isTrue();
        assertThat(Affix.NONE.doubledIn("Credit: CJ ENM", "CJ ENM")).isNull();
    }
}
