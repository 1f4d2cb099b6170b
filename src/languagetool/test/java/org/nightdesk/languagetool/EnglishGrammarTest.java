package org.nightdesk.languagetool;

import org.nightdesk.quality.Finding;
import org.nightdesk.quality.QualitySettings;
import org.nightdesk.quality.TranslatedText;
import org.nightdesk.quality.check.QualityChecks;
import org.nightdesk.quality.check.TestArticles;
import org.nightdesk.quality.check.TestTable;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
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

    /** The list of this module takes the place of the program's, so it has to name all of those rules too. */
    @Test
    void comesAfterAllRulesOfTheProgram() throws IOException {
        String list = "META-INF/services/org.nightdesk.quality.QualityRule";
        List<String> all = rules(Path.of("src/main/resources", list));
        all.add(EnglishGrammar.class.getName());

        assertThat(rules(Path.of("src/languagetool/resources", list))).isEqualTo(all);
        assertThat(QualityChecks.ruleIds()).contains("grammar", "missing", "wrong-row");
    }

    private static List<String> rules(Path list) throws IOException {
        return Files.readAllLines(list).stream()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .collect(Collectors.toCollection(ArrayList::new));
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
