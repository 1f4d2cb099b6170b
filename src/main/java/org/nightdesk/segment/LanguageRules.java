package org.nightdesk.segment;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.nightdesk.language.LanguageData;

/**
 * What sentences look like in a language beyond ICU's rules; the file {@code segmentation.txt} of the root language says what
 * each fact means.
 *
 * @param abbreviations in lower case
 */
record LanguageRules(
        boolean countsWordsByIcu,
        boolean fullStopEnds,
        boolean lowerCaseStarts,
        boolean numbersContinue,
        Quotation quotation,
        boolean singleQuotes,
        String finalLetters,
        String finalBeforeEllipsis,
        List<String> carriesOn,
        Set<String> carriesOnGlued,
        Set<String> abbreviations) {

    /** When a quotation that ends like a sentence ends the sentence around it. */
    enum Quotation {
        CAPITAL,
        COLON,
        NEVER
    }

    private static final String FILE = "segmentation.txt";

    static LanguageRules of(Locale locale) {
        String tag = LanguageData.narrowest(locale, FILE).orElse(LanguageData.ROOT);
        Map<String, String> facts = new HashMap<>();
        for (String line : lines(LanguageData.require(tag, FILE))) {
            int colon = line.indexOf(':');
            facts.put(line.substring(0, colon), line.substring(colon + 1).strip());
        }
        return new LanguageRules(
                is(facts, "words", "icu"),
                is(facts, "full-stop", "ends"),
                is(facts, "lower-case", "starts"),
                is(facts, "numbers", "continue"),
                Quotation.valueOf(facts.getOrDefault("quotation", "capital").toUpperCase(Locale.ROOT)),
                is(facts, "single-quote", "quotes"),
                facts.getOrDefault("final-letters", "").replace(" ", ""),
                facts.getOrDefault("final-before-ellipsis", "").replace(" ", ""),
                values(facts, "carries-on"),
                Set.copyOf(values(facts, "carries-on-glued")),
                Set.copyOf(values(facts, "abbreviations").stream()
                        .map(word -> word.toLowerCase(Locale.ROOT))
                        .distinct()
                        .toList()));
    }

    static List<String> lines(InputStream in) {
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            return reader.lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(String::strip)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean is(Map<String, String> facts, String name, String value) {
        return value.equals(facts.get(name));
    }

    private static List<String> values(Map<String, String> facts, String name) {
        String value = facts.getOrDefault(name, "");
        return value.isEmpty() ? List.of() : new ArrayList<>(List.of(value.split("\\s+")));
    }
}
