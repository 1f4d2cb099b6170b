package org.nightdesk.question.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.nightdesk.job.Answerer;
import org.nightdesk.ledger.Ids;
import org.nightdesk.question.Answer;
import org.nightdesk.question.KeptQuestion;
import org.nightdesk.question.Question;
import org.nightdesk.question.Question.End;
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
        return new Question(unit, "AAAA-BBBB", kind, person, text, receipt, DAY, Answerer.CRITIC);
    }

    private static Answer answer(String text) {
        return new Answer(text, "Lee", 0, 7, DAY.plusDays(1));
    }

    @Test
    void keepsWhatIsOpenApartByKindAndTranslation() {
        Question asked = said(Ids.of(1, 0), Kind.QUESTION, "kim", "누구? 👩‍🚀", 1);
        Question other = said(Ids.of(2, 7), Kind.QUESTION, "lee", "", 2);
        Question declined = said(Ids.of(1, 3), Kind.DECLINED, "kim", "no", 1);
        List.of(asked, other, declined).forEach(questions::keep);

        assertThat(questions.open(Kind.QUESTION))
                .extracting(KeptQuestion::question)
                .containsExactly(asked, other);
        assertThat(questions.unsettled(1)).extracting(KeptQuestion::question).containsExactly(asked, declined);
        assertThat(questions.asked()).extracting(KeptQuestion::number).containsExactly(1L, 2L);
        assertThat(questions.of(List.of(2L, 1L, 9L)))
                .extracting(KeptQuestion::number)
                .containsExactly(1L, 2L, 3L);
        assertThat(questions.translations()).containsExactly(1L, 2L);
        assertThat(questions.in(List.of(1L, 9L))).containsOnlyKeys(1L).containsEntry(1L, List.of(asked, declined));
    }

    @Test
    void letsTheLaterQuestionOfAPersonReplaceTheEarlier() {
        questions.keep(said(Ids.of(1, 0), Kind.QUESTION, "kim", "first", 1));
        questions.keep(said(Ids.of(1, 0), Kind.QUESTION, "lee", "other", 2));
        questions.keep(said(Ids.of(1, 0), Kind.DECLINED, "kim", "then not", 3));

        assertThat(questions.unsettled(1))
                .extracting(one -> one.question().text())
                .containsExactly("other", "then not");
        assertThat(questions.find(1)).get().satisfies(first -> {
            assertThat(first.end()).isEqualTo(End.REPLACED);
            assertThat(first.settledOn()).isEqualTo(DAY);
            assertThat(first.isOpen()).isFalse();
        });
        assertThat(questions.in(List.of(1L)).get(1L)).hasSize(1);
    }

    @Test
    void settlesAQuestionOnce() {
        questions.keep(said(Ids.of(1, 0), Kind.QUESTION, "kim", "first", 1));
        questions.keep(said(Ids.of(1, 1), Kind.QUESTION, "kim", "second", 1));

        questions.settle(1, End.WITHDRAWN, DAY);
        questions.settle(1, End.DECIDED, DAY.plusDays(1));

        assertThat(questions.open(Kind.QUESTION))
                .extracting(KeptQuestion::number)
                .containsExactly(2L);
        assertThat(questions.find(1)).get().extracting(KeptQuestion::end).isEqualTo(End.WITHDRAWN);
        assertThat(questions.find(1)).get().extracting(KeptQuestion::settledOn).isEqualTo(DAY);
        assertThat(questions.find(3)).isEmpty();
    }

    @Test
    void keepsTheAnswersThatWereReplacedOrWithdrawn() {
        questions.keep(said(Ids.of(1, 0), Kind.QUESTION, "kim", "first", 1));
        for (String text : TEXTS) {
            questions.answer(1, answer(text));
        }

        KeptQuestion answered = questions.find(1).orElseThrow();
        assertThat(answered.answers()).extracting(Answer::text).containsExactlyElementsOf(TEXTS);
        assertThat(answered.answer()).contains(answer(TEXTS.get(TEXTS.size() - 1)));
        assertThat(answered.answers().get(0).endedOn()).isEqualTo(DAY.plusDays(1));
        assertThat(answered.isOpen()).isFalse();
        assertThat(answered.isSettled()).as("its row waits all the same").isFalse();
        assertThat(questions.open(Kind.QUESTION)).isEmpty();
        assertThat(questions.unsettled(1)).containsExactly(answered);
        assertThat(questions.answeredSince(DAY.plusDays(1))).containsExactly(answered);
        assertThat(questions.answeredSince(DAY.plusDays(2))).isEmpty();

        questions.withdraw(1, DAY.plusDays(3));
        questions.withdraw(1, DAY.plusDays(4));

        KeptQuestion again = questions.find(1).orElseThrow();
        assertThat(again.isOpen()).isTrue();
        assertThat(again.answers()).hasSize(TEXTS.size());
        assertThat(again.answers().get(TEXTS.size() - 1).endedOn()).isEqualTo(DAY.plusDays(3));
        assertThat(questions.open(Kind.QUESTION)).containsExactly(again);
        assertThat(questions.answeredSince(DAY)).isEmpty();
    }

    @Test
    void readsWhatEarlierVersionsSettled() {
        store.jdbc()
                .update(
                        "insert into question (id, unit_id, row_key, kind, person, text, receipt_id, asked_on, settled_on)"
                                + " values (1, 1048576, 'A', 'QUESTION', 'kim', 'first', 1, date '2026-11-28', date '2026-11-29')");

        KeptQuestion old = questions.find(1).orElseThrow();

        assertThat(old.isSettled()).isTrue();
        assertThat(old.end()).isNull();
        assertThat(old.question().answerer()).isEqualTo(Answerer.EDITOR);
    }

    @Test
    void mayHaveItsTablesMadeTwice() throws IOException {
        questions.keep(said(Ids.of(1, 0), Kind.QUESTION, "kim", "first", 1));
        questions.answer(1, answer("yes"));

        statements("V17__answers.sql").forEach(store.jdbc()::execute);

        assertThat(questions.find(1).orElseThrow().answer()).contains(answer("yes"));
    }
}
