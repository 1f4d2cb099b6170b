package org.nightdesk.office.write;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FormulaBuilderTest {
    private static final String CELL = String.valueOf(FormulaPart.CELL);
    private static final FormulaPart LOWER = FormulaPart.of("LOWER(" + CELL + ")");

    @Test
    void putsAFormulaTogether() {
        FormulaPart part = new FormulaBuilder()
                .open("IF(")
                .open("COUNT(")
                .open("FIND(")
                .literal("say \"<go>\"")
                .comma()
                .add(LOWER)
                .close()
                .close()
                .add(FormulaPart.of(">0"))
                .comma()
                .literal("")
                .comma()
                .cell()
                .close()
                .build();

        String formula = "IF(COUNT(FIND(\"say \"\"<go>\"\"\",LOWER(D12)))>0,\"\",D12)";
        assertThat(FormulaPart.text(List.of(part), "D12")).isEqualTo(formula);
        assertThat(part.length(3)).isEqualTo(formula.length());
        assertThat(FormulaPart.allows(List.of(part), 3)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"A1", "D10", "AA1000000", "B2"})
    void writesTheSameBytesAsTheFormulaInOnePiece(String address) throws IOException {
        List<FormulaPart> parts = List.of(
                FormulaPart.of("IF(LEN(" + CELL + ")=0,"),
                new FormulaBuilder().literal("„" + "가".repeat(200)).build(),
                FormulaPart.of("&" + CELL + "," + CELL + "&\"<&>\")"));

        assertThat(bytes(parts, address)).isEqualTo(XmlText.of(FormulaPart.text(parts, address)));
        assertThat(FormulaPart.allows(parts, address.length())).isTrue();
    }

    @Test
    void writesAPieceThatIsLongerThanTheBuffer() throws IOException {
        List<FormulaPart> parts = List.of(FormulaPart.of(("&\"가나다라\"&" + CELL).repeat(4_000)));

        assertThat(bytes(parts, "D4")).isEqualTo(XmlText.of(FormulaPart.text(parts, "D4")));
        assertThat(FormulaPart.allows(parts, 2)).isFalse();
    }

    private static String bytes(List<FormulaPart> parts, String address) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        XmlBytes xml = new XmlBytes(out);
        for (FormulaPart part : parts) {
            xml.formula(part, address.getBytes(StandardCharsets.US_ASCII));
        }
        xml.flush();
        return out.toString(StandardCharsets.UTF_8);
    }

    @ParameterizedTest
    @ValueSource(ints = {64, 65})
    void countsHowDeepFunctionsAreNested(int depth) {
        FormulaBuilder formula = new FormulaBuilder();
        for (int i = 1; i < depth; i++) {
            formula.open("LEN(");
        }
        formula.add(LOWER);
        for (int i = 1; i < depth; i++) {
            formula.close();
        }

        assertThat(FormulaPart.allows(List.of(formula.build()), 2)).isEqualTo(depth <= 64);
        List<FormulaPart> around = List.of(FormulaPart.of("LEN("), formula.build(), FormulaPart.of(")"));
        assertThat(FormulaPart.allows(around, 2)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(ints = {254, 255})
    void countsArguments(int commas) {
        FormulaBuilder formula = new FormulaBuilder().open("OR(").add(LOWER);
        for (int i = 0; i < commas; i++) {
            formula.comma().add(FormulaPart.of("1"));
        }

        assertThat(FormulaPart.allows(List.of(formula.close().build()), 2)).isEqualTo(commas < 255);
    }

    @Test
    void knowsTextsThatAreTooLong() {
        FormulaPart longest = new FormulaBuilder().literal("가".repeat(255)).build();
        FormulaPart longer = new FormulaBuilder().literal("가".repeat(256)).build();

        assertThat(FormulaPart.allows(List.of(longest), 2)).isTrue();
        assertThat(FormulaPart.allows(List.of(longer), 2)).isFalse();
        assertThat(FormulaPart.allows(List.of(new FormulaBuilder().add(longer).build()), 2))
                .isFalse();
        assertThat(FormulaPart.allows(List.of(FormulaPart.of("LEN(" + CELL), FormulaPart.of("))")), 2))
                .isFalse();
        assertThat(FormulaPart.allows(List.of(FormulaPart.of("1"), FormulaPart.of("+1".repeat(4_100))), 2))
                .isFalse();
    }

    @Test
    void takesWholeExpressionsOnly() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new FormulaBuilder().add(FormulaPart.of("LEN(" + CELL)))
                .withMessageContaining("LEN(A1");
        assertThatIllegalStateException()
                .isThrownBy(() -> new FormulaBuilder().open("LEN(").build());
    }
}
