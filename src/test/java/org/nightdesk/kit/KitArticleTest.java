package org.nightdesk.kit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.nightdesk.article.Article;
import org.nightdesk.article.Block;
import org.nightdesk.article.Headline;
import org.nightdesk.article.Image;
import org.nightdesk.article.Part;
import org.nightdesk.article.Work;
import org.nightdesk.text.CodedText;
import org.nightdesk.text.InlineCode;

class KitArticleTest {
    private static final CodedText BODY = new CodedText(
            "{1}은수{/1}는 {2}여기{/2}에 있다.",
            List.of(
                    new InlineCode(1, InlineCode.Kind.BOLD, ""),
                    new InlineCode(2, InlineCode.Kind.LINK, "https://example.org/eun-soo")));

    private static Article article(String category, List<Work> works) {
        Image image = new Image(
                "images/lead.jpg",
                new CodedText(
                        "{1}등대{/1}",
                        List.of(new InlineCode(1, InlineCode.Kind.LINK, "https://example.org/lighthouse"))),
                CodedText.plain("섬의 등대"),
                CodedText.EMPTY);
        return new Article(
                "seventh-floor",
                SampleKits.KO,
                new Headline(category, false, CodedText.plain("닫히지 않는 문")),
                works,
                null,
                null,
                null,
                null,
                List.of(new Block.Picture(image), new Block.Paragraph(BODY)));
    }

    @Test
    void showsTheSourceWholeWithItsPicturesAndLinks() {
        KitArticle kitArticle = KitArticle.of(article("", List.of()), List.of());

        assertThat(kitArticle.key()).isEqualTo("seventh-floor");
        assertThat(kitArticle.context())
                .containsExactly(
                        new KitArticle.SourceBlock(Part.HEADLINE, "닫히지 않는 문", List.of()),
                        new KitArticle.SourceBlock(Part.ALT, "등대", List.of("https://example.org/lighthouse"), 0, ""),
                        new KitArticle.SourceBlock(Part.CAPTION, "섬의 등대", List.of(), 0, ""),
                        new KitArticle.SourceBlock(
                                Part.PARAGRAPH, "은수는 여기에 있다.", List.of("https://example.org/eun-soo"), 1, ""));
        assertThat(kitArticle.pictures())
                .containsExactly(new KitArticle.Picture(1, 0, "images/lead.jpg", KitArticle.Preview.NONE));
    }

    @Test
    void showsWhatIsAcceptedBesideTheTextItBelongsTo() {
        KitArticle kitArticle = KitArticle.of(article("", List.of()), List.of())
                .withTranslations(Map.of(
                        new KitArticle.Place(Part.CAPTION, 0), "The lighthouse",
                        new KitArticle.Place(Part.HEADLINE, -1), "A Door"))
                .with(new KitArticle.Fact(KitArticle.Fact.Kind.TRANSLATOR, "Kim Hoyeun"))
                .with(new KitArticle.Fact(KitArticle.Fact.Kind.EDITOR, ""));

        assertThat(kitArticle.context().stream().map(KitArticle.SourceBlock::translation))
                .containsExactly("A Door", "", "The lighthouse", "");
        assertThat(kitArticle.facts())
                .containsExactly(new KitArticle.Fact(KitArticle.Fact.Kind.TRANSLATOR, "Kim Hoyeun"));
    }

    @Test
    void isHeadedByItsCategoryAndFirstWork() {
        List<Work> works =
                List.of(new Work("칠 층의 사람들", Work.Medium.SERIES, 2026), new Work("염전의 여름", Work.Medium.FILM, null));

        assertThat(KitArticle.of(article("리뷰", works), List.of()))
                .returns("[리뷰] 닫히지 않는 문", KitArticle::headline)
                .returns("칠 층의 사람들", KitArticle::work);
        assertThat(KitArticle.of(article("", List.of()), List.of()))
                .returns("닫히지 않는 문", KitArticle::headline)
                .returns("", KitArticle::work);
    }
}
