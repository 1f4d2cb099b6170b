package org.nightdesk.office.write;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@NullUnmarked
class SheetXmlTest {
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream table = new ByteArrayOutputStream();
    private final StringTable strings = new StringTable(table, 3);
    private final SheetXml xml = new SheetXml(out, strings);

    private String written() throws IOException {
        xml.flush();
        return out.toString(StandardCharsets.UTF_8);
    }

    private String shared() throws IOException {
        strings.close();
        return table.toString(StandardCharsets.UTF_8);
    }

    private String text(String text) throws IOException {
        xml.startRow(7, 0);
        xml.text(2, 31, text);
        xml.endRow();
        return shared();
    }

    @Test
    void writesEveryKindOfCellAtItsPlace() throws IOException {
        xml.startRow(12, 205);
        xml.number(0, 1, 9);
        xml.number(1, 2, -3);
        xml.number(2, 3, 41.5);
        xml.blank(3, 10);
        xml.text(4, 255, "은수");
        xml.text(5, 6, "은수");
        xml.shared(6, 7, 12);
        xml.formula(7, 8, "IF(A1<2,\"&\",1)", "<1>");
        xml.endRow();

        assertThat(written())
                .isEqualTo("<row r=\"12\" ht=\"20.5\" customHeight=\"1\">"
                        + "<c r=\"A12\" s=\"1\"><v>9</v></c>"
                        + "<c r=\"B12\" s=\"2\"><v>-3</v></c>"
                        + "<c r=\"C12\" s=\"3\"><v>41.5</v></c>"
                        + "<c r=\"D12\" s=\"10\"/>"
                        + "<c r=\"E12\" s=\"255\" t=\"s\"><v>3</v></c>"
                        + "<c r=\"F12\" s=\"6\" t=\"s\"><v>3</v></c>"
                        + "<c r=\"G12\" s=\"7\" t=\"s\"><v>12</v></c>"
                        + "<c r=\"H12\" s=\"8\" t=\"str\"><f>IF(A1&lt;2,\"&amp;\",1)</f><v>&lt;1&gt;</v></c>"
                        + "</row>");
        assertThat(shared()).isEqualTo("<si><t>은수</t></si></sst>");
        assertThat(strings.uses()).isEqualTo(3);
    }

    @Test
    void leavesTheHeightToTheProgramWhenItIsNought() throws IOException {
        xml.startRow(3, 0);
        xml.endRow();

        assertThat(written()).isEqualTo("<row r=\"3\"></row>");
    }

    @Test
    void writesAnEmptyTextAsABlankCell() throws IOException {
        assertThat(text("")).isEqualTo("</sst>");
        assertThat(written()).isEqualTo("<row r=\"7\"><c r=\"C7\" s=\"31\"/></row>");
    }

    @Test
    void writesRunsWithTheirProperties() throws IOException {
        xml.startRow(1, 0);
        xml.startRuns(0, 4);
        xml.run("은수", SheetXml.ascii("<rPr><b/></rPr>"));
        xml.run(" 와", SheetXml.ascii("<rPr/>"));
        xml.endRuns();
        xml.endRow();

        assertThat(written()).contains("<c r=\"A1\" s=\"4\" t=\"s\"><v>3</v></c>");
        assertThat(shared())
                .isEqualTo("<si><r><rPr><b/></rPr><t>은수</t></r>"
                        + "<r><rPr/><t xml:space=\"preserve\"> 와</t></r></si></sst>");
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            value = {
                "a&b, a&amp;b",
                "a<b>c, a&lt;b&gt;c",
                "say \"so\", say \"so\"",
                "é ñ, é ñ",
                "한글, 한글",
                "😀x, 😀x",
                "_x0041_, _x005F_x0041_",
                "_x00, _x00",
                "a_b, a_b"
            })
    void escapesWhatXmlAndSpreadsheetsWouldMisread(String text, String escaped) throws IOException {
        assertThat(text(text)).contains("<t>" + escaped + "</t>");
    }

    @Test
    void escapesWhatXmlCannotHold() throws IOException {
        assertThat(text("a\u0001b\uffffc\ud800d\r")).contains(">a_x0001_b_xFFFF_c_xD800_d_x000D_</t>");
    }

