package org.nightdesk.languagetool;

import org.nightdesk.quality.Finding;
import org.nightdesk.quality.QualitySettings;
import org.nightdesk.quality.TranslatedText;
import org.nightdesk.quality.check.QualityChecks;
import org.nightdesk.quality.check.TestArticles;
import org.nightdesk.quality.check.TestTable;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class EnglishGrammarTest {
    private static List<Finding> grammar(String source, String target) {
        TranslatedText text = TestArticles.text(Locale.ENGLISH, source, target, "");
        return new QualityChecks(QualitySettings.DEFAULT)
                .check(TestArticles.article(List.of(text))).stream()
                        .filter(finding -> finding.rule().equals("grammar"))
                        .toList();
    }

    @Test
    void findsAWrongFormAndSaysWhatToWrite() {
        assertThat(grammar("그녀는 매일 노래한다.", "She {1}sing{/1} every day."))
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.message(Locale.ENGLISH)).contains("sing");
                    assertThat(finding.remedy(Locale.ENGLISH)).contains("sings");
                });
    }

    @Test
    void holdsNoKoreanNameForAMistake() {
        assertThat(grammar("박형식이 웃는다.", "Park Hyung Sik smiles at Lee Eun Soo.")).isEmpty();
    }

    @Test
    void isNearlySilentOnTrueTranslations() {
        List<Finding> all = new ArrayList<>();
        List<List<String>> rows = TestTable.rows("clean-en.tsv");
        for (List<String> row : rows) {
            all.addAll(grammar(row.get(0), row.get(1)));
        }
        assertThat(all.size()).isLessThanOrEqualTo(rows.size() / 50);
    }
}
