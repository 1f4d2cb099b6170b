package org.nightdesk.glossary.spelling;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.nightdesk.glossary.GlossaryEntry;
import org.nightdesk.glossary.GlossaryEntry.Kind;
import org.nightdesk.glossary.GlossaryEntry.Origin;
import org.nightdesk.glossary.GlossaryEntry.Status;
import org.nightdesk.glossary.GlossaryEntry.Target;
import org.nightdesk.glossary.spelling.SpellingSuggestion.Method;

class SpellingHelpTest {
    @Test
    void customaryFormsOfKnownNamesAreAmongTheFirstThree() {
        assertThat(missedNames("names-tuned.tsv")).as("at most 15 %% of 68").hasSizeLessThanOrEqualTo(10);
    }

    @Test
    void customaryFormsOfNamesNeverSeenBeforeAreAmongTheFirstThree() {
        assertThat(missedNames("names-unseen.tsv")).as("at most 15 %% of 90").hasSizeLessThanOrEqualTo(13);
    }

    @Test
    void aGlossaryThatKnowsTheNamesMakesOfThemTheFirstSuggestion() {
        List<String[]> names = TestTables.rows("names-tuned.tsv");
        List<GlossaryEntry> entries = new ArrayList<>();
        for (String[] name : names) {
            entries.add(person(name[0], name[1], Status.APPROVED));
        }
        SpellingHelp help = SpellingHelp.learnedFrom(entries, Locale.ENGLISH);
        long first = names.stream()
                .filter(name -> name[1].equals(texts(help, name[0]).get(0)))
                .count();
        long unlearned = names.stream()
                .filter(name ->
                        name[1].equals(texts(SpellingHelp.usual(), name[0]).get(0)))
                .count();
        assertThat(first).isGreaterThan(unlearned).isGreaterThanOrEqualTo(names.size() * 85 / 100);
    }

    @Test
    void followsTheHabitsOfTheGlossary() {
        assertThat(texts(SpellingHelp.usual(), "김은수")).first().isEqualTo("Kim Eun Soo");
        List<GlossaryEntry> entries = List.of(
                person("이은수", "Lee Eun-su", Status.APPROVED),
                person("박준수", "Park Junsu", Status.APPROVED),
                person("최수지", "Su Ji Choi", Status.APPROVED),
                person("한수아", "Han Soo Ah", Status.PROPOSED));
        SpellingHelp help = SpellingHelp.learnedFrom(entries, Locale.ENGLISH);
        assertThat(texts(help, "김은수")).first().isEqualTo("Kim Eun Su");
        assertThat(texts(help, "김민주")).as("the habit goes for every ㅜ").first().isEqualTo("Kim Min Ju");
        assertThat(texts(SpellingHelp.usual(), "김민주")).first().isEqualTo("Kim Min Joo");
    }

    @Test
    void offersHyphenatedAndJoinedFormsBesideTheHouseFormat() {
        assertThat(SpellingHelp.usual().suggest("박형식", Kind.PERSON, Locale.ENGLISH))
                .contains(
                        new SpellingSuggestion("Park Hyung Sik", "Park Hyung-sik", "Park Hyungsik", Method.CUSTOMARY),
                        new SpellingSuggestion(
                                "Bak Hyeong Sik", "Bak Hyeong-sik", "Bak Hyeongsik", Method.REVISED_ROMANISATION),
                        new SpellingSuggestion(
                                "Pak Hyŏng Sik", "Pak Hyŏng-sik", "Pak Hyŏngsik", Method.MCCUNE_REISCHAUER));
    }

    @ParameterizedTest
    @CsvSource({
        "남궁민, Namkoong Min",
        "선우은숙, Sunwoo Eun Sook",
        "박 형식, Park Hyung Sik",
        "선우, Sun Woo",
        "은수, Eun Soo",
        "이솜, Lee Som",
        "은, Eun",
        "뷁, Bwek"
    })
    void takesNamesApart(String hangul, String expected) {
        if (expected.equals("Bwek")) {
            assertThat(texts(SpellingHelp.usual(), hangul))
                    .as("no such name, yet an answer")
                    .isNotEmpty();
        } else {
            assertThat(texts(SpellingHelp.usual(), hangul)).first().isEqualTo(expected);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "신라, Silla, Silla", "왕십리, Wangsimni, Wangsimni", "독립문, Dongnimmun, Tongnimmun", "종로, Jongno, Chongno",
        "해돋이, Haedoji, Haedoji", "같이, Gachi, Kach'i", "묵호, Mukho, Mukho", "부산, Busan, Pusan",
        "대관령, Daegwallyeong, Taegwallyŏng", "낳지, Nachi, Nach'i", "압록강, Amnokgang, Amnokkang", "값, Gap, Kap",
        "설악산, Seoraksan, Sŏraksan", "서울 숲 2길, Seoul Sup 2Gil, Sŏul Sup 2Kil"
    })
    void writesWordsAsTheySound(String hangul, String revised, String mccune) {
        List<String> texts = SpellingHelp.usual().suggest(hangul, Kind.PLACE, Locale.ENGLISH).stream()
                .map(SpellingSuggestion::text)
                .toList();
        assertThat(texts)
                .containsExactlyElementsOf(revised.equals(mccune) ? List.of(revised) : List.of(revised, mccune));
    }

    @Test
    void keepsTheSyllablesOfAGivenNameApartAsTheStandardSays() {
        assertThat(SpellingHelp.usual().suggest("한복남", Kind.PERSON, Locale.ENGLISH))
                .extracting(SpellingSuggestion::joined)
                .contains("Han Boknam")
                .doesNotContain("Han Bongnamm");
    }

    @Test
    void isSilentWhereItHasNothingToSay() {
        assertThat(SpellingHelp.usual().suggest("박형식", Kind.PERSON, Locale.JAPANESE))
                .isEmpty();
        assertThat(SpellingHelp.usual().suggest("D.O.", Kind.PERSON, Locale.ENGLISH))
                .isEmpty();
        assertThat(SpellingHelp.usual().suggest("", Kind.PERSON, Locale.ENGLISH))
                .isEmpty();
    }

    private static List<String> missedNames(String table) {
        List<String> missed = new ArrayList<>();
        for (String[] name : TestTables.rows(table)) {
            List<String> texts = texts(SpellingHelp.usual(), name[0]);
            if (!texts.subList(0, Math.min(3, texts.size())).contains(name[1])) {
                missed.add(name[1] + " " + texts);
            }
        }
        return missed;
    }

    private static List<String> texts(SpellingHelp help, String name) {
        return help.suggest(name, Kind.PERSON, Locale.ENGLISH).stream()
                .map(SpellingSuggestion::text)
                .toList();
    }

    private static GlossaryEntry person(String source, String target, Status status) {
        return new GlossaryEntry(
                "p-" + source.hashCode(),
                Kind.PERSON,
                source,
                List.of(),
                "",
                Map.of(Locale.ENGLISH, new Target(target, List.of(), List.of(), "")),
                false,
                Origin.CUSTOMARY,
                status,
                "",
                null,
                null);
    }
}
