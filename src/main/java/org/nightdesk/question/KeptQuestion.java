package org.nightdesk.question;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A question with what became of it.
 *
 * @param number by which people name it
 * @param settledOn when its row was settled; null while the row waits
 * @param end what settled it; null while it is not, and for what earlier versions settled
 * @param answers all it was given, oldest first; at most one of them counts
 */
public record KeptQuestion(
        long number,
        Question question,
        @Nullable LocalDate settledOn,
        Question.@Nullable End end,
        List<Answer> answers) {
    public KeptQuestion {
        answers = List.copyOf(answers);
    }

    /** The answer that counts. */
    public Optional<Answer> answer() {
        return answers.stream().filter(Answer::counts).findFirst();
    }

    public boolean isSettled() {
        return settledOn != null;
    }

    /** Whether it waits for an answer. */
    public boolean isOpen() {
        return !isSettled() && answer().isEmpty();
    }

    /** Whether somebody asks, and does not decline. */
    public boolean isAsked() {
        return question.kind() == Question.Kind.QUESTION;
    }
}
