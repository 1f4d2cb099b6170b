package org.nightdesk.glossary.match;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.nightdesk.glossary.Entries;
import org.nightdesk.glossary.GlossaryEntry;
import org.nightdesk.glossary.GlossaryEntry.Kind;
import org.nightdesk.glossary.Scope;
import org.nightdesk.glossary.TermMatch;

/** Texts that nobody writes must neither break the matcher nor hold it up. */
@Timeout(value = 60, unit = TimeUnit.SECONDS)
class HostileTextTest {
    private static final long SEED = 20260522;
    private static final String ALPHABET =
            "은수하나가는을이의와 도경{}1/2\u200b\u1102\u1161\u11ab\u3163ㅋㅠ\ud83d\ude00\ud83d'’·#A９é\u0301()《》\n\u0e01\u0e33漢ー";

    private final List<GlossaryEntry> glossary = List.of(
            Entries.entry("a", Kind.CHARACTER, "은수"),
            Entries.entry("b", Kind.CHARACTER, "하나"),
            Entries.entry("c", Kind.TITLE, "은수의 하나 1"),
            Entries.entry("d", Kind.PLACE, "도"),
            Entries.entry("e", Kind.TITLE, "é#"),
            Entries.entry("f", Kind.TITLE, "하나하나하나하나하나"),
            Entries.entry("g", Kind.TITLE, "{1}"));

    @ParameterizedTest
    @ValueSource(strings = {"ko", "ja", "zh", "th", "en", "tr"})
    void givesSpansOfTheTextWhateverItHolds(String language) {
        TermMatcher matcher = TermMatchers.forLocale(Locale.forLanguageTag(language), glossary);
        Random random = new Random(SEED);
        for (int i = 0; i < 5_000; i++) {
            String text = random(random);
            for (TermMatch match : matcher.match(List.of(text), Scope.NONE).get(0)) {
                assertThat(match.start()).as("seed %d text %s", SEED, text).isBetween(0, match.end() - 1);
                assertThat(match.end()).as("seed %d text %s", SEED, text).isLessThanOrEqualTo(text.length());
            }
        }
    }

    private static String random(Random random) {
        StringBuilder text = new StringBuilder();
        for (int length = random.nextInt(40); length > 0; length--) {
            text.append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
        }
        return text.toString();
    }

    @ParameterizedTest
    @ValueSource(strings = {"하나", "은수는", "하", "은수 하나 ", "들", "(하나) ", "하나와 ", "{1}", "{12"})
    void readsLongMonotonousTextsInTime(String unit) {
        TermMatcher matcher = TermMatchers.forLocale(Locale.KOREAN, glossary);
        assertThat(matcher.match(List.of(unit.repeat(20_000)), Scope.NONE)).hasSize(1);
    }

    @Test
    void givesAListForEachTextOfADocument() {
        TermMatcher matcher = TermMatchers.forLocale(Locale.KOREAN, List.of());
        assertThat(matcher.match(List.of("은수", "", " "), Scope.NONE)).containsExactly(List.of(), List.of(), List.of());
    }
}
