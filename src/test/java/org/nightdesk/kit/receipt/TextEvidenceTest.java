package org.nightdesk.kit.receipt;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TextEvidenceTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Seoul 1,234,567 | seoul 1234567",
                "19:30 and 4.5 | 1930 and 45",
                "No. 5, and 6. | no. 5, and 6.",
                "'a 5,' | 'a 5,'",
                "',5' | ',5'",
                "5,a | 5,a",
                "a,5 | a,5",
                "1-2 | 1-2",
                "İSTANBUL | i̇stanbul",
            })
    void searchesInLowerCaseWithoutSeparatorsInsideNumbers(String text, String searched) {
        assertThat(TextEvidence.searched(text)).isEqualTo(searched);
    }

    @ParameterizedTest
    @CsvSource({"9, false", "10, false", "12, false", "13, true", "99, true", "100, true", "007, true", "'1,2', false"})
    void takesOnlyNumbersForEvidenceThatNobodySpellsOut(String number, boolean telling) {
        assertThat(TextEvidence.isTelling(number)).isEqualTo(telling);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "in 1997 | 1997 | true",
                "1997 | 1997 | true",
                "1997 was | 1997 | true",
                "21997 | 1997 | false",
                "19971 | 1997 | false",
                "x1997x | 1997 | true",
                "21997 and 1997 | 1997 | true",
                "eun soo2 | eun soo | true",
                "2eun soo | eun soo | true",
                "2eun soo2 | 2eun soo2 | true",
                "nothing | eun soo | false",
                "{1}x{/1} | {1} | true",
                "'' | 16 | false",
            })
    void findsATokenButNoNumberInsideALongerOne(String text, String token, boolean held) {
        assertThat(TextEvidence.holds(text, token)).isEqualTo(held);
    }

    @Test
    void asksForTermsNumbersAndCodesOfASource() {
        assertThat(TextEvidence.tokens("{1}은수{/1}는 1,204개의 계단을 3번 센다.", List.of("Eun Soo")))
                .containsExactlyInAnyOrder("eun soo", "1204", "{1}", "{/1}");
        assertThat(TextEvidence.tokens("좋은 드라마는 설명하지 않는다.", List.of())).isEmpty();
    }

    @Test
    void knowsWordsInLatinLettersAgain() {
        assertThat(TextEvidence.hasForeignWord("on netflix now", "지금 Netflix에서"))
                .isTrue();
        assertThat(TextEvidence.hasForeignWord("on the air now", "지금 Netflix에서"))
                .isFalse();
        assertThat(TextEvidence.hasForeignWord("on tvn now", "지금 tvN에서")).isFalse();
    }
}
