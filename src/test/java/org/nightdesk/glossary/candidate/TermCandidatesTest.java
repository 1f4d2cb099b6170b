package org.nightdesk.glossary.candidate;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nightdesk.glossary.GlossaryEntry;
import org.nightdesk.glossary.GlossaryEntry.Kind;
import org.nightdesk.glossary.GlossaryEntry.Origin;
import org.nightdesk.glossary.GlossaryEntry.Status;
import org.nightdesk.glossary.GlossaryEntry.Target;
import org.nightdesk.glossary.file.GlossaryFiles;

class TermCandidatesTest {
    private static final List<GlossaryEntry> GLOSSARY = List.of(
            entry("soundtrack-1", Kind.TITLE, "사운드트랙 #1", List.of(), "Soundtrack #1"),
            entry("han-so-hee", Kind.PERSON, "한소희", List.of("한 소희"), "Han So Hee"));

    private static final List<List<String>> DOCUMENTS = List.of(
            List.of(
                    "〈사운드트랙 #1〉의 김희원 감독은 전작 《빈센조》에서와 달리 서두르지 않는다.",
                    "은수(한소희)는 작사가다. 이은수(한소희 분)와 한선우(박형식)는 20년 친구다.",
                    "“{1}오늘은 집에 갈래{/1}?” 은수가 묻는다. ‘친구’라는 말은 편하다.",
                    "드라마 ‘그 해 우리는’이 떠오른다. 은수를 보며, 은수의 노래를 들으며."),
            List.of(
                    "배우 정해인, 손예진, 그리고 배우 송강호가 무대에 올랐다.",
                    "‘헤어질 결심’(2022)을 쓴 정서경 작가의 말이다. 최 씨는 웃었다.",
                    "조제형 씨가 말한다. 뵤른브로가 왔다. 뵤른브로는 조용하다. 모두 뵤른브로를 본다."),
            List.of("정해인이 다시 왔다.", "드라마 ‘이제 그만해’라고 소리친다."));

    private static GlossaryEntry entry(String id, Kind kind, String source, List<String> variants, String en) {
        return new GlossaryEntry(
                id,
                kind,
                source,
                variants,
                "",
                Map.of(Locale.ENGLISH, new Target(en, List.of(), List.of(), "")),
                false,
                Origin.OFFICIAL,
                Status.APPROVED,
                "",
                null,
                null);
    }

    private static List<TermCandidate> mined() {
        return new TermCandidates(GLOSSARY, Locale.ENGLISH).mine(DOCUMENTS);
    }

    private static TermCandidate candidate(String source) {
        return mined().stream()
                .filter(candidate -> candidate.source().equals(source))
                .findFirst()
                .orElseThrow(() -> new AssertionError(source + " not among " + mined()));
    }

    @Test
    void findsTitlesByTheirMarks() {
        assertThat(mined())
                .filteredOn(candidate -> candidate.kind() == Kind.TITLE)
                .extracting(TermCandidate::source)
                .containsExactlyInAnyOrder("빈센조", "그 해 우리는", "헤어질 결심");
    }

    @Test
    void findsPersonsBesideTheirRoles() {
        assertThat(mined())
                .filteredOn(candidate -> candidate.kind() == Kind.PERSON)
                .extracting(TermCandidate::source)
                .containsExactlyInAnyOrder("김희원", "정해인", "손예진", "송강호", "정서경", "박형식");
    }

    @Test
    void findsCharactersByTheirActorsAndHonorifics() {
        assertThat(mined())
                .filteredOn(candidate -> candidate.kind() == Kind.CHARACTER)
                .extracting(TermCandidate::source)
                .containsExactlyInAnyOrder("은수", "이은수", "한선우", "조제형");
    }

    @Test
    void findsWordsThatNoDictionaryHasWhenTheyKeepComingUp() {
        assertThat(candidate("뵤른브로").count()).isEqualTo(3);
        assertThat(mined()).extracting(TermCandidate::source).doesNotContain("친구", "드라마", "노래", "최", "오늘");
    }

    @Test
    void leavesOutWhatTheGlossaryHas() {
        assertThat(mined()).extracting(TermCandidate::source).doesNotContain("한소희", "사운드트랙 #1");
    }

    @Test
    void countsMentionsAndShowsThemFromDifferentDocuments() {
        TermCandidate person = candidate("정해인");
        assertThat(person.count()).isEqualTo(2);
        assertThat(person.contexts()).containsExactly("배우 정해인, 손예진, 그리고 배우 송강호가 무대에 올랐다.", "정해인이 다시 왔다.");
        TermCandidate character = candidate("은수");
        assertThat(character.count()).isEqualTo(4);
        assertThat(character.contexts()).hasSize(3).noneMatch(context -> context.contains("{"));
        assertThat(mined().get(0).source()).isEqualTo("은수");
    }

    @Test
    void suggestsSpellingsOfNamesOnly() {
        assertThat(candidate("김희원").suggestions()).contains("Kim Hee Won").hasSize(3);
        assertThat(candidate("빈센조").suggestions()).isEmpty();
    }

    @Test
    void takesNoOrdinaryWordForAName() {
        List<List<String>> review = List.of(
                List.of("최고의 배우들이 나오는 영화다. 하지만 감독이 누구인지, 이영화 감독은 모른다. 정말 배우 같은 배우다."),
                List.of("나오는 배우마다 좋다. 모두 감독의 힘이다. 그리고 배우는 여자 배우 하나뿐. 한국 감독, 일본 감독."));
        assertThat(new TermCandidates(List.of(), Locale.ENGLISH).mine(review))
                .extracting(TermCandidate::source)
                .doesNotContain("최고의", "배우들", "배우들이", "나오는", "정말", "모두", "하지만", "감독이", "여자", "하나");
    }

    @Test
    void theWorkbookComesBackAsProposedEntries(@TempDir Path folder) {
        Path file = folder.resolve("candidates.xlsx");
        List<TermCandidate> candidates = mined();
        CandidateTable.write(
                file,
                new CandidateTable.Rows(List.of(), List.of(), candidates),
                GLOSSARY,
                new CandidateTable.Languages(Locale.KOREAN, Set.of(Locale.ENGLISH, Locale.JAPANESE)));
        List<GlossaryEntry> entries = GlossaryFiles.read(List.of(file), Locale.KOREAN);
        assertThat(entries)
                .hasSameSizeAs(candidates)
                .allMatch(entry ->
                        entry.status() == Status.PROPOSED && entry.targets().isEmpty())
                .extracting(GlossaryEntry::source)
                .containsExactlyElementsOf(
                        candidates.stream().map(TermCandidate::source).toList());
        assertThat(entries)
                .extracting(GlossaryEntry::id)
                .contains("kim-hee-won", "binsenjo")
                .doesNotHaveDuplicates();
    }
}
