package org.nightdesk.kit;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The words of the status and decision columns in every kit language, and the words people write instead. */
public final class Choices {
    private static final Map<String, RowStatus> STATUSES = new HashMap<>();
    private static final Map<String, Decision> DECISIONS = new HashMap<>();

    static {
        for (Words words : Words.all()) {
            for (RowStatus status : RowStatus.values()) {
                STATUSES.put(plain(words.say(status.word())), status);
                STATUSES.put(plain(status.name()), status);
            }
            for (Decision decision : Decision.values()) {
                DECISIONS.put(plain(words.say(decision.word())), decision);
                DECISIONS.put(plain(decision.name()), decision);
            }
        }
    }

    private Choices() {}

    public static @Nullable RowStatus status(String cell) {
        return STATUSES.get(plain(cell));
    }

    public static @Nullable Decision decision(String cell) {
        return DECISIONS.get(plain(cell));
    }

    private static String plain(String cell) {
        return NormalizedText.compared(cell)
                .toLowerCase(Locale.ROOT)
                .replace('_', ' ')
                .replace("-", " ");
    }
}
