package org.nightdesk.glossary.match;

import static org.assertj.core.api.Assertions.assertThat;
import static org.nightdesk.glossary.Entries.entry;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.nightdesk.glossary.GlossaryEntry.Kind;
import org.nightdesk.glossary.Scope;
import org.nightdesk.glossary.TermMatch;

class OtherLanguagesTest {
    static Stream<String[]> cases() throws IOException {
        try (InputStream in =
                Objects.requireNonNull(OtherLanguagesTest.class.getResourceAsStream("other-languages.tsv"))) {
            String all = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            return all.lines().filter(line -> !line.startsWith("#")).map(line -> line.split("\t")).toList().stream();
        }
    }

    @ParameterizedTest
    @MethodSource("cases")
    void findsWholeWordsWithTheirEndings(String language, String term, String text, String expected) {
        TermMatcher matcher =
                TermMatchers.forLocale(Locale.forLanguageTag(language), List.of(entry("t", Kind.TITLE, term)));
        String found = matcher.match(List.of(text), Scope.NONE).get(0).stream()
                .map(match -> match.entry().source()
                        + (match.suffix().isEmpty() ? "" : "+" + match.suffix())
                        + (match.certainty() == TermMatch.Certainty.SURE ? "!" : "?"))
                .collect(Collectors.joining(" "));
        assertThat(found).as(text).isEqualTo(expected.equals("-") ? "" : expected);
    }
}
