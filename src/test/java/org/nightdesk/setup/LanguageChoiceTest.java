package org.nightdesk.setup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@NullUnmarked
class LanguageChoiceTest {
    @Test
    void readsAnyTags() {
        assertThat(LanguageChoice.parse("zh-Hant: ar, pt-BR")).hasToString("zh-Hant into ar, pt-BR");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ko        | “ko” does not name languages
            ko:en:ja  | “ko:en:ja” does not name languages
            ko:       | a language is missing
            :en       | a language is missing
            ko:en,,ja | a language is missing
            ko:english| “english” is not a known locale
            ko:en_GB  | “en_GB” is not a known locale
            ko:ko     | “ko” is both source and target
            ko:en,en  | “en” is named twice
            """)
    void saysWhatIsWrong(String text, String reason) {
        assertThatThrownBy(() -> LanguageChoice.parse(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith(reason);
    }
}
