package org.nightdesk.report;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.nightdesk.ledger.Articles;
import org.nightdesk.ledger.Ids;
import org.nightdesk.ledger.LedgerQueries;
import org.nightdesk.question.Answer;
import org.nightdesk.question.KeptQuestion;
import org.nightdesk.question.Question;
import org.nightdesk.question.Questions;

/** The register of what people asked, by article, with the answers. */
public final class QuestionRegister {
    private static final String OPEN = "open";

    private final Questions questions;
    private final LedgerQueries ledger;
    private final Articles articles;

    public QuestionRegister(Questions questions, LedgerQueries ledger, Articles articles) {
        this.questions = questions;
        this.ledger = ledger;
        this.articles = articles;
    }

    /**
     * A question.
     *
     * @param number by which it is answered
     * @param row the row's key
     * @param answerer who is to answer it
     * @param state {@code open}, {@code answered}, or what settled it without an answer
     * @param answer the one that counts; empty when there is none
     * @param by who gave it; empty when there is none
     * @param earlier answers that were withdrawn or replaced
     */
    public record Entry(
            long number,
            String job,
            String article,
            String locale,
            String row,
            String person,
            LocalDate askedOn,
            String text,
            String answerer,
            String state,
            String answer,
            String by,
            @Nullable LocalDate answeredOn,
            List<Earlier> earlier) {
        public boolean isOpen() {
            return state.equals(OPEN);
        }
    }

    /** An answer that does not count any more. */
    public record Earlier(
            String answer,
            String by,
            LocalDate on,
            @Nullable LocalDate until) {}

    /** @param article empty for all @param all also what is answered or settled */
    public List<Entry> of(String article, boolean all) {
        Set<Long> open = new OpenQuestions(questions, ledger, articles)
                .of("").stream().map(one -> one.kept().number()).collect(Collectors.toSet());
        List<KeptQuestion> asked = all
                ? questions.asked()
                : questions.open(Question.Kind.QUESTION).stream()
                        .filter(one -> open.contains(one.number()))
                        .toList();
        Map<Long, LedgerQueries.Subject> subjects = ledger.subjects(
                asked.stream().map(one -> Ids.owner(one.question().unitId())).collect(Collectors.toSet()));
        List<Entry> entries = new ArrayList<>();
        for (KeptQuestion one : asked) {
            LedgerQueries.Subject subject =
                    subjects.get(Ids.owner(one.question().unitId()));
            if (subject != null && (article.isEmpty() || subject.article().equals(article))) {
                entries.add(entry(one, subject, open.contains(one.number())));
            }
        }
        entries.sort(Comparator.comparing(Entry::job)
                .thenComparing(Entry::article)
                .thenComparing(Entry::locale)
                .thenComparing(Entry::number));
        return entries;
    }

    private Entry entry(KeptQuestion one, LedgerQueries.Subject subject, boolean open) {
        Question question = one.question();
        Answer answer = one.answer().orElse(null);
        return new Entry(
                one.number(),
                subject.job(),
                subject.article(),
                subject.locale().toLanguageTag(),
                question.key(),
                question.person(),
                question.askedOn(),
                question.text(),
                OpenQuestions.answerer(question, articles),
                state(one, open),
                answer == null ? "" : answer.text(),
                answer == null ? "" : answer.by(),
                answer == null ? null : answer.on(),
                one.answers().stream()
                        .filter(earlier -> !earlier.counts())
                        .map(earlier -> new Earlier(earlier.text(), earlier.by(), earlier.on(), earlier.endedOn()))
                        .toList());
    }

    private static String state(KeptQuestion one, boolean open) {
        if (one.answer().isPresent()) {
            return "answered";
        }
        if (open) {
            return OPEN;
        }
        Question.End end = one.end();
        return end != null ? end.label() : one.isSettled() ? "settled" : "source text gone";
    }
}
