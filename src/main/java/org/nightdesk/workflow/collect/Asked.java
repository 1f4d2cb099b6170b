package org.nightdesk.workflow.collect;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.nightdesk.job.Person.Role;
import org.nightdesk.kit.Kit;
import org.nightdesk.kit.NormalizedText;
import org.nightdesk.kit.RowStatus;
import org.nightdesk.kit.receipt.ReceiptLine;
import org.nightdesk.kit.receipt.RowOutcome;
import org.nightdesk.ledger.Ids;
import org.nightdesk.ledger.Transition;
import org.nightdesk.ledger.Unit;
import org.nightdesk.ledger.UnitState;
import org.nightdesk.ledger.Units;
import org.nightdesk.question.Answer;
import org.nightdesk.question.KeptQuestion;
import org.nightdesk.question.Question;
import org.nightdesk.question.Questions;
import org.nightdesk.workflow.UnitLife;

/**
 * What the rows of one receipt ask, answer and decline, and what they settle. Not thread-safe; one instance a receipt.
 */
final class Asked {
    private final Questions questions;
    private final UnitLife life;
    private final List<Question> asked = new ArrayList<>();
    private final Map<Long, Question.End> settled = new TreeMap<>();
    private final Map<Long, Answer> answers = new TreeMap<>();
    private final Map<Long, List<KeptQuestion>> unsettled = new HashMap<>();

    Asked(Questions questions, UnitLife life) {
        this.questions = questions;
        this.life = life;
    }

    /** Whether a row that brings no new text says that the one that is there stands: it answers the person's own question. */
    static boolean isAnswer(ReturnedRows.Return returned, ReceiptLine line) {
        return returned.kind() == Kit.Kind.TRANSLATION
                && line.outcome() == RowOutcome.UNCHANGED
                && line.row() != null
                && line.row().status() == RowStatus.DONE
                && line.reasons().stream().anyMatch(reason -> reason.code().equals("same-as-current"));
    }

    /**
     * A text beside the question goes on to the editor as a draft; without one, the unit waits for the answer. A file that asks
     * the same once more asks nothing new, and waits no longer where that was answered.
     */
    void question(ReturnedRows.Return returned, ReceiptLine line, ReturnedRows.Located located) {
        Unit unit = located.unit();
        boolean waits = asks(returned, line, unit);
        if (!line.text().isEmpty()) {
            life.returned(
                    unit.id(),
                    new Units.NewText(
                            line.text(),
                            returned.person(),
                            Role.TRANSLATOR,
                            returned.receiptId(),
                            returned.night().date()));
        } else if (waits && unit.state().isWaiting() && Transition.HOLD.isLegalFrom(unit.state())) {
            life.held(
                    unit.id(),
                    question(Question.Kind.QUESTION, returned, line, unit).said());
        }
    }

    /**
     * An editor asks by writing a question beside a row and deciding nothing: the unit waits for the answer.
     *
     * @return whether the row asks something that is not answered yet
     */
    boolean editorAsks(ReturnedRows.Return returned, ReceiptLine line, Unit unit) {
        boolean undecided = returned.role() == Role.EDITOR
                && line.reasons().stream().anyMatch(reason -> reason.code().equals("comment-undecided"));
        boolean underReview = unit.state() == UnitState.RETURNED || unit.state() == UnitState.HELD;
        if (!undecided || !underReview || !isQuestion(line.comment()) || answers(unit) || !asks(returned, line, unit)) {
            return false;
        }
        life.held(
                unit.id(),
                question(Question.Kind.QUESTION, returned, line, unit).said());
        return true;
    }

    private static boolean isQuestion(String comment) {
        String text = comment.strip();
        return !text.isEmpty() && "?？؟".indexOf(text.charAt(text.length() - 1)) >= 0;
    }

    /** Whether what stands beside the row in this file answers somebody. */
    private boolean answers(Unit unit) {
        return about(unit).stream().anyMatch(one -> answers.containsKey(one.number()));
    }

    /** Keeps a question that is new. @return whether it wants an answer */
    private boolean asks(ReturnedRows.Return returned, ReceiptLine line, Unit unit) {
        for (KeptQuestion before : about(unit)) {
            if (before.isAsked()
                    && before.question().person().equals(returned.person())
                    && NormalizedText.same(before.question().text(), line.comment())) {
                return before.isOpen();
            }
        }
        asked.add(question(Question.Kind.QUESTION, returned, line, unit));
        return true;
    }

    void declined(ReturnedRows.Return returned, ReceiptLine line, ReturnedRows.Located located) {
        asked.add(question(Question.Kind.DECLINED, returned, line, located.unit()));
    }

    /** What an editor writes beside a row about which somebody else asks something is the answer. */
    void remarked(ReturnedRows.Return returned, ReceiptLine line, Unit unit) {
        if (returned.role() != Role.EDITOR || line.comment().isBlank()) {
            return;
        }
        for (KeptQuestion one : about(unit)) {
            boolean mayAnswer = one.answer()
                    .map(earlier -> earlier.receiptId() != Answer.BY_HAND
                            && earlier.by().equals(returned.person())
                            && !earlier.text().equals(line.comment()))
                    .orElse(true);
            if (one.isAsked() && mayAnswer && !one.question().person().equals(returned.person())) {
                answers.put(
                        one.number(),
                        new Answer(
                                line.comment(),
                                returned.person(),
                                returned.receiptId(),
                                returned.night().id() - 1,
                                returned.night().date()));
            }
        }
    }

    /** A row is finished: what was said about it is settled, no matter who said it. */
    void settle(ReturnedRows.Return returned, ReceiptLine line, Unit unit) {
        for (KeptQuestion one : about(unit)) {
            Question said = one.question();
            boolean own = returned.role() == Role.TRANSLATOR && said.person().equals(returned.person());
            boolean stillThere = !said.text().isEmpty() && NormalizedText.same(said.text(), line.comment());
            settled.put(
                    one.number(),
                    !own ? Question.End.DECIDED : stillThere ? Question.End.FILLED : Question.End.WITHDRAWN);
        }
    }

    /** What is not settled about a unit. */
    private List<KeptQuestion> about(Unit unit) {
        return unsettled.computeIfAbsent(Ids.owner(unit.id()), questions::unsettled).stream()
                .filter(one -> one.question().unitId() == unit.id())
                .toList();
    }

    /** Keeps it all. */
    void done(LocalDate on) {
        answers.forEach(questions::answer);
        settled.forEach((number, end) -> questions.settle(number, end, on));
        asked.forEach(questions::keep);
    }

    private static Question question(Question.Kind kind, ReturnedRows.Return returned, ReceiptLine line, Unit unit) {
        return new Question(
                unit.id(),
                String.valueOf(line.key()),
                kind,
                returned.person(),
                line.comment(),
                returned.receiptId(),
                returned.night().date(),
                returned.night().job().questions());
    }
}
