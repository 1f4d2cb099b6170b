package org.nightdesk.workflow.collect;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.nightdesk.job.Person.Role;
import org.nightdesk.kit.Kit;
import org.nightdesk.kit.RowStatus;
import org.nightdesk.kit.receipt.ReceiptLine;
import org.nightdesk.kit.receipt.RowOutcome;
import org.nightdesk.ledger.Transition;
import org.nightdesk.ledger.Unit;
import org.nightdesk.ledger.Units;
import org.nightdesk.question.Question;
import org.nightdesk.question.Questions;
import org.nightdesk.workflow.UnitLife;

/** What the rows of one receipt ask and decline, and what they settle. Not thread-safe; one instance a receipt. */
final class Asked {
    private final Questions questions;
    private final UnitLife life;
    private final List<Question> asked = new ArrayList<>();
    private final List<Long> settled = new ArrayList<>();

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

    /** A text beside the question goes on to the editor as a draft; without one, the unit waits for the answer. */
    void question(ReturnedRows.Return returned, ReceiptLine line, ReturnedRows.Located located) {
        Unit unit = located.unit();
        Question question = question(Question.Kind.QUESTION, returned, line, unit);
        asked.add(question);
        if (!line.text().isEmpty()) {
            life.returned(
                    unit.id(),
                    new Units.NewText(
                            line.text(),
                            returned.person(),
                            Role.TRANSLATOR,
                            returned.receiptId(),
                            returned.night().date()));
        } else if (unit.state().isWaiting() && Transition.HOLD.isLegalFrom(unit.state())) {
            life.held(unit.id(), question.said());
        }
    }

    void declined(ReturnedRows.Return returned, ReceiptLine line, ReturnedRows.Located located) {
        asked.add(question(Question.Kind.DECLINED, returned, line, located.unit()));
    }

    void settle(Unit unit) {
        settled.add(unit.id());
    }

    /** Keeps it all. */
    void done(LocalDate on) {
        questions.settle(settled, on);
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
                returned.night().date());
    }
}
