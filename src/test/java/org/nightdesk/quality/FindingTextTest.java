package org.nightdesk.quality;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;

class FindingTextTest {
    private static FindingText required(String source, String required, String entry) {
        return new FindingText(
                "term-required", "", Map.of("source", source, "required", required, FindingText.ENTRY, entry));
    }

    @Test
    void isStillTheSameWhenOnlyTheWordsOfTheTextChanged() {
        FindingText before = required("한소희", "Han So Hee", "han-so-hee");

        assertThat(before.isStill(required("한소희가", "Han Sohee", "han-so-hee"), "han-so-hee"))
                .isTrue();
        assertThat(before.isStill(required("한소희", "Han So Hee", "another"), "han-so-hee"))
                .isFalse();
        assertThat(before.isStill(new FindingText("term-forbidden", "", before.arguments()), "han-so-hee"))
                .isFalse();
        assertThat(new FindingText("number", "missing", Map.of())
                        .isStill(new FindingText("number", "changed", Map.of()), ""))
                .isFalse();
    }

    @Test
    void knowsWhatAnEarlierVersionKeptAsWritten() {
        FindingText now = required("한소희", "Han So Hee", "han-so-hee");
        FindingText written = new FindingText("", "as-written", Map.of("message", now.advice(Locale.ENGLISH)));
        FindingText other = new FindingText("", "as-written", Map.of("message", "Something else."));

        assertThat(written.isStill(now, "another")).isTrue();
        assertThat(other.isStill(now, "another")).isFalse();
        assertThat(other.isStill(now, "han-so-hee")).isTrue();
        assertThat(other.isStill(new FindingText("number", "missing", Map.of()), ""))
                .isFalse();
        assertThat(other.advice(Locale.KOREAN)).isEqualTo("Something else.");
    }

    @Test
    void keepsNumbersNumbersAndTextsTexts() {
        FindingText text = new FindingText("length", "short", Map.of("target", 30, "source", "1,200 \"“\\\n\u0000"));

        assertThat(FindingText.of("length", "short", text.argumentsAsJson())).isEqualTo(text);
    }
}
