package org.nightdesk.kit;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.nightdesk.language.LanguageData;

/**
 * The words of the status and decision columns in every kit language, and the words people write instead: in any case and
 * width, with or without punctuation. What people write stands in {@code answers.properties} of each language.
 */
public final class Choices {
    private static final String ANSWERS = "answers.properties";
    private static final Map<String, RowStatus> STATUSES = new HashMap<>();
    private static final Map<String, Decision> DECISIONS = new HashMap<>();
    private static final Map<String, Set<String>> SAYINGS = new HashMap<>();

    static {
        answers(LanguageData.ROOT);
        LanguageData.with(ANSWERS).forEach(Choices::answers);
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

    private static void answers(String tag) {
        Properties answers = LanguageData.properties(tag, ANSWERS);
        for (String name : answers.stringPropertyNames()) {
            for (String answer : answers.getProperty(name).split("\\|")) {
                if (!plain(answer).isEmpty()) {
                    add(name, plain(answer));
                }
            }
        }
    }

    private static void add(String name, String answer) {
        if (name.startsWith("status.")) {
            STATUSES.put(answer, RowStatus.valueOf(constant(name)));
        } else if (name.startsWith("decision.")) {
            DECISIONS.put(answer, Decision.valueOf(constant(name)));
        } else {
            SAYINGS.computeIfAbsent(name, one -> new HashSet<>()).add(answer);
        }
    }

    private static String constant(String name) {
        return name.substring(name.indexOf('.') + 1).toUpperCase(Locale.ROOT).replace('-', '_');
    }

    public static @Nullable RowStatus status(String cell) {
        return STATUSES.get(plain(cell));
    }

    public static @Nullable Decision decision(String cell) {
        return DECISIONS.get(plain(cell));
    }

    /** Whether a cell says, in any kit language, what the answers list under a name such as {@code merged-above}. */
    public static boolean says(String name, String cell) {
        return SAYINGS.getOrDefault(name, Set.of()).contains(plain(cell));
    }

    /** Letters and digits in their plain form, words apart; a cell of marks alone keeps them. */
    private static String plain(String cell) {
        String folded = Normalizer.normalize(NormalizedText.compared(cell), Normalizer.Form.NFKC)
                .toLowerCase(Locale.ROOT);
        StringBuilder plain = new StringBuilder();
        folded.codePoints().forEach(c -> {
            int type = Character.getType(c);
            boolean mark = type == Character.NON_SPACING_MARK || type == Character.COMBINING_SPACING_MARK;
            if (Character.isLetterOrDigit(c) || mark && c != 0xFE0F) {
                plain.appendCodePoint(c);
            } else if (plain.length() > 0 && plain.charAt(plain.length() - 1) != ' ') {
                plain.append(' ');
            }
        });
        String words = plain.toString().strip();
        return words.isEmpty() ? folded.replace("\ufe0f", "").strip() : words;
    }
}
