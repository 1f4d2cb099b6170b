package org.nightdesk.question.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.nightdesk.ledger.Ids;
import org.nightdesk.question.Question;
import org.nightdesk.question.Question.Kind;
import org.nightdesk.question.Questions;
import org.nightdesk.store.StoreTest;
import org.springframework.jdbc.core.simple.JdbcClient;

@NullUnmarked
class JdbcQuestionsTest extends StoreTest {
    private static final LocalDate DAY = LocalDate.of(2026, 11, 28);

    private Questions questions;

    @BeforeEach
    void wire() {
        questions = new JdbcQuestions(JdbcClient.create(store.jdbc()));
    }

    private static Question said(long unit, Kind kind, String person, String text, long receipt) {
        return new Question(unit, "AAAA-BBBB", kind, person, text, receipt, DAY);
    }

    @Test
    void keepsWhatIsOpenApartByKindAndTranslation() {
        Question asked = said(Ids.of(1, 0), Kind.QUESTION, "kim", "누구? 👩‍🚀", 1);
        Question other = said(Ids.of(2, 7), Kind.QUESTION, "lee", "", 2);
        Question declined = said(Ids.of(1, 3), Kind.DECLINED, "kim", "no", 1);
        List.of(asked, other, declined).forEach(questions::keep);

        assertThat(questions.open(Kind.QUESTION)).containsExactly(asked, other);
        assertThat(questions.open(1)).containsExactly(asked, declined);
        assertThat(questions.in(List.of(1L, 9L))).containsOnlyKeys(1L).containsEntry(1L, List.of(asked, declined));
    }

    @Test
    void letsTheLaterQuestionOfAPersonReplaceTheEarlier() {
        questions.keep(said(Ids.of(1, 0), Kind.QUESTION, "kim", "first", 1));
        questions.keep(said(Ids.of(1, 0), Kind.QUESTION, "lee", "other", 2));
        questions.keep(said(Ids.of(1, 0), Kind.DECLINED, "kim", "then not", 3));

        assertThat(questions.open(1)).extracting(Question::text).containsExactly("other", "then not");
        assertThat(questions.in(List.of(1L)).get(1L)).hasSize(1);
    }

    @Test
    void settlesWhateverIsOpenAboutUnits() {
        questions.keep(said(Ids.of(1, 0), Kind.QUESTION, "kim", "first", 1));
        questions.keep(said(Ids.of(1, 1), Kind.QUESTION, "kim", "second", 1));

        questions.settle(List.of(Ids.of(1, 0)), DAY);
        questions.settle(List.of(), DAY);

        assertThat(questions.open(Kind.QUESTION)).extracting(Question::text).containsExactly("second");
        assertThat(questions.in(List.of(1L)).get(1L)).hasSize(2);
    }
}
