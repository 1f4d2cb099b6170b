package org.nightdesk.workflow.issue;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RowNotesTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "en | 3 years | 4 years | “3” → “4”",
                "en | She never laughs. | She laughs. | − “never”",
                "en | She laughs. | She never laughs, ever. | + “never”; + “, ever”",
                "ko | 파도만 말한다. | 바람만 말한다. | “파도만” → “바람만”",
                "ja | 夜のパン屋 | 夜のパン店 | “屋” → “店”",
                "en | same | same | ''"
            })
    void tellsChangedWordsInALine(String locale, String before, String after, String told) {
        assertThat(RowNotes.changes(before, after, Locale.forLanguageTag(locale)))
                .isEqualTo(told);
    }

    @Test
    void tellsNothingWhereNearlyEverythingChanged() {
        assertThat(RowNotes.changes("a b c d e f g h", "a 1 c 2 e 3 g 4 5 6", Locale.ENGLISH))
                .isNotEmpty();
        assertThat(RowNotes.changes("a b c d e f g h i j k l m n o", "a 1 c 2 e 3 g 4 i 5 k 6 m 7 o", Locale.ENGLISH))
                .isEmpty();
    }

    @Test
    void leavesEmptyLinesOut() {
        assertThat(RowNotes.lines("", "one", "", "two")).isEqualTo("one\ntwo");
    }
}
