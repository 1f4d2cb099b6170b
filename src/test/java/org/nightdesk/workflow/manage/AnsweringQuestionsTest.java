package org.nightdesk.workflow.manage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.nightdesk.workflow.WorkflowSamples.prepared;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.nightdesk.job.Answerer;
import org.nightdesk.job.Person.Role;
import org.nightdesk.kit.Kit;
import org.nightdesk.kit.Kits;
import org.nightdesk.ledger.Lane;
import org.nightdesk.ledger.Pauses;
import org.nightdesk.ledger.Transition;
import org.nightdesk.ledger.UnitState;
import org.nightdesk.question.Answer;
import org.nightdesk.question.Question;
import org.nightdesk.question.Question.End;
import org.nightdesk.question.Question.Kind;
import org.nightdesk.workflow.MemoryArticles;
import org.nightdesk.workflow.MemoryInterventions;
import org.nightdesk.workflow.MemoryKits;
import org.nightdesk.workflow.MemoryPauses;
import org.nightdesk.workflow.MemoryQuestions;
import org.nightdesk.workflow.MemoryQueue;
import org.nightdesk.workflow.MemoryUnits;
import org.nightdesk.workflow.UnitLife;
import org.nightdesk.workflow.manage.Intervention.Action;
import org.nightdesk.workflow.manage.Intervention.Word;

@NullUnmarked
class AnsweringQuestionsTest {
    private static final Word WORD = new Word("Lee", "asked the critic", MemoryUnits.DATE);
    private static final String ANSWER = "The director.";

    private final MemoryArticles articles = new MemoryArticles();
    private final MemoryUnits units = new MemoryUnits();
    private final MemoryPauses pauses = new MemoryPauses();
    private final MemoryKits kits = new MemoryKits();
    private final MemoryQueue queue = new MemoryQueue();
    private final MemoryQuestions questions = new MemoryQuestions();
    private final MemoryInterventions interventions = new MemoryInterventions();
    private final UnitLife life = new UnitLife(units, queue);
    private final AnsweringQuestions desk = new AnsweringQuestions(
            new Intervening.Ledger(articles, units, pauses, queue), kits, questions, life, new Booking(interventions));
    private long english;
    private long japanese;
    private long article;

    @BeforeEach
    void takeAnArticle() {
        List<Long> ids = articles.put(
                prepared("lighthouse", "빛", "문하린", "빛이 남는 자리", "은수는 웃는다."), Locale.ENGLISH, Locale.JAPANESE);
        english = ids.get(0);
        japanese = ids.get(1);
        article = articles.translation(english).articleId();
    }

    /** A question about the second row; without a draft it waits for the answer. */
    private long ask(UnitState state) {
        long unit = units.put(english, 1, state);
        Question question = new Question(
                unit, "AAAA-BBBB-C", Kind.QUESTION, "kim", "Who is meant?", 1, MemoryUnits.DATE, Answerer.MANAGER);
        questions.keep(question);
        if (state == UnitState.ISSUED) {
            units.move(Transition.HOLD, List.of(unit), question.said());
        }
        articles.assign(Role.TRANSLATOR, Map.of(english, "kim"));
        return unit;
    }

    private static Outcome.Done done(Outcome outcome) {
        assertThat(outcome).isInstanceOf(Outcome.Done.class);
        return (Outcome.Done) outcome;
    }

    private static Outcome.Nothing nothing(Outcome outcome) {
        assertThat(outcome).isInstanceOf(Outcome.Nothing.class);
        return (Outcome.Nothing) outcome;
    }

