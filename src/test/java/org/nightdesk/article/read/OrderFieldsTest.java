package org.nightdesk.article.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.nightdesk.article.Article;
import org.nightdesk.article.ArticleJson;
import org.nightdesk.article.ArticleVersion;
import org.nightdesk.article.Orders;
import org.nightdesk.article.file.ArticleFiles;

/** What articles ask of the desk, in every format. */
class OrderFieldsTest {
    private static final Orders ALL = new Orders(
            Orders.Priority.HIGH,
            LocalDate.of(2026, 11, 24),
            LocalDate.of(2026, 11, 25),
            "mina-park",
            "tom-leary",
            List.of(Locale.ENGLISH, Locale.forLanguageTag("pt-BR")),
            "British spelling",
            "Photo: later");

    private static final ArticleFiles READER = new ArticleFiles(ReaderSettings.of(Locale.KOREAN));

    private static List<ArticleOutcome> read(String name, String text) {
        List<ArticleOutcome> outcomes = new ArrayList<>();
        READER.read(text.getBytes(StandardCharsets.UTF_8), name).forEach(outcomes::add);
        return outcomes;
    }

    private static Article article(String name, String text) {
        ArticleOutcome outcome = read(name, text).get(0);
        assertThat(outcome).isInstanceOf(ArticleOutcome.Accepted.class);
        assertThat(((ArticleOutcome.Accepted) outcome).dropped())
                .noneMatch(dropped -> OrderFields.NAMES.stream().anyMatch(dropped.what()::contains));
        return ((ArticleOutcome.Accepted) outcome).article();
    }

    @Test
    void areReadFromFrontMatterPagesAndFeeds() {
        String markdown = """
                ---
                title: 제목
                priority: high
                due: 2026-11-24T18:00
                embargo: 2026-11-24 20:00
                translator: mina-park
                editor: tom-leary
                locales: [en, pt-BR]
                brief: British spelling
                note: "Photo: later"
                ---
                본문이다.
                """;
        String page = """
                <html><head><title>제목</title>
                <meta name="nightdesk:priority" content="urgent">
                <meta name="nightdesk:due" content="2026.11.24">
                <meta name="nightdesk:embargo" content="2026-11-25">
                <meta name="nightdesk:translator" content="mina-park">
                <meta name="nightdesk:editor" content="tom-leary">
                <meta name="nightdesk:locales" content="en, pt-BR">
                <meta name="nightdesk:brief" content="British spelling">
                <meta name="nightdesk:note" content="Photo: later">
                </head><body><article><h1>제목</h1><p>본문이다. 길게 이어지는 문단이다.</p></article></body></html>
                """;
        String feed = "{\"id\":\"a\",\"title\":\"제목\",\"body\":\"본문이다.\",\"priority\":\"rush\",\"due\":\"2026-11-24\","
                + "\"embargo\":\"2026-11-25\",\"translator\":\"mina-park\",\"editor\":\"tom-leary\","
                + "\"locales\":[\"en\",\"pt-BR\"],\"brief\":\"British spelling\",\"note\":\"Photo: later\"}\n";

        assertThat(article("a.md", markdown).orders()).isEqualTo(ALL);
        assertThat(article("a.html", page).orders()).isEqualTo(ALL);
        assertThat(article("a.jsonl", feed).orders()).isEqualTo(ALL);
    }

    @Test
    void areKeptWithTheArticleButMakeNoNewVersion() {
        Article plain = article("a.md", "---\ntitle: 제목\n---\n본문이다.\n");
        Article rush = article("a.md", "---\ntitle: 제목\npriority: high\ndue: 2026-11-24\nlocales: en\n---\n본문이다.\n");

        assertThat(ArticleVersion.of(rush)).isEqualTo(ArticleVersion.of(plain));
        assertThat(ArticleJson.read(ArticleJson.write(rush))).isEqualTo(rush);
        assertThat(ArticleJson.read(ArticleJson.write(plain)).orders()).isEqualTo(Orders.NONE);
        assertThat(rush.orders().isFor(Locale.JAPANESE)).isFalse();
        assertThat(plain.orders().isFor(Locale.JAPANESE)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"priority, soonish, is not a priority", "due, Friday, is not a date", "embargo, soon, is not a date"})
    void nameWhatIsWrong(String key, String value, String reason) {
        assertThat(read("a.md", "---\ntitle: 제목\n" + key + ": " + value + "\n---\n본문이다.\n"))
                .singleElement()
                .isInstanceOfSatisfying(
                        ArticleOutcome.Rejected.class,
                        rejected -> assertThat(rejected.problems())
                                .singleElement()
                                .satisfies(problem -> {
                                    assertThat(problem.reason()).contains(value, reason);
                                    assertThat(problem.place()).isEqualTo("line 3");
                                }));
    }
}
