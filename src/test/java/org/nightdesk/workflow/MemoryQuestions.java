package org.nightdesk.workflow;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jspecify.annotations.NullUnmarked;
import org.nightdesk.ledger.Ids;
import org.nightdesk.question.Answer;
import org.nightdesk.question.KeptQuestion;
import org.nightdesk.question.Question;
import org.nightdesk.question.Questions;

/** Questions without a store. */
@NullUnmarked
public final class MemoryQuestions implements Questions {
    private final List<KeptQuestion> all = new ArrayList<>();

    @Override
    public void keep(Question question) {
        all.replaceAll(one -> one.question().unitId() == question.unitId()
                        && one.question().person().equals(question.person())
                ? settled(one, Question.End.REPLACED, question.askedOn())
                : one);
        all.add(new KeptQuestion(all.size() + 1, question, null, null, List.of()));
    }

    private static KeptQuestion settled(KeptQuestion one, Question.End how, LocalDate on) {
        return one.isSettled() ? one : new KeptQuestion(one.number(), one.question(), on, how, one.answers());
    }

    @Override
    public void settle(long number, Question.End how, LocalDate on) {
        change(number, one -> settled(one, how, on));
    }

    @Override
    public void answer(long number, Answer answer) {
        withdraw(number, answer.on());
        change(number, one -> {
            List<Answer> answers = new ArrayList<>(one.answers());
            answers.add(answer);
            return new KeptQuestion(one.number(), one.question(), one.settledOn(), one.end(), answers);
        });
    }

    @Override
    public void withdraw(long number, LocalDate on) {
        change(
                number,
                one -> new KeptQuestion(
                        one.number(),
                        one.question(),
                        one.settledOn(),
                        one.end(),
                        one.answers().stream()
                                .map(answer -> answer.counts()
                                        ? new Answer(
                                                answer.text(),
                                                answer.by(),
                                                answer.receiptId(),
                                                answer.lastNight(),
                                                answer.on(),
                                                on)
                                        : answer)
                                .toList()));
    }

    private void change(long number, UnaryOperator<KeptQuestion> how) {
        all.replaceAll(one -> one.number() == number ? how.apply(one) : one);
    }

    @Override
    public Optional<KeptQuestion> find(long number) {
        return those(one -> one.number() == number).stream().findFirst();
    }

    @Override
    public List<KeptQuestion> open(Question.Kind kind) {
        return those(one -> one.isOpen() && one.question().kind() == kind);
    }

    @Override
    public List<KeptQuestion> unsettled(long translationId) {
        return those(one -> !one.isSettled() && Ids.owner(one.question().unitId()) == translationId);
    }

    @Override
    public List<KeptQuestion> of(Collection<Long> translationIds) {
        return those(one -> translationIds.contains(Ids.owner(one.question().unitId())));
    }

    @Override
    public List<KeptQuestion> asked() {
        return those(KeptQuestion::isAsked);
    }

    @Override
    public List<KeptQuestion> answeredSince(LocalDate day) {
        return those(
                one -> one.answer().map(answer -> !answer.on().isBefore(day)).orElse(false));
    }

    @Override
    public Set<Long> translations() {
        return all.stream().map(one -> Ids.owner(one.question().unitId())).collect(Collectors.toSet());
    }

    @Override
    public Map<Long, List<Question>> in(Collection<Long> receiptIds) {
        return all.stream()
                .map(KeptQuestion::question)
                .filter(one -> receiptIds.contains(one.receiptId()))
                .collect(Collectors.groupingBy(Question::receiptId));
    }

    private List<KeptQuestion> those(Predicate<KeptQuestion> which) {
        return all.stream().filter(which).toList();
    }
}
