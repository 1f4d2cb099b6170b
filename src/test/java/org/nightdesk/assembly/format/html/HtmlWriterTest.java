package org.nightdesk.assembly.format.html;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import nu.validator.client.EmbeddedValidator;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.nightdesk.assembly.Assembler;
import org.nightdesk.assembly.Samples;
import org.nightdesk.assembly.publication.AssemblySettings;
import org.nightdesk.assembly.publication.Publication;
import org.nightdesk.page.PageTemplates;
import org.nightdesk.text.CodedText;
import org.xml.sax.SAXException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class HtmlWriterTest {
    private static final HtmlWriter WRITER = new HtmlWriter(PageTemplates.own());

    static Stream<String> locales() {
        return Samples.STYLES.stream();
    }

    private static byte[] page(Publication publication) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        WRITER.write(publication, out);
        return out.toByteArray();
    }

    private static Document parsed(Publication publication) throws IOException {
        Parser parser = Parser.htmlParser().setTrackErrors(20);
        Document document = Jsoup.parse(new String(page(publication), StandardCharsets.UTF_8), "", parser);
        assertThat(parser.getErrors()).isEmpty();
        return document;
    }

    @ParameterizedTest
    @MethodSource("locales")
    void isValidForTheNuChecker(String locale) throws IOException, SAXException {
        assertThat(nuMessages(page(Samples.publication(locale)))).isEmpty();
    }

    @Test
    void theNuCheckerFindsWhatIsWrong() throws IOException, SAXException {
        byte[] wrong = "<!DOCTYPE html><title>t</title><p><ul></ul></p><img src=x>".getBytes(StandardCharsets.UTF_8);
        assertThat(nuMessages(wrong)).isNotEmpty();
    }

    private static JsonNode nuMessages(byte[] page) throws IOException, SAXException {
        EmbeddedValidator validator = new EmbeddedValidator();
        validator.setOutputFormat(EmbeddedValidator.OutputFormat.JSON);
        // The fixture falls back to English text, which the checker would take for a wrong language tag.
        validator.setNoLangDetect(true);
        return JsonMapper.shared()
                .readTree(validator.validate(new ByteArrayInputStream(page)))
                .path("messages");
    }

    @ParameterizedTest
    @MethodSource("locales")
    void saysItsLanguageAndDirection(String locale) throws IOException {
        Element html = parsed(Samples.publication(locale)).expectFirst("html");
        assertThat(html.attr("lang")).isEqualTo(locale);
        assertThat(html.attr("dir")).isEqualTo(locale.equals("ar") ? "rtl" : "ltr");
    }

    @Test
    void showsTheArticleInThePublishersOrder() throws IOException {
        Document page = parsed(Samples.publication("en"));
        List<String> order =
                page.select("h1, header img, header .caption, header .credit, .byline p, article > p, .person").stream()
                        .map(element -> element.tagName().equals("img") ? element.attr("alt") : element.text())
                        .toList();
        assertThat(order.subList(0, 7))
                .containsExactly(
                        "K-Drama Review: ‘Night Bakery’ Warmth at four in the morning",
                        "Two people in aprons stand in front of a lit bakery.",
                        "Eun Chae and Do Yun on the night before the opening.",
                        "Credit: Dalbit Pictures",
                        "Review by Seo Ha Rin",
                        "Edited by Lee Jun",
                        "Translated by Kim Hoyeun and Park Mina");
        assertThat(page.select("article > p").eachText()).last().asString().endsWith("the <warmth> stays. (7.5/10)");
        assertThat(page.select("footer .person").eachText()).hasSize(3);
    }

    @Test
    void skipsNoHeadingLevel() throws IOException {
        int before = 0;
        for (Element heading : parsed(Samples.publication("en")).select("h1, h2, h3, h4, h5, h6")) {
            int level = heading.tagName().charAt(1) - '0';
            assertThat(level).isLessThanOrEqualTo(before + 1);
            before = level;
        }
        assertThat(before).isEqualTo(2);
    }

    @Test
    void loadsNothingButPictures() throws IOException {
        Document page = parsed(Samples.publication("en"));
        assertThat(page.select("script[src], link[rel=stylesheet], iframe, object, embed, video"))
                .isEmpty();
        assertThat(page.select("style").html()).doesNotContain("url(").doesNotContain("@import");
    }

    @Test
    void describesARatedArticleAsAReview() throws IOException {
        JsonNode json = JsonMapper.shared()
                .readTree(parsed(Samples.publication("ja"))
                        .expectFirst("script[type=application/ld+json]")
                        .data());
        assertThat(json.at("/@type").asString()).isEqualTo("Review");
        assertThat(json.at("/author/0/name").asString()).isEqualTo("ソ・ハリン");
        assertThat(json.at("/translator/0/name").asString()).isEqualTo("キム・ホヨン");
        assertThat(json.at("/editor/0/name").asString()).isEqualTo("イ・ジュン");
        assertThat(json.at("/itemReviewed/@type").asString()).isEqualTo("TVSeries");
        assertThat(json.at("/itemReviewed/name").asString()).isEqualTo("夜のパン屋");
        assertThat(json.at("/reviewRating/ratingValue").asString()).isEqualTo("7.5");
        assertThat(json.at("/reviewRating/bestRating").asString()).isEqualTo("10");
        assertThat(json.at("/translationOfWork/inLanguage").asString()).isEqualTo("ko");
        assertThat(json.at("/inLanguage").asString()).isEqualTo("ja");
        assertThat(json.at("/datePublished").asString()).isEqualTo("2022-05-03");
        assertThat(json.at("/image/0/url").asString()).isEqualTo("https://example.org/ja/images/night-bakery.jpg");
        assertThat(json.at("/image/0/creditText").asString()).isEqualTo("タルピッピクチャーズ");
    }

    @Test
    void describesAnUnratedArticleAsAnArticle() throws IOException {
        Document page = parsed(one("text"));
        assertThat(page.expectFirst("script[type=application/ld+json]").data()).contains("\"@type\":\"Article\"");
    }

    @Test
    void keepsHostileTextFromLeavingItsElement() throws IOException {
        String hostile =
                "</script><script>alert(1)</script><img src=x onerror=alert(1)> ]]> \u2028 --> ${page.lang} [[7*7]]";
        Document page = parsed(one(hostile));
        assertThat(page.select("article script, article img, [onerror]")).isEmpty();
        assertThat(page.select("script")).hasSize(1);
        assertThat(page.expectFirst("article > p").text()).contains("</script>").contains("${page.lang} [[7*7]]");
        String data = page.expectFirst("script").data();
        assertThat(JsonMapper.shared().readTree(data).get("description").asString())
                .contains("</script>");
    }

    @Test
    void writesTheSameBytesEachTime() throws IOException {
        assertThat(page(Samples.publication("ar"))).isEqualTo(page(Samples.publication("ar")));
    }

    @Test
    void takesAPublishersTemplateInsteadOfItsOwn(@TempDir Path folder) throws IOException {
        Files.createDirectories(folder.resolve("assembly"));
        Files.writeString(
                folder.resolve("assembly/publication.html"),
                "<!DOCTYPE html><title th:text=\"${page.headline}\"></title><p th:each=\"b : ${page.bylines}\" th:text=\"${b.line}\"></p>");
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new HtmlWriter(PageTemplates.replacedBy(folder)).write(Samples.publication("en"), out);
        assertThat(out.toString(StandardCharsets.UTF_8))
                .contains("<title>K-Drama Review")
                .contains("<p>Edited by Lee Jun</p>")
                .doesNotContain("<style>");
    }

    @Test
    void aTemplateCannotRunCode(@TempDir Path folder) throws IOException {
        Files.createDirectories(folder.resolve("assembly"));
        Files.writeString(folder.resolve("assembly/publication.html"), """
                <p th:text="${T(java.lang.System).getProperty('user.dir')}">a</p>
                <p th:text="${@java.lang.System@getProperty('user.dir')}">b</p>
                <p th:text="${page.getClass().getName()}">c</p>
                """);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new HtmlWriter(PageTemplates.replacedBy(folder)).write(Samples.publication("en"), out);
        assertThat(Jsoup.parse(out.toString(StandardCharsets.UTF_8)).text()).isEmpty();
    }

    private static Publication one(String text) {
        return new Assembler(Samples.style("en"), AssemblySettings.DEFAULTS)
                .assemble(Samples.paragraph(CodedText.plain("글"), text))
                .publication();
    }
}
