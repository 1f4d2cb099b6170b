package org.nightdesk.kit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Locale;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@NullUnmarked
class FingerprintTest {
    @ParameterizedTest
    @CsvSource({
        "0, 000000000000",
        "1, 000000000001",
        "31, 00000000000Z",
        "32, 000000000010",
        "1152921504606846975, ZZZZZZZZZZZZ"
    })
    void isWrittenInTwelveCharacters(long bits, String text) {
        assertThat(new Fingerprint(bits)).hasToString(text);
        assertThat(Fingerprint.parse(text)).contains(new Fingerprint(bits));
        assertThat(Fingerprint.parse(text.toLowerCase(Locale.ROOT))).contains(new Fingerprint(bits));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "00000000000", "0000000000000", "00000000000U", "-00000000000"})
    void isNotReadFromAnythingElse(String text) {
        assertThat(Fingerprint.parse(text)).isEmpty();
    }

    @Test
    void hasSixtyBits() {
        assertThatThrownBy(() -> new Fingerprint(-1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Fingerprint(1L << 60)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void isTheBeginningOfTheSha256OfTheText() {
        // SHA-256 of "abc" begins with ba7816bf 8f01cfea.
        assertThat(Fingerprint.of("abc").bits()).isEqualTo(0xba7816bf8f01cfeaL >>> 4);
        assertThat(Fingerprint.EMPTY).isEqualTo(Fingerprint.ofExactly("")).isEqualTo(Fingerprint.of(" \n"));
    }

    @Test
    void isTheSameHoweverASpreadsheetSpacesTheText() {
        assertThat(Fingerprint.of("one  two\r\nthree")).isEqualTo(Fingerprint.of("one two three"));
        assertThat(Fingerprint.ofExactly("one  two")).isNotEqualTo(Fingerprint.ofExactly("one two"));
        assertThat(Fingerprint.of("one two")).isNotEqualTo(Fingerprint.of("one three"));
    }

    @Test
    void standsInPairsForSourceAndText() {
        RowPrints prints = new RowPrints(Fingerprint.of("source"), Fingerprint.of("text"));
        String cell = prints.toString();

        assertThat(cell).hasSize(25).isEqualTo(prints.source() + "-" + prints.text());
        assertThat(RowPrints.parse(" " + cell + "\n")).contains(prints);
        assertThat(RowPrints.parse(cell.replace('-', ' '))).isEmpty();
        assertThat(RowPrints.parse(cell.substring(1))).isEmpty();
        assertThat(RowPrints.parse(cell.substring(0, 24))).isEmpty();
        assertThat(RowPrints.parse("-" + prints.text())).isEmpty();
    }
}
