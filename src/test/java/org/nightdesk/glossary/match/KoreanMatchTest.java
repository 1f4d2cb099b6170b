package org.nightdesk.glossary.match;

import static org.assertj.core.api.Assertions.assertThat;
import static org.nightdesk.glossary.Entries.entry;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.nightdesk.glossary.Entries;
import org.nightdesk.glossary.GlossaryEntry;
import org.nightdesk.glossary.GlossaryEntry.Kind;
import org.nightdesk.glossary.Scope;
import org.nightdesk.glossary.TermMatch;

class KoreanMatchTest {
    private static final List<GlossaryEntry> GLOSSARY = List.of(
            entry("은수", Kind.CHARACTER, "은수"),
            entry("태하", Kind.CHARACTER, "태하"),
            entry("도경", Kind.CHARACTER, "도경"),
            entry("김도경", Kind.CHARACTER, "김도경"),
            entry("한정우", Kind.CHARACTER, "한정우"),
            entry("하늘", Kind.CHARACTER, "하늘"),
            entry("하나", Kind.CHARACTER, "하나"),
            entry("시경", Kind.CHARACTER, "시경"),
            entry("공유", Kind.PERSON, "공유"),
            entry("강화", Kind.PLACE, "강화"),
            entry("서울 여의도", Kind.PLACE, "서울 여의도"),
            entry("여의도 트윈타워", Kind.PLACE, "여의도 트윈타워"),
            entry("KBC", Kind.ORGANISATION, "KBC"),
            entry("사운드트랙 #1", Kind.TITLE, "사운드트랙 #1"));

    private final TermMatcher matcher = TermMatchers.forLocale(Locale.KOREA, GLOSSARY);

    static Stream<String[]> cases() throws IOException {
        try (InputStream in = Objects.requireNonNull(KoreanMatchTest.class.getResourceAsStream("korean-matches.tsv"))) {
            String all = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            return all.lines().filter(line -> !line.startsWith("#")).map(line -> line.split("\t")).toList().stream();
        }
    }

    @ParameterizedTest
    @MethodSource("cases")
    void findsWhatAReaderFinds(String text, String expected) {
        List<TermMatch> found = matcher.match(List.of(text), Scope.NONE).get(0);
        assertThat(said(found)).as(text).isEqualTo(expected.equals("-") ? "" : expected);
    }

    @ParameterizedTest
    @MethodSource("cases")
    void findsTheSameInDecomposedText(String text, String expected) {
        String decomposed = Normalizer.normalize(text, Normalizer.Form.NFD);
        List<TermMatch> found = matcher.match(List.of(decomposed), Scope.NONE).get(0);
        assertThat(said(found)).as(text).isEqualTo(expected.equals("-") ? "" : expected);
    }

    private static String said(List<TermMatch> found) {
        return found.stream()
                .map(match -> match.entry().source()
                        + (match.suffix().isEmpty() ? "" : "+" + match.suffix())
                        + (match.certainty() == TermMatch.Certainty.SURE ? "!" : "?"))
                .collect(Collectors.joining(" "));
    }

    @Test
    void givesOffsetsOfTheOriginalText() {
        String text = "{1}은" + "\u200b" + "수{/1}가";
        TermMatch match = matcher.match(List.of(text), Scope.NONE).get(0).get(0);
        assertThat(text.substring(match.start(), match.end())).isEqualTo("은\u200b수");
    }

    @Test
    void isSureOfACommonWordOnceTheDocumentNamesItsBearer() {
        List<GlossaryEntry> glossary =
                List.of(entry("full", Kind.CHARACTER, "서하늘"), entry("short", Kind.CHARACTER, "하늘"));
        List<String> document = List.of("하늘이 웃었다.", "서하늘은 의사다.");
        List<List<TermMatch>> found =
                TermMatchers.forLocale(Locale.KOREAN, glossary).match(document, Scope.NONE);
        assertThat(found.get(0)).extracting(TermMatch::reason).containsExactly("full name elsewhere");
        assertThat(found.get(0)).extracting(TermMatch::certainty).containsExactly(TermMatch.Certainty.SURE);
    }

    @Test
    void keepsTermsOfOtherWorksSilentAndIsSureOfThoseInScope() {
        GlossaryEntry here = Entries.ofWork("here", Kind.CHARACTER, "하늘", "soundtrack-1");
        GlossaryEntry elsewhere = Entries.ofWork("elsewhere", Kind.CHARACTER, "하늘", "another-work");
        TermMatcher scopedMatcher = TermMatchers.forLocale(Locale.KOREAN, List.of(here, elsewhere));
        assertThat(scopedMatcher.match(List.of("하늘이 웃었다."), Scope.NONE).get(0)).isEmpty();
        List<TermMatch> found = scopedMatcher
                .match(List.of("하늘이 웃었다."), new Scope(Set.of("soundtrack-1")))
                .get(0);
        assertThat(found).extracting(match -> match.entry().id()).containsExactly("here");
        assertThat(found).extracting(TermMatch::certainty).containsExactly(TermMatch.Certainty.SURE);
    }

    @Test
    void findsAFullNameOnceThoughItsShortFormIsAVariant() {
        GlossaryEntry entry = Entries.withVariant("eun-soo", Kind.CHARACTER, "이은수", "은수");
        TermMatcher variants = TermMatchers.forLocale(Locale.KOREAN, List.of(entry));
        assertThat(variants.match(List.of("이은수가 왔다. 은수는 웃었다."), Scope.NONE).get(0))
                .extracting(TermMatch::start)
                .containsExactly(0, 9);
    }

    @Test
    void leavesOutRetiredEntries() {
        GlossaryEntry retired = Entries.retired("old", Kind.CHARACTER, "은수");
        TermMatcher none = TermMatchers.forLocale(Locale.KOREAN, List.of(retired));
        assertThat(none.match(List.of("은수가 왔다."), Scope.NONE).get(0)).isEmpty();
    }
}
