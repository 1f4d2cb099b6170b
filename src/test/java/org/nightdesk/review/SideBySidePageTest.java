package org.nightdesk.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import javax.imageio.ImageIO;
import nu.validator.client.EmbeddedValidator;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.nightdesk.article.Part;
import org.nightdesk.page.PageTemplates;
import org.nightdesk.quality.Severity;
import org.nightdesk.review.SideBySide.Finding;
import org.nightdesk.review.SideBySide.Row;
import org.nightdesk.review.SideBySide.Term;
import org.xml.sax.SAXException;
import tools.jackson.databind.json.JsonMapper;

class SideBySidePageTest {
    private static final byte[] PNG = png();
    private static final SideBySidePage PAGE =
            new SideBySidePage(PageTemplates.own(), new EmbeddedPictures(src -> src.equals("lead.png") ? PNG : null));

    /** Five units of an article: a picture's two texts, one with findings, one changed, one untranslated. */
    static SideBySide article(String reader) {
        return new SideBySide(
                "night-bakery-review",
                "K-Drama Review: ‘Night Bakery’ Warmth at four in the morning",
                Locale.KOREAN,
                Locale.ENGLISH,
                Locale.forLanguageTag(reader),
                List.of(
                        row(1, "A1", Part.HEADLINE, "새벽 네 시의 온기", "Warmth at four in the morning"),
                        new Row(2, "A2", Part.ALT, "불 켜진 빵집.", "A lit bakery.", null, List.of(), List.of(), "lead.png"),
                        new Row(
                                3,
                                "A3",
                                Part.CREDIT,
                                "달빛픽처스",
                                "Dalbit Pictures",
                                null,
                                List.of(),
                                List.of(),
                                "lead.png"),
                        new Row(
                                4,
                                "A4",
                                Part.PARAGRAPH,
                                "4부작 드라마 {1}밤의 빵집{/1}은 은채의 골목에서 시작한다.",
                                "The three-part drama {1}Night Bread{/1} begins in <Eun Chai’s> alley.",
                                null,
                                List.of(
                                        new Term(11, 16, "Night Bakery", "official title"),
                                        new Term(22, 24, "Eun Chae", "")),
                                List.of(
                                        new Finding(
                                                Severity.CRITICAL,
                                                "Number",
                                                "4부작 became three-part",
                                                "four-part",
                                                4,
                                                14),
                                        new Finding(
                                                Severity.MAJOR,
                                                "Terminology",
                                                "not the official title",
                                                "Night Bakery",
                                                24,
                                                35),
                                        new Finding(Severity.MINOR, "Style", "overlaps the title", "", 30, 48),
                                        Finding.ofWholeUnit(Severity.NEUTRAL, "Length", "longer than the source", "")),
                                null),
                        new Row(
                                5,
                                "A5",
                                Part.QUOTE,
                                "식기 전에 드세요.",
                                "Eat it while it is still warm.",
                                "Eat before it’s cold.",
                                List.of(),
                                List.of(),
                                null),
                        row(0, "A6", Part.LIST_ITEM, "좋은 점", "")));
    }

