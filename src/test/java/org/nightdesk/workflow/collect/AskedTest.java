package org.nightdesk.workflow.collect;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nightdesk.job.Answerer;
import org.nightdesk.job.Job;
import org.nightdesk.kit.Kit;
import org.nightdesk.kit.Reason;
import org.nightdesk.kit.receipt.Receipt;
import org.nightdesk.kit.receipt.ReceiptLine;
import org.nightdesk.kit.receipt.RowOutcome;
import org.nightdesk.ledger.RowKey;
import org.nightdesk.ledger.UnitState;
import org.nightdesk.question.Answer;
import org.nightdesk.question.KeptQuestion;
import org.nightdesk.question.Question.End;
import org.nightdesk.question.Question.Kind;
import org.nightdesk.workflow.MemoryArticles;
import org.nightdesk.workflow.MemoryQuestions;
import org.nightdesk.workflow.MemoryQueue;
import org.nightdesk.workflow.MemoryUnits;
import org.nightdesk.workflow.Night;
import org.nightdesk.workflow.UnitLife;
import org.nightdesk.workflow.WorkflowSamples;

/** What a row of a returned file does to questions. */
@NullUnmarked
class AskedTest {
    private static final RowKey KEY = new RowKey(1, 1);

    @TempDir
    private Path folder;

    private final MemoryUnits units = new MemoryUnits();
    private final MemoryQuestions questions = new MemoryQuestions();
    private Night night;
    private long unit;
    private long receipts;

    @BeforeEach
    void haveARowWithATranslator() {
        night = WorkflowSamples.night(folder, Job.Gate.AFTER_REVIEW);
        long translation = new MemoryArticles()
                .put(WorkflowSamples.prepared("lighthouse", "빛", "문하린", "빛이 남는 자리"), Locale.ENGLISH)
                .get(0);
        unit = units.put(translation, 0, UnitState.ISSUED);
    }

    private ReceiptLine line(RowOutcome outcome, String text, String comment, String reason) {
        return new ReceiptLine(null, KEY, outcome, text, null, comment, List.of(Reason.of(reason)));
    }

    private ReturnedRows.Return returned(Kit.Kind kind, String person) {
        Receipt receipt = new Receipt("kit.xlsx", "", null, person, 0, 0, List.of(), List.of());
        return new ReturnedRows.Return(++receipts, receipt, kind, person, night);
    }

    private void translator(String person, RowOutcome outcome, String text, String comment) {
        ReturnedRows.Return returned = returned(Kit.Kind.TRANSLATION, person);
        ReceiptLine line = line(outcome, text, comment, "question");
        Asked asked = new Asked(questions, new UnitLife(units, new MemoryQueue()));
        asked.remarked(returned, line, units.get(unit));
        if (outcome == RowOutcome.QUESTION) {
            asked.question(returned, line, new ReturnedRows.Located(null, null, units.get(unit)));
        } else {
            asked.settle(returned, line, units.get(unit));
        }
        asked.done(night.date());
    }

    /** @return whether the row asks something itself */
    private boolean editor(String comment, String reason) {
        ReturnedRows.Return returned = returned(Kit.Kind.REVIEW, "seo");
        ReceiptLine line = line(RowOutcome.HELD, "", comment, reason);
        Asked asked = new Asked(questions, new UnitLife(units, new MemoryQueue()));
        asked.remarked(returned, line, units.get(unit));
        boolean asks = asked.editorAsks(returned, line, units.get(unit));
        asked.done(night.date());
        return asks;
    }

    private KeptQuestion question(long number) {
        return questions.find(number).orElseThrow();
    }

    @Test
    void holdsARowWithoutATextForItsAnswer() {
        translator("kim", RowOutcome.QUESTION, "", "Who?");

        assertThat(units.state(unit)).isEqualTo(UnitState.HELD);
        assertThat(units.get(unit).reason()).isEqualTo("kim asks: Who?");
        assertThat(question(1).question().answerer()).isEqualTo(Answerer.EDITOR);
    }

