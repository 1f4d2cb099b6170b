package org.nightdesk.io;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class Base32Test {
    @ParameterizedTest
    @CsvSource({"0, 4, 0000", "31, 1, Z", "32, 2, 10", "1234567890, 7, 14SC0PJ", "-1, 13, ZZZZZZZZZZZZZ"})
    void encodesTheLowestBits(long bits, int chars, String text) {
        // The highest of 13 characters has four bits to hold, with the sign 01111.
        assertThat(Base32.encode(bits, chars)).isEqualTo(chars == 13 ? "F" + text.substring(1) : text);
    }

    @Test
    void readsBackWhatItWrote() {
        Random random = new Random(32);
        for (int i = 0; i < 1_000; i++) {
            long bits = random.nextLong() >>> 4;
            String text = Base32.encode(bits, 12);
            long read = 0;
            for (char c : (i % 2 == 0 ? text : text.toLowerCase(java.util.Locale.ROOT)).toCharArray()) {
                read = Base32.append(read, Base32.value(c));
            }
            assertThat(read).as("seed 32, " + text).isEqualTo(bits);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "'',''",
        "00,00",
        "ff,ZW",
        "666f6f626172,CSQPYRK1E8",
        "000102030405060708090a0b0c0d0e0f,000G40R40M30E209185GR38E1W"
    })
    void writesBytesFromTheFirstBitOn(String hex, String text) {
        assertThat(Base32.encode(java.util.HexFormat.of().parseHex(hex))).isEqualTo(text);
    }

    @Test
    void takesLettersForTheDigitsTheyLookLike() {
        assertThat(Base32.value('O')).isEqualTo(Base32.value('o')).isZero();
        assertThat(Base32.value('I')).isEqualTo(Base32.value('i')).isOne();
        assertThat(Base32.value('L')).isEqualTo(Base32.value('l')).isOne();
    }

    @ParameterizedTest
    @CsvSource({"U", "u", "-", "' '", "ı", "가", "\u007f"})
    void knowsNoOtherCharacters(char c) {
        assertThat(Base32.value(c)).isEqualTo(-1);
    }
}
