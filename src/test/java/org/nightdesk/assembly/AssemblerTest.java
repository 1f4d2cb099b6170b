package org.nightdesk.assembly;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.nightdesk.article.Article;
import org.nightdesk.article.Block;
import org.nightdesk.article.Headline;
import org.nightdesk.article.Image;
import org.nightdesk.article.Part;
import org.nightdesk.article.Rating;
import org.nightdesk.article.Work;
import org.nightdesk.assembly.format.PublicationWriters;
import org.nightdesk.assembly.format.html.HtmlBody;
import org.nightdesk.assembly.publication.AssemblySettings;
import org.nightdesk.assembly.publication.Credit;
import org.nightdesk.assembly.publication.CreditOverride;
import org.nightdesk.assembly.publication.Edition;
import org.nightdesk.assembly.publication.Inline;
import org.nightdesk.assembly.publication.Manuscript;
import org.nightdesk.assembly.publication.OfficialNames;
import org.nightdesk.assembly.publication.Passage;
import org.nightdesk.assembly.publication.PictureSource;
import org.nightdesk.assembly.publication.Publication;
import org.nightdesk.assembly.publication.Remark;
import org.nightdesk.job.HouseStyle;
import org.nightdesk.page.PageTemplates;
import org.nightdesk.problem.Problem;
import org.nightdesk.segment.Segment;
import org.nightdesk.text.CodedText;
import org.nightdesk.text.InlineCode;

class AssemblerTest {
    private static Assembled assembled(String locale, Manuscript manuscript) {
        return new Assembler(Samples.style(locale), AssemblySettings.DEFAULTS).assemble(manuscript);
    }

    /** An article of these blocks, each of their texts one segment whose target is its source. */
    private static Manuscript untranslated(
            Headline headline, @Nullable Rating rating, List<Work> works, Block... blocks) {
        Article article = new Article("own", Locale.KOREAN, headline, works, null, rating, null, null, List.of(blocks));
        List<Segment> segments = article.texts().stream()
                .map(text -> new Segment(
                        text.block() + 2L + text.part().ordinal() * 100L,
                        text.part(),
                        text.block(),
                        0,
                        text.text().text(),
                        1))
                .toList();
        return new Manuscript(
                article,
                segments,
                Segment::text,
                OfficialNames.of(Map.of(), Map.of()),
                Samples.review("en").work(),
                CreditOverride.NONE,
                Edition.first(Samples.PUBLISHED));
    }

    private static Headline headline(String category) {
        return new Headline(category, true, CodedText.plain("rest"));
    }

    private static Block.Paragraph paragraph(String text) {
        return new Block.Paragraph(CodedText.plain(text));
    }

    @ParameterizedTest
    @CsvFileSource(resources = "house-styles.psv", delimiter = '|', numLinesToSkip = 1)
    void followsEachHouseStyle(
            String locale, String headline, String byline, String credit, String ending, String date) {
        Publication publication = Samples.publication(locale);
        assertThat(publication.headline()).isEqualTo(headline);
        assertThat(publication.credits()).extracting(Credit::line).contains(byline);
        assertThat(publication.lead()).extracting(Passage.Figure::creditLine).isEqualTo(credit);
        Passage last = publication.body().get(publication.body().size() - 1);
        assertThat(Inline.plain(((Passage.Paragraph) last).text())).endsWith(ending);
        assertThat(publication.dates().published()).isEqualTo(date);
    }

    @Test
    void keepsTheSourceTitleAndSaysSoWhenTheGlossaryHasNone() {
        Assembled assembled = assembled(
                "en",
                untranslated(headline("리뷰"), null, List.of(new Work("빈집", Work.Medium.FILM, 2004)), paragraph("text")));
        assertThat(assembled.publication().headline()).isEqualTo("K-Film Review: ‘빈집’ rest");
        assertThat(assembled.remarks()).extracting(Remark::kind).contains(Remark.Kind.TITLE_UNKNOWN);
    }

