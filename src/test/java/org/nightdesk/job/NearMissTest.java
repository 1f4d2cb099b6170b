package org.nightdesk.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

@NullUnmarked
class NearMissTest {
    private static final List<String> WORDS = List.of("name", "zone", "categories", "wordsPerKit", "publish");

    @ParameterizedTest
    @CsvFileSource(resources = "near-misses.psv", delimiter = '|', numLinesToSkip = 1)
    void guessesWhatWasMeant(String typed, String meant) {
        assertThat(NearMiss.of(typed, WORDS)).isEqualTo(Optional.ofNullable(meant));
    }
}
