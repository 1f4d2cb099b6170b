package org.nightdesk.workflow;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.nightdesk.ledger.Ids;
import org.nightdesk.question.Question;
import org.nightdesk.question.Questions;

/** Questions without a store. */
public final class MemoryQuestions implements Questions {
    private final List<Question> all = new ArrayList<>();
    private final List<Question> open = new ArrayList<>();

    @Override
    public void keep(Question question) {
        open.removeIf(one -> one.unitId() == question.unitId() && one.person().equals(question.person()));
        open.add(question);
        all.add(question);
    }

    @Override
    public void settle(Collection<Long> unitIds, LocalDate on) {
        open.removeIf(one -> unitIds.contains(one.unitId()));
    }

    @Override
    public List<Question> open(Question.Kind kind) {
        return open.stream().filter(one -> one.kind() == kind).toList();
    }

    @Override
    public List<Question> open(long translationId) {
        return open.stream()
                .filter(one -> Ids.owner(one.unitId()) == translationId)
                .toList();
    }

    @Override
    public Map<Long, List<Question>> in(Collection<Long> receiptIds) {
        return all.stream()
                .filter(one -> receiptIds.contains(one.receiptId()))
                .collect(Collectors.groupingBy(Question::receiptId));
    }
}
