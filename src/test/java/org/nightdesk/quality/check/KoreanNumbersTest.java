package org.nightdesk.quality.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.nightdesk.quality.Finding;
import org.nightdesk.quality.QualitySettings;
import org.nightdesk.quality.TranslatedText;

/** Korean numbers, dates, times and amounts with right and wrong renderings in five languages. */
class KoreanNumbersTest {
    private static final List<String> LOCALES = List.of("en", "ja", "es", "fr", "de");
    private static final Set<String> RULES = Set.of("number", "date", "time", "rating", "unit");

    private final QualityChecks checks = new QualityChecks(QualitySettings.DEFAULT);
    private final List<String> mistakes = new ArrayList<>();
    private int right;
    private int wrong;

    @Test
    void acceptsRightRenderingsAndReportsWrongOnes() {
        List<List<String>> rows = TestTable.rows("numbers.tsv");
        for (List<String> row : rows) {
            assertThat(row).as("columns of %s", row.get(0)).hasSize(1 + 2 * LOCALES.size());
            for (int i = 0; i < LOCALES.size(); i++) {
                for (String rendering : row.get(1 + 2 * i).split(" \\|\\| ")) {
                    right++;
                    expect(LOCALES.get(i), row.get(0), rendering, false);
                }
                wrong++;
                expect(LOCALES.get(i), row.get(0), row.get(2 + 2 * i), true);
            }
        }
        System.out.printf(
                Locale.ROOT,
                "%d forms, %d right and %d wrong renderings%n%s%n",
                rows.size(),
                right,
                wrong,
                String.join("\n", mistakes));
        assertThat(rows).hasSizeGreaterThanOrEqualTo(120);
        assertThat(mistakes).isEmpty();
    }

    private void expect(String locale, String source, String target, boolean finding) {
        TranslatedText text = TestArticles.text(Locale.forLanguageTag(locale), source, target, "");
        List<Finding> findings = checks.check(TestArticles.article(List.of(text))).stream()
                .filter(f -> RULES.contains(f.rule()))
                .toList();
        if (findings.isEmpty() == finding) {
            mistakes.add((finding ? "MISSED " : "FALSE  ") + locale + ": " + source + " | " + target + " | "
                    + findings.stream().map(f -> f.message(Locale.ENGLISH)).toList());
        }
    }
}
