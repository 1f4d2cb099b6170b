package org.nightdesk.kit.write;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.nightdesk.article.Part;
import org.nightdesk.glossary.GlossaryEntry;
import org.nightdesk.glossary.TermMatch;
import org.nightdesk.job.HouseStyle;
import org.nightdesk.kit.TermMaker;
import org.nightdesk.kit.Words;
import org.nightdesk.office.write.FormulaPart;
import org.nightdesk.quality.QualitySettings;
import org.nightdesk.quality.TranslatedArticle;
import org.nightdesk.quality.TranslatedText;
import org.nightdesk.quality.Watch;
import org.nightdesk.quality.check.QualityChecks;
import org.nightdesk.quality.check.TestArticles;
import org.nightdesk.segment.Segment;
import org.nightdesk.text.Condition;
import org.nightdesk.text.Condition.View;

class LiveCheckTest {
    private static final String SOURCE = "은수는 온다.";
    private static final TermMatch EUN_SOO = TermMaker.term("은수")
            .target(new GlossaryEntry.Target("Eun Soo", List.of("Eunsoo"), List.of("Eun-su"), "Han Eun-soo"))
            .at(0);
    private static final Pattern LITERAL = Pattern.compile("\"((?:[^\"]|\"\")*)\"");

    private static String said(Locale target, String source, String text, TermMatch... terms) {
        return said(new QualityChecks(QualitySettings.DEFAULT), target, source, text, terms);
    }

