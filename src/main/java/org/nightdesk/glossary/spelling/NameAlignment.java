package org.nightdesk.glossary.spelling;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Which letters of a spelled name stand for which part of its Hangul.
 *
 * @param surnameText as spelled; empty when there is no surname
 * @param givenTexts lower case, one for each syllable of {@code given}
 */
record NameAlignment(String surname, String surnameText, String given, List<String> givenTexts) {

    /** Empty when the spelling does not follow the Hangul, as stage names and nicknames do not. */
    static Optional<NameAlignment> align(String hangul, String spelled, SpellingTables tables) {
        List<String> words = List.of(spelled.strip().split("[\\s\\-‐‑]+"));
        for (NameParts parts : NameParts.of(hangul, tables)) {
            Optional<NameAlignment> found = align(parts, words, tables);
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    private static Optional<NameAlignment> align(NameParts parts, List<String> words, SpellingTables tables) {
        if (parts.surname().isEmpty()) {
            return given(parts, "", words, tables);
        }
        if (words.size() < 2) {
            return Optional.empty();
        }
        int last = words.size() - 1;
        if (isSurname(parts.surname(), words.get(0), tables)) {
            return given(parts, words.get(0), words.subList(1, words.size()), tables);
        }
        return isSurname(parts.surname(), words.get(last), tables)
                ? given(parts, words.get(last), words.subList(0, last), tables)
                : Optional.empty();
    }

    private static Optional<NameAlignment> given(
            NameParts parts, String surnameText, List<String> words, SpellingTables tables) {
        List<String> texts = new ArrayList<>();
        String letters = String.join("", words).toLowerCase(Locale.ROOT);
        if (words.size() == parts.given().length() && beginAlike(parts.given(), words, tables)) {
            words.forEach(word -> texts.add(word.toLowerCase(Locale.ROOT)));
        } else if (!split(parts.given(), letters, tables, texts)) {
            return Optional.empty();
        }
        return Optional.of(new NameAlignment(parts.surname(), surnameText, parts.given(), List.copyOf(texts)));
    }

    private static boolean isSurname(String surname, String word, SpellingTables tables) {
        SpellingTables.Surname known = tables.surnames().get(surname);
        return known != null
                && known.spellings().stream()
                        .anyMatch(spelling -> spelling.text().equalsIgnoreCase(word));
    }

    /** Whether each word begins as some spelling of its syllable does. */
    private static boolean beginAlike(String given, List<String> words, SpellingTables tables) {
        for (int i = 0; i < words.size(); i++) {
            char first = Character.toLowerCase(words.get(i).charAt(0));
            if (tables.givenSyllable(given.charAt(i)).stream()
                    .noneMatch(spelling -> spelling.text().charAt(0) == first)) {
                return false;
            }
        }
        return true;
    }

    /** Splits joined letters into known spellings of the syllables, the more usual first. */
    private static boolean split(String given, String letters, SpellingTables tables, List<String> texts) {
        if (given.isEmpty()) {
            return letters.isEmpty();
        }
        for (Spelling spelling : tables.givenSyllable(given.charAt(0))) {
            if (letters.startsWith(spelling.text())) {
                texts.add(spelling.text());
                if (split(given.substring(1), letters.substring(spelling.text().length()), tables, texts)) {
                    return true;
                }
                texts.remove(texts.size() - 1);
            }
        }
        return false;
    }
}
