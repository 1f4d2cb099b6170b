package org.nightdesk.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

class WordsTest {
    static final java.util.List<String> LANGUAGES = Words.LANGUAGES;

    @ParameterizedTest
    @FieldSource("LANGUAGES")
    void sayEverythingEnglishSays(String tag) {
        assertThat(Words.file(tag).keySet())
                .containsExactlyInAnyOrderElementsOf(Words.file("en").keySet());
    }

    @ParameterizedTest
    @FieldSource("LANGUAGES")
    void nameEveryColumnAndSheetDifferently(String tag) {
        Words words = Words.in(Locale.forLanguageTag(tag));
        Map<String, String> seen = new HashMap<>();
        words.patterns().forEach((key, text) -> {
            if (key.startsWith("col.") || key.startsWith("status.")) {
                assertThat(seen.put(key.substring(0, 4) + text.toLowerCase(Locale.ROOT), key))
                        .as(text)
                        .isNull();
            }
            if (key.startsWith("sheet.")) {
                assertThat(text.length()).isLessThan(31);
                assertThat(text).doesNotContain("'", "[", "]", ":", "*", "?", "/", "\\");
            }
        });
    }

    @ParameterizedTest
    @FieldSource("LANGUAGES")
    void offerChoicesThatAreReadBackAsThemselves(String tag) {
        Words words = Words.in(Locale.forLanguageTag(tag));
        StringBuilder list = new StringBuilder();
        for (RowStatus status : RowStatus.values()) {
            assertThat(Choices.status(words.say(status.word()))).isEqualTo(status);
            assertThat(words.say(status.word())).doesNotContain(",");
            list.append(words.say(status.word())).append(',');
        }
        for (Decision decision : Decision.values()) {
            assertThat(Choices.decision(words.say(decision.word()))).isEqualTo(decision);
        }
        assertThat(list.length()).isLessThan(255);
    }

    @ParameterizedTest
    @FieldSource("LANGUAGES")
    void formatEveryMessageWithItsArguments(String tag) {
        Words words = Words.in(Locale.forLanguageTag(tag));
        Set<String> broken = new HashSet<>();
        words.patterns().keySet().forEach(key -> {
            String said = words.say(key, 1, 2, 3, 4);
            if (said.contains("{0") || said.isBlank()) {
                broken.add(key);
            }
        });
        assertThat(broken).isEmpty();
    }

    @Test
    void fallBackByScriptAndLanguage() {
        assertThat(Words.in(Locale.forLanguageTag("zh-CN")).locale().toLanguageTag())
                .isEqualTo("zh-Hans");
        assertThat(Words.in(Locale.forLanguageTag("zh-TW")).locale().toLanguageTag())
                .isEqualTo("en");
        assertThat(Words.in(Locale.forLanguageTag("pt")).locale().toLanguageTag())
                .isEqualTo("pt-BR");
        assertThat(Words.in(Locale.forLanguageTag("es-MX")).locale().toLanguageTag())
                .isEqualTo("es");
        assertThat(Words.in(Locale.forLanguageTag("tlh")).locale().toLanguageTag())
                .isEqualTo("en");
    }
}
