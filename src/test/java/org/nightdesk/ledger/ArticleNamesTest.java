package org.nightdesk.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.nightdesk.ledger.ArticleNames.Named;

class ArticleNamesTest {
    private static final String FROM_WEB = "https://news.example/culture/2016/03/18/signal-review?from=rss";
    private static final ArticleNames NAMES = new ArticleNames(List.of(
            new Named(1, "nightly", "soundtrack-1-review", "soundtrack.md"),
            new Named(2, "nightly", FROM_WEB, "web/page-7.html"),
            new Named(3, "nightly", "space-dramas", "space.md"),
            new Named(4, "weekly", "space-dramas", "space.md"),
            new Named(5, "nightly", "https://a.example/x/index.html", "a.html"),
            new Named(6, "nightly", "https://b.example/y/index.html", "b.html"),
            new Named(7, "nightly", "소리의-바다", "소리.md")));

    @ParameterizedTest
    @CsvSource({
        "soundtrack-1-review, 1",
        "Soundtrack-1-Review, 1",
        "soundtrack.md, 1",
        "sound, 1",
        "signal-review, 2",
        "signal, 2",
        "page-7.html, 2",
        "web/page-7.html, 2",
        "https://news.example/culture/2016/03/18/signal-review?from=rss, 2",
        "https://news, 2",
        "소리의, 7",
    })
    void findsAnArticleByWhatPeopleType(String typed, long id) {
        assertThat(NAMES.meant(typed)).extracting(Named::id).containsExactly(id);
    }

    @Test
    void findsTheSameIdInEveryJob() {
        assertThat(NAMES.meant("space-dramas")).extracting(Named::id).containsExactly(3L, 4L);
    }

    @Test
    void offersAllThatASharedBeginningMayMean() {
        assertThat(NAMES.meant("s")).extracting(Named::id).containsExactly(1L, 2L, 3L, 4L);
        assertThat(NAMES.meant("index")).extracting(Named::id).containsExactly(5L, 6L);
        assertThat(NAMES.meant(" ")).isEmpty();
        assertThat(NAMES.meant("nothing")).isEmpty();
    }

    @Test
    void makesHandlesThatFindTheirArticles() {
        assertThat(NAMES.handles())
                .containsEntry(1L, "soundtrack-1-review")
                .containsEntry(2L, "signal-review")
                .containsEntry(5L, "a")
                .containsEntry(6L, "b")
                .containsEntry(7L, "소리의-바다");
        NAMES.handles()
                .forEach((id, handle) -> assertThat(NAMES.meant(handle))
                        .as(handle)
                        .extracting(Named::id)
                        .contains(id));
    }
}