    @Test
    void sendsTheRowThatWaitsForTheAnswerBackToItsTranslator() {
        long unit = ask(UnitState.ISSUED);

        Outcome.Done done = done(desk.answer(1, ANSWER, WORD));

        assertThat(done.done())
                .containsExactly("Question 1 (lighthouse in en, row AAAA-BBBB-C) is answered: The director.");
        assertThat(done.next())
                .containsExactly(
                        "The next night sends the row to kim, unless they are away, with question and answer.",
                        "Kits in other languages that go out from now on show it too.",
                        "Undo it: nightdesk answer 1 --withdraw");
        assertThat(units.state(unit)).isEqualTo(UnitState.OPEN);
        assertThat(queue.lane(Lane.TRANSLATOR)).containsExactly(Map.entry(english, 2));
        assertThat(questions.find(1).orElseThrow().answer())
                .get()
                .satisfies(answer -> assertThat(answer.by()).isEqualTo("Lee"));
        assertThat(interventions.of(article))
                .extracting(Intervention::action, Intervention::told)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(
                        Action.ANSWER, "question 1 answered by Lee on 2026-11-28: asked the critic"));
    }

    @Test
    void leavesADraftToTheEditor() {
        long unit = ask(UnitState.RETURNED);

        Outcome.Done done = done(desk.answer(1, ANSWER, WORD));

        assertThat(units.state(unit)).isEqualTo(UnitState.RETURNED);
        assertThat(queue.of(english)).isEmpty();
        assertThat(done.next().get(0)).startsWith("The editor sees the text with question and answer");
    }

    @Test
    void namesKitsThatAreOutWithoutTheAnswer() {
        ask(UnitState.ISSUED);
        send(1, japanese, "toyama", 7);
        questions.answer(1, new Answer("An old one", "Lee", 0, 6, MemoryUnits.DATE));

        Outcome.Done done = done(desk.answer(1, ANSWER, WORD));

        assertThat(done.done()).last().isEqualTo("That replaces what Lee answered on 2026-11-28: An old one");
        assertThat(done.next().get(1)).contains("Already out without it: kit K1 of toyama (ja). Tell them");
        assertThat(units.of(japanese)).allMatch(one -> one.state() == UnitState.ISSUED);
        assertThat(questions.find(1).orElseThrow().answer().orElseThrow().lastNight())
                .isEqualTo(7);
    }

    @Test
    void takesNoticeOfKitsThatGoOutLater() {
        long unit = ask(UnitState.ISSUED);
        desk.answer(1, ANSWER, WORD);
        send(2, japanese, "toyama", 8);
        KitsWithoutAnswer without = new KitsWithoutAnswer(articles, units, kits);

        assertThat(without.of(
                        unit,
                        questions.find(1).orElseThrow().answer().orElseThrow().lastNight()))
                .isEmpty();
        assertThat(done(desk.withdraw(1, WORD)).next())
                .contains("Already out with it: kit K2 of toyama (ja). Tell them.");
    }

    @Test
    void takesAnAnswerBackSoThatTheRowWaitsAgain() {
        long unit = ask(UnitState.ISSUED);
        desk.answer(1, ANSWER, WORD);

        Outcome.Done done = done(desk.withdraw(1, WORD));

        assertThat(done.done())
                .containsExactly(
                        "Question 1 (lighthouse in en, row AAAA-BBBB-C): the answer of Lee is withdrawn: The director.");
        assertThat(done.next())
                .containsExactly(
                        "The row waits for another answer.", "The question is open again: nightdesk answer 1 \"…\"");
        assertThat(units.state(unit)).isEqualTo(UnitState.HELD);
        assertThat(units.get(unit).reason()).isEqualTo("kim asks: Who is meant?");
        assertThat(questions.find(1).orElseThrow().isOpen()).isTrue();
        assertThat(interventions.of(article).get(1).told())
                .startsWith("the answer to question 1 withdrawn by Lee on 2026-11-28");
        assertThat(nothing(desk.withdraw(1, WORD)).reason()).endsWith("has no answer.");

        done(desk.answer(1, "The actor.", WORD));

        assertThat(units.state(unit)).as("answered once more").isEqualTo(UnitState.OPEN);
    }

    @Test
    void leavesARowAloneThatIsHeldForAnotherReason() {
        long unit = ask(UnitState.ISSUED);
        units.move(Transition.HOLD, List.of(unit), "Two columns hold different texts");

        Outcome.Done done = done(desk.answer(1, ANSWER, WORD));

        assertThat(units.state(unit)).isEqualTo(UnitState.HELD);
        assertThat(done.next().get(0))
                .isEqualTo("The row is held for another reason: Two columns hold different texts. To send it out once"
                        + " more: nightdesk release AAAA-BBBB-C --again");
    }

    @Test
    void saysWhatItCannotChange() {
        ask(UnitState.PUBLISHED);

        assertThat(done(desk.answer(1, ANSWER, WORD)).next().get(0))
                .contains("approved already", "nightdesk reopen AAAA-BBBB-C");
        assertThat(nothing(desk.answer(1, ANSWER, WORD)).reason()).contains("has this answer already, from Lee");
        assertThat(nothing(desk.answer(7, ANSWER, WORD)).remedy()).contains("nightdesk questions");
        assertThat(nothing(desk.answer(1, "x".repeat(Answer.LONGEST + 1), WORD)).remedy())
                .isEqualTo("Shorten it.");
    }

    @Test
    void saysThatTheArticleRests() {
        ask(UnitState.ISSUED);
        pauses.pause(new Pauses.Pause(article, Pauses.Pause.ALL, Pauses.Kind.HOLD, "Lee", "", MemoryUnits.DATE));

        assertThat(done(desk.answer(1, ANSWER, WORD)).next().get(0)).contains("once it is resumed");
    }

    @Test
    void namesTheQuestionThatReplacedAnother() {
        long unit = ask(UnitState.ISSUED);
        questions.keep(new Question(
                unit, "AAAA-BBBB-C", Kind.QUESTION, "kim", "And when?", 2, MemoryUnits.DATE, Answerer.MANAGER));

        assertThat(questions.find(1).orElseThrow().end()).isEqualTo(End.REPLACED);
        assertThat(nothing(desk.answer(1, ANSWER, WORD)).remedy()).isEqualTo("Answer question 2 instead.");
    }

    @Test
    void answersQuestionsOnly() {
        long unit = units.put(english, 1, UnitState.OPEN);
        questions.keep(
                new Question(unit, "AAAA-BBBB-C", Kind.DECLINED, "kim", "no", 1, MemoryUnits.DATE, Answerer.MANAGER));

        assertThat(nothing(desk.answer(1, ANSWER, WORD)).reason()).isEqualTo("There is no question 1.");
    }

    private void send(long id, long translation, String person, long night) {
        units.put(translation, 1, UnitState.OPEN);
        Kits.Planned kit = new Kits.Planned(
                id, "K" + id, Kit.Kind.TRANSLATION, person, Locale.JAPANESE, MemoryUnits.DATE, 5, List.of(translation));
        kits.plan("nightly", List.of(kit), night);
        kits.written(new Kits.Out(kit, person + "/k.xlsx", 1, night), new Kits.Contents(Map.of(), Map.of()));
        units.issue(translation, id);
    }
}
