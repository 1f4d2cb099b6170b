package org.nightdesk.quality.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.nightdesk.quality.QualitySettings;
import org.nightdesk.quality.TranslatedText;

/** Good translations of review sentences, over which every rule must be silent. */
class CleanPairsTest {
    private final QualityChecks checks = new QualityChecks(QualitySettings.DEFAULT);

    @ParameterizedTest
    @CsvSource({"en, 200", "ja, 50", "es, 50"})
    void staysSilentOverGoodTranslations(String language, int least) {
        Locale locale = Locale.forLanguageTag(language);
        List<List<String>> rows = TestTable.rows("clean-" + language + ".tsv");
        List<TranslatedText> texts = new ArrayList<>();
        for (List<String> row : rows) {
            texts.add(TestArticles.text(locale, row.get(0), row.get(1), row.get(2)));
        }
        List<String> findings = checks.check(TestArticles.article(texts)).stream()
                .map(f -> f.rule() + ": " + f.message(Locale.ENGLISH) + " " + rows.get(f.index()))
                .toList();
        findings.forEach(System.out::println);
        assertThat(rows).hasSizeGreaterThanOrEqualTo(least);
        assertThat(findings).isEmpty();
    }
}
