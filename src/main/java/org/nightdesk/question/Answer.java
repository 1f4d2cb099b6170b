package org.nightdesk.question;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What somebody answered to a question.
 *
 * @param by a person's key where it stood in a returned file, else a name as the manager gives it
 * @param receiptId the returned file it stood in; {@link #BY_HAND} where the manager gave it
 * @param lastNight kits of the article that were written in nights up to this one went out without it
 * @param on the business date
 * @param endedOn when it was withdrawn or replaced; null while it counts
 */
public record Answer(
        String text,
        String by,
        long receiptId,
        long lastNight,
        LocalDate on,
        @Nullable LocalDate endedOn) {
    /** In place of a returned file. */
    public static final long BY_HAND = 0;

    /** In UTF-16 units; a note beside a row has no room for more. */
    public static final int LONGEST = 2000;

    /** One that counts. */
    public Answer(String text, String by, long receiptId, long lastNight, LocalDate on) {
        this(text, by, receiptId, lastNight, on, null);
    }

    public boolean counts() {
        return endedOn == null;
    }
}
