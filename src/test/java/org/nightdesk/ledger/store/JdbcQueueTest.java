package org.nightdesk.ledger.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.nightdesk.ledger.Lane;
import org.nightdesk.ledger.Queue;
import org.nightdesk.store.StoreTest;

@NullUnmarked
class JdbcQueueTest extends StoreTest {
    private Queue queue;

    @BeforeEach
    void wire() {
        queue = new JdbcQueue(store.source());
        translation(1, "nightly");
        translation(2, "nightly");
        translation(3, "film");
    }

    @Test
    void addsUpTheWordsOfATranslationThatWaitsAlready() {
        queue.add(Lane.TRANSLATOR, Map.of(1L, 10, 2L, 5));
        queue.add(Lane.TRANSLATOR, 1, 7);

        assertThat(queue.after(Lane.TRANSLATOR, "nightly", 0, 10))
                .containsExactly(new Queue.Waiting(1, 17), new Queue.Waiting(2, 5));
    }

    @Test
    void replacesTheWordsWhereToldTo() {
        queue.add(Lane.EDITOR, 1, 10);
        queue.replace(Lane.EDITOR, 1, 3);
        queue.replace(Lane.EDITOR, 2, 4);

        assertThat(queue.after(Lane.EDITOR, "nightly", 0, 10))
                .containsExactly(new Queue.Waiting(1, 3), new Queue.Waiting(2, 4));
    }

    @Test
    void keepsLanesAndJobsApart() {
        queue.add(Lane.CHECK, Map.of(1L, 0, 3L, 0));
        queue.add(Lane.ASSEMBLE, 2, 0);

        assertThat(queue.size(Lane.CHECK, "nightly")).isEqualTo(1);
        assertThat(queue.size(Lane.CHECK, "film")).isEqualTo(1);
        assertThat(queue.size(Lane.ASSEMBLE, "film")).isZero();
        queue.remove(Lane.CHECK, List.of(1L, 2L));
        assertThat(queue.size(Lane.CHECK, "nightly")).isZero();
        assertThat(queue.size(Lane.ASSEMBLE, "nightly")).isEqualTo(1);
    }

    @Test
    void turnsPages() {
        queue.add(Lane.CHECK, Map.of(1L, 0, 2L, 0));

        assertThat(queue.after(Lane.CHECK, "nightly", 0, 1)).containsExactly(new Queue.Waiting(1, 0));
        assertThat(queue.after(Lane.CHECK, "nightly", 1, 1)).containsExactly(new Queue.Waiting(2, 0));
        assertThat(queue.after(Lane.CHECK, "nightly", 2, 1)).isEmpty();
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
