package org.nightdesk.glossary.candidate;

import java.util.Set;
import java.util.function.BiConsumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.nightdesk.glossary.GlossaryEntry.Kind;

/** Finds names of persons and characters by what is beside them: roles, honorifics, the actor in brackets. */
final class PersonNames {
    private static final String NAME = "[가-힣]{2,4}";
    private static final Set<String> COMMON = Set.copyOf(Cues.of("common"));
    private static final Pattern AFTER_ROLE = Pattern.compile("(?<![가-힣])" + Cues.anyOf("role") + "\\s+([가-힣]{2,7})");
    private static final Pattern LISTED = Pattern.compile("\\G(?:\\s*[,·]\\s*|\\s+)([가-힣]{2,7})(?=\\s*[,·(]|\\s+등)");
    private static final Pattern BEFORE_ROLE =
            Pattern.compile("(?<![가-힣])(" + NAME + ")\\s+(?:" + Cues.anyOf("role") + ")(?![A-Za-z])");
    private static final Pattern BEFORE_HONORIFIC =
            Pattern.compile("(?<![가-힣])(" + NAME + ")\\s+(?:" + Cues.anyOf("honorific") + ")(?=[^가-힣]|"
                    + Cues.anyOf("particle", "after-consonant", "after-vowel") + "(?![가-힣]))");
    private static final Pattern PLAYED_BY = Pattern.compile("(?<![가-힣])(" + NAME + ")\\((" + NAME + ")(?:\\s분)?\\)");

    private PersonNames() {}

    static void find(String text, BiConsumer<String, Kind> found) {
        Matcher after = AFTER_ROLE.matcher(text);
        while (after.find()) {
            person(KoreanNouns.withoutParticle(after.group(1)), found);
            Matcher listed = LISTED.matcher(text).region(after.end(), text.length());
            while (listed.find()) {
                person(KoreanNouns.withoutParticle(listed.group(1)), found);
            }
        }
        Matcher before = BEFORE_ROLE.matcher(text);
        while (before.find()) {
            person(before.group(1), found);
        }
        Matcher honoured = BEFORE_HONORIFIC.matcher(text);
        while (honoured.find()) {
            honoured(honoured.group(1), found);
        }
        Matcher played = PLAYED_BY.matcher(text);
        while (played.find()) {
            if (KoreanNouns.isFullName(played.group(2)) && !KoreanNouns.isOrdinary(played.group(2))) {
                keep(played.group(1), Kind.CHARACTER, found);
                keep(played.group(2), Kind.PERSON, found);
            }
        }
    }

    /** Beside a role is a full name; a lone given name would be a character's. */
    private static void person(String name, BiConsumer<String, Kind> found) {
        if (KoreanNouns.looksLikeFullName(name)) {
            keep(name, Kind.PERSON, found);
        }
    }

    private static void honoured(String name, BiConsumer<String, Kind> found) {
        if (KoreanNouns.looksLikeFullName(name) || name.equals(KoreanNouns.leadingName(name))) {
            keep(name, Kind.CHARACTER, found);
        }
    }

    /** A name that is also a word of the dictionary, as 은수 is, counts only beside its actor's. */
    private static void keep(String name, Kind kind, BiConsumer<String, Kind> found) {
        if (!COMMON.contains(name)) {
            found.accept(name, kind);
        }
    }
}
