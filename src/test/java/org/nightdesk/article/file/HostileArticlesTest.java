package org.nightdesk.article.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.nightdesk.article.read.ArticleOutcome;
import org.nightdesk.article.read.ReaderSettings;

@Timeout(value = 60, unit = TimeUnit.SECONDS)
class HostileArticlesTest {
    private static final ArticleFiles FILES = new ArticleFiles(ReaderSettings.of(Locale.KOREAN));
    private static final boolean FULL = "full".equals(System.getProperty("scoreboard"));
    /** As much as an article may have with {@code -Dscoreboard=full}; else a third of it. */
    private static final int MOST_CHARS = FULL ? 1_900_000 : 600_000;

    private static final int SEEDS = FULL ? 3_000 : 600;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<div>", "<b>", "<article>", "<ul><li>", "<blockquote>", "<table><tr><td>", "<figure>",
                        "<figure class=a>",
                "<h2>", "<p class=ad>", "<div class='ad'>", "<a href=x>", "<span class='caption'>", "<br>", "<p>", "<",
                "</p>", "<!--", "<img src=a.jpg alt=b>", "&#123;1}", "&amp", "<form>", "<svg><math>", "<template>",
                "<div itemprop=articleBody>가", "<article>가", "<nobr>", "<b><i>가</b></i>", "<select><option>"
            })
    void survivesPagesOfOneThing(String piece) {
        String html = "<title>제목</title>가" + piece.repeat(MOST_CHARS / piece.length()) + "끝";
        assertThat(read(html, "a.html")).hasSize(1);
    }

    @Test
    void survivesHugeAttributesAndTokens() {
        String html = "<title>제목</title><p class='" + "ad-x ".repeat(200_000) + "' style='" + "a:b;".repeat(100_000)
                + "'>글이다.</p>";
        assertThat(read(html, "a.html")).hasSize(1);
        assertThat(read("<title>제목</title><a href='" + "x".repeat(MOST_CHARS) + "'>글</a>", "a.html"))
                .hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "> ",
                "* ",
                "*a **a ",
                "[",
                "![",
                "[a](",
                "`",
                "~~",
                "~~a ",
                "<b>",
                "- a\n  ",
                "1. ",
                "{1}",
                "\\",
                "&",
                "_",
                "# a\n",
                "[a]: b\n",
                "a\n\n",
                "<a ",
                "**a** ",
                "    a\n\n",
                "]("
            })
    void survivesMarkdownOfOneThing(String piece) {
        String head = "---\ntitle: 제목\n---\n";
        assertThat(read(head + "가" + piece.repeat(MOST_CHARS / piece.length()), "a.md"))
                .hasSize(1);
        String paragraph = "가" + piece.repeat(49_000 / piece.length()) + "끝\n\n";
        assertThat(read(head + paragraph.repeat(6), "a.md")).hasSize(1);
    }

    @Test
    void namesTheLineOfAParagraphThatIsTooLong() {
        List<ArticleOutcome> outcomes = read("---\ntitle: 제목\n---\n가\n\n나\n" + "다".repeat(50_000), "a.md");
        assertThat(((ArticleOutcome.Rejected) outcomes.get(0)).problems().get(0).place())
                .isEqualTo("line 6");
    }

    @Test
    void survivesMarkdownListsThatNestForEver() {
        StringBuilder markdown = new StringBuilder("---\ntitle: 제목\n---\n");
        for (int i = 0; i < 1_000; i++) {
            markdown.append("  ".repeat(i)).append("- 가\n");
        }
        assertThat(read(markdown.toString(), "a.md")).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"[", "{a: ", "- ", "? ", "&a [*a, ", "\"", "| ", "!!java.net.URL ", "a: &b\n", "%", "*a "})
    void survivesFrontMatterOfOneThing(String piece) {
        String markdown = "---\ntitle: 제목\nx: " + piece.repeat(60_000 / piece.length()) + "\n---\n글\n";
        assertThat(read(markdown, "a.md")).hasSize(1);
    }

    @Test
    void buildsNoObjectFromFrontMatter() {
        String markdown =
                "---\ntitle: 제목\nid: !!javax.script.ScriptEngineManager [!!java.net.URL [\"http://example.org\"]]\n---\n글";
        assertThat(read(markdown, "a.md").get(0)).isInstanceOf(ArticleOutcome.Rejected.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"[", "{\"a\":", "\"", "1", "-", "\\u", "{\"id\":1,", "[[],", "nul"})
    void survivesFeedsOfOneThing(String piece) {
        assertThat(read(piece.repeat(MOST_CHARS / piece.length()), "a.jsonl")).hasSize(1);
        assertThat(read("{\"id\":\"a\",\"title\":\"b\",\"x\":" + piece.repeat(1_000_000 / piece.length()), "a.jsonl"))
                .hasSize(1);
    }

    @Test
    void refusesALargeFileBeforeItIsRead() {
        for (String name : List.of("a.md", "a.html")) {
            Counting endless = new Counting();
            Iterator<ArticleOutcome> outcomes = FILES.read(endless, name);
            assertThat(((ArticleOutcome.Rejected) outcomes.next()).problems())
                    .extracting(problem -> problem.reason())
                    .containsExactly("the article is larger than 2097152 bytes");
            assertThat(outcomes.hasNext()).isFalse();
            assertThat(endless.given).isLessThanOrEqualTo((2 << 20) + 1);
        }
    }

    @Test
    void refusesAnArticleOfTooManyBlocks() {
        List<ArticleOutcome> outcomes = read("---\ntitle: 제목\n---\n" + "가\n\n".repeat(10_001), "a.md");
        assertThat(((ArticleOutcome.Rejected) outcomes.get(0)).problems())
                .extracting(problem -> problem.reason())
                .containsExactly("the article has more than 10000 blocks");
    }

    @Test
    void refusesATextOfTooManyCodes() {
        for (String name : List.of("a.md", "a.html", "a.jsonl")) {
            String text = "{1}".repeat(1_000);
            String file = switch (name) {
                case "a.md" -> "---\ntitle: 제목\n---\n" + text;
                case "a.html" -> "<title>제목</title><p>" + text;
                default -> "{\"id\":\"a\",\"title\":\"제목\",\"body\":\"" + text + "\"}";
            };
            assertThat(read(file, name)).as(name).singleElement().isInstanceOf(ArticleOutcome.Rejected.class);
        }
    }

    @Test
    void answersAnyBytesWithOutcomesAndTheSameBytesWithTheSame() {
        byte[] page = "<title>[리뷰] ‘가’ 나</title><article><p>다 <b>라</b> (5/10)</p><img src=a></article>"
                .getBytes(StandardCharsets.UTF_8);
        byte[] markdown = "---\ntitle: \"[리뷰] ‘가’ 나\"\nworks: [{title: 가}]\n---\n다 **라** ![](a)\n\n- 마\n"
                .getBytes(StandardCharsets.UTF_8);
        byte[] feed = "{\"id\":\"a\",\"title\":\"가\",\"paragraphs\":[\"나\",{\"kind\":\"quote\",\"text\":\"다\"}]}\n"
                .getBytes(StandardCharsets.UTF_8);
        for (long seed = 0; seed < SEEDS; seed++) {
            Random random = new Random(seed);
            String name = List.of("a.html", "a.md", "a.jsonl").get((int) (seed % 3));
            byte[] bytes = (seed % 3 == 0 ? page : seed % 3 == 1 ? markdown : feed).clone();
            for (int i = random.nextInt(6); i >= 0; i--) {
                bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(random.nextBoolean() ? 256 : 128);
            }
            List<ArticleOutcome> outcomes = FILES.read(bytes, name);
            assertThat(outcomes).as("seed %d", seed).isNotEmpty().isEqualTo(FILES.read(bytes, name));
        }
    }

    @Test
    void refusesAnEndingItDoesNotKnow() {
        assertThat(read("글", "a.hwp")).singleElement().isInstanceOf(ArticleOutcome.Rejected.class);
        assertThat(ArticleFiles.recognises("A.HTML")).isTrue();
        assertThat(ArticleFiles.recognises("html")).isFalse();
    }

    private static List<ArticleOutcome> read(String text, String name) {
        return FILES.read(text.getBytes(StandardCharsets.UTF_8), name);
    }

    /** A file without end. */
    private static final class Counting extends InputStream {
        private long given;

        @Override
        public int read() {
            given++;
            return 'x';
        }
    }
}
