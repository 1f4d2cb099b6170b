package org.nightdesk.question;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/** The questions and declined rows so far. Writes belong into the caller's transaction. */
public interface Questions {
    /** Keeps one that is open. What the same person said of the same unit before is settled by it. */
    void keep(Question question);

    /** Settles whatever is open about units, on the business date of the night that does so. */
    void settle(Collection<Long> unitIds, LocalDate on);

    /** What is open, oldest first. */
    List<Question> open(Question.Kind kind);

    /** What is open about a translation, oldest first. */
    List<Question> open(long translationId);

    /** What stood in returned files, by receipt; settled or not. */
    Map<Long, List<Question>> in(Collection<Long> receiptIds);
}
