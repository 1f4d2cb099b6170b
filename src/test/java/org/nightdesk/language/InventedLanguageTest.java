package org.nightdesk.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.nightdesk.article.Article;
import org.nightdesk.article.Block;
import org.nightdesk.article.Headline;
import org.nightdesk.article.Part;
import org.nightdesk.glossary.Entries;
import org.nightdesk.glossary.GlossaryEntry;
import org.nightdesk.glossary.Scope;
import org.nightdesk.glossary.match.TermMatcher;
import org.nightdesk.glossary.match.TermMatchers;
import org.nightdesk.job.BuiltInStyles;
import org.nightdesk.kit.Words;
import org.nightdesk.page.Labels;
import org.nightdesk.quality.Finding;
import org.nightdesk.quality.QualitySettings;
import org.nightdesk.quality.TranslatedArticle;
import org.nightdesk.quality.TranslatedText;
import org.nightdesk.quality.check.QualityChecks;
import org.nightdesk.segment.Segment;
import org.nightdesk.segment.Segmentation;
import org.nightdesk.segment.Segmenter;
import org.nightdesk.text.CodedText;

/**
 * A language that no class can know, {@code qaa}, is worked in as soon as it has a folder of data and its line in an index:
 * both are resources of the tests.
 */
class InventedLanguageTest {
    private static final Locale INVENTED = Locale.forLanguageTag("qaa");

    @Test
    void isFoundByItsLineInAnIndex() {
        assertThat(LanguageData.tags()).contains("qaa", "ko", "en").doesNotContain(LanguageData.ROOT);
        assertThat(LanguageData.with("kit.properties")).contains("qaa");
    }

    @Test
    void isCutByItsOwnSentenceRules() {
        Article article = new Article(
                "a",
                INVENTED,
                new Headline("", false, CodedText.plain("Blim")),
                List.of(),
                null,
                null,
                null,
                null,
                List.of(new Block.Paragraph(CodedText.plain("Blim Zog. Plam. Drun."))));

        assertThat(Segmenter.of(INVENTED, Segmentation.SENTENCE).segment(article))
                .extracting(Segment::text)
                .containsExactly("Blim", "Blim Zog. Plam.", "Drun.");
    }

    @Test
    void hasItsOwnEndingsOfNames() {
        TermMatcher matcher =
                TermMatchers.forLocale(INVENTED, List.of(Entries.entry("grob", GlossaryEntry.Kind.PERSON, "Grob")));

        assertThat(matcher.match(List.of("Grobka plam.", "Grobko plam."), Scope.NONE))
                .extracting(List::size)
                .containsExactly(1, 0);
    }

    @Test
    void hasItsOwnNumbers() {
        assertThat(numberFindings("zwip blim", "7 friends")).isEmpty();
        assertThat(numberFindings("zwip blim", "8 friends")).isNotEmpty();
    }

    private static List<String> numberFindings(String source, String translation) {
        Segment segment = new Segment(1, Part.PARAGRAPH, 0, 0, source, 2);
        TranslatedText text = new TranslatedText(INVENTED, Locale.ENGLISH, segment, translation, List.of());
        return new QualityChecks(new QualitySettings(Map.of(), java.util.Set.of()))
                .check(new TranslatedArticle(List.of(text), null)).stream()
                        .map(Finding::rule)
                        .filter("number"::equals)
                        .toList();
    }

    @Test
    void hasItsOwnWordsAndEnglishOnesWhereItLacksThem() {
        assertThat(Words.in(INVENTED).say("sheet.start")).isEqualTo("Zum");
        assertThat(Words.in(INVENTED).say("sheet.glossary"))
                .isEqualTo(Words.in(Locale.ENGLISH).say("sheet.glossary"));
        assertThat(Labels.of(INVENTED).text("correction.undescribed", Map.of("date", "1")))
                .isEqualTo("Zoro 1.");
        assertThat(BuiltInStyles.of(INVENTED).byline()).containsEntry("translator", "Zo {names}");
        assertThat(BuiltInStyles.hasWording(INVENTED)).isTrue();
    }

    @Test
    void everyFolderOfTheProgramIsInItsIndex() throws java.io.IOException {
        try (java.util.stream.Stream<java.nio.file.Path> folders =
                java.nio.file.Files.list(java.nio.file.Path.of("src/main/resources/org/nightdesk/language"))) {
            assertThat(folders.filter(java.nio.file.Files::isDirectory)
                            .map(folder -> folder.getFileName().toString())
                            .filter(tag -> !tag.equals(LanguageData.ROOT)))
                    .isSubsetOf(LanguageData.tags());
        }
    }
}
