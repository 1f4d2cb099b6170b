package org.nightdesk.kit.receipt;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.nightdesk.kit.Reason;

/** Tells the conflicts in which somebody has more to say about a row that is settled: only reopening it helps. */
public final class LateTexts {
    /** The code of the reason for another text. */
    static final String APPROVED = "already-approved";

    /** The code of the reason for a row that an editor sends back. */
    static final String SENT_BACK = "approved-elsewhere";

    private LateTexts() {}

    /** How the reasons of such rows begin in the store. */
    public static List<String> beginnings() {
        return Stream.of(APPROVED, SENT_BACK)
                .map(code -> Reason.of(code).in(Locale.ENGLISH))
                .toList();
    }
}
