package org.nightdesk.article.read.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.nightdesk.article.Article;
import org.nightdesk.article.Block;
import org.nightdesk.article.Dropped;
import org.nightdesk.article.Headline;
import org.nightdesk.article.Image;
import org.nightdesk.article.Rating;
import org.nightdesk.article.Work;
import org.nightdesk.article.file.ArticleFiles;
import org.nightdesk.article.read.ArticleOutcome;
import org.nightdesk.article.read.ReaderSettings;
import org.nightdesk.problem.Problem;
import org.nightdesk.text.CodedText;
import org.nightdesk.text.InlineCode;

class MarkdownReaderTest {
    private static final String WHOLE = """
            ---
            id: soundtrack-1-review
            title: "[리뷰] ‘사운드트랙 #1’ 친구와 연인 사이, 네 번의 저녁"
            works:
              - {title: "사운드트랙 #1", kind: series, year: 2022}
              - {title: 빈센조, kind: series}
            critic: 김유정
            date: 2022-04-20
            rating: 5/10
            tags: [drama]
            ---
            ![두 사람](images/lead.jpg "창가에 선 두 사람. 사진 제공: 디즈니플러스")

            첫 문단은 **굵게** 쓰고 [링크](https://example.org/a)도 단다.
            같은 문단이다.

            ## 둘째 장

            - 하나
              - 둘

            > 인용한 말.

            마지막 문단이다. (5/10)
            """;

    @Test
    void readsEveryPartOfAnArticle() {
        ArticleOutcome.Accepted accepted = accepted(read(WHOLE));
        Article article = accepted.article();

        assertThat(article.key()).isEqualTo("soundtrack-1-review");
        assertThat(article.locale()).isEqualTo(Locale.KOREAN);
        assertThat(article.headline()).isEqualTo(new Headline("리뷰", true, CodedText.plain("친구와 연인 사이, 네 번의 저녁")));
        assertThat(article.works())
                .containsExactly(
                        new Work("사운드트랙 #1", Work.Medium.SERIES, 2022), new Work("빈센조", Work.Medium.SERIES, null));
        assertThat(article.critic()).isEqualTo("김유정");
        assertThat(article.publishedOn()).isEqualTo(LocalDate.of(2022, 4, 20));
        assertThat(article.rating()).isEqualTo(new Rating(BigDecimal.valueOf(5), BigDecimal.TEN));
        assertThat(article.blocks())
                .containsExactly(
                        new Block.Picture(new Image(
                                "images/lead.jpg",
                                CodedText.plain("두 사람"),
                                CodedText.plain("창가에 선 두 사람."),
                                CodedText.plain("디즈니플러스"))),
                        new Block.Paragraph(new CodedText(
                                "첫 문단은 {1}굵게{/1} 쓰고 {2}링크{/2}도 단다. 같은 문단이다.",
                                List.of(
                                        new InlineCode(1, InlineCode.Kind.BOLD, ""),
                                        new InlineCode(2, InlineCode.Kind.LINK, "https://example.org/a")))),
                        new Block.Heading(2, CodedText.plain("둘째 장")),
                        new Block.ListItem(false, 0, CodedText.plain("하나")),
                        new Block.ListItem(false, 1, CodedText.plain("둘")),
                        new Block.Quote(CodedText.plain("인용한 말.")),
                        new Block.Paragraph(CodedText.plain("마지막 문단이다.")));
        assertThat(accepted.dropped()).containsExactly(new Dropped("front matter key tags", 1, ""));
    }

    @Test
    void readsTheSameArticleFromCp949AndWithWindowsLineEndsAndAByteOrderMark() {
        Article utf8 = accepted(read(WHOLE)).article();
        Article cp949 =
                accepted(read(WHOLE.getBytes(Charset.forName("x-windows-949")))).article();
        Article windows = accepted(read("\uFEFF" + WHOLE.replace("\n", "\r\n"))).article();

        assertThat(cp949).isEqualTo(utf8);
        assertThat(windows).isEqualTo(utf8);
    }

    @Test
    void keepsInlineMarkupAsCodes() {
        assertThat(body("*가* `나` ~~다~~ H<sub>2</sub>O x<sup>2</sup>  \n라 <b>마</b>")
                        .text())
                .isEqualTo("{1}가{/1} {2}나{/2} {3}다{/3} H{4}2{/4}O x{5}2{/5}{6/}라 {7}마{/7}");
    }

    @Test
    void readsHtmlAmongTheMarkdown() {
        Article article = accepted(read("""
                        ---
                        title: 가
                        ---
                        <!-- 메모 -->

                        <figure><img src="a.jpg" alt="그림"><figcaption>설명. 사진: tvN</figcaption></figure>

                        글이다.
                        """)).article();
        assertThat(article.texts())
                .extracting(text -> text.text().text())
                .containsExactly("가", "그림", "설명.", "tvN", "글이다.");
    }

