package org.nightdesk.office;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class XStringTest {
    @ParameterizedTest
    @CsvSource({
        "_x0041_, A",
        "a_x0041_b, aAb",
        "_x0041__x0042_, AB",
        "_x006f_, o",
        "_x006F_, o",
        "_xAC00_, 가",
        "_x005F_x0041_, _x0041_",
        "_x_x0041_, _xA",
        "__x0041_x, _Ax",
        "_x0041_x0042_, Ax0042_",
    })
    void standsForTheCharacterAnEscapeNames(String text, String decoded) {
        assertThat(XString.decoded(text)).isEqualTo(decoded);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "plain",
                "_x",
                "_x0041",
                "_x004_",
                "_x00411_",
                "_x00g1_",
                "_X0041_",
                "x0041_",
                "_y0041_",
                "_x００４１_",
                "_x004１_"
            })
    void leavesAloneWhatIsNoEscape(String text) {
        assertThat(XString.decoded(text)).isEqualTo(text);
        assertThat(XString.isEscape(text, 0)).isFalse();
        assertThat(XString.escapedLength(text)).isEqualTo(text.length());
    }

    @Test
    void seesAnEscapeOnlyWhereItBegins() {
        assertThat(XString.isEscape("a_x0041_", 1)).isTrue();
        assertThat(XString.isEscape("a_x0041_", 0)).isFalse();
        assertThat(XString.isEscape("ax0041_", 0)).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "0000, 7", "0009, 1", "000a, 1", "000d, 7", "001f, 7", "0020, 1", "ac00, 1", "fffd, 1", "fffe, 7", "ffff, 7"
    })
    void needsSevenCharactersForOneThatMarkupCannotHold(String code, int length) {
        String text = String.valueOf((char) Integer.parseInt(code, 16));

        assertThat(XString.escapedLength("ab" + text)).isEqualTo(2 + length);
    }

    @Test
    void escapesWhatLooksLikeAnEscape() {
        assertThat(XString.escapedLength("_x0041_")).isEqualTo(13);
        assertThat(XString.escapedLength("a_x0041_ \u0001")).isEqualTo(22);
    }
}