    private static byte[] png() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            ImageIO.write(new BufferedImage(2, 1, BufferedImage.TYPE_INT_RGB), "png", out);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return out.toByteArray();
    }

    private static Row row(int number, String id, Part part, String source, String target) {
        return new Row(number, id, part, source, target, null, List.of(), List.of(), null);
    }

    static byte[] bytes(SideBySide article) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        PAGE.write(article, out);
        return out.toByteArray();
    }

    private static Document parsed(SideBySide article) throws IOException {
        Parser parser = Parser.htmlParser().setTrackErrors(20);
        Document document = Jsoup.parse(new String(bytes(article), StandardCharsets.UTF_8), "", parser);
        assertThat(parser.getErrors()).isEmpty();
        return document;
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "ko", "ja", "zh-Hans", "zh-Hant", "es", "fr", "de", "id", "th", "pt-BR", "ar"})
    void isValidForTheNuCheckerInEveryReadersLanguage(String reader) throws IOException, SAXException {
        EmbeddedValidator validator = new EmbeddedValidator();
        validator.setOutputFormat(EmbeddedValidator.OutputFormat.JSON);
        validator.setNoLangDetect(true);
        String messages = validator.validate(new ByteArrayInputStream(bytes(article(reader))));
        assertThat(JsonMapper.shared().readTree(messages).path("messages")).isEmpty();
    }

    @Test
    void marksTermsInTheSourceAndNamesTheirTargets() throws IOException {
        Element row = parsed(article("en")).expectFirst("#unit-4");
        assertThat(row.select("mark.term").eachText()).containsExactly("밤의 빵집", "은채");
        assertThat(row.select(".terms li").eachText())
                .containsExactly("밤의 빵집 → Night Bakery – official title", "은채 → Eun Chae");
        assertThat(row.select("td").get(0).select(".code").eachText()).containsExactly("{1}", "{/1}");
    }

    @Test
    void putsEachFindingAtItsPlaceWithANumberThatLeadsToIt() throws IOException {
        Document page = parsed(article("en"));
        Element row = page.expectFirst("#unit-4");
        assertThat(row.select("mark.critical").text()).isEqualTo("three-part");
        assertThat(row.select("mark.major").eachText()).containsExactly("Night", "Bread");
        assertThat(row.select("mark.major.minor").eachText()).containsExactly("Bread");
        assertThat(row.select("sup a").eachAttr("href")).containsExactly("#finding-1", "#finding-2", "#finding-3");
        assertThat(row.select(".findings li").eachText())
                .containsExactly(
                        "1. Critical · Number: 4부작 became three-part → four-part",
                        "2. Major · Terminology: not the official title → Night Bakery",
                        "3. Minor · Style: overlaps the title",
                        "4. Neutral · Length: longer than the source");
        row.select("sup a")
                .eachAttr("href")
                .forEach(link -> assertThat(page.select(link)).hasSize(1));
    }

    @Test
    void showsWhatChangedSinceTheLastLook() throws IOException {
        Document page = parsed(article("en"));
        assertThat(page.select(".change")).hasSize(1);
        assertThat(page.select(".change ins").text()).contains("warm");
        assertThat(page.select(".change del").text()).contains("cold");
        assertThat(page.expectFirst("header p").text()).isEqualTo("Rows: 6 · Findings: 4 · Changed: 1");
    }

    @Test
    void showsAPictureOnceAboveItsTextsAndCarriesItAlong() throws IOException {
        Document page = parsed(article("en"));
        assertThat(page.select("img")).hasSize(1);
        assertThat(page.select("img").attr("src")).startsWith("data:image/png;base64,");
        assertThat(page.select("script, link, iframe")).isEmpty();
    }

    @Test
    void numbersRowsAsTheWorkbookDoes() throws IOException {
        Document page = parsed(article("en"));
        assertThat(page.select("tbody th b").eachText()).containsExactly("1", "2", "3", "4", "5", "–");
    }

    @Test
    void saysWhatIsNotTranslatedYet() throws IOException {
        assertThat(parsed(article("ko")).select("#unit-6 .missing").text()).isEqualTo("아직 번역되지 않음");
    }

    @Test
    void keepsHostileTextAndWrongRangesWithinTheirCell() throws IOException {
        Row hostile = new Row(
                1,
                "<b>",
                Part.PARAGRAPH,
                "<script>alert(1)</script>{1}",
                "</td><script>alert(1)</script>",
                "<img src=x onerror=alert(1)>",
                List.of(new Term(-5, 900, "<i>", "\"><script>"), new Term(20, 10, "", "")),
                List.of(new Finding(Severity.MAJOR, "<c>", "<r>", "<m>", 700, 3)),
                null);
        SideBySide article = new SideBySide(
                "k", "</title><script>", Locale.KOREAN, Locale.ENGLISH, Locale.ENGLISH, List.of(hostile));
        Document page = parsed(article);
        assertThat(page.select("script, img, tbody i, tbody tr tr")).isEmpty();
        assertThat(page.expectFirst("#unit-1 td .text").text()).isEqualTo("<script>alert(1)</script>{1}");
    }

    @Test
    void marksLoseNoText() {
        Random random = new Random(42);
        String text = "a {1}b < c{/1} 은채 & {2/}d";
        for (int round = 0; round < 1000; round++) {
            List<MarkedText.Mark> marks = random.ints(random.nextInt(6), -3, text.length() + 3)
                    .mapToObj(
                            start -> new MarkedText.Mark(start, start + random.nextInt(9), "m" + random.nextInt(3), ""))
                    .toList();
            Parser parser = Parser.htmlParser().setTrackErrors(5);
            String html = MarkedText.html(text, marks);
            assertThat(Jsoup.parse("<!DOCTYPE html><title>t</title><p>" + html, "", parser)
                            .body()
                            .wholeText())
                    .as(html)
                    .isEqualTo(text);
            assertThat(parser.getErrors()).isEmpty();
        }
    }
}
