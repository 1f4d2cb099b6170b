package org.nightdesk.segment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.nightdesk.article.Part;

@Timeout(value = 60, unit = TimeUnit.SECONDS)
class SegmentDiffTest {
    @Test
    void findsNothingBetweenEqualVersions() {
        assertThat(SegmentDiff.between(of("가나다라", "마바사아"), of("가나다라", "마바사아"))).isEmpty();
    }

    @Test
    void namesTheSentenceThatAnEditReplaced() {
        assertThat(changes(of("첫 문장이다.", "둘째 문장은 짧다.", "셋째다."), of("첫 문장이다.", "둘째 문장은 아주 짧다.", "셋째다.")))
                .containsExactly("둘째 문장은 아주 짧다. <- 둘째 문장은 짧다.");
    }

    @Test
    void takesAnUnlikeSentenceForAnAddition() {
        assertThat(changes(of("첫 문장이다.", "끝."), of("첫 문장이다.", "전혀 새로운 이야기!", "끝.")))
                .containsExactly("전혀 새로운 이야기! <- null");
        assertThat(changes(of("가나다라마.", "끝."), of("xyz", "끝."))).containsExactly("xyz <- null");
    }

    @Test
    void givesEachOldSentenceToTheNewOneMostLikeIt() {
        assertThat(changes(
                        of("앞.", "배우의 연기가 좋다.", "음악은 평범하다.", "뒤."),
                        of("앞.", "음악은 꽤 평범하다.", "배우의 연기가 참 좋다.", "배우의 연기.", "뒤.")))
                .containsExactly("음악은 꽤 평범하다. <- 음악은 평범하다.", "배우의 연기가 참 좋다. <- 배우의 연기가 좋다.", "배우의 연기. <- null");
    }

    @Test
    void looksBetweenTheSameKeptNeighboursOnly() {
        assertThat(changes(of("하나하나.", "기둥.", "둘둘둘둘."), of("기둥.", "하나하나!", "둘둘둘둘.")))
                .containsExactly("하나하나! <- null");
    }

    @Test
    void keepsPartsApart() {
        List<Segment> before = List.of(new Segment(1, Part.CAPTION, 0, 0, "같은 글이다", 2));
        List<Segment> after = List.of(new Segment(2, Part.PARAGRAPH, 0, 0, "같은 글이다.", 2));
        assertThat(SegmentDiff.between(before, after)).containsExactly(new SegmentDiff.Change(after.get(0), null));
    }

    @Test
    void copesWithSentencesThatChangedPlaces() {
        assertThat(changes(of("가가가.", "나나나.", "다다다.", "라라라라."), of("다다다.", "가가가.", "나나나.", "라라라라!")))
                .containsExactly("라라라라! <- 라라라라.");
    }

    @Test
    void doesNotHangOnLongArticlesRewrittenWhole() {
        List<String> before = new ArrayList<>();
        List<String> after = new ArrayList<>();
        for (int i = 0; i < 10_000; i++) {
            before.add("문장 번호 " + i + "의 글이다.");
            after.add("문장 번호 " + i + "의 새 글이다.");
        }
        List<SegmentDiff.Change> changes =
                SegmentDiff.between(of(before.toArray(String[]::new)), of(after.toArray(String[]::new)));
        assertThat(changes)
                .hasSize(10_000)
                .allSatisfy(change -> assertThat(change.before()).isNotNull());
    }

    private static List<String> changes(List<Segment> before, List<Segment> after) {
        return SegmentDiff.between(before, after).stream()
                .map(change -> {
                    Segment old = change.before();
                    return change.after().text() + " <- " + (old == null ? null : old.text());
                })
                .toList();
    }

    private static List<Segment> of(String... texts) {
        SegmentRefs refs = new SegmentRefs();
        List<Segment> segments = new ArrayList<>();
        for (String text : texts) {
            segments.add(new Segment(refs.next(Part.PARAGRAPH, text), Part.PARAGRAPH, 0, segments.size(), text, 1));
        }
        return segments;
    }
}
