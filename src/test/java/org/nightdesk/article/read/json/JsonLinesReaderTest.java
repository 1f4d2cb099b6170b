package org.nightdesk.article.read.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.nightdesk.article.Article;
import org.nightdesk.article.Block;
import org.nightdesk.article.Headline;
import org.nightdesk.article.Image;
import org.nightdesk.article.file.ArticleFiles;
import org.nightdesk.article.read.ArticleOutcome;
import org.nightdesk.article.read.ReaderLimits;
import org.nightdesk.article.read.ReaderSettings;
import org.nightdesk.problem.Problem;
import org.nightdesk.text.CodedText;
import org.nightdesk.text.InlineCode;

class JsonLinesReaderTest {
    private static final ReaderSettings SETTINGS = ReaderSettings.of(Locale.KOREAN);

    @Test
    void readsParagraphsOfEveryKind() {
        Article article = accepted("""
                        {"id":"a-1","title":"[리뷰] 〈빈센조〉 악당의 방식","works":[{"title":"빈센조","kind":"series","year":2021}],\
                        "critic":"김유정","date":"2021-05-03","rating":"4/5","paragraphs":["첫 문단.\\n둘째 줄.",\
                        {"kind":"heading","text":"제목","level":3},{"kind":"list-item","text":"항목","ordered":true,"depth":1},\
                        {"kind":"quote","text":"인용"},{"kind":"note","text":"정정"},\
                        {"kind":"image","src":"a.jpg","alt":"그림","caption":"설명 사진=tvN"}]}""").article();

        assertThat(article.headline()).isEqualTo(new Headline("리뷰", true, CodedText.plain("악당의 방식")));
        assertThat(article.publishedOn()).isEqualTo(LocalDate.of(2021, 5, 3));
        assertThat(article.blocks())
                .containsExactly(
                        new Block.Paragraph(
                                new CodedText("첫 문단.{1/}둘째 줄.", List.of(new InlineCode(1, InlineCode.Kind.BREAK, "")))),
                        new Block.Heading(3, CodedText.plain("제목")),
                        new Block.ListItem(true, 1, CodedText.plain("항목")),
                        new Block.Quote(CodedText.plain("인용")),
                        new Block.Note(CodedText.plain("정정")),
                        new Block.Picture(new Image(
                                "a.jpg", CodedText.plain("그림"), CodedText.plain("설명"), CodedText.plain("tvN"))));
    }

    @Test
    void partsABodyAtBlankLines() {
        Article article = accepted("{\"id\":\"a\",\"title\":\"가\",\"body\":\"하나\\n둘\\n\\n \\n셋\\r\\n\\r\\n넷\"}")
                .article();
        assertThat(article.texts()).extracting(text -> text.text().text()).containsExactly("가", "하나 둘", "셋", "넷");
    }

    @Test
    void goesOnAfterABrokenLine() {
        List<ArticleOutcome> outcomes = read("""
                {"id":"a","title":"가","body":"하나"}
                {"id":"b","title":"나","body":

                {"id":"c","body":"셋"}
                [1]
                {"id":"d","title":"라","body":"넷"} x
                {"id":"e","title":"마","body":"다섯","works":{"title":""},"date":"?","title":"바"}
                {"id":"f","title":"바","body":"여섯"}""");

        assertThat(outcomes).extracting(ArticleOutcome::line).containsExactly(1, 2, 4, 5, 6, 7, 8);
        assertThat(outcomes.get(0)).isInstanceOf(ArticleOutcome.Accepted.class);
        assertThat(outcomes.get(6)).isInstanceOf(ArticleOutcome.Accepted.class);
        assertThat(outcomes.subList(1, 6))
                .allSatisfy(outcome -> assertThat(outcome).isInstanceOf(ArticleOutcome.Rejected.class));
        assertThat(((ArticleOutcome.Rejected) outcomes.get(1)).raw())
                .isEqualTo("{\"id\":\"b\",\"title\":\"나\",\"body\":");
        assertThat(problems(outcomes.get(5)))
                .extracting(Problem::reason)
                .satisfiesExactly(
                        reason -> assertThat(reason).isEqualTo("a work has no title"),
                        reason -> assertThat(reason).isEqualTo("'?' is not a date"),
                        reason -> assertThat(reason).startsWith("the line is not valid JSON: Duplicate"));
    }

