package org.nightdesk.office.write;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.zip.CRC32;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class Crc32JoinTest {
    @ParameterizedTest
    @CsvSource({"0, 0", "0, 1", "1, 0", "1, 1", "7, 100", "1000, 3", "65537, 70001", "5, 1048576"})
    void isTheChecksumOfBothPieces(int first, int second) {
        byte[] bytes = new byte[first + second];
        new Random(first * 31L + second).nextBytes(bytes);

        assertThat(Crc32Join.of(crc(bytes, 0, first), crc(bytes, first, second), second))
                .isEqualTo(crc(bytes, 0, bytes.length));
    }

    private static long crc(byte[] bytes, int from, int length) {
        CRC32 crc = new CRC32();
        crc.update(bytes, from, length);
        return crc.getValue();
    }
}
