package org.nightdesk.quality.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.nightdesk.article.Part;
import org.nightdesk.quality.Finding;
import org.nightdesk.quality.QualitySettings;
import org.nightdesk.quality.TranslatedArticle;
import org.nightdesk.quality.TranslatedText;
import org.nightdesk.segment.Segment;

/** Sources other than Korean, and targets for which there are no tables. */
class OtherLanguagesTest {
    private final QualityChecks checks = new QualityChecks(QualitySettings.DEFAULT);

    @Test
    void checksAnyPairOfLanguagesByWhatItKnowsOfThem() {
        assertThat(TestTable.rows("languages.tsv"))
                .isNotEmpty()
                .allSatisfy(row -> assertThat(rules(row)).as("%s", row).isEqualTo(row.get(4)));
    }

    private String rules(List<String> row) {
        Segment segment = new Segment(1, Part.PARAGRAPH, 0, 0, row.get(2), 1);
        TranslatedText text = new TranslatedText(
                Locale.forLanguageTag(row.get(0)), Locale.forLanguageTag(row.get(1)), segment, row.get(3), List.of());
        return checks.check(new TranslatedArticle(List.of(text), null)).stream()
                .map(Finding::rule)
                .collect(Collectors.joining(" "));
    }
}
