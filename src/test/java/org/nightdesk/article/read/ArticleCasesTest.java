package org.nightdesk.article.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.nightdesk.article.Article;
import org.nightdesk.article.Rating;
import org.nightdesk.article.file.ArticleFiles;
import org.nightdesk.text.CodedText;

/** The cases of {@code headlines.txt}, {@code ratings.txt} and {@code credits.txt}. */
class ArticleCasesTest {
    static Stream<List<String>> headlines() {
        return cases("headlines.txt", 6);
    }

    static Stream<List<String>> ratings() {
        return cases("ratings.txt", 4);
    }

    static Stream<List<String>> credits() {
        return cases("credits.txt", 3);
    }

    @ParameterizedTest
    @MethodSource("headlines")
    void takesHeadlinesApart(List<String> fields) {
        List<String> works = Arrays.stream(fields.get(1).split(", "))
                .filter(work -> !work.isEmpty())
                .toList();
        Headlines.Parts parts = new Headlines(Set.of()).parse(fields.get(0), works);
        assertThat(parts.headline().category()).isEqualTo(fields.get(2));
        assertThat(parts.headline().namesWork()).isEqualTo(fields.get(3).equals("yes"));
        assertThat(parts.headline().text().text()).isEqualTo(fields.get(4));
        assertThat(Objects.requireNonNullElse(parts.work(), "")).isEqualTo(fields.get(5));
    }

    @ParameterizedTest
    @MethodSource("ratings")
    void takesTheRatingOutOfTheLastParagraph(List<String> fields) {
        String known = fields.get(1).equals("-") ? "" : "rating: " + fields.get(1) + "\n";
        String markdown = "---\ntitle: 제목\n" + known + "---\n앞 문단.\n\n" + fields.get(0) + "\n";
        ArticleOutcome outcome = new ArticleFiles(ReaderSettings.of(Locale.KOREAN))
                .read(markdown.getBytes(StandardCharsets.UTF_8), "a.md")
                .get(0);
        assertThat(outcome).isInstanceOf(ArticleOutcome.Accepted.class);
        Article article = ((ArticleOutcome.Accepted) outcome).article();
        Rating rating = article.rating();
        assertThat(rating == null ? "-" : rating.value() + "/" + rating.best()).isEqualTo(fields.get(2));
        assertThat(article.texts().get(2).text().text()).isEqualTo(fields.get(3));
    }

    @ParameterizedTest
    @MethodSource("credits")
    void partsCaptionAndCredit(List<String> fields) {
        CaptionCredits.Parts parts = CaptionCredits.split(CodedText.plain(fields.get(0)));
        assertThat(parts.caption().text()).isEqualTo(fields.get(1));
        assertThat(parts.credit().text()).isEqualTo(fields.get(2));
    }

    private static Stream<List<String>> cases(String name, int fields) {
        try (InputStream in = Objects.requireNonNull(ArticleCasesTest.class.getResourceAsStream(name))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(line -> Arrays.stream(line.split("\\|", -1))
                            .map(String::strip)
                            .toList())
                    .peek(parts -> assertThat(parts).hasSize(fields));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
