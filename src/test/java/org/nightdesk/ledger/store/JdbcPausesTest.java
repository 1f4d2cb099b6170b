package org.nightdesk.ledger.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.nightdesk.ledger.Lane;
import org.nightdesk.ledger.LedgerQueries;
import org.nightdesk.ledger.Pauses;
import org.nightdesk.ledger.Pauses.Kind;
import org.nightdesk.ledger.Pauses.Pause;
import org.nightdesk.ledger.Queue;
import org.nightdesk.store.StoreTest;

@NullUnmarked
class JdbcPausesTest extends StoreTest {
    private static final LocalDate DATE = LocalDate.of(2026, 11, 28);

    private Pauses pauses;
    private Queue queue;
    private LedgerQueries queries;

    @BeforeEach
    void wire() {
        pauses = new JdbcPauses(store.source());
        queue = new JdbcQueue(store.source());
        queries = new JdbcLedgerQueries(store.source());
        translation(1, "nightly");
        translation(2, "nightly");
        translation(3, "film");
        for (Lane lane : Lane.values()) {
            queue.add(lane, Map.of(1L, 5, 2L, 5, 3L, 5));
        }
    }

    @Test
    void keepsWhatRestsOutOfEveryLaneButThatOfChecks() {
        Pause pause = pause(2, 2, Kind.HOLD);
        pauses.pause(pause);

        for (Lane lane : Lane.values()) {
            List<Long> waiting = queue.after(lane, "nightly", 0, 10).stream()
                    .map(Queue.Waiting::translationId)
                    .toList();
            assertThat(waiting).as(lane.name()).isEqualTo(lane == Lane.CHECK ? List.of(1L, 2L) : List.of(1L));
            assertThat(queue.size(lane, "nightly")).isEqualTo(waiting.size());
        }
        assertThat(queries.waiting("nightly", List.of(Lane.TRANSLATOR, Lane.EDITOR)))
                .containsExactly(1L);

        pauses.resume(2, 2);

        assertThat(queue.size(Lane.EDITOR, "nightly")).isEqualTo(2);
    }

    @Test
    void letsAllTranslationsOfAnArticleRest() {
        pauses.pause(pause(2, Pause.ALL, Kind.CANCELLED));

        assertThat(queue.after(Lane.TRANSLATOR, "nightly", 0, 10))
                .extracting(Queue.Waiting::translationId)
                .containsExactly(1L);
        assertThat(queue.size(Lane.TRANSLATOR, "film")).isEqualTo(1);
    }

    @Test
    void givesBackEveryPauseWithItsName() {
        Pause one = pause(1, 1, Kind.HOLD);
        Pause all = new Pause(2, Pause.ALL, Kind.CANCELLED, "김 은수", "", DATE);
        pauses.pause(pause(1, 1, Kind.CANCELLED));
        pauses.pause(one);
        pauses.pause(all);
        pauses.pause(pause(3, 3, Kind.HOLD));

        assertThat(pauses.of(1)).containsExactly(one);
        assertThat(pauses.of(2)).containsExactly(all);
        assertThat(pauses.all("nightly")).extracting(Pauses.Resting::pause).containsExactly(one, all);
        assertThat(pauses.all("nightly").get(0).locale()).isNotNull();
        assertThat(pauses.all("nightly").get(1).title())
                .isEqualTo(pauses.all("nightly").get(1).article());
        assertThat(pauses.all("film")).hasSize(1);
    }

    private static Pause pause(long article, long translation, Kind kind) {
        return new Pause(article, translation, kind, "Lee", "“withdrawn”\n", DATE);
    }

    private void translation(long id, String job) {
        store.jdbc()
                .update(
                        "insert into article (id, job, article_key, version, edition, next_n, headline, document,"
                                + " source_path, night_id) values (?, ?, ?, 'v', 1, 1, '', '{}', 'a.md', 1)",
                        id,
                        job,
                        "article-" + id);
        store.jdbc().update("insert into translation (id, article_id, locale, ref) values (?, ?, 'en', ?)", id, id, id);
    }
}
