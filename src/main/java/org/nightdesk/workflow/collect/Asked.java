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
        Question question = question(Question.Kind.QUESTION, returned, line, unit);
        KeptQuestion before = about(unit).stream()
                .filter(one -> one.isAsked()
                        && one.question().person().equals(question.person())
                        && NormalizedText.same(one.question().text(), question.text()))
                .findFirst()
                .orElse(null);
        if (before == null) {
            asked.add(question);
        }
        if (!line.text().isEmpty()) {
            life.returned(
                    unit.id(),
                    new Units.NewText(
                            line.text(),
                            returned.person(),
                            Role.TRANSLATOR,
                            returned.receiptId(),
                            returned.night().date()));
        } else if ((before == null || before.isOpen())
                && unit.state().isWaiting()
                && Transition.HOLD.isLegalFrom(unit.state())) {
            life.held(unit.id(), question.said());
        }
    }

    void declined(ReturnedRows.Return returned, ReceiptLine line, ReturnedRows.Located located) {
        asked.add(question(Question.Kind.DECLINED, returned, line, located.unit()));
    }

    /** What an editor writes beside a row about which a translator asks something is the answer. */
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
            if (one.isAsked() && mayAnswer) {
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

    /** A row is finished: what was said about it is settled, whoever said it. */
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
