package org.nightdesk.workflow.issue;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.nightdesk.job.Answerer;
import org.nightdesk.job.People;
import org.nightdesk.job.Person.Role;
import org.nightdesk.ledger.Ids;
import org.nightdesk.ledger.Unit;
import org.nightdesk.ledger.UnitState;
import org.nightdesk.ledger.Units;
import org.nightdesk.question.Answer;
import org.nightdesk.question.Question;
import org.nightdesk.question.Question.End;
import org.nightdesk.question.Question.Kind;
import org.nightdesk.workflow.MemoryArticles;
import org.nightdesk.workflow.MemoryQuestions;

@NullUnmarked
class AskedNotesTest {
    private static final LocalDate DAY = LocalDate.of(2026, 11, 28);
    private static final long ENGLISH = 1;
    private static final long FRENCH = 2;
    private static final Unit ROW = unit(ENGLISH, 3);

    private final MemoryQuestions questions = new MemoryQuestions();

    private static Unit unit(long translation, int n) {
        return new Unit(Ids.of(translation, n), UnitState.OPEN, 0, null, "");
    }

    private void ask(Unit unit, Kind kind, String person, String text) {
        questions.keep(new Question(unit.id(), "KEY", kind, person, text, 1, DAY, Answerer.MANAGER));
    }

    private void answer(long number, String text) {
        questions.answer(number, new Answer(text, "Lee", Answer.BY_HAND, 0, DAY));
    }

    private AskedNotes notes(String reader, Locale language) {
        RowNotes notes = new RowNotes(new MemoryArticles(), new People(List.of()), language);
        return notes.asked(questions.of(List.of(ENGLISH, FRENCH)), reader);
    }

    private String about(String reader) {
        return notes(reader, Locale.ENGLISH).about(ROW);
    }

    private String said(String person, String text) {
        return notes("seo", Locale.ENGLISH).said(new Units.Remark(ROW.id(), text, person, Role.TRANSLATOR, DAY), ROW);
    }

    @Test
    void tellsTheAskerAndOthersOfTheRow() {
        ask(ROW, Kind.QUESTION, "kim", "Who?");

        assertThat(about("kim")).isEqualTo("You asked: Who?");
        assertThat(about("seo")).isEqualTo("kim asked: Who?");
        answer(1, "The director.");
        assertThat(about("kim")).isEqualTo("You asked: Who? – Lee answered: The director.");
        assertThat(about("seo")).isEqualTo("kim asked: Who? – Lee answered: The director.");
        questions.settle(1, End.FILLED, DAY);
        assertThat(about("seo")).as("an answer stays").endsWith("Lee answered: The director.");
        questions.withdraw(1, DAY);
        assertThat(about("seo")).as("settled without an answer").isEmpty();
    }

    @Test
    void tellsColleaguesOnlyWhatIsAnswered() {
        ask(unit(FRENCH, 3), Kind.QUESTION, "marc", "Who?");
        ask(unit(FRENCH, 4), Kind.QUESTION, "marc", "When?");
        ask(ROW, Kind.QUESTION, "kim", "Is it him?");

        assertThat(about("lee")).isEqualTo("kim asked: Is it him?");
        answer(1, "The director.");
        answer(2, "In May.");
        assertThat(about("lee")).isEqualTo("kim asked: Is it him?\nAsked by a colleague: Who? – Answer: The director.");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "en | You asked: Who? – Lee answered: He.",
                "ko | 하신 질문: Who? – Lee의 답: He.",
                "de | Sie fragten: Who? – Lee antwortete: He.",
                "fr | Vous aviez demandé : Who? – Lee a répondu : He.",
                "ar | سؤالك: Who? – جواب Lee: He.",
                "zh-Hans | 你的问题：Who? – Lee的答复：He."
            })
    void speaksTheReadersLanguage(String language, String note) {
        ask(ROW, Kind.QUESTION, "kim", "Who?");
        answer(1, "He.");

        assertThat(notes("kim", Locale.forLanguageTag(language)).about(ROW)).isEqualTo(note);
    }

    @Test
    void doesNotRepeatInARemarkWhatAQuestionTells() {
        ask(ROW, Kind.QUESTION, "kim", "Who?");

        assertThat(said("kim", "Who?")).isEmpty();
        assertThat(said("kim", "The title is a pun.")).isEqualTo("kim: The title is a pun.");
        assertThat(said("lee", "Who?")).isEqualTo("lee: Who?");
        answer(1, "The director.");
        assertThat(said("Lee", "The director."))
                .as("the answer is told with it")
                .isEmpty();
    }

    @Test
    void forgetsWhatWasTakenBack() {
        ask(ROW, Kind.QUESTION, "kim", "Who?");
        questions.settle(1, End.WITHDRAWN, DAY);
        ask(ROW, Kind.DECLINED, "lee", "I do not know the sea.");

        assertThat(said("kim", "Who?")).isEmpty();
        assertThat(said("lee", "I do not know the sea.")).as("still declined").isNotEmpty();
        questions.settle(2, End.DECIDED, DAY);
        assertThat(said("lee", "I do not know the sea.")).isEmpty();
        assertThat(about("seo")).isEmpty();
    }

    @Test
    void keepsARemarkThatIsStillThere() {
        ask(ROW, Kind.QUESTION, "kim", "Who?");
        questions.settle(1, End.FILLED, DAY);

        assertThat(said("kim", "Who?")).isEqualTo("kim: Who?");
    }
}
