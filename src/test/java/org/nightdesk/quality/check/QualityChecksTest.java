package org.nightdesk.quality.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.nightdesk.article.Part;
import org.nightdesk.quality.Finding;
import org.nightdesk.quality.NearMissFinder.Place;
import org.nightdesk.quality.QualitySettings;
import org.nightdesk.quality.RuleBook;
import org.nightdesk.quality.Severity;
import org.nightdesk.quality.Span;
import org.nightdesk.quality.TranslatedArticle;
import org.nightdesk.quality.TranslatedText;
import org.nightdesk.segment.Segment;

class QualityChecksTest {
    private static final Locale EN = Locale.ENGLISH;

    private final QualityChecks checks = new QualityChecks(QualitySettings.DEFAULT);

    @Test
    void leavesSegmentsWithoutTranslationAlone() {
        Segment segment = new Segment(1, Part.PARAGRAPH, 0, 0, "은수는 4월 6일에 웃는다.", 4);
        TranslatedText open = new TranslatedText(Locale.KOREAN, EN, segment, null, List.of());
        assertThat(checks.check(new TranslatedArticle(List.of(open), null))).isEmpty();
    }

    @Test
    void switchesRulesOffAndChangesTheirSeverity() {
        TranslatedText text = TestArticles.text(EN, "박형식은 4월 6일에 웃는다.", "He smiles  on June 4.", "박형식");
        assertThat(rules(checks, text)).containsExactly("term-required", "spaces", "date", "date");
        QualityChecks others = new QualityChecks(
                new QualitySettings(Map.of("date", Severity.NEUTRAL), Set.of("term-required", "spaces")));
        List<Finding> findings = others.check(TestArticles.article(List.of(text)));
        assertThat(findings).extracting(Finding::rule).containsOnly("date");
        assertThat(findings).extracting(Finding::severity).containsOnly(Severity.NEUTRAL);
    }

    @Test
    void refusesSettingsForRulesThatDoNotExist() {
        assertThatThrownBy(() -> new QualityChecks(new QualitySettings(Map.of("speling", Severity.MINOR), Set.of())))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("speling");
    }

    @Test
    void pointsAtTheMistakeInTheTextWithItsCodes() {
        TranslatedText text =
                TestArticles.text(EN, "{1}은수{/1}는 3회에서 운다.", "{1}Eun Soo{/1} weeps in {2}episode 4{/2}.", "");
        List<Finding> findings = checks.check(TestArticles.article(List.of(text)));
        Finding number = findings.stream()
                .filter(f -> f.rule().equals("number"))
                .findFirst()
                .orElseThrow();
        assertThat(number.span().side()).isEqualTo(Span.Side.TARGET);
        assertThat(number.span().of("{1}Eun Soo{/1} weeps in {2}episode 4{/2}."))
                .isEqualTo("4");
        assertThat(number.message(EN)).isEqualTo("The source has “3회”, the translation “4”.");
    }

    @Test
    void pointsAtTermsInTheSourceWithItsCodes() {
        String source = "{1}그리고{/1} 박형식은 웃는다.";
        TranslatedText text = TestArticles.text(EN, source, "{1}And{/1} he smiles.", "박형식");
        Finding term = checks.check(TestArticles.article(List.of(text))).get(0);
        assertThat(term.rule()).isEqualTo("term-required");
        assertThat(term.span().side()).isEqualTo(Span.Side.SOURCE);
        assertThat(term.span().of(source)).isEqualTo("박형식");
    }

    @Test
    void hasAMessageAndARemedyForEveryFinding() {
        List<Finding> findings = new ArrayList<>();
        for (String table : LabelledPairsTest.TABLES) {
            for (List<String> row : TestTable.rows(table)) {
                Locale target = Locale.forLanguageTag(row.get(2));
                TranslatedText text = TestArticles.text(target, row.get(3), row.get(4), row.get(5));
                findings.addAll(checks.check(TestArticles.article(List.of(text))));
            }
        }
        assertThat(findings).hasSizeGreaterThan(300).allSatisfy(finding -> {
            assertThat(finding.message(EN)).isNotBlank().doesNotContainPattern("[{][a-z]");
            assertThat(finding.remedy(EN)).isNotBlank();
            assertThat(finding.message(Locale.forLanguageTag("tr"))).isEqualTo(finding.message(EN));
        });
    }

    @Test
    void namesARuleOnlyOnce() {
        assertThat(QualityChecks.ruleIds())
                .hasSize(RuleBook.loaded().rules().size())
                .contains("missing", "wrong-row");
    }

    @Test
    void asksTheNearMissItWasGiven() {
        QualityChecks strict = new QualityChecks(
                QualitySettings.DEFAULT, (target, term, forms, locale) -> new Place(0, 2, forms.get(0)));
        TranslatedText text = TestArticles.text(EN, "박형식이 웃는다.", "He smiles.", "박형식");
        assertThat(rules(strict, text)).containsExactly("term-near-miss");
    }

    @Test
    void namesTheRightFormOfAnotherRomanisationAndOfASlip() {
        for (String written : List.of("Bak Hyeongsik", "Park Hyugn Sik")) {
            TranslatedText text = TestArticles.text(EN, "박형식이 웃는다.", written + " smiles.", "박형식");
            assertThat(checks.check(TestArticles.article(List.of(text))))
                    .singleElement()
                    .satisfies(finding -> assertThat(finding.message(EN)).contains(written, "“Park Hyung Sik”"));
        }
    }

    @Test
    void findsTheSameInTheSameOrderFromManyThreads() {
        List<TranslatedText> texts = new ArrayList<>();
        for (List<String> row : TestTable.rows("labelled/basic.tsv")) {
            if (row.get(2).equals("en")) {
                texts.add(TestArticles.text(EN, row.get(3), row.get(4), row.get(5)));
            }
        }
        TranslatedArticle article = TestArticles.article(texts);
        List<Finding> expected = checks.check(article);
        assertThat(IntStream.range(0, 64).parallel().mapToObj(i -> checks.check(article)))
                .allSatisfy(findings -> assertThat(findings).isEqualTo(expected));
        assertThat(expected).extracting(Finding::index).isSorted();
    }

    @Test
    void survivesHostileText() {
        String[] hostile = {
            "{{{{}}}}{1{/}{999999}",
            "\uD83D",
            "\uDE00{1}\uD83D",
            "“".repeat(2_000),
            "(".repeat(2_000),
            "9".repeat(400),
            "1/".repeat(300),
            "만".repeat(300),
            "1억".repeat(300),
            "a ".repeat(3_000),
            "\0",
            "@@@://www.",
            "İİİ1İ",
            "¿".repeat(500)
        };
        for (String text : hostile) {
            for (String target : List.of("en", "ja", "es", "fr", "de", "zh", "th", "ar")) {
                Segment segment = new Segment(1, Part.PARAGRAPH, 0, 0, text + "가", 1);
                TranslatedText unit =
                        new TranslatedText(Locale.KOREAN, Locale.forLanguageTag(target), segment, text, List.of());
                assertThat(checks.check(new TranslatedArticle(List.of(unit, unit), null)))
                        .allSatisfy(finding -> {
                            assertThat(finding.span().end()).isLessThanOrEqualTo(text.length() + 1);
                            assertThat(finding.message(EN)).isNotBlank();
                        });
            }
        }
    }

    private static List<String> rules(QualityChecks checks, TranslatedText text) {
        return checks.check(TestArticles.article(List.of(text))).stream()
                .map(Finding::rule)
                .toList();
    }
}