    @Test
    void asksOnceWhatAFileAsksAgain() {
        translator("kim", RowOutcome.QUESTION, "", "Who?");
        translator("kim", RowOutcome.QUESTION, "", " Who? ");
        translator("lee", RowOutcome.QUESTION, "", "Who?");
        translator("kim", RowOutcome.QUESTION, "", "And when?");

        assertThat(questions.asked()).extracting(one -> one.question().person()).containsExactly("kim", "lee", "kim");
        assertThat(question(1).end()).isEqualTo(End.REPLACED);
        assertThat(question(2).isOpen()).isTrue();
    }

    @Test
    void waitsNoLongerForWhatWasAnswered() {
        translator("kim", RowOutcome.QUESTION, "", "Who?");
        questions.answer(1, new Answer("The director.", "Lee", Answer.BY_HAND, 1, night.date()));
        units.put(units.get(unit).translationId(), 0, UnitState.OPEN);

        translator("kim", RowOutcome.QUESTION, "", "Who?");

        assertThat(units.state(unit)).isEqualTo(UnitState.OPEN);
        assertThat(questions.asked()).hasSize(1);

        translator("kim", RowOutcome.QUESTION, "", "Which director?");

        assertThat(units.state(unit)).isEqualTo(UnitState.HELD);
        assertThat(question(2).isOpen()).isTrue();
    }

    @Test
    void tellsHowAQuestionEnded() {
        translator("kim", RowOutcome.QUESTION, "", "Who?");
        translator("lee", RowOutcome.QUESTION, "", "When?");

        translator("kim", RowOutcome.APPLIED, "The director laughs.", "");

        assertThat(question(1).end()).isEqualTo(End.WITHDRAWN);
        assertThat(question(2).end()).as("somebody else did the row").isEqualTo(End.DECIDED);
        translator("kim", RowOutcome.QUESTION, "The director laughs.", "Who?");
        translator("kim", RowOutcome.APPLIED, "He laughs.", "Who?");
        assertThat(question(3).end()).as("the words are still there").isEqualTo(End.FILLED);
        assertThat(questions.unsettled(units.get(unit).translationId())).isEmpty();
    }

    @Test
    void takesAnEditorsCommentForTheAnswer() {
        translator("kim", RowOutcome.QUESTION, "He laughs.", "Who?");

        assertThat(editor("The director, who else?", "comment-undecided")).isFalse();

        assertThat(question(1).answer()).get().satisfies(answer -> {
            assertThat(answer.text()).isEqualTo("The director, who else?");
            assertThat(answer.by()).isEqualTo("seo");
            assertThat(answer.receiptId()).isPositive();
            assertThat(answer.lastNight()).isEqualTo(night.id() - 1);
        });
        editor("The actor.", "comment-undecided");
        assertThat(question(1).answers()).as("the editor's later word counts").hasSize(2);
        questions.answer(1, new Answer("Neither.", "Lee", Answer.BY_HAND, 1, night.date()));
        editor("Too long.", "comment-undecided");
        assertThat(question(1).answer().orElseThrow().text())
                .as("the manager's answer stands")
                .isEqualTo("Neither.");
    }

    @Test
    void keepsWhatAnEditorAsks() {
        units.put(units.get(unit).translationId(), 0, UnitState.RETURNED);

        assertThat(editor("Nice.", "comment-undecided")).as("asks nothing").isFalse();
        assertThat(editor("Is it?", "change-undecided")).as("has a text").isFalse();
        assertThat(questions.asked()).isEmpty();
        assertThat(editor("Is that the official name？", "comment-undecided")).isTrue();
        assertThat(units.get(unit).reason()).isEqualTo("seo asks: Is that the official name？");
        assertThat(editor("Is that the official name？", "comment-undecided"))
                .as("still open")
                .isTrue();
        assertThat(questions.open(Kind.QUESTION)).hasSize(1);
        questions.answer(1, new Answer("Yes.", "Lee", Answer.BY_HAND, 1, night.date()));

        assertThat(editor("Is that the official name？", "comment-undecided"))
                .as("answered: the row wants a decision")
                .isFalse();
        assertThat(question(1).answer().orElseThrow().text())
                .as("nobody answers themselves")
                .isEqualTo("Yes.");
    }
}
