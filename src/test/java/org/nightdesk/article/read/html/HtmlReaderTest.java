package org.nightdesk.article.read.html;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.nightdesk.article.Article;
import org.nightdesk.article.Block;
import org.nightdesk.article.Headline;
import org.nightdesk.article.Image;
import org.nightdesk.article.Work;
import org.nightdesk.article.file.ArticleFiles;
import org.nightdesk.article.read.ArticleOutcome;
import org.nightdesk.article.read.HtmlSelectors;
import org.nightdesk.article.read.ReaderSettings;
import org.nightdesk.article.read.SiteSelectors;
import org.nightdesk.text.CodedText;

class HtmlReaderTest {
    private static final ReaderSettings SETTINGS = ReaderSettings.of(Locale.KOREAN);

    @Test
    void readsTheFactsOfAPage() {
        Article article = accepted(page()).article();

        assertThat(article.key()).isEqualTo("https://example.org/review/misaeng");
        assertThat(article.address()).isEqualTo("https://example.org/review/misaeng");
        assertThat(article.headline()).isEqualTo(new Headline("리뷰", true, CodedText.plain("어쩔 수 없는 저녁")));
        assertThat(article.works()).containsExactly(new Work("미생", Work.Medium.SERIES, 2014));
        assertThat(article.critic()).isEqualTo("김하나, 이두리");
        assertThat(article.publishedOn()).isEqualTo(LocalDate.of(2014, 12, 21));
        assertThat(article.rating()).hasToString("Rating[value=4.5, best=5]");
    }

    @Test
    void readsTheTextOfAPageAndNothingElse() {
        assertThat(accepted(page()).article().blocks())
                .extracting(HtmlReaderTest::line)
                .containsExactly(
                        "picture lead.jpg / 옥상의 두 사람 / 옥상에서. / tvN",
                        "paragraph 첫 문단은 {1}굵고{/1}, {2}고리{/2}가 있고, H{3}2{/3}O도 있다.{4/}줄을 바꾼다.",
                        "paragraph 첫째 줄이다.",
                        "paragraph 둘째 문단이다. 〈미생〉 <원작> {1/}",
                        "picture b.jpg / 복도 / 복도를 걷는 장그래. / tvN",
                        "picture c.jpg / 계단 / 계단의 오 과장 / ",
                        "heading 3 장 제목",
                        "item false 0 하나",
                        "item true 1 둘",
                        "item false 0 셋",
                        "quote 버텨라.",
                        "quote 그게 이기는 거다.",
                        "note 바로잡습니다: 회차를 고쳤습니다.",
                        "paragraph 마지막 문단이다.");
    }

    @Test
    void namesEverythingItLeftOut() {
        assertThat(accepted(page()).dropped())
                .extracting(dropped -> dropped.what() + " " + dropped.count() + " " + dropped.excerpt())
                .containsExactly(
                        "script 1 ",
                        "style sheet 1 ",
                        "cookie banner 1 쿠키를 씁니다. 예",
                        "navigation 1 처음",
                        "byline 1 김하나 기자 2014.12.21",
                        "text outside the article 1 가상일보",
                        "share bar 1 공유 12",
                        "advertisement 1 ",
                        "table 1 편성 금토",
                        "related posts 1 다른 글",
                        "tracking picture 1 https://example.org/p.gif",
                        "repeated caption 1 ▲ 복도를 걷는 장그래. (사진=tvN)",
                        "vote counter 1 좋아요 12",
                        "copyright line 1 저작권자 ⓒ 가상일보, 무단 전재 및 재배포 금지");
    }

    @Test
    void readsAPageInItsDeclaredEncoding() {
        String html = "<meta charset=CHARSET><title>標題</title><article><p>정말 좋은 똠 글</p></article>";
        for (String charset : List.of("euc-kr", "UTF-8", "utf-16")) {
            String declared = html.replace("CHARSET", charset);
            byte[] bytes = declared.getBytes(Charset.forName(charset.equals("euc-kr") ? "x-windows-949" : charset));
            assertThat(accepted(bytes).article().texts().get(1).text().text())
                    .as(charset)
                    .isEqualTo("정말 좋은 똠 글");
        }
        byte[] japanese =
                "<meta http-equiv=Content-Type content='text/html; charset=Shift_JIS'><title>題</title><p>良い話だ①"
                        .getBytes(Charset.forName("windows-31j"));
        assertThat(accepted(japanese).article().texts().get(1).text().text()).isEqualTo("良い話だ①");
    }

    @Test
    void asksConfiguredSelectorsFirst() {
        HtmlSelectors selectors = new HtmlSelectors(
                List.of(".missing", ".text"),
                List.of(".odd"),
                new HtmlSelectors.Fields(".head", ".who", ".when", ".stars", ".work", ".cover"));
        String html = """
                <title>틀린 제목</title><meta property="og:title" content="틀린 제목">
                <div class=head>맞는 제목</div><i class=who>박셋</i><i class=when>2020년 1월 2일</i><i class=stars>★★★</i>
                <b class=work>작품</b><div class=cover><img src=cover.jpg alt=표지></div>
                <article>기사 아님</article><div class=text>글<p class=odd>이상한 것</p></div>
                """;
        Article article = accepted(new ArticleFiles(SETTINGS.withHtml(selectors)).read(bytes(html), "a.html"))
                .article();
        assertThat(article.headline().text().text()).isEqualTo("맞는 제목");
        assertThat(article.critic()).isEqualTo("박셋");
        assertThat(article.publishedOn()).isEqualTo(LocalDate.of(2020, 1, 2));
        assertThat(article.rating()).hasToString("Rating[value=3, best=5]");
        assertThat(article.works()).extracting(Work::title).containsExactly("작품");
        assertThat(article.blocks())
                .extracting(HtmlReaderTest::line)
                .containsExactly("picture cover.jpg / 표지 /  / ", "paragraph 글");
    }