    @Test
    void usesTheFallbackLabelForAMediumWithoutItsOwn() {
        Assembled assembled = assembled(
                "en", untranslated(headline(""), null, List.of(new Work("책", Work.Medium.BOOK, null)), paragraph("t")));
        assertThat(assembled.publication().headline()).startsWith("Review: ‘책’");
    }

    @Test
    void saysWhenTheStyleHasNoSuchCategory() {
        Assembled assembled = assembled("en", untranslated(headline("부고"), null, List.of(), paragraph("t")));
        assertThat(assembled.publication().headline()).isEqualTo("Review: rest");
        assertThat(assembled.remarks()).extracting(Remark::kind).contains(Remark.Kind.CATEGORY_UNKNOWN);
    }

    @Test
    void putsTheRatingBehindTheLastParagraphEvenWhenAPictureFollows() {
        Image image = new Image("a.jpg", CodedText.plain("alt"), CodedText.EMPTY, CodedText.plain("credit"));
        Assembled assembled = assembled(
                "de",
                untranslated(
                        headline(""),
                        new Rating(new BigDecimal("3.50"), new BigDecimal("5")),
                        List.of(),
                        paragraph("first"),
                        paragraph("last"),
                        new Block.Picture(image),
                        new Block.Picture(image)));
        assertThat(assembled.publication().body()).hasSize(3);
        Passage.Paragraph last =
                (Passage.Paragraph) assembled.publication().body().get(1);
        assertThat(Inline.plain(last.text())).isEqualTo("last (3,50/5)");
    }

    @Test
    void putsTheRatingBehindAListThatEndsTheText() {
        Assembled assembled = assembled(
                "de",
                untranslated(
                        headline(""),
                        new Rating(new BigDecimal("3.50"), new BigDecimal("5")),
                        List.of(),
                        paragraph("first"),
                        new Block.ListItem(false, 0, CodedText.plain("one"))));
        assertThat(assembled.publication().body()).hasSize(3);
        assertThat(Inline.plain(
                        ((Passage.Paragraph) assembled.publication().body().get(0)).text()))
                .isEqualTo("first");
        assertThat(Inline.plain(
                        ((Passage.Paragraph) assembled.publication().body().get(2)).text()))
                .isEqualTo("(3,50/5)");
    }

    @Test
    void nestsListsAndClosesHeadingGaps() {
        Assembled assembled = assembled(
                "en",
                untranslated(
                        headline(""),
                        null,
                        List.of(),
                        new Block.Heading(4, CodedText.plain("h4")),
                        new Block.ListItem(true, 0, CodedText.plain("one")),
                        new Block.ListItem(false, 2, CodedText.plain("deep")),
                        new Block.ListItem(true, 0, CodedText.plain("two")),
                        new Block.Heading(6, CodedText.plain("h6")),
                        new Block.Heading(3, CodedText.plain("h3"))));
        assertThat(HtmlBody.passages(assembled.publication().body())).isEqualTo("""
                        <h2>h4</h2>
                        <ol><li>one<ul><li>deep</li></ul></li><li>two</li></ol>
                        <h3>h6</h3>
                        <h2>h3</h2>
                        """);
    }

    @Test
    void joinsAPairThatBreaksOverTwoSegments() {
        CodedText source = new CodedText("{1}하나. 둘.{/1}", List.of(new InlineCode(1, InlineCode.Kind.BOLD, "")));
        Manuscript one = Samples.paragraph(source, "");
        Segment first = new Segment(7, Part.PARAGRAPH, 0, 0, "{1}하나.", 1);
        Segment second = new Segment(8, Part.PARAGRAPH, 0, 1, "둘.{/1}", 1);
        Manuscript broken = new Manuscript(
                one.article(),
                List.of(one.segments().get(0), second, first),
                segment -> segment.equals(first) ? "{1}One. " : segment.equals(second) ? "Two.{/1}" : "Title",
                one.names(),
                one.work(),
                one.override(),
                one.edition());
        assertThat(HtmlBody.passages(assembled("en", broken).publication().body()))
                .isEqualTo("<p><strong>One. Two.</strong></p>\n");
    }

