package org.nightdesk.segment;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class Xxh64Test {
    /** The published values of the algorithm for seed 0. */
    @ParameterizedTest
    @CsvSource({
        "'', ef46db3751d8e999",
        "a, d24ec4f1a98c6e5b",
        "abc, 44bc2cf5ad770999",
        "Nobody inspects the spammish repetition, fbcea83c8a378bf1"
    })
    void agreesWithThePublishedValues(String text, String hash) {
        assertThat(Long.toHexString(Xxh64.hash(text.getBytes(StandardCharsets.UTF_8), 0)))
                .isEqualTo(hash);
    }
}
