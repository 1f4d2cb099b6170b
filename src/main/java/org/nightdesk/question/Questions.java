package org.nightdesk.question;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The questions and declined rows so far, and what was answered. Writes belong into the caller's transaction. */
public interface Questions {
    /** Keeps one that is open. What the same person said of the same unit before is replaced by it. */
    void keep(Question question);

    /** Settles a question, on the business date of the night that does so; one that is settled stays as it is. */
    void settle(long number, Question.End how, LocalDate on);

    /** Gives a question an answer, in place of the one that counts. */
    void answer(long number, Answer answer);

    /** Takes back the answer that counts, if there is one. */
    void withdraw(long number, LocalDate on);

    Optional<KeptQuestion> find(long number);

    /** What is not settled and has no answer, oldest first. */
    List<KeptQuestion> open(Question.Kind kind);

    /** What is not settled about a translation, answered or not, oldest first. */
    List<KeptQuestion> unsettled(long translationId);

    /** All that was ever said about translations, oldest first. */
    List<KeptQuestion> of(Collection<Long> translationIds);

    /** All questions that were ever asked, oldest first. */
    List<KeptQuestion> asked();

    /** The questions whose answer counts and was given on a day or later, oldest first. */
    List<KeptQuestion> answeredSince(LocalDate day);

    /** The translations about which anything was ever said. */
    Set<Long> translations();

    /** What stood in returned files, by receipt; settled or not. */
    Map<Long, List<Question>> in(Collection<Long> receiptIds);
}