    @Test
    void keepsARowOfAsterisksThatHasNoSegment() {
        Manuscript one = Samples.paragraph(CodedText.plain("* * *"), "");
        Manuscript without = new Manuscript(
                one.article(),
                List.of(one.segments().get(0)),
                segment -> "Title",
                one.names(),
                one.work(),
                one.override(),
                one.edition());
        Assembled assembled = assembled("en", without);
        assertThat(HtmlBody.passages(assembled.publication().body())).isEqualTo("<p>* * *</p>\n");
        assertThat(assembled.remarks()).extracting(Remark::kind).doesNotContain(Remark.Kind.UNIT_UNACCEPTED);
    }

    @Test
    void tellsReadersOfCorrectionsInTheirLanguage() {
        Manuscript one = Samples.paragraph(CodedText.plain("글"), "text");
        Edition corrected = new Edition(
                Samples.PUBLISHED,
                List.of(
                        new Edition.Correction(LocalDate.of(2022, 5, 4), "{date} the year of the film."),
                        new Edition.Correction(LocalDate.of(2022, 6, 1), "")),
                "",
                Map.of());
        Manuscript manuscript = new Manuscript(
                one.article(), one.segments(), one.accepted(), one.names(), one.work(), one.override(), corrected);
        Publication publication = assembled("en", manuscript).publication();
        assertThat(publication.corrections())
                .containsExactly(
                        "Corrected on May 4, 2022: {date} the year of the film.", "Corrected on June 1, 2022.");
        assertThat(publication.dates().modifiedOn()).isEqualTo("2022-06-01");
        assertThat(assembled("zh-Hant", manuscript).publication().corrections())
                .last()
                .isEqualTo("本文已於2022年6月1日更正。");
    }

    @Test
    void theGateNamesEveryReasonAtOnce() {
        Manuscript review = Samples.review("en");
        Segment missing = review.segments().get(5);
        Manuscript poor = new Manuscript(
                review.article(),
                review.segments(),
                segment -> segment.equals(missing) || segment.part() == Part.CREDIT
                        ? null
                        : review.accepted().apply(segment),
                OfficialNames.of(Map.of(), Map.of()),
                List.of(),
                CreditOverride.NONE,
                review.edition());
        List<Problem> reasons = PublicationGate.usual(true, true).reasonsAgainst(assembled("en", poor));
        assertThat(reasons)
                .extracting(Problem::reason)
                .anySatisfy(reason -> assertThat(reason).startsWith("no accepted translation of \"은채는 빵을"))
                .anySatisfy(reason -> assertThat(reason).startsWith("no accepted translation of \"달빛픽처스"))
                .as("the source has a credit, which is only not translated yet")
                .noneSatisfy(reason -> assertThat(reason).contains("has no credit"))
                .anySatisfy(reason -> assertThat(reason).contains("no title for en"))
                .contains("nobody is credited as editor", "nobody is credited as translator", "no name for en");
        assertThat(PublicationGate.usual(false, true).reasonsAgainst(assembled("en", poor)))
                .hasSize(reasons.size() - 1);
    }

    @Test
    void theGateLetsAWholeArticleThrough() {
        HouseStyle style = Samples.style("ar");
        Assembled assembled = new Assembler(style, AssemblySettings.DEFAULTS).assemble(Samples.review("ar"));
        assertThat(PublicationGate.usual(true, true).reasonsAgainst(assembled)).isEmpty();
        assertThat(assembled.remarks()).isEmpty();
    }

    @Test
    void publishesNobodysEmailAddress() throws IOException {
        PublicationWriters writers = new PublicationWriters(PageTemplates.own(), PictureSource.NONE);
        for (String format : List.of("html", "markdown", "json", "wxr")) {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            writers.of(format).write(Samples.publication("en"), out);
            assertThat(out.toString(StandardCharsets.UTF_8)).doesNotContain("secret.example");
        }
    }
}
