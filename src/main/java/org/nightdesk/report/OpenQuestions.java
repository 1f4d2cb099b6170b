package org.nightdesk.report;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.nightdesk.ledger.Ids;
import org.nightdesk.ledger.LedgerQueries;
import org.nightdesk.ledger.UnitState;
import org.nightdesk.question.Question;
import org.nightdesk.question.Questions;

/** The questions that still want an answer: those about units that are neither accepted nor gone from their article. */
final class OpenQuestions {
    private final Questions questions;
    private final LedgerQueries ledger;

    OpenQuestions(Questions questions, LedgerQueries ledger) {
        this.questions = questions;
        this.ledger = ledger;
    }

    /** @param draft whether there is a text that waits for the editor */
    record Open(LedgerQueries.Subject subject, Question question, boolean draft) {}

    /** @param job empty for all */
    List<Open> of(String job) {
        List<Question> all = questions.open(Question.Kind.QUESTION);
        Set<Long> translations = new TreeSet<>();
        all.forEach(question -> translations.add(Ids.owner(question.unitId())));
        if (translations.isEmpty()) {
            return List.of();
        }
        Map<Long, LedgerQueries.Subject> subjects = ledger.subjects(translations);
        Set<Long> drafts = units(translations, UnitState.RETURNED);
        Set<Long> waiting = units(translations, UnitState.HELD);
        waiting.addAll(units(translations, UnitState.OPEN));
        waiting.addAll(units(translations, UnitState.ISSUED));
        List<Open> open = new ArrayList<>();
        for (Question question : all) {
            LedgerQueries.Subject subject = subjects.get(Ids.owner(question.unitId()));
            boolean draft = drafts.contains(question.unitId());
            if (subject != null
                    && (job.isEmpty() || subject.job().equals(job))
                    && (draft || waiting.contains(question.unitId()))) {
                open.add(new Open(subject, question, draft));
            }
        }
        return open;
    }

    private Set<Long> units(Set<Long> translations, UnitState state) {
        Set<Long> ids = new HashSet<>();
        ledger.units(translations, state).values().forEach(units -> units.forEach(unit -> ids.add(unit.id())));
        return ids;
    }
}
