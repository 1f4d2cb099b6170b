package org.nightdesk.glossary.spelling;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.nightdesk.glossary.spelling.SpellingSuggestion.Method;

/** Puts the spelled parts of a name together: apart in house format, and as others write them. */
final class HouseFormat {
    private HouseFormat() {}

    /** @param surname whether the first part is a surname */
    static SpellingSuggestion of(List<String> parts, boolean surname, Method method) {
        List<String> given = surname ? parts.subList(1, parts.size()) : parts;
        String family = surname ? capitalised(parts.get(0)) : "";
        String apart = given.stream().map(HouseFormat::capitalised).collect(Collectors.joining(" "));
        String hyphenated = capitalised(String.join("-", given));
        String joined = capitalised(String.join("", given));
        return new SpellingSuggestion(
                (family + " " + apart).strip(),
                (family + " " + hyphenated).strip(),
                (family + " " + joined).strip(),
                method);
    }

    /** Words as words: every run of Hangul in letters, all else as it is. */
    static SpellingSuggestion ofWords(String source, Romanisation standard, Method method) {
        StringBuilder text = new StringBuilder();
        int start = 0;
        while (start < source.length()) {
            int end = start;
            while (end < source.length() && Jamo.isSyllable(source.charAt(end))) {
                end++;
            }
            if (end > start) {
                text.append(capitalised(standard.word(source.substring(start, end))));
                start = end;
            } else {
                text.append(source.charAt(start++));
            }
        }
        return new SpellingSuggestion(text.toString(), text.toString(), text.toString(), method);
    }

    static String capitalised(String word) {
        return word.isEmpty() ? "" : word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
    }
}