    @Test
    void refusesALineThatIsTooLongAndReadsTheNext() {
        ReaderSettings small = SETTINGS.withLimits(new ReaderLimits(200, 10, 10));
        String line = "{\"id\":\"a\",\"title\":\"가\",\"body\":\"하나\"}";
        String feed = line + "\n" + "x".repeat(300_000) + "\n" + "y".repeat(201) + "\n" + line;
        List<ArticleOutcome> outcomes = new ArticleFiles(small).read(feed.getBytes(StandardCharsets.UTF_8), "a.jsonl");

        assertThat(outcomes).extracting(ArticleOutcome::line).containsExactly(1, 2, 3, 4);
        assertThat(problems(outcomes.get(1)))
                .extracting(Problem::reason)
                .containsExactly("the article is larger than 200 bytes");
        assertThat(problems(outcomes.get(2))).hasSize(1);
        assertThat(outcomes.get(3)).isInstanceOf(ArticleOutcome.Accepted.class);
    }

    @Test
    void decodesEachLineByItself() throws IOException {
        ByteArrayOutputStream feed = new ByteArrayOutputStream();
        String line = "{\"id\":\"a\",\"title\":\"가\",\"body\":\"하나\"}\n";
        feed.write(line.getBytes(StandardCharsets.UTF_8));
        feed.write(line.getBytes("x-windows-949"));
        feed.write(line.replace("하", "\u00FF").getBytes(StandardCharsets.ISO_8859_1));
        List<ArticleOutcome> outcomes = new ArticleFiles(SETTINGS).read(feed.toByteArray(), "a.jsonl");

        assertThat(outcomes.get(1))
                .extracting(outcome -> ((ArticleOutcome.Accepted) outcome).article())
                .isEqualTo(((ArticleOutcome.Accepted) outcomes.get(0)).article());
        assertThat(problems(outcomes.get(2)))
                .singleElement()
                .satisfies(problem -> assertThat(problem.place()).startsWith("line 3, byte "));
    }

    @Test
    void reportsAFeedWithoutALine() {
        assertThat(read(""))
                .hasSize(1)
                .first()
                .satisfies(outcome -> assertThat(problems(outcome))
                        .extracting(Problem::reason)
                        .containsExactly("the file is empty"));
    }

    @Test
    void readsNoFurtherThanItIsAsked() {
        byte[] line = "{\"id\":\"a\",\"title\":\"가\",\"body\":\"하나\"}\n".getBytes(StandardCharsets.UTF_8);
        Endless endless = new Endless(line);
        Iterator<ArticleOutcome> outcomes = new ArticleFiles(SETTINGS).read(endless, "a.jsonl");
        List<ArticleOutcome> taken = new ArrayList<>();
        while (taken.size() < 5_000) {
            taken.add(outcomes.next());
        }
        assertThat(taken).allSatisfy(outcome -> assertThat(outcome).isInstanceOf(ArticleOutcome.Accepted.class));
        assertThat(endless.given).isLessThan(5_000L * line.length + (64 << 10) + 1);
    }

    @Test
    void replacesHalvesOfCharacters() {
        Article article = accepted("{\"id\":\"a\",\"title\":\"가\",\"body\":\"a\\ud83d b \\ud83d\\ude00\\u0000\"}")
                .article();
        assertThat(article.texts().get(1).text().text()).isEqualTo("a\uFFFD b \uD83D\uDE00");
    }

    private static ArticleOutcome.Accepted accepted(String line) {
        List<ArticleOutcome> outcomes = read(line);
        assertThat(outcomes).hasSize(1).first().isInstanceOf(ArticleOutcome.Accepted.class);
        return (ArticleOutcome.Accepted) outcomes.get(0);
    }

    private static List<ArticleOutcome> read(String feed) {
        List<ArticleOutcome> outcomes = new ArrayList<>();
        new ArticleFiles(SETTINGS)
                .read(new ByteArrayInputStream(feed.getBytes(StandardCharsets.UTF_8)), "in/feed.jsonl")
                .forEachRemaining(outcomes::add);
        return outcomes;
    }

    private static List<Problem> problems(ArticleOutcome outcome) {
        assertThat(outcome).isInstanceOf(ArticleOutcome.Rejected.class);
        return ((ArticleOutcome.Rejected) outcome).problems();
    }

    /** The same line again and again. */
    private static final class Endless extends InputStream {
        private final byte[] line;
        private long given;

        Endless(byte[] line) {
            this.line = line;
        }

        @Override
        public int read() {
            return line[(int) (given++ % line.length)];
        }
    }
}
