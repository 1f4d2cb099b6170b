package org.nightdesk.segment;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.nightdesk.article.Article;
import org.nightdesk.article.Block;
import org.nightdesk.article.Headline;
import org.nightdesk.text.CodedText;

/** The cases of {@code sentences-LANGUAGE.txt}. */
class SentenceCasesTest {
    static Stream<String[]> cases() {
        return Stream.of("ko", "ja", "zh", "en", "th").flatMap(SentenceCasesTest::casesOf);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("cases")
    void endsSentencesWhereTheCaseSays(String language, String line) {
        List<String> expected =
                Arrays.stream(line.split("‖")).map(String::strip).toList();
        assertThat(sentences(Locale.forLanguageTag(language), line.replace("‖", "")))
                .isEqualTo(expected);
    }

    private static List<String> sentences(Locale locale, String text) {
        Article article = new Article(
                "a",
                locale,
                new Headline("", false, CodedText.EMPTY),
                List.of(),
                null,
                null,
                null,
                null,
                List.of(new Block.Paragraph(CodedText.plain(text))));
        return Segmenter.of(locale).segment(article).stream().map(Segment::text).toList();
    }

    private static Stream<String[]> casesOf(String language) {
        String name = "sentences-" + language + ".txt";
        try (InputStream in = Objects.requireNonNull(SentenceCasesTest.class.getResourceAsStream(name))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(line -> new String[] {language, line});
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
