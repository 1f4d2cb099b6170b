package org.nightdesk.article.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.nightdesk.article.Dropped;
import org.nightdesk.article.Work;
import org.nightdesk.article.file.ArticleFiles;

/** What is too long for a name is left out and reported, so that it cannot stop a later step. */
class LongNamesTest {
    @ParameterizedTest
    @CsvSource({"200, true", "201, false", "5000, false"})
    void leavesOutCriticsAndWorksThatAreNone(int length, boolean kept) {
        String name = "가".repeat(length);
        String feed = "{\"id\":\"a\",\"title\":\"제목\",\"critic\":\"" + name + "\",\"works\":[{\"title\":\"" + name
                + "\",\"kind\":\"series\"}],\"paragraphs\":[\"글이다.\"]}\n";

        List<ArticleOutcome> outcomes = new ArticleFiles(ReaderSettings.of(Locale.KOREAN))
                .read(feed.getBytes(StandardCharsets.UTF_8), "a.jsonl");

        assertThat(outcomes).singleElement().isInstanceOfSatisfying(ArticleOutcome.Accepted.class, accepted -> {
            assertThat(accepted.article().critic()).isEqualTo(kept ? name : null);
            assertThat(accepted.article().works()).extracting(Work::title).isEqualTo(kept ? List.of(name) : List.of());
            assertThat(accepted.dropped()).extracting(Dropped::what).hasSize(kept ? 0 : 2);
        });
    }
}
