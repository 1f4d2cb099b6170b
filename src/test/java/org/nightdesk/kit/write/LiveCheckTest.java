package org.nightdesk.kit.write;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.nightdesk.glossary.GlossaryEntry;
import org.nightdesk.glossary.TermMatch;
import org.nightdesk.kit.TermMaker;

@NullUnmarked
class LiveCheckTest {
    private static final String SOURCE = "은수는 온다.";
    private static final TermMatch EUN_SOO = TermMaker.term("은수")
            .target(new GlossaryEntry.Target("Eun Soo", List.of("Eunsoo"), List.of("Eun-su"), "Han Eun-soo"))
            .at(0);

    private static LiveCheck check(String source, TermMatch... terms) {
        return LiveCheck.of(source, List.of(terms), Locale.ENGLISH);
    }

    private static List<String> watched(String source, TermMatch... terms) {
        return check(source, terms).conditions().stream()
                .map(LiveCheck.Condition::shown)
                .toList();
    }

    static Stream<Arguments> texts() {
        Supplier<LiveCheck> name = () -> check(SOURCE, EUN_SOO);
        Supplier<LiveCheck> kept =
                () -> check("“OK”는", TermMaker.term("“OK\"").doNotTranslate().at(0));
        Supplier<LiveCheck> number = () -> check("관객 1,234명");
        Supplier<LiveCheck> mixed = () -> check("은수 {1}24{/1}", EUN_SOO);
        return Stream.of(
                Arguments.of(name, "", ""),
                Arguments.of(name, "She comes.", "⚠ Eun Soo "),
                Arguments.of(name, "Eun Soo comes.", ""),
                Arguments.of(name, "EUN SOO comes.", ""),
                Arguments.of(name, "Eunsoo comes.", ""),
                Arguments.of(name, "Han Eun-soo comes.", ""),
                Arguments.of(name, "Eun-su comes.", "⚠ Eun Soo "),
                Arguments.of(kept, "all right", "⚠ “OK\" "),
                Arguments.of(kept, "“ok\" it is", ""),
                Arguments.of(number, "viewers", "⚠ 1,234 "),
                Arguments.of(number, "1,234 viewers", ""),
                Arguments.of(number, "1234 viewers", ""),
                Arguments.of(number, "1.234 viewers", ""),
                Arguments.of(number, "123 viewers", "⚠ 1,234 "),
                Arguments.of(mixed, "nothing", "⚠ Eun Soo ⚠ {1} ⚠ {/1} ⚠ 24 "),
                Arguments.of(mixed, "Eun Soo 24", "⚠ {1} ⚠ {/1} "),
                Arguments.of(mixed, "Eun Soo {1}24{/1}", ""));
    }

    @ParameterizedTest
    @MethodSource("texts")
    void saysWhatATextLacks(Supplier<LiveCheck> check, String text, String result) {
        assertThat(check.get().result(text)).isEqualTo(result);
    }

    @ParameterizedTest
    @MethodSource("texts")
    void saysTheSameAsAFormula(Supplier<LiveCheck> check, String text, String result) throws IOException {
        try (XSSFWorkbook workbook = new XSSFWorkbook()) {
            XSSFRow row = workbook.createSheet().createRow(0);
            row.createCell(0).setCellValue(text);
            XSSFCell cell = row.createCell(1);
            cell.setCellFormula(check.get().formula("A1"));

            assertThat(workbook.getCreationHelper()
                            .createFormulaEvaluator()
                            .evaluate(cell)
                            .getStringValue())
                    .isEqualTo(result);
        }
    }

    @Test
    void watchesNothingWhereThereIsNothing() {
        assertThat(check("그는 온다.").isEmpty()).isTrue();
        assertThat(check(SOURCE, EUN_SOO).isEmpty()).isFalse();
    }

    @Test
    void asksForATermOnceHoweverOftenItStands() {
        assertThat(watched("은수와 은수", EUN_SOO, TermMaker.term("은수", "Eun Soo").at(4)))
                .containsExactly("Eun Soo");
    }

    @Test
    void asksOnlyForTermsThatAreSureApprovedAndHaveAForm() {
        assertThat(watched(SOURCE, TermMaker.term("은수", "Eun Soo").possible().at(0)))
                .isEmpty();
        assertThat(watched(
                        SOURCE,
                        TermMaker.term("은수", "Eun Soo")
                                .status(GlossaryEntry.Status.PROPOSED)
                                .at(0)))
                .isEmpty();
        assertThat(watched(SOURCE, TermMaker.term("은수").at(0))).isEmpty();
        assertThat(watched(SOURCE, TermMaker.term("은수", " ").at(0))).isEmpty();
    }

    @Test
    void leavesFormsOutThatAreTooLongForAFormula() {
        assertThat(watched(SOURCE, TermMaker.term("은수", "e".repeat(199)).at(0))).hasSize(1);
        assertThat(watched(SOURCE, TermMaker.term("은수", "e".repeat(200)).at(0))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "열두 명             | ''",
                "12부작             | ''",
                "13부작             | 13",
                "05시               | ''",
                "99세               | 99",
                "000 요원           | 000",
                "007 요원           | 007",
                "2026년 7월 24일    | 2026 24",
                "1.5 대 2,000       | 1.5 2,000",
                "24, 다시 24        | 24",
                "1,000 그리고 1000  | 1,000",
                "{24}굵게{/24}      | {24} {/24}",
                "{1}{2/}{/1} {1}    | {1} {2/} {/1}",
                "값이 {2/} 300      | {2/} 300"
            })
    void watchesNumbersAboveTwelveAndCodes(String source, String watched) {
        assertThat(String.join(" ", watched(source))).isEqualTo(watched);
    }

    @Test
    void leavesNumbersToTheTermTheyStandIn() {
        assertThat(watched("영화 1987 1988", TermMaker.term("1987").at(3))).containsExactly("1988");
        assertThat(watched("영화 1987", TermMaker.term("영화 ").at(0))).containsExactly("1987");
    }

    @Test
    void staysShortEnoughForASpreadsheet() {
        StringBuilder source = new StringBuilder();
        for (int i = 0; i < 20; i++) {
            source.append(100 + i).append(' ');
        }

        assertThat(watched(source.toString())).hasSize(16).startsWith("100").endsWith("115");
    }
}
