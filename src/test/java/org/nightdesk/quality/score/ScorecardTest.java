package org.nightdesk.quality.score;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.nightdesk.quality.Category;
import org.nightdesk.quality.Finding;
import org.nightdesk.quality.FindingText;
import org.nightdesk.quality.Severity;
import org.nightdesk.quality.Span;
import org.nightdesk.quality.score.Scorecard.Count;
import org.nightdesk.quality.score.Scorecard.Work;

class ScorecardTest {
    @Test
    void weighsFindingsBySeverityAndWords() {
        Scorecard card = Scorecard.of(List.of(
                new Work(300, "a", "a", List.of(finding(Severity.MINOR, Category.PUNCTUATION))),
                new Work(
                        200,
                        "b",
                        "b",
                        List.of(
                                finding(Severity.CRITICAL, Category.OMISSION),
                                finding(Severity.MAJOR, Category.PUNCTUATION))),
                new Work(0, "c", "c", List.of(finding(Severity.NEUTRAL, Category.MARKUP)))));
        assertThat(card.units()).isEqualTo(3);
        assertThat(card.words()).isEqualTo(500);
        assertThat(card.penalty()).isEqualTo(31);
        assertThat(card.penaltyPerThousandWords()).isEqualTo(62);
        assertThat(card.score()).isCloseTo(93.8, within(1e-9));
        assertThat(card.categories())
                .containsExactly(new Count(Category.PUNCTUATION, 2), new Count(Category.OMISSION, 1));
    }

    @Test
    void measuresWhatTheEditorChangedAgainstTheLongerText() {
        assertThat(Scorecard.of(List.of(work("kitten", "sitting"))).editShare()).isCloseTo(3.0 / 7, within(1e-9));
        assertThat(Scorecard.of(List.of(work("same", "same"))).editShare()).isZero();
        assertThat(Scorecard.of(List.of(work("", "new"))).editShare()).isEqualTo(1);
        assertThat(Scorecard.of(List.of(work("same", "same"), work("abcd", "wxyz")))
                        .editShare())
                .isEqualTo(0.5);
    }

    @Test
    void addsUpToWhatAllOfTheWorkWouldCount() {
        Work one = new Work(300, "a", "b", List.of(finding(Severity.MINOR, Category.PUNCTUATION)));
        Work other = new Work(200, "cd", "cd", List.of(finding(Severity.MAJOR, Category.OMISSION)));
        assertThat(Scorecard.of(List.of(one)).plus(Scorecard.of(List.of(other))))
                .isEqualTo(Scorecard.of(List.of(one, other)));
        assertThat(Scorecard.NONE.plus(Scorecard.of(List.of(one)))).isEqualTo(Scorecard.of(List.of(one)));
    }

    @Test
    void countsCodePointsNotUnits() {
        assertThat(EditDistance.between("a👨b", "a👩b")).isEqualTo(1);
        assertThat(EditDistance.between("은수", "은수는")).isEqualTo(1);
        assertThat(EditDistance.between("abcdef", "azced")).isEqualTo(3);
    }

    @Test
    void hasNoPointsWithoutWork() {
        Scorecard card = Scorecard.of(List.of());
        assertThat(card.score()).isEqualTo(100);
        assertThat(card.editShare()).isZero();
        assertThat(card.categories()).isEmpty();
    }

    private static Work work(String translated, String edited) {
        return new Work(10, translated, edited, List.of());
    }

    private static Finding finding(Severity severity, Category category) {
        return new Finding(
                new FindingText("number", "missing", Map.of("source", "3")), category, severity, 0, Span.target(0, 1));
    }
}
