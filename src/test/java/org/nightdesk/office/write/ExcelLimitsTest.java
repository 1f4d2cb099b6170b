package org.nightdesk.office.write;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ExcelLimitsTest {
    @Test
    void takesFormulasUpToTheirLimits() {
        assertThat(ExcelLimits.allowsFormula("IF(A1=\"\",\"\",\"say \"\"so\"\", (and\")"))
                .isTrue();
        assertThat(ExcelLimits.allowsFormula(nested(64))).isTrue();
        assertThat(ExcelLimits.allowsFormula(nested(65))).isFalse();
        assertThat(ExcelLimits.allowsFormula("OR(" + "1,".repeat(254) + "1)")).isTrue();
        assertThat(ExcelLimits.allowsFormula("OR(" + "1,".repeat(255) + "1)")).isFalse();
        assertThat(ExcelLimits.allowsFormula("OR(OR(" + "1,".repeat(200) + "1),OR(" + "1,".repeat(200) + "1))"))
                .isTrue();
    }

    @Test
    void countsATextInAFormulaAsExcelDoes() {
        assertThat(ExcelLimits.allowsFormula("LEN(\"" + "가".repeat(255) + "\")"))
                .isTrue();
        assertThat(ExcelLimits.allowsFormula("LEN(\"" + "가".repeat(256) + "\")"))
                .isFalse();
        assertThat(ExcelLimits.allowsFormula("LEN(\"" + "\"\"".repeat(255) + "\")"))
                .isTrue();
        assertThat(ExcelLimits.allowsFormula("LEN(\"" + "\"\"".repeat(256) + "\")"))
                .isFalse();
    }

    @Test
    void takesNoFormulaThatDoesNotEnd() {
        assertThat(ExcelLimits.allowsFormula("LEN(A1")).isFalse();
        assertThat(ExcelLimits.allowsFormula("LEN(A1))")).isFalse();
        assertThat(ExcelLimits.allowsFormula("\"a")).isFalse();
        assertThat(ExcelLimits.allowsFormula("\"a\"\"")).isFalse();
    }

    private static String nested(int depth) {
        return "LEN(".repeat(depth) + "A1" + ")".repeat(depth);
    }
}
