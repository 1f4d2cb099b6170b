package org.nightdesk.assembly;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.jsoup.Jsoup;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.nightdesk.assembly.format.html.HtmlBody;
import org.nightdesk.assembly.format.markdown.MarkdownText;
import org.nightdesk.assembly.publication.Inline;
import org.nightdesk.text.InlineCode;

class CodeRestorerTest {
    private static final List<InlineCode> CODES = List.of(
            new InlineCode(1, InlineCode.Kind.BOLD, ""),
            new InlineCode(2, InlineCode.Kind.ITALIC, ""),
            new InlineCode(3, InlineCode.Kind.LINK, "https://example.org/?a=1&b=\"2\""),
            new InlineCode(4, InlineCode.Kind.LINK, "javascript:alert(1)"),
            new InlineCode(5, InlineCode.Kind.BREAK, ""),
            new InlineCode(6, InlineCode.Kind.LITERAL, "{1}"),
            new InlineCode(7, InlineCode.Kind.LINK, "/next"),
            new InlineCode(8, InlineCode.Kind.SUP, ""));

    private static String html(String target) {
        return HtmlBody.inlines(CodeRestorer.restore(target, CODES).content());
    }

    @ParameterizedTest
    @CsvFileSource(resources = "inline-codes.psv", delimiter = '|', numLinesToSkip = 1)
    void restoresWhatTheTranslatorLeft(String target, String expected) {
        assertThat(html(target)).isEqualTo(expected);
    }

    @Test
    void saysWhichCodesAndLinksItCouldNotUse() {
        CodeRestorer.Restored restored = CodeRestorer.restore("{9}a{/9} {4}b{/4} {9}", CODES);
        assertThat(restored.unknownCodes()).containsExactly("{9}", "{/9}");
        assertThat(restored.droppedAddresses()).containsExactly("javascript:alert(1)");
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void anyTargetGivesBalancedMarkupAndLosesNoText(long seed) {
        Random random = new Random(seed);
        for (int round = 0; round < 2000; round++) {
            String target = anyTarget(random);
            String html = html(target);
            Parser parser = Parser.htmlParser().setTrackErrors(10);
            String again = Jsoup.parse("<!DOCTYPE html><title>t</title><body><p>" + html + "</p>", "", parser)
                    .body()
                    .text();
            assertThat(parser.getErrors())
                    .as("seed %d: %s → %s", seed, target, html)
                    .isEmpty();
            assertThat(Jsoup.parse(html).select("a a, script, [onclick]"))
                    .as(target)
                    .isEmpty();
            assertThat(letters(again)).as("seed %d: %s", seed, target).isEqualTo(letters(withoutKnownCodes(target)));
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {11, 12, 13})
    void markdownOfAnyTargetIsReadBackAsTheSameText(long seed) {
        Random random = new Random(seed);
        org.commonmark.parser.Parser parser =
                org.commonmark.parser.Parser.builder().build();
        org.commonmark.renderer.html.HtmlRenderer renderer =
                org.commonmark.renderer.html.HtmlRenderer.builder().build();
        for (int round = 0; round < 2000; round++) {
            String target = anyTarget(random);
            List<Inline> content = CodeRestorer.restore(target, CODES).content();
            String markdown = MarkdownText.of(content);
            org.jsoup.nodes.Element body = Jsoup.parseBodyFragment(renderer.render(parser.parse(markdown)))
                    .body();
            String expected = Jsoup.parseBodyFragment("<p>" + HtmlBody.inlines(content) + "</p>")
                    .body()
                    .text();
            assertThat(body.text().replace(" ", ""))
                    .as("seed %d: %s", seed, markdown)
                    .isEqualTo(expected.replace(" ", ""));
            assertThat(body.select("p").size())
                    .as("seed %d: %s", seed, markdown)
                    .isEqualTo(expected.isEmpty() ? 0 : 1);
            assertThat(body.select("strong, em").eachText().toString())
                    .as("seed %d: %s", seed, markdown)
                    .isEqualTo(Jsoup.parseBodyFragment("<p>" + HtmlBody.inlines(content) + "</p>")
                            .select("strong, em")
                            .eachText()
                            .toString());
        }
    }

    private static String anyTarget(Random random) {
        List<String> pieces = new ArrayList<>();
        String[] texts = {
            "a", "é", "빵", " ", "<b>", "&", "&amp;", "\"", "'", "#", "- ", "1. ", "*", "_", "**", "[x](y)", "`", "“",
            "”", "\\", "{", "}", "{0}", "{/}", "\n", "\u0000", "\uD800", "!", "~~", "</p>", "<!--", "م", "|", "=", "  "
        };
        int length = random.nextInt(14);
        for (int i = 0; i < length; i++) {
            int number = 1 + random.nextInt(9);
            switch (random.nextInt(5)) {
                case 0 -> pieces.add("{" + number + "}");
                case 1 -> pieces.add("{/" + number + "}");
                case 2 -> pieces.add("{" + number + "/}");
                default -> pieces.add(texts[random.nextInt(texts.length)]);
            }
        }
        return String.join("", pieces);
    }

    private static String withoutKnownCodes(String target) {
        String protectedLiteral = target.replaceAll("\\{6/?\\}", "\u0001");
        return protectedLiteral.replaceAll("\\{/?[1-8]\\}|\\{[1-8]/\\}", "").replace("\u0001", "{1}");
    }

    private static String letters(String text) {
        return text.replaceAll("[\\s\\p{Cc}\\p{Cs}]", "");
    }
}