    @Test
    void protectsTextThatLooksLikeACode() {
        CodedText text = body("이름은 {1}이고 &#123;/2} 다");
        assertThat(text.text()).isEqualTo("이름은 {1/}이고 {2/} 다");
        assertThat(text.withoutCodes()).isEqualTo("이름은 {1}이고 {/2} 다");
    }

    @Test
    void takesATildeForTheRangeItIs() {
        assertThat(body("3~4회와 5~6회").text()).isEqualTo("3~4회와 5~6회");
    }

    @Test
    void leavesALinkThatRunsProgramsWithoutItsAddress() {
        assertThat(body("[여기](javascript:alert)").text()).isEqualTo("여기");
    }

    @Test
    void takesTheFileNameForAKey() {
        ArticleOutcome.Accepted accepted = accepted(read("---\ntitle: 가\n---\n나\n"));
        assertThat(accepted.article().key()).isEqualTo("review");
    }

    @Test
    void takesScalarsAsWritten() {
        Article article = accepted(
                        read("---\nid: 012\ntitle: No\nworks: [1987, {title: 2046, kind: film, year: 2004}]\n---\n나"))
                .article();
        assertThat(article.key()).isEqualTo("012");
        assertThat(article.headline().text().text()).isEqualTo("No");
        assertThat(article.works())
                .containsExactly(new Work("1987", Work.Medium.OTHER, null), new Work("2046", Work.Medium.FILM, 2004));
    }

    @Test
    void namesEveryProblemOfAFileAtOnce() {
        List<Problem> problems = problems("""
                ---
                critic: 김유정
                date: 어제
                rating: 11/10
                locale: xx-yy
                works: [{title: 가, kind: opera, year: 20}]
                critic: 다시
                ---
                """);
        assertThat(problems)
                .extracting(Problem::place)
                .containsExactly("line 3", "line 4", "line 5", "line 6", "line 6", "line 7", "", "");
        assertThat(problems)
                .extracting(Problem::reason)
                .containsExactly(
                        "'어제' is not a date",
                        "'11/10' is not a rating",
                        "'xx-yy' is not a known locale",
                        "'opera' is not a kind of work",
                        "'20' is not a year",
                        "'critic' is given a second time, first in line 2",
                        "the article has no title",
                        "the article has no text");
        assertThat(problems).allSatisfy(problem -> assertThat(problem.file()).isEqualTo("in/review.md"));
    }

    @Test
    void namesTheLineOfYamlThatCannotBeRead() {
        assertThat(problems("---\nid: a\ntitle: [리뷰] 가\n---\n나"))
                .singleElement()
                .satisfies(problem -> {
                    assertThat(problem.place()).isEqualTo("line 3");
                    assertThat(problem.reason()).startsWith("the front matter cannot be read");
                });
    }

    @Test
    void missesTheEndOfTheFrontMatter() {
        assertThat(problems("---\ntitle: 가\n\n나"))
                .extracting(Problem::reason)
                .containsExactly("the front matter that begins here has no end");
    }

    @Test
    void missesTheFrontMatter() {
        assertThat(problems("# 제목\n\n나"))
                .extracting(Problem::reason)
                .containsExactly("the file does not begin with front matter");
    }

    @Test
    void refusesAnEmptyFileAndOneOfWhiteSpace() {
        assertThat(problems("")).extracting(Problem::reason).containsExactly("the file is empty");
        assertThat(problems(" \n\n")).extracting(Problem::reason).containsExactly("the file is empty");
    }

    @Test
    void namesTheByteThatCannotBeDecoded() {
        byte[] bytes = "---\ntitle: a\n---\nb".getBytes(StandardCharsets.UTF_8);
        bytes[10] = (byte) 0xFF;
        List<ArticleOutcome> outcomes = new ArticleFiles(ReaderSettings.of(Locale.KOREAN)).read(bytes, "in/review.md");
        assertThat(rejected(outcomes)).singleElement().satisfies(problem -> {
            assertThat(problem.place()).isEqualTo("byte 10");
            assertThat(problem.reason()).contains("wrong from byte 10");
        });
    }

    @Test
    void refusesContradictingRatings() {
        assertThat(problems("---\ntitle: 가\nrating: 5/10\n---\n나쁘다. (7/10)"))
                .extracting(Problem::reason)
                .containsExactly("the rating is 5/10, but the text ends in 7/10");
    }

    @Test
    void splitsOffOnlyLabelsTheJobKnowsWhenItNamesThem() {
        ReaderSettings settings = ReaderSettings.of(Locale.KOREAN).withCategoryLabels(Set.of("리뷰"));
        List<ArticleOutcome> outcomes = new ArticleFiles(settings)
                .read("---\ntitle: '[단독] 가'\n---\n나".getBytes(StandardCharsets.UTF_8), "a.md");
        assertThat(accepted(outcomes).article().headline())
                .isEqualTo(new Headline("", false, CodedText.plain("[단독] 가")));
    }

