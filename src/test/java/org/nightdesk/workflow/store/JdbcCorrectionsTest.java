package org.nightdesk.workflow.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.nightdesk.ledger.Ids;
import org.nightdesk.quality.FindingText;
import org.nightdesk.store.StoreTest;
import org.nightdesk.workflow.correct.Correction;
import org.nightdesk.workflow.correct.Correction.Outcome;
import org.nightdesk.workflow.correct.Corrections;

@NullUnmarked
class JdbcCorrectionsTest extends StoreTest {
    private static final Set<Outcome> ALL = Set.of(Outcome.values());
    private static final FindingText TERM =
            new FindingText("term", "missing", Map.of("entry", "eun-soo", "count", 2, "text", "“은수”\n"));

    private Corrections corrections;

    @BeforeEach
    void wire() {
        corrections = new JdbcCorrections(store.client(), store.jdbc());
    }

    @Test
    void queuesAnArticleOnce() {
        corrections.enqueue("nightly", List.of(7L, 3L));
        corrections.enqueue("film", List.of(3L));
        corrections.enqueue("nightly", List.of(3L, 5L));
        corrections.enqueue("nightly", List.of());

        assertThat(corrections.queue("nightly")).containsExactly(3L, 5L, 7L);

        corrections.dequeue("nightly", 3);
        corrections.dequeue("nightly", 99);

        assertThat(corrections.queue("nightly")).containsExactly(5L, 7L);
        assertThat(corrections.queue("film")).containsExactly(3L);
        assertThat(corrections.queue("other")).isEmpty();
    }

    @Test
    void givesBackEveryOutcomeWithItsFindingByTranslationAndUnit() {
        List<Correction> all = new ArrayList<>();
        for (Outcome outcome : Outcome.values()) {
            int n = all.size();
            all.add(new Correction(1, Ids.of(10 + n % 2, n), "eun-soo", outcome, n % 3 == 0 ? null : TERM));
        }
        corrections.keep("nightly", all);
        corrections.keep("film", List.of(new Correction(1, Ids.of(10, 0), "eun-soo", Outcome.FINE, null)));
        corrections.keep("nightly", List.of());

        Map<Long, List<Correction>> open = corrections.open("nightly", ALL);

        assertThat(open.keySet()).containsExactly(10L, 11L);
        assertThat(open.get(10L)).containsExactlyElementsOf(every(all, 0));
        assertThat(open.get(11L)).containsExactlyElementsOf(every(all, 1));
        assertThat(corrections.open("nightly", Set.of(Outcome.HELD)).values())
                .containsExactly(List.of(all.get(Outcome.HELD.ordinal())));
        assertThat(corrections.open("other", ALL)).isEmpty();
    }

    private static List<Correction> every(List<Correction> all, int odd) {
        return all.stream().filter(one -> Ids.number(one.unitId()) % 2 == odd).toList();
    }

    @Test
    void keepsTextsOfFindingsAsTheyAre() {
        List<Correction> all = new ArrayList<>();
        for (String text : TEXTS) {
            FindingText finding = new FindingText("term", "", Map.of("text", text));
            all.add(new Correction(1, Ids.of(10, all.size()), "id", Outcome.OFFERED, finding));
        }
        corrections.keep("nightly", all);

        assertThat(corrections.open("nightly", ALL).get(10L)).isEqualTo(all);
    }

    @Test
    void decidesOneCorrectionOnly() {
        Correction one = offered(1, 0, "eun-soo");
        corrections.keep("nightly", List.of(one, offered(1, 0, "han-jun"), offered(1, 1, "eun-soo")));
        corrections.keep("nightly", List.of(offered(2, 0, "eun-soo")));
        corrections.keep("film", List.of(one));

        corrections.decide("nightly", one, Outcome.REOPENED, 3);

        assertThat(corrections.open("nightly", Set.of(Outcome.REOPENED)).values())
                .containsExactly(List.of(new Correction(1, one.unitId(), "eun-soo", Outcome.REOPENED, TERM)));
        assertThat(corrections.open("nightly", Set.of(Outcome.OFFERED)).get(10L))
                .containsExactly(offered(1, 0, "han-jun"), offered(2, 0, "eun-soo"), offered(1, 1, "eun-soo"));
        assertThat(corrections.open("film", Set.of(Outcome.OFFERED)).get(10L)).containsExactly(one);
    }

    @Test
    void countsUnitsNotCorrections() {
        corrections.keep(
                "nightly",
                List.of(
                        offered(1, 0, "eun-soo"),
                        offered(1, 0, "han-jun"),
                        offered(1, 1, "eun-soo"),
                        new Correction(1, Ids.of(10, 2), "eun-soo", Outcome.FINE, null)));

        assertThat(corrections.offered("nightly")).isEqualTo(2);
        assertThat(corrections.offered("film")).isZero();
        assertThat(corrections.counts("nightly", 1))
                .isEqualTo(Map.of(
                        "eun-soo",
                        Map.of(Outcome.FINE, 1L, Outcome.OFFERED, 2L),
                        "han-jun",
                        Map.of(Outcome.OFFERED, 1L)));

        corrections.decide("nightly", offered(1, 0, "eun-soo"), Outcome.REOPENED, 4);

        assertThat(corrections.counts("nightly", 4)).isEqualTo(Map.of("eun-soo", Map.of(Outcome.REOPENED, 1L)));
        assertThat(corrections.counts("nightly", 9)).isEmpty();
    }

    private static Correction offered(long night, int n, String entry) {
        return new Correction(night, Ids.of(10, n), entry, Outcome.OFFERED, TERM);
    }
}
