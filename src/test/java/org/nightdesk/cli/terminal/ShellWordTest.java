package org.nightdesk.cli.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ShellWordTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            jobs/nightly.yaml | jobs/nightly.yaml
            두번째            | 두번째
            두 번째 desk      | '두 번째 desk'
            Same Target!      | 'Same Target!'
            Kim's             | 'Kim'\\''s'
            a;b               | 'a;b'
            $HOME             | '$HOME'
            ``                | ''
            """)
    void quotesWhatAShellWouldTakeApart(String word, String quoted) {
        assertThat(ShellWord.of(word)).isEqualTo(quoted);
    }
}