    @ParameterizedTest
    @ValueSource(strings = {" a", "a ", "a  b", "a\nb", "a\tb", "\na"})
    void keepsWhiteSpaceThatProgramsWouldDrop(String text) throws IOException {
        assertThat(text(text)).contains("<t xml:space=\"preserve\">" + text + "</t>");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a", "a b", "a b c", "가 나"})
    void asksForNoCareWithOrdinaryText(String text) throws IOException {
        assertThat(text(text)).contains("<t>" + text + "</t>");
    }

    @Test
    void losesNothingAtTheEdgesOfItsBuffers() throws IOException {
        StringBuilder expected = new StringBuilder();
        StringBuilder expectedTexts = new StringBuilder();
        for (int length = 0; length < 3_000; length++) {
            // Longer than what is remembered, so that each is written.
            String text = "가&x".repeat(90 + length % 37);
            xml.startRow(1 + length, 0);
            xml.text(0, 0, text);
            xml.endRow();
            expected.append("<row r=\"")
                    .append(1 + length)
                    .append("\"><c r=\"A")
                    .append(1 + length);
            expected.append("\" s=\"0\" t=\"s\"><v>").append(3 + length).append("</v></c></row>");
            expectedTexts.append("<si><t>").append(text.replace("&", "&amp;")).append("</t></si>");
        }
        String huge = "나".repeat(200_000);
        xml.raw(huge);

        assertThat(written()).isEqualTo(expected + huge);
        assertThat(shared()).isEqualTo(expectedTexts + "</sst>");
    }

    @Test
    void writesATextOnceThatComesAgainSoon() throws IOException {
        xml.startRow(1, 0);
        xml.text(0, 0, "은수");
        xml.text(1, 0, "지훈");
        xml.text(2, 1, "은수");
        xml.endRow();

        assertThat(written()).contains("<c r=\"A1\" s=\"0\" t=\"s\"><v>3</v>", "<c r=\"C1\" s=\"1\" t=\"s\"><v>3</v>");
        assertThat(shared()).isEqualTo("<si><t>은수</t></si><si><t>지훈</t></si></sst>");
        assertThat(strings.uses()).isEqualTo(3);
        assertThat(strings.size()).isEqualTo(5);
    }

    @Test
    void forgetsTextsRatherThanGrow() throws IOException {
        xml.startRow(1, 0);
        for (int round = 0; round < 2; round++) {
            for (int i = 0; i < 50_000; i++) {
                xml.text(0, 0, "line " + i);
            }
        }

        assertThat(strings.size()).isBetween(3 + 90_000, 3 + 100_000);
    }

    @Test
    void refusesATextThatIsLongerThanACell() throws IOException {
        xml.startRow(1, 0);
        xml.text(0, 0, "가".repeat(ExcelLimits.CELL_CHARS));

        assertThatThrownBy(() -> xml.text(1, 0, "가".repeat(ExcelLimits.CELL_CHARS + 1)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("32768");
        assertThatThrownBy(() -> xml.text(1, 0, "\u0001".repeat(ExcelLimits.CELL_CHARS / 7 + 1)))
                .isInstanceOf(IllegalArgumentException.class);
        xml.startRuns(1, 0);
        xml.run("가".repeat(20_000), SheetXml.ascii(""));
        xml.run("가".repeat(20_000), SheetXml.ascii(""));
        assertThatThrownBy(xml::endRuns).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @ValueSource(ints = {8_192, 8_193})
    void writesTheResultAloneOfAFormulaThatExcelWouldNotTake(int length) throws IOException {
        String formula = "1" + "+1".repeat(length / 2 - 1) + (length % 2 == 0 ? "0" : "00");
        xml.startRow(1, 0);
        xml.formula(0, 0, formula, "⚠ 98");
        xml.endRow();

        assertThat(formula).hasSize(length);
        assertThat(written())
                .matches(
                        length <= 8_192 ? ".*<f>1.*</f><v>⚠ 98</v>.*" : ".*<c r=\"A1\" s=\"0\" t=\"s\"><v>3</v></c>.*");
        assertThat(shared()).isEqualTo(length <= 8_192 ? "</sst>" : "<si><t>⚠ 98</t></si></sst>");
    }

    @ParameterizedTest
    @CsvSource({"0, A", "25, Z", "26, AA", "51, AZ", "52, BA", "701, ZZ", "702, AAA", "16383, XFD"})
    void namesEveryColumn(int column, String letters) throws IOException {
        xml.startRow(1, 0);
        xml.blank(column, 0);

        assertThat(written()).endsWith("<c r=\"" + letters + "1\" s=\"0\"/>");
    }

    @Test
    void givesNoRowMoreThanItsGreatestHeight() throws IOException {
        xml.startRow(1, 50_000);
        xml.endRow();

        assertThat(written()).contains("ht=\"409.0\"");
    }
}
