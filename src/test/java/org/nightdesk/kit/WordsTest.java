package org.nightdesk.kit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.nightdesk.article.Part;
import org.nightdesk.page.Labels;

class WordsTest {
    /** Those of the program; the tests have an invented one with few words of its own. */
    static final java.util.List<String> LANGUAGES =
            Words.LANGUAGES.stream().filter(tag -> !tag.equals("qaa")).toList();

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

    /** The page that lies beside a review kit calls parts of an article what the kit calls them. */
    @ParameterizedTest
    @FieldSource("LANGUAGES")
    void nameThePartsOfAnArticleAsTheEditorsPageDoes(String tag) {
        Locale reader = Locale.forLanguageTag(tag);
        Labels page = Labels.of(reader, "review.properties");
        for (Part part : Part.values()) {
            assertThat(page.text("part." + part.label()))
                    .isEqualToIgnoringCase(Words.in(reader).say("part." + part.label()));
        }
    }

    @Test
    void fallBackByScriptAndLanguage() {
        assertThat(Words.in(Locale.forLanguageTag("zh-CN")).locale().toLanguageTag())
                .isEqualTo("zh-Hans");
        assertThat(Words.in(Locale.forLanguageTag("zh-TW")).locale().toLanguageTag())
                .isEqualTo("en");
        assertThat(Words.in(Locale.forLanguageTag("pt")).locale().toLanguageTag())
                .isEqualTo("pt");
        assertThat(Words.in(Locale.forLanguageTag("es-MX")).locale().toLanguageTag())
                .isEqualTo("es");
        assertThat(Words.in(Locale.forLanguageTag("tlh")).locale().toLanguageTag())
                .isEqualTo("en");
    }

    @Test
    void areThereInEveryLanguageOfTheKits() {
        assertThat(Words.all())
                .extracting(words -> words.locale().toLanguageTag())
                .containsAll(LANGUAGES);
        assertThat(Words.file("ko")).containsEntry("sheet.start", "시작");
    }

    @Test
    void fillInWhatAMessageNames() {
        Words words = Words.in(Locale.ENGLISH);

        assertThat(words.say("start.size.value", 1, 2, 1200)).isEqualTo("1 article, 2 rows, 1,200 words");
        assertThat(words.say("start.how.translation.3")).contains("{1} … {/1}");
        assertThat(words.say("sheet.start")).isEqualTo("Start");
        assertThat(words.say("sheet.start", "not named")).isEqualTo("Start");
        assertThatThrownBy(() -> words.say("sheet.none"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("no message sheet.none in en");
    }

    @Test
    void areMissingWhereThereIsNoFile() {
        assertThatThrownBy(() -> Words.file("tlh"))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("no messages for tlh");
    }

    @Test
    void areReadAsPeopleTypeThem() {
        assertThat(Choices.decision("SEND_BACK")).isEqualTo(Decision.SEND_BACK);
        assertThat(Choices.decision(" Send-Back ")).isEqualTo(Decision.SEND_BACK);
        assertThat(Choices.status("Done")).isEqualTo(RowStatus.DONE);
        assertThat(Choices.status("perhaps")).isNull();
    }
}
