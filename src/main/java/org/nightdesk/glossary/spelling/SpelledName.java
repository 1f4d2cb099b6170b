package org.nightdesk.glossary.spelling;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Finds every known spelling of one Hangul name in text, surname first or last, its syllables apart or joined. */
final class SpelledName {
    /** Spellings of a lone syllable equal too many other words. */
    private static final int FEWEST_SYLLABLES = 2;

    /** Three syllables without a surname, when the first could be one: too many other words are like that. */
    private static final double UNLIKELY = 0.1;

    private static final String BEFORE = "(?<![\\p{L}\\p{N}])(?<![\\p{L}][-‐‑])";
    private static final String AFTER = "(?![\\p{L}\\p{N}])";
    private static final String WITHIN = "[ \\u00A0\\-‐‑'’]?";
    private static final String BETWEEN = "[ \\u00A0]";
    private static final String TURNED = ",?[ \\u00A0]";

    private final OrdinaryWords ordinary;
    private final @Nullable Pattern spellings;

    /** @param isPerson whether the decided form spells the name; else it renders it, as titles do, and has no surname */
    SpelledName(String hangul, boolean isPerson, SpellingTables tables, OrdinaryWords ordinary) {
        this.ordinary = ordinary;
        List<String> ways = NameParts.of(hangul, tables).stream()
                .filter(parts ->
                        isPerson ? parts.share() >= UNLIKELY : parts.surname().isEmpty())
                .filter(parts -> parts.surname().length() + parts.given().length() >= FEWEST_SYLLABLES)
                .flatMap(parts -> patterns(parts, tables))
                .toList();
        this.spellings = ways.isEmpty()
                ? null
                : Pattern.compile(
                        BEFORE + "(?:" + String.join("|", ways) + ")" + AFTER,
                        Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    }

    List<TextRange> find(String text) {
        List<TextRange> spans = new ArrayList<>();
        if (spellings != null) {
            // Tried only where a name can begin: a try at every letter would take twenty times as long.
            Matcher matcher = spellings.matcher(text).useTransparentBounds(true);
            for (int at = 0; at < text.length(); at++) {
                if (Character.isUpperCase(text.charAt(at))
                        && matcher.region(at, text.length()).lookingAt()
                        && isName(matcher.group())) {
                    spans.add(new TextRange(matcher.start(), matcher.end()));
                    at = matcher.end() - 1;
                }
            }
        }
        return spans;
    }

    /** Every word begins with a capital, and they are not all words of the language. */
    private boolean isName(String found) {
        String[] words = found.split("[ \\u00A0,]+");
        boolean allOrdinary = true;
        for (String word : words) {
            if (!Character.isUpperCase(word.charAt(0))) {
                return false;
            }
            allOrdinary &= ordinary.contains(word);
        }
        return !allOrdinary;
    }

    private static Stream<String> patterns(NameParts parts, SpellingTables tables) {
        String given = parts.given()
                .chars()
                .mapToObj(c -> anyOf(tables.givenSyllable((char) c).stream().map(Spelling::text)))
                .collect(Collectors.joining(WITHIN));
        if (parts.surname().isEmpty()) {
            return Stream.of(given);
        }
        SpellingTables.Surname known = tables.surnames().get(parts.surname());
        Stream<String> usual =
                known == null ? Stream.of() : known.spellings().stream().map(Spelling::text);
        String bySyllable = parts.surname()
                .chars()
                .mapToObj(c -> anyOf(tables.givenSyllable((char) c).stream().map(Spelling::text)))
                .collect(Collectors.joining(WITHIN));
        String surname = "(?:" + anyOf(usual) + "|" + bySyllable + ")";
        return given.isEmpty() ? Stream.of(surname) : Stream.of(surname + BETWEEN + given, given + TURNED + surname);
    }

    /** The longest first, or a shorter spelling would be tried in its place. */
    private static String anyOf(Stream<String> texts) {
        return texts.sorted(Comparator.comparingInt(String::length).reversed().thenComparing(Comparator.naturalOrder()))
                .map(text -> text.replace(" ", WITHIN))
                .collect(Collectors.joining("|", "(?:", ")"));
    }
}