    private static String said(QualityChecks checks, Locale target, String source, String text, TermMatch... terms) {
        Segment segment = new Segment(1, Part.PARAGRAPH, 0, 0, source, 1);
        TranslatedText unit = new TranslatedText(Locale.KOREAN, target, segment, null, List.of(terms));
        HouseStyle style = target.equals(Locale.ENGLISH)
                ? TestArticles.article(List.of(unit)).style()
                : null;
        List<Watch> watches =
                checks.watches(new TranslatedArticle(List.of(unit), style)).get(0);
        return LiveCheck.of(watches, Words.in(Locale.ENGLISH)).result(text).replace('\n', ' ');
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "en | 제작비는 1,500억 원이다.   | It cost 150 billion won.          | ''",
                "en | 제작비는 1,500억 원이다.   | It cost ₩150bn.                   | ''",
                "en | 제작비는 1,500억 원이다.   | It cost 15 billion won.           | ⚠ missing: 1,500억 원",
                "en | 100% 공감했다.             | I agreed a hundred percent.       | ''",
                "ar | 98명이 왔다.               | جاء ٩٨ شخصا.                      | ''",
                "ar | 2,500명이 왔다.            | جاء ٢٬٥٠٠ شخص.                    | ''",
                "ar | 2,500명이 왔다.            | جاء ٢٬٤٠٠ شخص.                    | ⚠ missing: 2,500명",
                "en | 관객 15000명이 왔다.       | 15 000 people came.               | ''",
                "de | 관객 5000명이 왔다.        | Es kamen 5 000 Menschen.          | ''",
                "en | 시즌 2는 13부작이다.       | Season two has thirteen episodes. | ''",
                "en | 시즌 2는 13부작이다.       | Season two is long.               | ⚠ missing: 13부작",
                "en | {1}천천히{/1} 온다.        | It comes {1}slowly.               | ⚠ code {/1} is missing",
                "en | 그는 갔다.                 | He said 「go」.                   | ⚠ quotation marks: “…”",
                "en | 그는 갔다.                 | He left                           | ⚠ ends without “.”",
                "ja | 그는 갔다.                 | 彼は行った                        | ⚠ ends without “。”",
                "en | 그는 갔다.                 | ''                                | ''",
                "en | 그는 갔다.                 | '  '                              | ''"
            })
    void saysWhatATextLacks(Locale target, String source, String text, String result) {
        assertThat(said(target, source, text)).isEqualTo(result);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "She comes.        | ⚠ missing: Eun Soo",
                "Eun Soo comes.    | ''",
                "EUN SOO comes.    | ''",
                "Eunsoo comes.     | ''",
                "Han Eun-soo comes.| ''",
                "Eun-su comes.     | ⚠ missing: Eun Soo"
            })
    void asksForOneFormOfATerm(String text, String result) {
        assertThat(said(Locale.ENGLISH, SOURCE, text, EUN_SOO)).isEqualTo(result);
    }

    @Test
    void asksForATermOnceHoweverOftenItStands() {
        assertThat(said(
                        Locale.ENGLISH,
                        "은수와 은수.",
                        "They come.",
                        EUN_SOO,
                        TermMaker.term("은수", "Eun Soo").at(4)))
                .isEqualTo("⚠ missing: Eun Soo");
    }

    @Test
    void asksOnlyForTermsThatAreSureApprovedAndHaveAForm() {
        TermMatch possible = TermMaker.term("은수", "Eun Soo").possible().at(0);
        TermMatch proposed = TermMaker.term("은수", "Eun Soo")
                .status(GlossaryEntry.Status.PROPOSED)
                .at(0);
        for (TermMatch term : List.of(
                possible,
                proposed,
                TermMaker.term("은수").at(0),
                TermMaker.term("은수", " ").at(0))) {
            assertThat(said(Locale.ENGLISH, SOURCE, "She comes.", term)).isEmpty();
        }
    }

    @Test
    void staysSilentOverARuleThatTheJobHasOff() {
        QualityChecks checks = new QualityChecks(new QualitySettings(Map.of(), Set.of("number", "end-mark")));

        assertThat(said(checks, Locale.ENGLISH, "관객 2,500명이 왔다.", "Many came")).isEmpty();
    }

    @Test
    void asksForAWholeNameOnlyUntilItIsKnown() {
        TermMatch name = TermMaker.term("은수", "Eun Soo").at(0);
        Segment first = new Segment(1, Part.PARAGRAPH, 0, 0, SOURCE, 1);
        Segment second = new Segment(2, Part.PARAGRAPH, 1, 0, "은수는 간다.", 1);
        List<List<Watch>> watches = new QualityChecks(QualitySettings.DEFAULT)
                .watches(new TranslatedArticle(
                        List.of(
                                new TranslatedText(Locale.KOREAN, Locale.ENGLISH, first, null, List.of(name)),
                                new TranslatedText(Locale.KOREAN, Locale.ENGLISH, second, null, List.of(name))),
                        null));

        assertThat(LiveCheck.of(watches.get(0), Words.in(Locale.ENGLISH)).result("Soo comes."))
                .isEqualTo("⚠ missing: Eun Soo");
        assertThat(LiveCheck.of(watches.get(1), Words.in(Locale.ENGLISH)).result("Soo goes."))
                .isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Watch.Ask.class)
    void hasWordsForWhateverIsAsked(Watch.Ask ask) {
        Watch watch = new Watch(ask, "x", Condition.holds(View.AS_TYPED, "x"), Set.of());

        assertThat(LiveCheck.of(List.of(watch), Words.in(Locale.KOREAN)).result("y"))
                .startsWith("⚠ ")
                .contains("x");
    }

    @Test
    void keepsWithinTheLimitsOfSpreadsheetsOverAHostileSource() {
        StringBuilder source = new StringBuilder();
        List<TermMatch> terms = new ArrayList<>();
        for (int i = 0; i < 60; i++) {
            terms.add(TermMaker.term("이름" + i, ("Na\"me " + i + " ").repeat(1 + i))
                    .at(source.length()));
            source.append("이름")
                    .append(i)
                    .append(" 관객 ")
                    .append(1_517 + 977 * i)
                    .append("명, {")
                    .append(i)
                    .append("/} ");
        }
        Segment segment = new Segment(1, Part.PARAGRAPH, 0, 0, source + "왔다.", 1);
        TranslatedText unit = new TranslatedText(Locale.KOREAN, Locale.ENGLISH, segment, null, terms);
        List<Watch> watches = new QualityChecks(QualitySettings.DEFAULT)
                .watches(TestArticles.article(List.of(unit)))
                .get(0);

        LiveCheck check = LiveCheck.of(watches, Words.in(Locale.ENGLISH));
        String formula = FormulaPart.text(check.formula(), "D1000000");

        assertThat(watches).hasSizeGreaterThan(100);
        assertThat(formula.length()).isBetween(4_000, 8_192);
        assertThat(LITERAL.matcher(formula).results())
                .allSatisfy(literal ->
                        assertThat(literal.group(1).replace("\"\"", "\"")).hasSizeLessThanOrEqualTo(255));
        assertThat(depth(formula)).isLessThanOrEqualTo(64);
    }

    @Test
    void leavesFormsOutThatAreTooLongForAFormula() {
        Watch watch = new Watch(
                Watch.Ask.ADD, "x", Condition.holds(View.AS_TYPED, "e".repeat(251), "f".repeat(250)), Set.of());

        assertThat(LiveCheck.of(List.of(watch), Words.in(Locale.ENGLISH)).isEmpty())
                .isTrue();
    }

    private static int depth(String formula) {
        int depth = 0;
        int deepest = 0;
        for (char c : LITERAL.matcher(formula).replaceAll("").toCharArray()) {
            depth += c == '(' ? 1 : c == ')' ? -1 : 0;
            deepest = Math.max(deepest, depth);
        }
        return deepest;
    }
}
