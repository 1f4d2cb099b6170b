package org.example.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.nightdesk.article.Part;
import org.nightdesk.quality.Finding;
import org.nightdesk.quality.FindingText;
import org.nightdesk.quality.QualitySettings;
import org.nightdesk.quality.Severity;
import org.nightdesk.quality.Span;
import org.nightdesk.quality.TranslatedArticle;
import org.nightdesk.quality.TranslatedText;
import org.nightdesk.quality.check.QualityChecks;
import org.nightdesk.segment.Segment;

/** A rule from outside the program's packages is found, checked, switched, weighed and put into words like the program's own. */
class OutsideRuleTest {
    private static List<Finding> check(QualitySettings settings, String source, String target) {
        TranslatedText text = new TranslatedText(
                Locale.KOREAN, Locale.ENGLISH, new Segment(1, Part.PARAGRAPH, 0, 0, source, 1), target, List.of());
        return new QualityChecks(settings)
                .check(new TranslatedArticle(List.of(text), null)).stream()
                        .filter(finding -> finding.rule().equals("telephone-sign"))
                        .toList();
    }

    @Test
    void isHeardWithItsOwnSentences() {
        assertThat(check(QualitySettings.DEFAULT, "전화 ☏", "Call ☏"))
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.severity()).isEqualTo(Severity.MINOR);
                    assertThat(finding.span()).isEqualTo(Span.target(5, 6));
                    assertThat(finding.message(Locale.ENGLISH)).isEqualTo("Segment 1 has the outlined sign ☏.");
                    assertThat(finding.remedy(Locale.ENGLISH)).isEqualTo("Write ☎.");
                });
        assertThat(check(QualitySettings.DEFAULT, "전화 ☏", "Call ☎")).isEmpty();
    }

    @Test
    void speaksTheReadersLanguageWhereItCan() {
        Finding outlined = check(QualitySettings.DEFAULT, "전화 ☏", "Call ☏").get(0);
        Finding missing = check(QualitySettings.DEFAULT, "전화 ☏", "Call").get(0);

        assertThat(outlined.message(Locale.KOREA)).isEqualTo("1번 문장에 ☏ 기호가 있습니다.");
        assertThat(outlined.message(Locale.JAPANESE)).isEqualTo("Segment 1 has the outlined sign ☏.");
        assertThat(missing.message(Locale.KOREAN)).isEqualTo("The sign ☏ of the source is missing.");
    }

    @Test
    void isPutIntoWordsAgainAfterItWasStored() {
        FindingText text =
                check(QualitySettings.DEFAULT, "전화 ☏", "Call ☏").get(0).text();

        FindingText stored = FindingText.of(text.rule(), text.variant(), text.argumentsAsJson());

        assertThat(stored).isEqualTo(text);
        assertThat(stored.advice(Locale.KOREAN)).isEqualTo("1번 문장에 ☏ 기호가 있습니다. ☎로 쓰세요.");
    }

    @Test
    void isSwitchedOffAndWeighedByName() {
        QualitySettings off = new QualitySettings(Map.of(), Set.of("telephone-sign"));
        QualitySettings major = new QualitySettings(Map.of("telephone-sign", Severity.MAJOR), Set.of());

        assertThat(check(off, "전화 ☏", "Call ☏")).isEmpty();
        assertThat(check(major, "전화 ☏", "Call ☏").get(0).severity()).isEqualTo(Severity.MAJOR);
        assertThat(QualityChecks.ruleIds()).contains("telephone-sign");
    }
}