    /** Told by address, by the mark a browser leaves in a saved page, or by folder; the first that fits. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            a.html       | <link rel=canonical href=https://example.org/1>      | site
            a.html       | <meta property=og:url content=https://www.example.org:80/1> | site
            a.html       | <!-- saved from url=(0021)https://EXAMPLE.org/1 -->  | site
            old/in/a.html| <link rel=canonical href=https://elsewhere.test/1>   | folder
            older/a.html | <link rel=canonical href=https://elsewhere.test/1>   | every
            a.html       | <link rel=canonical href=https://notexample.org/1>   | every
            a.html       | <link rel=canonical href=https://sub.only.test/1>    | subdomain
            a.html       | <link rel=canonical href=https://only.test/1>        | every
            a.html       | <meta name=none>                                     | every
            """)
    void asksTheSelectorsOfThePagesSite(String file, String head, String critic) {
        ReaderSettings settings = SETTINGS.withHtml(selectors(".every"))
                .withSites(List.of(
                        new SiteSelectors("example.org", "", selectors(".site")),
                        new SiteSelectors("", "old", selectors(".folder")),
                        new SiteSelectors("*.only.test", "", selectors(".subdomain"))));
        String html = head + "<title>제목</title><article>글</article>"
                + "<i class=every>every</i><i class=site>site</i><i class=folder>folder</i><i class=subdomain>subdomain</i>";

        assertThat(accepted(new ArticleFiles(settings).read(bytes(html), file))
                        .article()
                        .critic())
                .isEqualTo(critic);
    }

    @Test
    void fallsBackToTheSelectorsOfEverySite() {
        ReaderSettings settings = SETTINGS.withHtml(selectors(".every"))
                .withSites(List.of(new SiteSelectors(
                        "", "old", new HtmlSelectors(List.of(".absent"), List.of(".odd"), HtmlSelectors.Fields.NONE))));
        String html = "<title>제목</title><i class=every>every</i><article>글<p class=odd>이상한 것</p></article>";

        Article article = accepted(new ArticleFiles(settings).read(bytes(html), "old/a.html"))
                .article();

        assertThat(article.critic()).isEqualTo("every");
        assertThat(article.blocks()).extracting(HtmlReaderTest::line).containsExactly("paragraph 글");
    }

    private static HtmlSelectors selectors(String critic) {
        return new HtmlSelectors(List.of(), List.of(), new HtmlSelectors.Fields("", critic, "", "", "", ""));
    }

    @Test
    void keepsWhatOnlyItsNameCallsFurnitureWhenItHoldsMostOfTheText() {
        String html = "<title>제목</title><article><div class='widget'><p>" + "긴 글이다. ".repeat(50)
                + "</p></div><p>짧은 글.</p></article>";
        assertThat(accepted(bytes(html)).article().blocks()).hasSize(2);
    }

    @Test
    void rejectsAPageWithoutText() {
        List<ArticleOutcome> outcomes = new ArticleFiles(SETTINGS)
                .read(bytes("<html><body><nav>차림</nav><script>1</script></body></html>"), "a.html");
        assertThat(((ArticleOutcome.Rejected) outcomes.get(0)).problems())
                .extracting(problem -> problem.reason())
                .containsExactly("the article has no title", "the article has no text");
    }

    @Test
    void keepsTheKeyOfALongAddressShortAndItsOwn() {
        String address = "https://example.org/" + "%EA%B0%80".repeat(60);
        String html = "<link rel=canonical href='" + address + "X'><title>제목</title><p>글</p>";
        String one = accepted(bytes(html)).article().key();
        String other = accepted(bytes(html.replace("X'", "Y'"))).article().key();
        assertThat(one).hasSize(200).isNotEqualTo(other);
    }

    private static String line(Block block) {
        if (block instanceof Block.Picture picture) {
            Image image = picture.image();
            return "picture " + image.src() + " / " + image.alt().text() + " / "
                    + image.caption().text() + " / " + image.credit().text();
        } else if (block instanceof Block.Heading heading) {
            return "heading " + heading.level() + " " + heading.text().text();
        } else if (block instanceof Block.ListItem item) {
            return "item " + item.ordered() + " " + item.depth() + " "
                    + item.text().text();
        } else if (block instanceof Block.Quote quote) {
            return "quote " + quote.text().text();
        } else if (block instanceof Block.Note note) {
            return "note " + note.text().text();
        }
        return "paragraph " + ((Block.Paragraph) block).text().text();
    }

    private static byte[] page() {
        try (InputStream in = Objects.requireNonNull(HtmlReaderTest.class.getResourceAsStream("page.html"))) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static byte[] bytes(String html) {
        return html.getBytes(StandardCharsets.UTF_8);
    }

    private static ArticleOutcome.Accepted accepted(byte[] html) {
        return accepted(new ArticleFiles(SETTINGS).read(html, "page.html"));
    }

    private static ArticleOutcome.Accepted accepted(List<ArticleOutcome> outcomes) {
        assertThat(outcomes).hasSize(1);
        assertThat(outcomes.get(0)).isInstanceOf(ArticleOutcome.Accepted.class);
        return (ArticleOutcome.Accepted) outcomes.get(0);
    }
}
