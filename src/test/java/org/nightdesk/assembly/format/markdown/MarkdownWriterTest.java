package org.nightdesk.assembly.format.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.nightdesk.assembly.Assembler;
import org.nightdesk.assembly.Samples;
import org.nightdesk.assembly.format.html.HtmlBody;
import org.nightdesk.assembly.publication.AssemblySettings;
import org.nightdesk.assembly.publication.Publication;
import org.nightdesk.text.CodedText;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

class MarkdownWriterTest {
    static List<String> locales() {
        return Samples.STYLES;
    }

    private static String[] parts(Publication publication) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new MarkdownWriter().write(publication, out);
        String[] parts = out.toString(StandardCharsets.UTF_8).split("---\n", 3);
        assertThat(parts[0]).isEmpty();
        return parts;
    }

    private static Element body(Publication publication) throws IOException {
        String html =
                HtmlRenderer.builder().build().render(Parser.builder().build().parse(parts(publication)[2]));
        return Jsoup.parseBodyFragment(html).body();
    }

    @ParameterizedTest
    @MethodSource("locales")
    void isReadBackAsTheSameBody(String locale) throws IOException {
        Publication publication = Samples.publication(locale);
        Element expected =
                Jsoup.parseBodyFragment(HtmlBody.passages(publication.body())).body();
        Element body = body(publication);
        assertThat(body.select("h1").text()).isEqualTo(publication.headline());
        for (String element : List.of("h2", "strong", "em", "a", "li", "blockquote")) {
            assertThat(body.select(element).eachText())
                    .as(element)
                    .isEqualTo(expected.select(element).eachText());
        }
        List<String> inOrder = new ArrayList<>(publication.bylines());
        inOrder.addAll(expected.select("p").eachText());
        inOrder.addAll(publication.peopleNotes());
        assertThat(body.select("p").eachText()).containsSubsequence(inOrder);
    }

    @Test
    void frontMatterIsYamlWithWhatSitesNeed() throws IOException {
        JsonNode matter = new YAMLMapper().readTree(parts(Samples.publication("ar"))[1]);
        assertThat(matter.get("title").asString())
                .isEqualTo(Samples.publication("ar").headline());
        assertThat(matter.get("lang").asString()).isEqualTo("ar");
        assertThat(matter.get("date").asString()).isEqualTo("2022-05-03");
        assertThat(matter.at("/translators/1").asString()).isEqualTo("بارك مينا");
        assertThat(matter.get("rating").asString()).isEqualTo("7.5/10");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "---",
                "===",
                "# x",
                "> x",
                "1. x",
                "- x",
                "* x",
                "```",
                "~~~",
                "    x",
                "[a]: b",
                "<div>",
                "&copy; x",
                "a | b",
                "#",
                "x #"
            })
    void textNeverBecomesABlockOfAnotherKind(String text) throws IOException {
        Publication publication = new Assembler(Samples.style("en"), AssemblySettings.DEFAULTS)
                .assemble(Samples.paragraph(CodedText.plain("글"), text))
                .publication();
        assertThat(body(publication).select("body > p").eachText()).contains(text.strip());
    }
}