    @Test
    void leavesTablesOutAndCountsThem() {
        ArticleOutcome.Accepted accepted = accepted(read("""
                ---
                title: 표
                ---
                앞 문단.

                | 표 | 값 |
                |---|---|
                | 가 | **나** |

                뒤 문단.

                이름 | 점수
                --- | ---
                다 | 라

                > | 마 | 바 |
                > |---|---|
                """));

        assertThat(accepted.article().blocks())
                .containsExactly(
                        new Block.Paragraph(CodedText.plain("앞 문단.")), new Block.Paragraph(CodedText.plain("뒤 문단.")));
        assertThat(accepted.dropped()).containsExactly(new Dropped("table", 3, "표 값 가 나"));
    }

    @Test
    void keepsLinesWithAPipeThatAreNoTable() {
        assertThat(body("가 | 나").withoutCodes()).isEqualTo("가 | 나");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            ![사진](images/등대 사진.jpg)                    | images/등대 사진.jpg   | ``
            ![사진](<images/등대 사진.jpg> "캡션")           | images/등대 사진.jpg   | 캡션
            ![사진](images/등대 사진.jpg "밤의 등대")         | images/등대 사진.jpg   | 밤의 등대
            ![사진](images/a.jpg "그는 "안녕"이라 했다")      | images/a.jpg           | 그는 "안녕"이라 했다
            ![사진]( 등대 (1).jpg )                          | 등대 (1).jpg           | ``
            ![사진](등대 (1.jpg)                             | 등대 (1.jpg            | ``
            ![사진](a.jpg '한 번)                            | a.jpg '한 번           | ``
            """)
    void takesForAPictureWhatIsMeantAsOne(String markdown, String src, String caption) {
        ArticleOutcome.Accepted accepted = accepted(read("---\ntitle: 등대\n---\n" + markdown + "\n\n본문."));

        assertThat(accepted.article().blocks())
                .containsExactly(
                        new Block.Picture(
                                new Image(src, CodedText.plain("사진"), CodedText.plain(caption), CodedText.EMPTY)),
                        new Block.Paragraph(CodedText.plain("본문.")));
    }

    @Test
    void keepsTheTextAroundAPictureWithSpacesInItsPath() {
        assertThat(accepted(read("---\ntitle: 등대\n---\n앞 ![사진](등대 사진.jpg) 뒤 (괄호)"))
                        .article()
                        .blocks())
                .hasSize(2)
                .last()
                .isEqualTo(new Block.Paragraph(CodedText.plain("앞 뒤 (괄호)")));
        assertThat(body("느낌표![각주] (괄호)").withoutCodes()).isEqualTo("느낌표![각주] (괄호)");
        assertThat(body("![사진](끝이 없다").withoutCodes()).isEqualTo("![사진](끝이 없다");
    }

    @Test
    void readsIndentedTextAndLeavesFencedCodeAndRulesOut() {
        ArticleOutcome.Accepted accepted = accepted(read("""
                ---
                title: 코드
                ---
                    들여 쓴 문단.

                ```
                int x;
                ```

                ---

                <!-- 메모 -->

                <b>굵은</b> 글씨와 <blink>꼬리표</blink>.
                """));

        assertThat(accepted.article().blocks())
                .hasSize(2)
                .first()
                .isEqualTo(new Block.Paragraph(CodedText.plain("들여 쓴 문단.")));
        assertThat(accepted.dropped())
                .extracting(Dropped::what, Dropped::count)
                .contains(
                        org.assertj.core.groups.Tuple.tuple("code block", 1),
                        org.assertj.core.groups.Tuple.tuple("horizontal rule", 1),
                        org.assertj.core.groups.Tuple.tuple("HTML comment", 1),
                        org.assertj.core.groups.Tuple.tuple("inline HTML", 2));
    }

    private static CodedText body(String markdown) {
        Article article =
                accepted(read("---\ntitle: 가\n---\n" + markdown + "\n")).article();
        assertThat(article.blocks()).hasSize(1);
        return ((Block.Paragraph) article.blocks().get(0)).text();
    }

    private static List<ArticleOutcome> read(String text) {
        return read(text.getBytes(StandardCharsets.UTF_8));
    }

    private static List<ArticleOutcome> read(byte[] bytes) {
        return new ArticleFiles(ReaderSettings.of(Locale.KOREAN)).read(bytes, "in/review.md");
    }

    private static List<Problem> problems(String text) {
        return rejected(read(text));
    }

    private static List<Problem> rejected(List<ArticleOutcome> outcomes) {
        assertThat(outcomes).hasSize(1).first().isInstanceOf(ArticleOutcome.Rejected.class);
        return ((ArticleOutcome.Rejected) outcomes.get(0)).problems();
    }

    private static ArticleOutcome.Accepted accepted(List<ArticleOutcome> outcomes) {
        assertThat(outcomes).hasSize(1).first().isInstanceOf(ArticleOutcome.Accepted.class);
        return (ArticleOutcome.Accepted) outcomes.get(0);
    }
}
